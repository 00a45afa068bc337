import type { Expression } from '../model/expression';
import { add, cell } from '../model/expression';
import type { Column, ColumnNode, Row, RowNode, Table } from '../model/form';
import { isColumnGroup, isRowGroup, isRowHeading } from '../model/form';
import { leafColumns } from '../model/form-index';
import type { Rule } from '../model/rule';

/** What the rule is called that says what a total is the sum of. */
export type TotalWords = Pick<Rule, 'id' | 'name' | 'origin' | 'wording' | 'source'>;

/** A total and what it is the sum of, by ids. */
interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * The rules that a table's tree implies: each total is the sum of its parts. Totals of columns go first, each in
 * printed order.
 */
export function totalRules(
  { id: table, blocks }: Table,
  wordsOf: (total: string) => TotalWords,
): readonly Rule[] {
  const rows = blocks.flatMap((block) => leafRows(block.rows));
  const row = rows.length === 1 ? rows[0]!.id : '*';
  return [
    ...blocks.flatMap(({ columns }) =>
      columnSums(columns).map((sum) => ruleOf(sum, wordsOf, (column) => cell(table, row, column))),
    ),
    ...blocks.flatMap((block) => {
      const leaves = leafColumns(block.columns);
      const column = leaves.length === 1 ? leaves[0]!.id : '*';
      return rowSums(block.rows).map((sum) => ruleOf(sum, wordsOf, (each) => cell(table, each, column)));
    }),
  ];
}

const ruleOf = (
  { total, parts }: Sum,
  wordsOf: (total: string) => TotalWords,
  cellOf: (id: string) => Expression,
): Rule => ({
  ...wordsOf(total),
  severity: 'error',
  condition: { left: cellOf(total), relation: '=', right: add(...parts.map(cellOf)) },
  sides: ['总计', '各项之和'],
  defines: true,
});

const partIds = (leaves: readonly (Row | Column)[]): readonly string[] =>
  leaves.flatMap(({ id, total }) => (total ? [] : id));

const columnSums = (nodes: readonly ColumnNode[]): readonly Sum[] =>
  nodes.flatMap((node): readonly Sum[] => {
    if (isColumnGroup(node)) return columnSums(node.children);
    return node.total ? [{ total: node.id, parts: partIds(leafColumns(nodes)) }] : [];
  });

const rowSums = (nodes: readonly RowNode[]): readonly Sum[] =>
  nodes.flatMap((node, index): readonly Sum[] => {
    if (isRowGroup(node)) return rowSums(node.children);
    if (isRowHeading(node) || !node.total) return [];
    const parts =
      node.level === undefined ? partIds(leafRows(nodes)) : rowsBelow(nodes.slice(index + 1), node.level);
    return [{ total: node.id, parts }];
  });

const leafRows = (nodes: readonly RowNode[]): readonly Row[] =>
  nodes.flatMap((node) => (isRowGroup(node) ? leafRows(node.children) : isRowHeading(node) ? [] : [node]));

/** The rows one level in, as far as the list stays in. */
function rowsBelow(nodes: readonly RowNode[], level: number): readonly string[] {
  const levelOf = (node: RowNode): number => (isRowGroup(node) ? 0 : (node.level ?? 0));
  const end = nodes.findIndex((node) => levelOf(node) <= level);
  const inside = leafRows(end < 0 ? nodes : nodes.slice(0, end));
  return inside.filter((row) => row.level === level + 1).map(({ id }) => id);
}
