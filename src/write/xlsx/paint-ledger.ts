import type { Cell, CellValue, DataValidation, PaperSize, Style, Workbook, Worksheet } from 'exceljs';
import type { Area } from '../../derive/address';
import { areaAddress, columnLetters, quoteSheet } from '../../derive/address';
import type { PlannedLedger } from '../../sheet/ledger/ledger-sheets';
import type { LedgerStyle } from '../../sheet/ledger/ledger-look';
import { LEDGER_LINE, LEDGER_STYLES } from '../../sheet/ledger/ledger-look';
import type { LedgerInput, LedgerSheet, LedgerValue } from '../../sheet/ledger/ledger-sheet';
import { argb } from './cell-look';
import { addColours, validate } from './input-rules';
import { A4_LANDSCAPE, A4_PORTRAIT, MARGINS, printAddress, setWidth } from './page';
import { setText } from './plain-text';

/** Paper of a ledger's many columns. */
const A3 = 8;

/** One sheet of a ledger on an empty sheet of a workbook. */
export function paintLedgerSheet(sheet: Worksheet, plan: LedgerSheet): void {
  plan.widths.forEach((points, column) => setWidth(sheet, column, points));
  for (const { row, points } of plan.heights) sheet.getRow(row + 1).height = points;
  for (const column of plan.hidden) sheet.getColumn(column + 1).hidden = true;
  for (const { area, look } of plan.looks) {
    const style = styleOf(LEDGER_STYLES[look]);
    eachCell(sheet, area, (cell) => (cell.style = style));
  }
  for (const { area, format } of plan.formats)
    eachCell(sheet, area, (cell) => (cell.style = withFormat(cell.style, format)));
  for (const { row, column, rows } of plan.blocks)
    rows.forEach((values, down) =>
      values.forEach((value, across) => put(sheet.getCell(row + down + 1, column + across + 1), value)),
    );
  for (const input of plan.inputs) for (const area of input.areas) validate(sheet, area, validationOf(input));
  addColours(sheet, plan);
  const { rows, columns } = plan.frozen;
  sheet.views = [
    rows || columns
      ? { state: 'frozen', xSplit: columns, ySplit: rows, showGridLines: false }
      : { state: 'normal', showGridLines: false },
  ];
  if (plan.filter) sheet.autoFilter = areaAddress(plan.filter);
  sheet.pageSetup = {
    ...(plan.paper === 'A4 portrait' ? A4_PORTRAIT : A4_LANDSCAPE),
    ...(plan.paper === 'A3 landscape' && { paperSize: A3 as PaperSize }),
    ...(plan.pagesWide && {
      fitToWidth: plan.pagesWide,
      printTitlesColumn: `A:${columnLetters(columns - 1)}`,
    }),
    margins: MARGINS,
    printArea: printAddress(plan.printed),
    ...(rows ? { printTitlesRow: `1:${rows}` } : {}),
  };
}

/** The names that formulas use for the cells of a ledger. */
export function addNames(workbook: Workbook, { names }: PlannedLedger): void {
  for (const { name, sheet, area } of names)
    workbook.definedNames.add(`${quoteSheet(sheet)}!${areaAddress(area, true)}`, name);
}

function eachCell(sheet: Worksheet, { row, column, rows, columns }: Area, paint: (cell: Cell) => void): void {
  for (let r = 1; r <= rows; r += 1)
    for (let c = 1; c <= columns; c += 1) paint(sheet.getCell(row + r, column + c));
}

function put(cell: Cell, value: LedgerValue): void {
  if (value === null) return;
  if (typeof value === 'object')
    cell.value = { formula: value.formula.slice(1), result: value.result } as CellValue;
  else if (typeof value === 'string') setText(cell, value);
  else cell.value = value;
}

/** exceljs looks up what a style is in its file once for each object. */
const styles = new Map<LedgerStyle, Partial<Style>>();
const formatted = new Map<Partial<Style>, Map<string, Partial<Style>>>();

function styleOf(look: LedgerStyle): Partial<Style> {
  const known = styles.get(look);
  if (known) return known;
  const line = { style: 'thin', color: { argb: argb(LEDGER_LINE) } } as const;
  const style: Partial<Style> = Object.freeze({
    font: {
      name: look.font,
      size: look.size,
      bold: look.bold,
      ...(look.color ? { color: { argb: argb(look.color) } } : {}),
    },
    alignment: { horizontal: look.horizontal, vertical: 'middle' as const, wrapText: look.wrap },
    ...(look.fill
      ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: argb(look.fill) } } }
      : {}),
    ...(look.border ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
  });
  styles.set(look, style);
  return style;
}

function withFormat(style: Partial<Style>, numFmt: string): Partial<Style> {
  const byFormat = formatted.get(style) ?? new Map<string, Partial<Style>>();
  formatted.set(style, byFormat);
  const known = byFormat.get(numFmt) ?? Object.freeze({ ...style, numFmt });
  byFormat.set(numFmt, known);
  return known;
}

function validationOf({ accepts, title, error }: LedgerInput): DataValidation {
  const about = { errorTitle: title, error };
  switch (accepts.kind) {
    case 'choice':
      return { ...about, type: 'list', formulae: [accepts.listName] };
    case 'words':
      return { ...about, type: 'list', formulae: [`"${accepts.words.join(',')}"`] };
    case 'date': {
      const days = [accepts.from, accepts.to].map((day) => new Date(day));
      return { ...about, type: 'date', operator: 'between', formulae: days };
    }
    case 'whole':
      return accepts.to === undefined
        ? { ...about, type: 'whole', operator: 'greaterThanOrEqual', formulae: [accepts.from] }
        : { ...about, type: 'whole', operator: 'between', formulae: [accepts.from, accepts.to] };
  }
}
