import type { CellRef } from './expression';
import type {
  Block,
  Column,
  ColumnNode,
  CountingHelp,
  Form,
  NumberKind,
  Row,
  RowNode,
  Table,
  TableId,
} from './form';
import { isColumnGroup, isRowGroup, isRowHeading } from './form';
import { memo } from './memo';

/** A row of numbers with its columns, the labels around it, and its place in `Report.tables`. */
export interface IndexedRow {
  readonly row: Row;
  readonly columns: readonly Column[];
  /** Labels of the block's heading, groups and rows that the row belongs under, outermost first. */
  readonly path: readonly string[];
  readonly block: Block;
  readonly index: number;
}

export interface TableIndex {
  readonly table: Table;
  readonly rows: readonly IndexedRow[];
  readonly byId: ReadonlyMap<string, IndexedRow>;
}

const indexOf = memo(
  ({ tables }: Form): ReadonlyMap<TableId, TableIndex> =>
    new Map(tables.map((table) => [table.id, indexTable(table)])),
);

/** Rows of numbers of one table in printed order. Throws where the form has no such table: a defect in data. */
export function tableIndex(form: Form, table: TableId): TableIndex {
  const index = indexOf(form).get(table);
  if (!index) throw new Error(`form ${form.id} has no table ${table}`);
  return index;
}

function indexTable(table: Table): TableIndex {
  const rows: IndexedRow[] = [];
  for (const block of table.blocks) {
    const columns = leafColumns(block.columns);
    const walk = (nodes: readonly RowNode[], path: readonly string[]): void => {
      // Labels by depth of numbering, in lists that indent instead of grouping.
      const above: string[] = [];
      for (const node of nodes) {
        if (isRowGroup(node)) {
          walk(node.children, [...path, node.label]);
          continue;
        }
        const level = node.level ?? 0;
        above.length = level;
        if (!isRowHeading(node)) {
          const outer = above.filter((label) => label !== undefined);
          rows.push({ row: node, columns, path: [...path, ...outer], block, index: rows.length });
        }
        above[level] = isRowHeading(node) ? node.heading : node.label;
      }
    };
    walk(block.rows, block.heading ? [block.heading] : []);
  }
  return { table, rows, byId: new Map(rows.map((row) => [row.row.id, row])) };
}

/** The number columns under a header, left to right. */
export function leafColumns(nodes: readonly ColumnNode[]): readonly Column[] {
  return nodes.flatMap((node) => (isColumnGroup(node) ? leafColumns(node.children) : [node]));
}

/** Position of a cell in `Report.tables[table][row][column]`, or undefined where the form has no such cell. */
export function positionOf(
  form: Form,
  ref: CellRef,
): { readonly row: number; readonly column: number } | undefined {
  const indexed = tableIndex(form, ref.table).byId.get(ref.row);
  const column = indexed?.columns.findIndex(({ id }) => id === ref.column) ?? -1;
  return indexed && column >= 0 ? { row: indexed.index, column } : undefined;
}

/** Kind and unit of a cell: those of its row before those of its column; a count of 件 where neither says. */
export function cellKind(form: Form, ref: CellRef): { readonly kind: NumberKind; readonly unit: string } {
  const indexed = tableIndex(form, ref.table).byId.get(ref.row);
  const column = indexed?.columns.find(({ id }) => id === ref.column);
  return {
    kind: indexed?.row.kind ?? column?.kind ?? 'count',
    unit: indexed?.row.unit ?? column?.unit ?? '件',
  };
}

/** How a cell is counted: what its row says before what its column says; undefined where neither says anything. */
export function helpOf(form: Form, ref: CellRef): CountingHelp | undefined {
  const found = tableIndex(form, ref.table).byId.get(ref.row);
  return found?.row.help ?? found?.columns.find(({ id }) => id === ref.column)?.help;
}

const refsOf = memo((index: TableIndex): readonly CellRef[] =>
  index.rows.flatMap(({ row, columns }) =>
    columns.map((column) => ({ table: index.table.id, row: row.id, column: column.id })),
  ),
);
const allRefsOf = memo((form: Form): readonly CellRef[] =>
  form.tables.flatMap(({ id }) => refsOf(tableIndex(form, id))),
);

/** Every cell of a form, or of one table of it, tables and rows in printed order; the same list for the same form. */
export function cellRefs(form: Form, table?: TableId): readonly CellRef[] {
  if (table === undefined) return allRefsOf(form);
  return form.tables.some(({ id }) => id === table) ? refsOf(tableIndex(form, table)) : [];
}

/** Have the forms a table of one name: are they versions of one report? */
export const isVersionOf = (form: Form, other: Form): boolean =>
  form.tables.some(({ id }) => other.tables.some((table) => table.id === id));

/**
 * May a report on one form be that of the year before or after one on the other? Versions are, and forms that were
 * never in force together; forms of the same years are of two kinds of reports.
 */
export const canFollow = (form: Form, other: Form): boolean =>
  isVersionOf(form, other) || isOver(form.years, other.years) || isOver(other.years, form.years);

const isOver = ({ to = Infinity }: Form['years'], { from }: Form['years']): boolean => to < from;

/**
 * Does a table mean the same on both forms, whatever rows it has? Other columns mean other numbers. False where the
 * other form has no such table.
 */
export function isSameTable(form: Form, other: Form, table: TableId): boolean {
  if (form === other) return true;
  if (!other.tables.some(({ id }) => id === table)) return false;
  const idsOf = ({ rows }: TableIndex): string =>
    [...new Set(rows.map(({ columns }) => columns.map(({ id }) => id).join()))].join(';');
  return idsOf(tableIndex(form, table)) === idsOf(tableIndex(other, table));
}
