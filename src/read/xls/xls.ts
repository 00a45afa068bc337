import type { ReadDocument } from '../../model/grid';
import type { FileKind } from '../document';
import { ReadError } from '../document';
import { readable } from '../readable';
import { codepages } from './codepages';
import { holdsStream, isCompound } from './compound';
import { gridOf } from './grid';

/** A record stands for a cell, uncompressed: a report is far smaller, and a larger file takes too long. */
const LARGEST = 32 * 2 ** 20;
const AS_XLSX = '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。';

/** A stream of records without a compound file around it, as Excel 2 to 5 and some exporting systems write. */
const isBareStream = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]!) && bytes[2]! >= 4 && bytes[2]! <= 16 && bytes[3] === 0;

const holdsWorkbook = (bytes: Uint8Array): boolean =>
  holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'WORKBOOK') || holdsStream(bytes, 'Book');

/** Workbooks in Excel's binary format of 1987 to 2003, and WPS .et files, which hold the same. */
export const xlsKind: FileKind = {
  ...readable.xls,
  matches: (bytes) =>
    isBareStream(bytes) ||
    (isCompound(bytes) && holdsWorkbook(bytes) && !holdsStream(bytes, 'EncryptedPackage')),
  read: readXls,
};

async function readXls(bytes: Uint8Array): Promise<ReadDocument> {
  if (bytes.length > LARGEST) throw new ReadError('tooLarge', `文件内容过大，不像是年度报告表格。${AS_XLSX}`);
  const { read, set_cptable: setCodepages } = await import(/* webpackChunkName: "xls" */ '@e965/xlsx');
  setCodepages(codepages);
  try {
    const options = { type: 'array', dense: true, cellHTML: false, cellNF: true } as const;
    const book = withFormulas(() => read(bytes, options)) ?? read(bytes, { ...options, cellFormula: false });
    return { grids: book.SheetNames.map((_, index) => gridOf(book, index)), paragraphs: [] };
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message))
      throw new ReadError(
        'encrypted',
        `文件设有打开密码，无法读取。请用 Excel 或 WPS 取消密码，另存为 .xlsx 后再试。`,
      );
    throw new ReadError('damaged', `旧格式的工作簿读不出来，可能已损坏。${AS_XLSX}`);
  }
}

/** Some formulas cannot be put into words; the values that they gave can be read all the same. */
function withFormulas<T>(readAll: () => T): T | undefined {
  try {
    return readAll();
  } catch {
    return undefined;
  }
}
