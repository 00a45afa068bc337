import type { CellRef } from '../model/expression';
import type { ColumnNode, Form, Table } from '../model/form';
import { isColumnGroup } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Check } from '../model/checks';
import { anchorOf } from './anchor';

/** A printed label without the instruction in brackets after it: `（二）部分公开（区分…）` → `（二）部分公开`. */
export const shortLabel = (label: string): string => label.replace(/(?<=.)（[^（）]*）$/u, '');

export const tableName = (table: Table): string =>
  table.ordinal.length === 1 ? `表${table.ordinal}` : table.ordinal;

/** Name of a row as a person would say it: `（三）不予公开1.属于国家秘密`; empty where rows have no label. */
export function rowName(form: Form, ref: Pick<CellRef, 'table' | 'row'>): string {
  const indexed = tableIndex(form, ref.table).byId.get(ref.row);
  if (!indexed) return ref.row;
  const group = indexed.path.at(-1);
  const label = shortLabel(indexed.row.label);
  const numbered = indexed.row.level ? true : /^\d/.test(label);
  return group && group !== indexed.block.heading && numbered ? `${shortLabel(group)}${label}` : label;
}

/** Name of a column with the header groups that tell it apart: `行政诉讼·复议后起诉·总计`. */
export function columnName(form: Form, ref: CellRef): string {
  const indexed = tableIndex(form, ref.table).byId.get(ref.row);
  if (!indexed) return ref.column;
  const nodes = indexed.block.columns;
  // A group over all columns tells nothing apart.
  const only = nodes.length === 1 ? nodes[0] : undefined;
  return pathTo(only && isColumnGroup(only) ? only.children : nodes, ref.column)?.join('·') ?? ref.column;
}

function pathTo(nodes: readonly ColumnNode[], id: string): readonly string[] | undefined {
  for (const node of nodes) {
    if (!isColumnGroup(node)) {
      if (node.id === id) return [shortLabel(node.label)];
      continue;
    }
    const rest = pathTo(node.children, id);
    if (rest) return [node.label, ...rest];
  }
  return undefined;
}

/** `表三「自然人」列`, `表三「一、…」行`, or the cell's own name where a rule has one instance. */
export function checkPlace(form: Form, check: Check): string {
  const anchor = anchorOf(check);
  const table = tableName(tableIndex(form, anchor.table).table);
  if (check.column !== undefined) return `${table}「${columnName(form, anchor)}」列`;
  if (check.row !== undefined) return `${table}「${rowName(form, anchor)}」行`;
  return cellName(form, anchor);
}

/** `表三「一、本年新收政府信息公开申请数量」行「自然人」列`, with 上年 before it for last year's report. */
export function cellName(form: Form, ref: CellRef): string {
  const index = tableIndex(form, ref.table);
  const row = rowName(form, ref);
  const single = index.byId.get(ref.row)?.columns.length === 1;
  const place = [
    row && `「${row}」${single ? '' : '行'}`,
    single && row ? '' : `「${columnName(form, ref)}」列`,
  ].join('');
  return `${ref.year === 'last' ? '上年' : ''}${tableName(index.table)}${place}`;
}
