import type { KeptCells, KeptColumn, KeptLine, KeptList, PlacedList } from '../sheet/kept-list';
import { placeList } from '../sheet/kept-list';
import { isKeptName, KEPT_SHEETS } from '../sheet/own-sheets';
import { CELL_STYLES } from '../sheet/style';
import type { Place } from './cells-before';
import { BEFORE, contentIn, putBack } from './cells-before';
import { asText } from './content';
import { liveGrid } from './live-grid';
import type { AddedSheet } from './new-sheets';
import { addSheets } from './new-sheets';
import { ExcelProblem } from './problem';
import { inExcel } from './session';

/** A list as it stands in the workbook. */
export interface KeptPlace extends AddedSheet {
  /** Row of its next free line, 0-based. */
  readonly nextRow: number;
}

const HEADER_ROW = 2;
const TAB = '#A6A6A6';
/** Rows below the header that are made ready for lines. */
const READY = 200;

/**
 * Writes lines to a list that is kept in the workbook: one whose key stands there already takes its place, others go
 * below. The sheet is added behind all others when it is first needed, without coming to the front. Nothing else on
 * it is touched.
 */
export async function keepLines<Id extends string>(
  list: KeptList<Id>,
  lines: readonly KeptCells<Id>[],
): Promise<KeptPlace> {
  const written = await inExcel((context) => writeInto(context, list, lines));
  return written ?? (await insertKeptSheet(list, lines));
}

/** Adds the sheet of a list with its title, hint, header and lines. Three syncs. */
export async function insertKeptSheet<Id extends string>(
  list: KeptList<Id>,
  lines: readonly KeptCells<Id>[] = [],
): Promise<KeptPlace> {
  const { added } = await addSheets([{ name: KEPT_SHEETS[list.sheet] }], ([sheet]) =>
    paint(sheet!, list, lines),
  );
  const { sheetId, sheetName } = added[0]!;
  return { sheetId, sheetName, nextRow: headerRowOf(list) + 1 + lines.length };
}

/** The header stands below the hints. */
const headerRowOf = ({ hints = [] }: Pick<KeptList, 'hints'>): number => HEADER_ROW + hints.length;

/** Takes the line with a key away: its cells become blank. False where there is none. */
export function dropLine(list: KeptList, key: string): Promise<boolean> {
  return inExcel(async (context) => {
    const found = await findList(context, list);
    const line = found?.placed.lines.find(({ cells }) => cells[list.key] === key);
    if (!found || !line) return false;
    for (const column of Object.values<number>(found.placed.columns))
      cellAt(found, line.row, column).clear(Excel.ClearApplyTo.contents);
    await context.sync();
    return true;
  });
}

/** Writes into one column of the list what is to stand beside each of its lines; answers how many were written. */
export function fillColumn<Id extends string>(
  list: KeptList<Id>,
  column: Id,
  textOf: (line: KeptLine<Id>) => string | undefined,
): Promise<number> {
  return inExcel(async (context) => {
    const found = await findList(context, list);
    const texts = found?.placed.lines.map((line) => ({ row: line.row, text: textOf(line) })) ?? [];
    const filled = texts.filter(({ text }) => text !== undefined);
    for (const { row, text } of filled)
      cellAt(found!, row, found!.placed.columns[column]).values = [[asText(text!)]];
    await context.sync();
    return filled.length;
  });
}

interface FoundList<Id extends string> {
  readonly sheet: Excel.Worksheet;
  readonly placed: PlacedList<Id>;
  readonly used: Excel.Range;
}

/** The first sheet that holds the list; undefined where there is none. Three syncs. */
async function findList<Id extends string>(
  context: Excel.RequestContext,
  list: KeptList<Id>,
): Promise<FoundList<Id> | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const looks = worksheets.items
    .filter(({ name }) => isKeptName(name) && name.startsWith(KEPT_SHEETS[list.sheet]))
    .map((sheet) => {
      sheet.protection.load('protected');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount,values,valueTypes,numberFormat');
      return { sheet, used };
    });
  await context.sync();
  for (const { sheet, used } of looks) {
    if (used.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount, values, valueTypes, numberFormat } = used;
    const area = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
    const grid = liveGrid(sheet, { area, values, valueTypes, numberFormat });
    const placed = placeList(grid, list);
    if (!placed) continue;
    if (sheet.protection.protected)
      throw new ExcelProblem(
        'AccessDenied',
        `工作表「${sheet.name}」受保护，不能写入。请在“审阅”中撤销保护后再试。`,
      );
    return { sheet, placed, used };
  }
  return undefined;
}

const cellAt = (
  { sheet, used }: Pick<FoundList<string>, 'sheet' | 'used'>,
  row: number,
  column: number,
): Excel.Range => sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex + column, 1, 1);

async function writeInto<Id extends string>(
  context: Excel.RequestContext,
  list: KeptList<Id>,
  lines: readonly KeptCells<Id>[],
): Promise<KeptPlace | undefined> {
  const found = await findList(context, list);
  if (!found) return undefined;
  const { sheet, placed, used } = found;
  const reach = used.getResizedRange(lines.length, 0).load(BEFORE);
  await context.sync();
  const written: Place[] = [];
  let next = Math.max(placed.headerRow, ...placed.lines.map(({ row }) => row)) + 1;
  for (const line of lines) {
    const same = placed.lines.find(({ cells }) => cells[list.key] === line[list.key]);
    const row = same?.row ?? next++;
    for (const id of idsOf(list)) {
      const column = placed.columns[id];
      const cell = cellAt(found, row, column);
      cell.numberFormat = [['@']];
      cell.values = [[asText(line[id])]];
      written.push({ row: used.rowIndex + row, column: used.columnIndex + column });
    }
  }
  try {
    await context.sync();
  } catch (error) {
    const origin = { row: used.rowIndex, column: used.columnIndex };
    for (const place of written) putBack(sheet, place, contentIn(reach, origin, place), true);
    await context.sync().catch(() => undefined);
    throw error;
  }
  return { sheetId: sheet.id, sheetName: sheet.name, nextRow: used.rowIndex + next };
}

const idsOf = <Id extends string>({ columns }: KeptList<Id>): readonly Id[] => Object.keys(columns) as Id[];

function paint<Id extends string>(
  sheet: Excel.Worksheet,
  list: KeptList<Id>,
  lines: readonly KeptCells<Id>[],
): void {
  const { hints = [], note } = list;
  const headerRow = headerRowOf(list);
  const columns = Object.values<KeptColumn>(list.columns);
  const { stub, title } = CELL_STYLES;
  sheet.tabColor = TAB;
  sheet.getRange().format.font.set({ name: stub.font, size: stub.size });
  const heads = sheet.getRangeByIndexes(0, 0, 2, 1);
  heads.values = [[KEPT_SHEETS[list.sheet]], [note]];
  heads.getCell(0, 0).format.font.set({ name: title.font, size: title.size });
  const body = sheet.getRangeByIndexes(headerRow, 0, READY + 1, columns.length);
  // Text: a rule must not become a formula, nor a value a date.
  body.numberFormat = Array.from({ length: READY + 1 }, () => columns.map(() => '@'));
  body.format.wrapText = true;
  body.format.verticalAlignment = 'Top';
  const rows = [columns.map(({ name }) => name), ...lines.map((line) => idsOf(list).map((id) => line[id]))];
  const filled = sheet.getRangeByIndexes(headerRow, 0, rows.length, columns.length);
  filled.values = rows.map((row) => row.map(asText));
  const header = sheet.getRangeByIndexes(headerRow, 0, 1, columns.length);
  header.format.font.bold = true;
  header.format.borders.getItem('EdgeBottom').set({ style: 'Continuous', weight: 'Thin', color: TAB });
  columns.forEach(({ points, choices }, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = points;
    if (choices)
      sheet.getRangeByIndexes(headerRow + 1, index, READY, 1).dataValidation.rule = {
        list: { inCellDropDown: true, source: choices.join(',') },
      };
  });
  if (hints.length) {
    const hintCells = sheet.getRangeByIndexes(HEADER_ROW, 0, hints.length, 1);
    hintCells.numberFormat = hints.map(() => ['@']);
    hintCells.values = hints.map((hint) => [asText(hint)]);
    hintCells.format.font.color = '#595959';
  }
  sheet.freezePanes.freezeRows(headerRow + 1);
}
