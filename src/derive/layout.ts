import type { CellRef } from '../model/expression';
import type { Block, ColumnNode, Form, Row, RowHeading, RowNode, Table, TableId } from '../model/form';
import { isColumnGroup, isRowGroup, isRowHeading } from '../model/form';
import { leafColumns, tableIndex } from '../model/form-index';
import { memo } from '../model/memo';
import type { Area } from './address';

export type CellRole = 'heading' | 'header' | 'stub' | 'unit' | 'number';

/** A printed cell; 0-based from the table's own top left. Exactly one of `text` and `ref` is meaningful. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: CellRole;
  readonly text: string;
  /** The number the cell holds. */
  readonly ref?: CellRef;
  /** Depth of a label's numbering, for indentation. */
  readonly level?: number;
}

/** The official table, cell by cell and merge by merge; every painter and reader follows it. */
export interface Layout {
  readonly table: Table;
  readonly rows: number;
  readonly columns: number;
  /** Rows of the first block's header, to repeat on a page break. */
  readonly headerRows: number;
  readonly cells: readonly LayoutCell[];
}

/** Layout of one table of a form. */
export const layoutOf = (form: Form, id: TableId): Layout => layOut(tableIndex(form, id).table);

/** The rectangle from the first to the last number cell of a printed table. */
export function numberBox({ cells }: Layout): Area {
  const numbers = cells.filter(({ ref }) => ref);
  const row = Math.min(...numbers.map((cell) => cell.row));
  const column = Math.min(...numbers.map((cell) => cell.column));
  return {
    row,
    column,
    rows: Math.max(...numbers.map((cell) => cell.row + 1)) - row,
    columns: Math.max(...numbers.map((cell) => cell.column + cell.columnSpan)) - column,
  };
}

const layOut = memo((table: Table): Layout => {
  const columns = table.widths.length;
  const cells: LayoutCell[] = [];
  let row = 0;
  let headerRows = 0;
  for (const block of table.blocks) {
    if (block.heading !== undefined) {
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: columns, role: 'heading', text: block.heading });
      row += 1;
    }
    const header = layHeader(block, row, columns);
    cells.push(...header.cells);
    row += header.rows;
    headerRows ||= row;
    const lay = rowLayout(table.id, block, columns);
    for (const node of block.rows) {
      cells.push(...layNode(node, row, 0, lay));
      row += heightOf(node);
    }
  }
  return { table, rows: row, columns, headerRows, cells };
});

const depth = (nodes: readonly ColumnNode[]): number =>
  Math.max(...nodes.map((node) => (isColumnGroup(node) ? 1 + depth(node.children) : 1)));

/** Grid columns of each number column: one each, the last one takes what is left. */
function spans(block: Block, columns: number): readonly { readonly start: number; readonly span: number }[] {
  const first = (block.stub?.columns ?? 0) + (block.unitHeader === undefined ? 0 : 1);
  const count = leafColumns(block.columns).length;
  return Array.from({ length: count }, (_, index) => ({
    start: first + index,
    span: index === count - 1 ? columns - first - index : 1,
  }));
}

function layHeader(block: Block, top: number, columns: number): { cells: LayoutCell[]; rows: number } {
  const rows = depth(block.columns);
  const cells: LayoutCell[] = [];
  const stubColumns = block.stub?.columns ?? 0;
  const place = (row: number, column: number, rowSpan: number, columnSpan: number, text: string) =>
    cells.push({ row, column, rowSpan, columnSpan, role: 'header', text });
  if (block.stub) place(top, 0, rows, stubColumns, block.stub.label);
  if (block.unitHeader !== undefined) place(top, stubColumns, rows, 1, block.unitHeader);
  const grid = spans(block, columns);
  let leaf = 0;
  const walk = (nodes: readonly ColumnNode[], row: number): void => {
    for (const node of nodes) {
      const start = leaf;
      if (isColumnGroup(node)) {
        walk(node.children, row + 1);
      } else {
        leaf += 1;
      }
      const first = grid[start]!;
      const last = grid[leaf - 1]!;
      const columnSpan = last.start + last.span - first.start;
      place(row, first.start, isColumnGroup(node) ? 1 : top + rows - row, columnSpan, node.label);
    }
  };
  walk(block.columns, top);
  return { cells, rows };
}

/** Rows that a node takes. */
const heightOf = (node: RowNode): number =>
  isRowGroup(node) ? node.children.reduce((rows, child) => rows + heightOf(child), 0) : 1;

type LayRow = (node: Row | RowHeading, row: number, column: number) => readonly LayoutCell[];

/** Cells of a row, or of a group with its label beside its rows, in printed order. `column`: where its label stands. */
function layNode(node: RowNode, top: number, column: number, layRow: LayRow): readonly LayoutCell[] {
  if (!isRowGroup(node)) return layRow(node, top, column);
  const place = { row: top, column, rowSpan: heightOf(node), columnSpan: 1 };
  const cells: LayoutCell[] = [{ ...place, role: 'stub', text: node.label }];
  let row = top;
  for (const child of node.children) {
    cells.push(...layNode(child, row, column + 1, layRow));
    row += heightOf(child);
  }
  return cells;
}

/** How the single rows of a block are laid out: label, unit, numbers. */
function rowLayout(table: TableId, block: Block, columns: number): LayRow {
  const stubColumns = block.stub?.columns ?? 0;
  const grid = spans(block, columns);
  const leaves = leafColumns(block.columns);
  return (node, row, column) => {
    const isHeading = isRowHeading(node);
    const cells: LayoutCell[] = [];
    if (stubColumns) {
      const text = isHeading ? node.heading : node.label;
      const level = node.level ?? 0;
      cells.push({ row, column, rowSpan: 1, columnSpan: stubColumns - column, role: 'stub', text, level });
    }
    if (block.unitHeader !== undefined) {
      const text = isHeading ? '' : (node.unit ?? '');
      cells.push({ row, column: stubColumns, rowSpan: 1, columnSpan: 1, role: 'unit', text });
    }
    const numbers = grid.map(({ start, span }, index): LayoutCell => {
      const place = { row, column: start, rowSpan: 1, columnSpan: span, text: '' };
      return isHeading
        ? { ...place, role: 'unit' }
        : { ...place, role: 'number', ref: { table, row: node.id, column: leaves[index]!.id } };
    });
    return [...cells, ...numbers];
  };
}
