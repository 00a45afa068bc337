import { writeXlsx, type Cell, type ColumnDef, type RowDef, type WriteSheet } from 'hucre';
import { formatRect } from '../host/address';
import { isErrorValue } from '../host/entry';
import { widthInDigits } from './column-width';
import type { CellContent, SheetContent, WorkbookContent } from './content';
import { toFile } from './file-formula';
import { writeHeaders, writePage, writeProtection } from './xlsx-page';
import { writeConditional, writeValidation } from './xlsx-rules';
import { rgb, writeStyle } from './xlsx-style';

/** Writes a workbook as .xlsx, formulas with their results. `namespace` is that of the add-in's functions. */
export function writeWorkbook(content: WorkbookContent, namespace: string): Promise<Uint8Array> {
  const { defaultFont, sheets, names, activeSheet } = content;
  return writeXlsx({
    defaultFont,
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ name }) => name === activeSheet),
    ),
    namedRanges: names.map(({ name, formula, comment, scope }) => ({
      name,
      range: toFile(formula, namespace),
      ...(scope && { scope }),
      ...(comment && { comment }),
    })),
    sheets: sheets.map((sheet) => writeSheet(sheet, content, namespace)),
  });
}

function writeSheet(
  sheet: SheetContent,
  { styles, defaultFont }: WorkbookContent,
  namespace: string,
): WriteSheet {
  const { view, records } = sheet;
  const looks = styles.map((style) => writeStyle(style, defaultFont));
  const columns: ColumnDef[] = [];
  for (const { index, size, hidden } of sheet.columns) {
    while (columns.length < index) columns.push({});
    columns[index] = { width: widthInDigits(size, defaultFont), ...(hidden && { hidden }) };
  }
  const headerFooter = writeHeaders(records.page);
  return {
    name: sheet.name,
    ...(sheet.visibility === 'Hidden' && { hidden: true }),
    ...(sheet.visibility === 'VeryHidden' && { veryHidden: true }),
    cells: new Map(
      sheet.cells.map((cell) => [
        `${cell.row},${cell.column}`,
        writeCell(cell, looks[cell.style], namespace),
      ]),
    ),
    columns,
    // A height is written only with its row, also where the row has no cells.
    rows: Array.from({ length: Math.max(0, ...sheet.rows.map(({ index }) => index + 1)) }, () => []),
    rowDefs: new Map(
      sheet.rows.map(({ index, size, hidden }): [number, RowDef] => [
        index,
        { height: size, ...(hidden && { hidden }) },
      ]),
    ),
    merges: sheet.merges.map(({ row, column, rows, columns: across }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + across - 1,
    })),
    dataValidations: records.validations.flatMap(writeValidation),
    conditionalRules: records.conditionalFormats.flatMap((record, index) =>
      writeConditional(record, index + 1),
    ),
    ...(records.protection && { protection: writeProtection(records.protection) }),
    pageSetup: writePage(records.page),
    ...(headerFooter && { headerFooter }),
    ...((view.frozenRows || view.frozenColumns) && {
      freezePane: { rows: view.frozenRows, columns: view.frozenColumns },
    }),
    view: {
      showGridLines: view.showGridlines,
      ...(!view.showHeadings && { showRowColHeaders: false }),
      ...(view.tabColor && { tabColor: rgb(view.tabColor) }),
    },
  };
}

/** A formula without a result is computed when the file is opened; an error value is left to that. */
function writeCell(
  { value, formula, spill }: CellContent,
  style: Cell['style'],
  namespace: string,
): Partial<Cell> {
  if (!formula) return { value: value === '' ? null : value, ...(style && { style }) };
  return {
    value: isErrorValue(value) ? null : value,
    ...(!isErrorValue(value) && { formulaResult: value }),
    formula: toFile(formula, namespace),
    ...(spill && { formulaType: 'array' as const, formulaRef: formatRect(spill) }),
    ...(style && { style }),
  };
}
