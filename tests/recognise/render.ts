import { layoutOf } from '../../src/derive/layout';
import type { Form, TableId } from '../../src/model/form';
import type { Grid, GridValue, Merge } from '../../src/model/grid';
import type { Report } from '../../src/model/report';
import { entryAt, isUnread } from '../../src/model/report';

export interface RenderOptions {
  readonly sheet?: string;
  /** Rows and columns left free above and before the table. */
  readonly top?: number;
  readonly left?: number;
  readonly title?: string;
  /** keep: as printed · leave: in the top left cell only · fill: text in every cell · copy: numbers too. */
  readonly merges?: 'keep' | 'leave' | 'fill' | 'copy';
  /** Spelling of a label. */
  readonly spell?: (label: string) => string;
  /** Grid columns of the table before which a column of its own is put in. */
  readonly inserted?: readonly number[];
  /** Text columns right of the table and a row below, as the product's own checks are. */
  readonly checks?: boolean;
}

/** A table of a report as a worksheet would hold it. */
export function renderTable(form: Form, report: Report, table: TableId, options: RenderOptions = {}): Grid {
  const { merges: merging = 'keep', spell = (label) => label, inserted = [] } = options;
  const layout = layoutOf(form, table);
  const shift = (column: number): number => column + inserted.filter((each) => each <= column).length;
  const top = (options.top ?? 0) + (options.title === undefined ? 0 : 1);
  const left = options.left ?? 0;
  const rows: GridValue[][] = [];
  const merges: Merge[] = [];
  const put = (row: number, column: number, value: GridValue): void => {
    const cells = (rows[row] ??= []);
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  };
  if (options.title !== undefined) put(top - 1, left, options.title);
  for (const cell of layout.cells) {
    const row = top + cell.row;
    const column = left + shift(cell.column);
    const end = left + shift(cell.column + cell.columnSpan - 1);
    const entry = cell.ref ? entryAt(form, report, cell.ref) : null;
    const value = cell.ref ? (isUnread(entry) ? entry.text : entry) : spell(cell.text) || null;
    put(row, column, value);
    if (cell.rowSpan * (end - column + 1) === 1) continue;
    if (merging === 'keep') merges.push({ row, column, rowSpan: cell.rowSpan, columnSpan: end - column + 1 });
    else if (merging === 'copy' || (merging === 'fill' && cell.role !== 'number'))
      for (let r = row; r < row + cell.rowSpan; r++) for (let c = column; c <= end; c++) put(r, c, value);
  }
  if (options.checks) {
    const right = left + shift(layout.columns - 1) + 1;
    put(top, right, '校验');
    for (let row = 2; row < layout.rows; row++) put(top + row, right, row % 3 ? '√' : '差 3（少 3）');
    for (let column = 1; column < layout.columns; column++) put(top + layout.rows, left + shift(column), '√');
    put(top + layout.rows, left, '校验');
  }
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  return sheetGrid(options.sheet ?? layout.table.ordinal, rows, merges);
}

/** Tables of a report, a sheet each. */
export const renderReport = (form: Form, report: Report, options: RenderOptions = {}): readonly Grid[] =>
  form.tables.map(({ id, ordinal }) =>
    renderTable(form, report, id, { ...options, sheet: `${options.sheet ?? ''}${ordinal}` }),
  );

/** Grids one under another on one sheet, with free rows between. */
export function stack(name: string, grids: readonly Grid[], gap = 1): Grid {
  const rows: GridValue[][] = [];
  const merges: Merge[] = [];
  for (const grid of grids) {
    const from = rows.length;
    rows.push(...grid.rows.map((row) => [...row]), ...Array.from({ length: gap }, () => []));
    merges.push(...grid.merges.map((merge) => ({ ...merge, row: merge.row + from })));
  }
  return sheetGrid(name, rows, merges);
}

export function sheetGrid(
  name: string,
  rows: readonly (readonly GridValue[])[],
  merges: readonly Merge[] = [],
): Grid {
  return {
    name,
    rows,
    merges,
    aligned: true,
    addressOf: (row, column) => `${name}!${letters(column)}${row + 1}`,
  };
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
