import type { Rect } from '../host/address';
import type { Book, CellInput } from '../host/book';
import type { HostState } from '../host/model';
import { bounding, matrix } from '../host/rect';
import type { CellContent, SheetContent, WorkbookContent } from './content';

/** Puts a workbook in the place of the one that is there. The add-in has to start anew after it. */
export function restore(book: Book, state: HostState, content: WorkbookContent): void {
  for (const { name, scope } of [...book.names()]) book.removeName(name, scope);
  const before = book.sheets().map(({ id }) => id);
  before.forEach((id, index) => book.renameSheet(id, `${LEAVING}${index}`));
  const idOf = new Map(content.sheets.map(({ name }) => [name, book.addSheet(name)]));
  book.activate(idOf.get(content.activeSheet) ?? idOf.values().next().value!);
  for (const id of before) book.removeSheet(id);

  for (const { scope, ...record } of content.names)
    book.setName({ ...record, ...(scope && { scope: idOf.get(scope)! }) });
  for (const sheet of content.sheets) fillSheet(book, idOf.get(sheet.name)!, sheet, content, idOf);
  for (const { name, visibility } of content.sheets)
    if (visibility !== 'Visible') book.setVisibility(idOf.get(name)!, visibility);

  state.workbookName = `${content.name}.xlsx`;
  state.settings = new Map(content.settings);
  state.xmlParts = new Map(content.xmlParts);
}

/** Begins a name that no sheet of a person has. */
const LEAVING = '\u2063';

function fillSheet(
  book: Book,
  id: string,
  { view, cells, merges, rows, columns, records }: SheetContent,
  { styles }: WorkbookContent,
  idOf: ReadonlyMap<string, string>,
): void {
  for (const { index, size, hidden } of columns) {
    book.setColumnWidth(id, index, 1, size);
    if (hidden) book.setHidden(id, 'column', index, 1, true);
  }
  for (const { index, size, hidden } of rows) {
    book.setRowHeight(id, index, 1, size);
    if (hidden) book.setHidden(id, 'row', index, 1, true);
  }
  if (cells.length > 0) fillCells(book, id, cells, styles);
  for (const merge of merges) book.merge(id, merge);
  book.setView(id, view);
  const kept = book.records(id);
  kept.page = structuredClone(records.page);
  kept.properties = new Map(records.properties);
  kept.charts = records.charts.map((chart) => ({
    ...chart,
    sourceSheetId: idOf.get(chart.sourceSheetId) ?? id,
  }));
  for (const record of records.validations) book.putValidation(id, { ...record });
  for (const record of [...records.conditionalFormats].reverse())
    book.putConditionalFormat(id, { ...record });
  if (records.protection) book.setProtection(id, records.protection);
}

function fillCells(
  book: Book,
  id: string,
  cells: readonly CellContent[],
  styles: WorkbookContent['styles'],
): void {
  const rect = cells
    .map(({ row, column }): Rect => ({ row, column, rows: 1, columns: 1 }))
    .reduce((block, cell) => bounding(block, cell));
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  book.setStyle(id, rect, (row, column) => styles[at.get(`${row} ${column}`)?.style ?? -1] ?? null);
  book.setCells(
    id,
    rect,
    matrix(rect.rows, rect.columns, (i, j): CellInput | null => {
      const cell = at.get(`${rect.row + i} ${rect.column + j}`);
      if (!cell || cell.spilled) return null;
      if (cell.formula) return { formula: cell.formula };
      return cell.value === '' ? null : { value: cell.value };
    }),
  );
}
