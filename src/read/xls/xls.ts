import type { Grid, ReadDocument } from '../../model/grid';
import { CompoundFile } from '../compound/compound-file';
import { holdsStream, isCompound } from '../compound/signature';
import type { FileKind } from '../document';
import { damaged, stringMissing } from '../problems';
import { isNamed, readable } from '../readable';
import { sheetGrid, sheetLimits } from '../sheet-cells';
import { columnLetters } from '../xlsx/address';
import { SheetReader } from './sheet';
import type { SheetEntry } from './workbook';
import { readTables } from './workbook';

/** Rows and cells of all sheets, up to the last filled ones; no report comes near. */
const MOST_CELLS = 4_000_000;

/** A stream of records without a compound file around it, as Excel 2 to 5 and some exporting systems write. */
const isBareStream = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]!) && bytes[2]! >= 4 && bytes[2]! <= 16 && bytes[3] === 0;

/** Workbooks in Excel's binary format of 1987 to 2003 ([MS-XLS]), and WPS .et files, which hold the same; only what holds cells. */
export const xlsKind: FileKind = {
  ...readable.xls,
  matches: (bytes, name) => streamOf(bytes) !== undefined || isBroken(bytes, name),
  read: readXls,
};

/** A compound file that names no records any more is told by its name: reading it says that it is broken. */
const isBroken = (bytes: Uint8Array, name: string): boolean =>
  isCompound(bytes) &&
  isNamed(name, readable.xls.extensions) &&
  !['WordDocument', 'EncryptedPackage'].some((other) => holdsStream(bytes, other));

/** compound file → stream of records → tables that the sheets share → sheets */
function readXls(bytes: Uint8Array): ReadDocument {
  const stream = streamOf(bytes);
  if (!stream) throw damaged();
  const tables = readTables(stream);
  // Sheets may be said to begin inside others: together they are not read twice.
  let bytesLeft = 2 * stream.length;
  const spend = (count: number): void => {
    bytesLeft -= count;
    if (bytesLeft < 0) throw damaged();
  };
  const limitOf = sheetLimits(MOST_CELLS);
  const readSheet = ({ name, hidden, at }: SheetEntry): Grid => {
    const missing = (row: number, column: number, index: number): Error =>
      stringMissing(name, `${columnLetters(column)}${row + 1}`, String(index));
    const reader = new SheetReader(stream, at, tables, limitOf(name), missing);
    return sheetGrid(name, hidden, reader.read(spend));
  };
  const grids = tables.sheets.filter(({ isWorksheet }) => isWorksheet).map(readSheet);
  if (!grids.length) throw damaged();
  return { grids, paragraphs: [] };
}

/** The records of a workbook; undefined where a file is none. */
function streamOf(bytes: Uint8Array): Uint8Array | undefined {
  if (isBareStream(bytes)) return bytes;
  if (!isCompound(bytes)) return undefined;
  const file = new CompoundFile(bytes);
  return file.stream('Workbook') ?? file.stream('Book');
}
