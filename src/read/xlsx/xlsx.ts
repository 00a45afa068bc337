import type { Grid, ReadDocument } from '../../model/grid';
import type { FileKind } from '../document';
import { categoryIn, PROPERTIES } from '../ooxml/category';
import { partNames, startsAsZip } from '../ooxml/package';
import { isNamed, readable } from '../readable';
import { columnLetters } from './address';
import { Parts } from './parts';
import { damaged, MOST_SHEETS, stringMissing, tooManySheets } from '../problems';
import { SharedStrings } from './shared-strings';
import { sheetGrid, sheetLimits } from '../sheet-cells';
import { SheetReader } from './sheet';
import type { SheetEntry } from './workbook';
import { readStyles } from './styles';
import { readWorkbook } from './workbook';

/** Rows and cells of all sheets, up to the last filled ones; no report comes near. */
const MOST_CELLS = 4_000_000;

/** Excel workbooks in Office Open XML, Transitional and Strict (ECMA-376 part 1, 18); only what holds cells. */
export const xlsxKind: FileKind = {
  ...readable.xlsx,
  matches: (bytes, name) => {
    if (!startsAsZip(bytes)) return false;
    const names = partNames(bytes);
    // A broken package is told by its name: reading it says that it is broken.
    if (!names) return isNamed(name, readable.xlsx.extensions);
    return names.some((each) => /(?:^|\/)workbook\.xml$/.test(each));
  },
  read: readXlsx,
};

/** zip → workbook → relations → strings, styles → sheets */
function readXlsx(bytes: Uint8Array): ReadDocument {
  const parts = new Parts(bytes);
  const main = parts.main();
  const { sheets, from1904 } = readWorkbook(parts.whole(main));
  if (sheets.length > MOST_SHEETS) throw tooManySheets(MOST_SHEETS);
  const relations = parts.relations(main);
  const partOf = (type: string): Uint8Array => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target === undefined ? new Uint8Array() : parts.whole(target);
  };
  const strings = new SharedStrings(partOf('sharedStrings'));
  const formats = readStyles(partOf('styles'));
  const limitOf = sheetLimits(MOST_CELLS);
  const readSheet = ({ name, hidden }: Omit<SheetEntry, 'relation'>, target: string): Grid => {
    const stringless = (index: string): Error => {
      const { row, column } = reader.place;
      return stringMissing(name, `${columnLetters(column)}${row + 1}`, index);
    };
    const context = { strings, formats, from1904, stringMissing: stringless };
    const reader = new SheetReader(context, limitOf(name));
    parts.pieces(target, name, (piece) => reader.read(piece));
    return sheetGrid(name, hidden, reader.finish());
  };
  const read = new Set<string>();
  const grids = sheets.flatMap(({ relation: id, ...sheet }) => {
    const relation = relations.get(id);
    // A part is one sheet (12.3.24); one that stands for a thousand takes a thousand times as long.
    if (!relation || read.has(relation.target)) throw damaged();
    read.add(relation.target);
    // Chart sheets and the like hold no cells.
    return relation.type === 'worksheet' ? [readSheet(sheet, relation.target)] : [];
  });
  if (!grids.length) throw damaged();
  return { grids, paragraphs: [], category: categoryIn(() => parts.wholeOrNone(PROPERTIES)) };
}
