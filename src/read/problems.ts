import { ReadError } from './document';

/** A package, or a part of one, that is broken or ends too early. */
export const damaged = (): ReadError =>
  new ReadError(
    'damaged',
    '文件已损坏或不完整，无法打开。请重新发送，或用 Excel、WPS 打开后另存为 .xlsx 再试。',
  );

export const encrypted = (): ReadError =>
  new ReadError('encrypted', '文件设有打开密码，无法读取。请用 Office 或 WPS 打开，取消密码后另存再试。');

/** Sheets of a workbook; no report has a tenth of them. */
export const MOST_SHEETS = 1000;

export const tooManySheets = (most: number): ReadError =>
  new ReadError(
    'tooLarge',
    `文件里的工作表超过 ${most} 个，不像是年度报告表格，没有读取。请把报告的表格另存为单独的文件再试。`,
  );

export const sheetTooLarge = (sheet: string): ReadError =>
  new ReadError(
    'tooLarge',
    `读到工作表“${sheet}”时，内容已超出年度报告表格可能的大小，没有读取。请删去无关的工作表，以及远离表格的内容和合并单元格，另存为新的文件再试。`,
  );

export const tooManyStyles = (): ReadError =>
  new ReadError(
    'tooLarge',
    '工作簿里的单元格样式多得超过了 Excel 的上限，没有读取。请把报告的表格复制到新的工作簿，另存后再试。',
  );

export const textTooLong = (): ReadError =>
  new ReadError(
    'tooLarge',
    '文字太长，不像是年度报告，没有读取。请只留下报告的表格和正文，另存为新的文件再试。',
  );

/** Bytes of the part that holds a document's text, or its styles: those of some forty reports. */
const LARGEST_PART = 16_000_000;

/** A part of a document as it is. Throws `ReadError` where it is longer than that of any report. */
export function notTooLong(part: Uint8Array): Uint8Array {
  if (part.length > LARGEST_PART) throw textTooLong();
  return part;
}

export const stringMissing = (sheet: string, address: string, index: string): ReadError =>
  new ReadError(
    'damaged',
    `工作表“${sheet}”的 ${address} 单元格引用了文件中没有的文字（第 ${index} 项），文件已损坏。请用 Excel 或 WPS 打开，改正该单元格后另存为新的文件再试。`,
  );

/** A document type declaration is forbidden in a package (ECMA-376 part 2, 8.2.5), and the way to entity attacks. */
export const entitiesRefused = (): ReadError =>
  new ReadError(
    'damaged',
    '文件内部含有 DTD（实体）声明，正常的表格软件不会这样保存，为安全起见没有读取。请用 Excel 或 WPS 打开，把报表另存为新的文件再试。',
  );
