import type { CellRef } from '../model/expression';
import type { ColumnNode, Form, Table } from '../model/form';
import { isColumnGroup } from '../model/form';
import type { IndexedRow, TableIndex } from '../model/form-index';
import { tableIndex } from '../model/form-index';
import { memo } from '../model/memo';
import { lettersOf } from '../model/plain-text';
import { rowName, shortLabel, tableName } from '../derive/names';

/** A table, row or column with everything it may be called. */
export interface Named<T> {
  readonly target: T;
  /** As said back to the person. */
  readonly name: string;
  /** The last part of it, without numbering. */
  readonly short: string;
  /** Printed names, then those without numbering: what is found among the first goes before the others. */
  readonly keys: readonly string[];
  readonly looseKeys: readonly string[];
}

export type Found<T> =
  | { readonly target: T }
  | { readonly several: readonly string[] }
  | { readonly none: readonly Named<T>[] };

const NUMBERING =
  /^\s*(?:[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|\d+[.．、]|其中[:：])\s*/u;

/** What of a name counts: no spaces, no punctuation, full-width letters and digits as plain ones. */
/** A name without the numbering before it. */
const bareName = (text: string): string => text.replace(NUMBERING, '');

/** Finds what is called by a name: as printed, then without numbering, then by a part that only one name has. */
export function find<T>(typed: string, named: readonly Named<T>[]): Found<T> {
  const key = lettersOf(typed);
  const bare = lettersOf(bareName(typed));
  const passes: readonly ((each: Named<T>) => boolean)[] = [
    ({ keys }) => keys.includes(key),
    ({ looseKeys }) => looseKeys.includes(bare),
    ({ keys, looseKeys }) => bare.length > 1 && [...keys, ...looseKeys].some((each) => each.includes(bare)),
  ];
  for (const pass of passes) {
    const [first, ...others] = named.filter(pass);
    if (first && !others.length) return { target: first.target };
    if (first) return { several: [first, ...others].map(({ name }) => name) };
  }
  return { none: named };
}

const named = <T>(
  target: T,
  name: string,
  short: string,
  names: readonly string[],
  bares: readonly string[],
): Named<T> => ({
  target,
  name,
  short: bareName(short),
  keys: [...new Set(names.map(lettersOf))].filter((key) => key !== ''),
  looseKeys: [...new Set(bares.map(lettersOf))].filter((key) => key !== ''),
});

export const tablesOf = (form: Form): readonly Named<Table>[] =>
  form.tables.map((table) =>
    named(
      table,
      tableName(table),
      tableName(table),
      [tableName(table), table.title, ...(table.aliases ?? [])],
      [table.ordinal],
    ),
  );

const rowsIn = memo((form: Form) =>
  memo(({ table, rows }: TableIndex) =>
    rows.flatMap((indexed): readonly Named<IndexedRow>[] => {
      const { row, path } = indexed;
      if (!row.label) return [];
      const labels = [row.label, shortLabel(row.label), ...(row.aliases ?? [])];
      const name = rowName(form, { table: table.id, row: row.id });
      const group = bareName(shortLabel(path.at(-1) ?? ''));
      const whole = [...path.map(shortLabel), shortLabel(row.label)].join('·');
      return [
        named(
          indexed,
          name,
          shortLabel(row.label),
          [name, whole, ...labels],
          [...labels.map(bareName), ...(group ? labels.map((label) => group + bareName(label)) : [])],
        ),
      ];
    }),
  ),
);

/** Rows of a table that have a name. */
export const rowsOf = (form: Form, table: Table): readonly Named<IndexedRow>[] =>
  rowsIn(form)(tableIndex(form, table.id));

/** Columns of a row, by their own labels and by the headers above them: `复议后起诉·总计`. */
export const columnsOf = memo((row: IndexedRow): readonly Named<string>[] => {
  const paths = leafPaths(row.block.columns, []);
  return row.columns.map(({ id, label, aliases = [] }) => {
    const path = paths.get(id) ?? [label];
    const above = path.slice(0, -1);
    const tails = path.map((_, from) => path.slice(from).join('·'));
    const others = aliases.flatMap((alias) => [alias, [...above, alias].join('·')]);
    return named(id, path.join('·'), label, [...tails, ...others], [label, ...aliases].map(bareName));
  });
});

/** Labels of the headers over each column and its own, outermost first. */
function leafPaths(
  nodes: readonly ColumnNode[],
  above: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  // A header over all columns tells nothing apart.
  const [only] = nodes;
  if (!above.length && nodes.length === 1 && only && isColumnGroup(only)) return leafPaths(only.children, []);
  return new Map(
    nodes.flatMap((node): readonly (readonly [string, readonly string[]])[] =>
      isColumnGroup(node)
        ? [...leafPaths(node.children, [...above, node.label])]
        : [[node.id, [...above, shortLabel(node.label)]]],
    ),
  );
}

/** How a cell is written in a rule: `表三[予以公开, 总计]`, `表二[行政许可]`, `表四[行政复议·总计]`. */
export function cellText(form: Form, ref: CellRef): string {
  const { table, rows } = tableIndex(form, ref.table);
  const before = `${ref.year === 'last' ? '上年 ' : ''}${tableName(table)}`;
  const row = rows.find(({ row: { id } }) => id === ref.row);
  const host = row ?? rows.find(({ columns }) => columns.some(({ id }) => id === ref.column));
  const rowText = row ? nameIn(rowsOf(form, table), row) : '*';
  const columnText = ref.column === '*' || !host ? '*' : nameIn(columnsOf(host), ref.column);
  const single = row ? row.columns.length === 1 : rows.every(({ columns }) => columns.length === 1);
  if (rowText === '') return `${before}[${columnText}]`;
  return `${before}[${rowText}${single && ref.column !== '*' ? '' : `, ${columnText}`}]`;
}

/** The shortest name that finds the target and nothing else; empty where it has none. */
function nameIn<T>(all: readonly Named<T>[], target: T): string {
  const named = all.find((each) => each.target === target);
  if (!named) return '';
  const isClear = (name: string): boolean => {
    const result = find(name, all);
    return 'target' in result && result.target === target;
  };
  return [named.short, named.name].find(isClear) ?? named.keys.find(isClear) ?? named.name;
}
