import type { ReadProblem } from './document';
import { partNames, startsAsZip } from './ooxml/package';

const begins = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((char, at) => bytes[at] === char.charCodeAt(0));
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
const isOle2 = (bytes: Uint8Array): boolean => OLE2.every((byte, at) => bytes[at] === byte);

/** Does a compound file's directory name a stream so? Names there are UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

const holdsPart = (bytes: Uint8Array, pattern: RegExp): boolean =>
  startsAsZip(bytes) && (partNames(bytes)?.some((name) => pattern.test(name)) ?? false);

const AS_XLSX = '请用 Excel 或 WPS 打开，把表格另存为 .xlsx 后再试。';

/** Files that no kind reads, told apart so that the sentence can say what to do. First match counts. */
const REFUSALS: readonly {
  readonly code: ReadProblem['code'];
  matches(bytes: Uint8Array, name: string): boolean;
  readonly sentence: string;
}[] = [
  {
    code: 'encrypted',
    matches: (bytes) => isOle2(bytes) && holdsStream(bytes, 'EncryptedPackage'),
    sentence: '文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存为 .xlsx 再试。',
  },
  {
    code: 'unsupported',
    matches: (bytes) => isOle2(bytes) && holdsStream(bytes, 'WordDocument'),
    sentence:
      '这是旧格式的 Word 文档（.doc），还不能读取。请把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx 后再试。',
  },
  {
    code: 'unsupported',
    matches: isOle2,
    sentence: `这是旧格式的表格文件（.xls 或 .et），还不能读取。${AS_XLSX}`,
  },
  {
    code: 'unsupported',
    matches: (bytes) => holdsPart(bytes, /^word\//),
    sentence:
      '这是 Word 文档（.docx），还不能读取。请把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx 后再试。',
  },
  {
    code: 'unsupported',
    matches: (bytes) => holdsPart(bytes, /^xl\/workbook\.bin$/),
    sentence: `这是二进制工作簿（.xlsb），不能读取。${AS_XLSX}`,
  },
  {
    code: 'unsupported',
    matches: (bytes) => holdsPart(bytes, /^content\.xml$/),
    sentence: `这是 OpenDocument 文件，不能读取。${AS_XLSX}`,
  },
  {
    code: 'damaged',
    matches: (bytes, name) => startsAsZip(bytes) && (!partNames(bytes) || /\.xl[st][xm]$/i.test(name)),
    sentence: '文件已损坏或不完整，无法打开。请重新发送，或用原来的软件打开后另存为 .xlsx 再试。',
  },
  {
    code: 'unsupported',
    matches: (bytes) => startsAsZip(bytes) || begins(bytes, 'Rar!') || begins(bytes, '7z'),
    sentence: '这是压缩包，不能直接读取。请先解压，再选择其中的文件。',
  },
  {
    code: 'unsupported',
    matches: (bytes) => begins(bytes, '%PDF'),
    sentence: '这是 PDF 文件，不能读取。请提供 .xlsx 或把表格文字复制为 .txt 后再试。',
  },
  {
    code: 'unsupported',
    matches: (bytes, name) =>
      /\.(?:html?|mht|mhtml)$/i.test(name) ||
      /^\s*<(?:!doctype html|html|table)/i.test(new TextDecoder().decode(bytes.subarray(0, 256))),
    sentence: `这是网页文件，还不能读取。${AS_XLSX}`,
  },
];

/** Why a file of no known kind cannot be read, and what to do. */
export function refuse(bytes: Uint8Array, name: string): ReadProblem {
  const found = REFUSALS.find((each) => each.matches(bytes, name));
  return found
    ? { code: found.code, sentence: found.sentence }
    : {
        code: 'unknown',
        sentence: `不认识这种文件，不能读取。可以读取的有：.xlsx、.xlsm、.txt、.md。${AS_XLSX}`,
      };
}
