import { beginsWith } from './bytes';
import { holdsStream, isCompound } from './compound/signature';
import { headOf } from './decode';
import type { ReadProblem } from './document';
import { partNames, startsAsZip } from './ooxml/package';
import { olderWord } from './doc/problems';
import { encrypted } from './problems';
import { acceptedExtensions, isNamed, readable } from './readable';

const holdsPart = (bytes: Uint8Array, pattern: RegExp): boolean =>
  startsAsZip(bytes) && (partNames(bytes)?.some((name) => pattern.test(name)) ?? false);

const AS_XLSX = '请用 Excel 或 WPS 打开，把表格另存为 .xlsx 后再试。';
const AS_DOCX = '请用 Word 或 WPS 打开，另存为 .docx 后再试。';
const OFFICE = [...readable.xlsx.extensions, ...readable.docx.extensions];

interface Refusal extends ReadProblem {
  matches(bytes: Uint8Array, name: string): boolean;
}

/** Files that no kind reads, told apart so that the sentence can say what to do. First match counts. */
const REFUSALS: readonly Refusal[] = [
  {
    code: 'encrypted',
    matches: (bytes) => isCompound(bytes) && holdsStream(bytes, 'EncryptedPackage'),
    sentence: encrypted().message,
  },
  {
    code: 'damaged',
    matches: (bytes, name) => isCompound(bytes) && isNamed(name, readable.doc.extensions),
    sentence: `里面没有找到 Word 或 WPS 文字的内容：文件不完整，或者是别的软件的文档。${AS_DOCX}`,
  },
  {
    code: 'unsupported',
    matches: isCompound,
    sentence: `这种旧格式的文件不能读取。${AS_XLSX}`,
  },
  {
    code: 'unsupported',
    matches: (bytes) => beginsWith(bytes, '\xdb\xa5'),
    sentence: olderWord().message,
  },
  {
    code: 'unsupported',
    matches: (bytes) => holdsPart(bytes, /^xl\/workbook\.bin$/),
    sentence: `这是二进制工作簿（.xlsb），不能读取。${AS_XLSX}`,
  },
  {
    code: 'unsupported',
    matches: (bytes) => holdsPart(bytes, /^ofd\.xml$/),
    sentence:
      '这是 OFD 版式文件，不能读取。请提供生成它的 .docx 或 .xlsx，或把表格复制到 Excel 另存为 .xlsx 后再试。',
  },
  {
    code: 'unsupported',
    matches: (bytes) => holdsPart(bytes, /^content\.xml$/),
    sentence: `这是 OpenDocument 的演示或图形文件，不能读取。请提供报告的表格或文字文档。`,
  },
  {
    code: 'damaged',
    matches: (bytes, name) => startsAsZip(bytes) && (!partNames(bytes) || isNamed(name, OFFICE)),
    sentence: '文件已损坏或不完整，无法打开。请重新发送，或用原来的软件打开后另存再试。',
  },
  {
    code: 'unsupported',
    matches: (bytes) => startsAsZip(bytes) || beginsWith(bytes, 'Rar!') || beginsWith(bytes, '7z\xbc\xaf'),
    sentence: '这种压缩包不能读取。请解压后再放进来。',
  },
  {
    code: 'unsupported',
    matches: (bytes) =>
      beginsWith(bytes, '\x89PNG') ||
      beginsWith(bytes, '\xff\xd8\xff') ||
      beginsWith(bytes, 'GIF8') ||
      beginsWith(bytes, 'BM') ||
      beginsWith(bytes, 'II*\0') ||
      beginsWith(bytes, 'MM\0*'),
    sentence: '这是图片，不能读取。请提供生成它的 .docx 或 .xlsx，或照图填写后再试。',
  },
  {
    code: 'unsupported',
    matches: (bytes) => /^\s*<\?xml/.test(headOf(bytes)),
    sentence: '这种 XML 文件不能读取。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后再试。',
  },
];

/** Why a file of no known kind cannot be read, and what to do. */
export function refuse(bytes: Uint8Array, name: string): ReadProblem {
  const refusal = REFUSALS.find((each) => each.matches(bytes, name));
  return refusal
    ? { code: refusal.code, sentence: refusal.sentence }
    : {
        code: 'unknown',
        sentence: `不认识这种文件，不能读取。可以读取的有：${acceptedExtensions.join('、')}。${AS_XLSX}`,
      };
}
