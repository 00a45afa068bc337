import type { Worksheet } from 'exceljs';
import type { Area } from '../../derive/address';
import { areaAddress, cellAddress, columnLetters, quoteSheet } from '../../derive/address';
import { tableName } from '../../derive/names';
import { SOURCE_SHEET_TITLE } from '../../sheet/own-sheets';
import type { PlannedCell, SheetPlan } from '../../sheet/sheet-plan';
import { BORDER_COLOUR, CELL_STYLES, TONES } from '../../sheet/style';
import { entryAt, isUnread } from '../../model/report';
import type { Report } from '../../model/report';
import { argb, colourRule } from './cell-look';
import { printAddress, setWidth, textPoints } from './page';
import type { LongRows } from './long-rows';
import { keepPlace } from './long-rows';
import type { Source, SourceColumn } from './source-plan';
import { partsArea, SOURCE_COLUMNS, SOURCE_ROWS, sourceColumns, sourceEntry } from './source-plan';

/** Characters that columns are wide. */
const WIDTHS = { number: 6, name: 28, file: 20, figure: 9.5 } as const;
const HEIGHTS = { note: 76, group: 54, header: 42 } as const;

/**
 * Figures of one table, an office a row, below the total that the official table `plan` calculates from them. The rows
 * of the offices are given, not painted.
 */
export function paintSources(
  sheet: Worksheet,
  plan: SheetPlan,
  total: Report,
  sources: readonly Source[],
): LongRows {
  const table = plan.form.tables.find(({ id }) => id === plan.table)!;
  const columns = sourceColumns(plan.form, table);
  setWidth(sheet, SOURCE_COLUMNS.number, textPoints(WIDTHS.number));
  setWidth(sheet, SOURCE_COLUMNS.name, textPoints(WIDTHS.name));
  setWidth(sheet, SOURCE_COLUMNS.file, textPoints(WIDTHS.file));
  for (const { column } of columns) setWidth(sheet, column, textPoints(WIDTHS.figure));
  sheet.getCell(SOURCE_ROWS.title + 1, SOURCE_COLUMNS.number + 1).value = SOURCE_SHEET_TITLE;
  paintNote(
    sheet,
    `${tableName(table)}各格由下列各单位的数相加；空白格没有填，文字格没有读作数，都不计入。\n` +
      '本表供查对，打印整个工作簿时不印；要打印，请先取消打印区域（页面布局 → 打印区域）。',
  );
  paintHeader(sheet, columns);
  paintTotal(sheet, plan, total, columns);
  colourGaps(sheet, columns, sources.length);
  setUpView(sheet, columns, sources.length);
  return keepPlace({
    sheet,
    first: SOURCE_ROWS.first + 1,
    count: sources.length,
    rowAt: (index) => ({ cells: sourceCells(columns, sources[index]!, index) }),
  });
}

/** The columns over which the note is written. */
const NOTE_COLUMNS = 5;

function paintNote(sheet: Worksheet, note: string): void {
  const row = SOURCE_ROWS.title + 1;
  const cell = sheet.getCell(row, SOURCE_COLUMNS.first + 1);
  cell.value = note;
  cell.alignment = { vertical: 'top', wrapText: true };
  cell.font = { name: CELL_STYLES.stub.font, size: CELL_STYLES.stub.size };
  sheet.mergeCells(row, SOURCE_COLUMNS.first + 1, row, SOURCE_COLUMNS.first + NOTE_COLUMNS);
  sheet.getRow(row).height = HEIGHTS.note;
}

/** Each group stands over its columns from the left, so that its name is seen first when scrolled to. */
function paintHeader(sheet: Worksheet, columns: readonly SourceColumn[]): void {
  const { font: name, size } = CELL_STYLES.header;
  const paint = (row: number, column: number, text: string, horizontal: 'left' | 'center') => {
    const cell = sheet.getCell(row + 1, column + 1);
    cell.value = text;
    cell.font = { name, size, bold: true };
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
    if (horizontal === 'left')
      cell.border = { left: { style: 'thin', color: { argb: argb(BORDER_COLOUR) } } };
  };
  paint(SOURCE_ROWS.header, SOURCE_COLUMNS.number, '序号', 'center');
  paint(SOURCE_ROWS.header, SOURCE_COLUMNS.name, '单位', 'center');
  paint(SOURCE_ROWS.header, SOURCE_COLUMNS.file, '文件', 'center');
  for (const { column, header } of columns) paint(SOURCE_ROWS.header, column, header, 'center');
  for (let start = 0; start < columns.length;) {
    const { column, group } = columns[start]!;
    let end = start;
    while (columns[end + 1]?.group === group) end += 1;
    if (end > start)
      sheet.mergeCells(SOURCE_ROWS.group + 1, column + 1, SOURCE_ROWS.group + 1, columns[end]!.column + 1);
    paint(SOURCE_ROWS.group, column, group, 'left');
    start = end + 1;
  }
  sheet.getRow(SOURCE_ROWS.group + 1).height = HEIGHTS.group;
  sheet.getRow(SOURCE_ROWS.header + 1).height = HEIGHTS.header;
}

/** The total as the official table has it. */
function paintTotal(
  sheet: Worksheet,
  plan: SheetPlan,
  total: Report,
  columns: readonly SourceColumn[],
): void {
  const bold = { name: CELL_STYLES.number.font, size: CELL_STYLES.number.size, bold: true };
  const label = sheet.getCell(SOURCE_ROWS.total + 1, SOURCE_COLUMNS.name + 1);
  label.value = '合计';
  label.font = bold;
  const placeOf = new Map(plan.cells.flatMap((cell) => (cell.ref ? [[keyOf(cell), cell] as const] : [])));
  for (const { ref, column } of columns) {
    const { row, column: plannedColumn } = placeOf.get(keyOf({ ref }))!;
    const entry = entryAt(plan.form, total, ref);
    const cell = sheet.getCell(SOURCE_ROWS.total + 1, column + 1);
    const formula = `${quoteSheet(plan.sheetName)}!${cellAddress(row, plannedColumn)}`;
    cell.value = { formula, result: typeof entry === 'number' ? entry : '' };
    cell.font = bold;
  }
}

const keyOf = ({ ref }: Pick<PlannedCell, 'ref'>): string => `${ref?.row}/${ref?.column}`;

const sourceCells = (
  columns: readonly SourceColumn[],
  source: Source,
  index: number,
): readonly (string | number | null)[] => [
  index + 1,
  source.name,
  source.file,
  ...columns.map((column) => {
    const entry = sourceEntry(source, column);
    return isUnread(entry) ? entry.text : entry;
  }),
];

/** Cells that gave no number stand out: blank, or text. */
function colourGaps(sheet: Worksheet, columns: readonly SourceColumn[], sources: number): void {
  const area = { ...partsArea(SOURCE_COLUMNS.first, sources), columns: columns.length };
  const first = cellAddress(area.row, area.column);
  const rules = [
    { formula: `ISTEXT(${first})`, tone: TONES.invalid },
    { formula: `ISBLANK(${first})`, tone: TONES.blank },
  ];
  sheet.addConditionalFormatting({
    ref: areaAddress(area),
    rules: rules.map(({ formula, tone }, index) => colourRule(formula, tone, index)),
  });
}

/** Headers and names stay in sight, columns can be filtered, pages repeat both. */
function setUpView(sheet: Worksheet, columns: readonly SourceColumn[], sources: number): void {
  const corner = cellAddress(SOURCE_ROWS.first, SOURCE_COLUMNS.first);
  sheet.views = [
    { state: 'frozen', xSplit: SOURCE_COLUMNS.first, ySplit: SOURCE_ROWS.first, topLeftCell: corner },
  ];
  sheet.autoFilter = areaAddress({
    row: SOURCE_ROWS.header,
    column: 0,
    rows: sources + 1,
    columns: SOURCE_COLUMNS.first + columns.length,
  });
  // Hundreds of offices are dozens of pages: all that is printed, until a person clears it, is a hidden column. exceljs
  // writes areas of two cells at least.
  const unprinted: Area = { row: 0, column: SOURCE_COLUMNS.first + columns.length, rows: 2, columns: 1 };
  sheet.getColumn(unprinted.column + 1).hidden = true;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    printArea: printAddress(unprinted),
    printTitlesRow: `${SOURCE_ROWS.total + 1}:${SOURCE_ROWS.header + 1}`,
    printTitlesColumn: `${columnLetters(0)}:${columnLetters(SOURCE_COLUMNS.name)}`,
  };
}
