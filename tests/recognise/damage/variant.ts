import type { Block, ColumnNode, Form, RowNode, Table } from '../../../src/model/form';
import { isColumnGroup, isRowGroup, isRowHeading } from '../../../src/model/form';
import type { Random } from './random';

/** The form as somebody has rearranged it: what its tables look like, not what they mean. */
export function varyForm(form: Form, vary: (block: Block, table: Table) => Block): Form {
  return {
    ...form,
    tables: form.tables.map((table) => ({ ...table, blocks: table.blocks.map((each) => vary(each, table)) })),
  };
}

/** Columns in another order, inside their groups. */
export const moveColumns = (form: Form, random: Random): Form => {
  const move = (nodes: readonly ColumnNode[]): readonly ColumnNode[] =>
    random
      .shuffle(nodes)
      .map((node) => (isColumnGroup(node) ? { ...node, children: move(node.children) } : node));
  return varyForm(form, (block) => ({ ...block, columns: move(block.columns) }));
};

/** Some rows left out; `share` of 0 to 1. Every block and group keeps at least one. */
export const dropRows = (form: Form, share: number, random: Random): Form => {
  const drop = (nodes: readonly RowNode[]): readonly RowNode[] => {
    const kept = nodes.filter((node) => isRowGroup(node) || isRowHeading(node) || !random.chance(share));
    return (kept.length ? kept : nodes.slice(0, 1)).map((node) =>
      isRowGroup(node) ? { ...node, children: drop(node.children) } : node,
    );
  };
  return varyForm(form, (block) => (block.stub ? { ...block, rows: drop(block.rows) } : block));
};

/** Rows that the form does not have, among its own. */
export const addRows = (form: Form, random: Random): Form => {
  const labels = ['其中：涉及民生的', '省直部门另行统计', '街道办事处受理数', '外国组织', '补充说明事项数量'];
  const add = (nodes: readonly RowNode[]): readonly RowNode[] => {
    const inner = nodes.map((node) => (isRowGroup(node) ? { ...node, children: add(node.children) } : node));
    if (!random.chance(0.3)) return inner;
    const own = { id: `own.${random.whole(1e6)}`, label: random.pick(labels) };
    const at = random.whole(inner.length + 1);
    return [...inner.slice(0, at), own, ...inner.slice(at)];
  };
  return varyForm(form, (block) => (block.stub ? { ...block, rows: add(block.rows) } : block));
};

/** Columns that the form does not have, among its own. */
export const addColumns = (form: Form, random: Random): Form => {
  const label = random.pick(['外国组织', '上年同期', '增长率', '']);
  const add = (nodes: readonly ColumnNode[]): readonly ColumnNode[] => {
    const at = random.whole(nodes.length + 1);
    const group = nodes.findIndex(isColumnGroup);
    if (group >= 0 && random.chance(0.5))
      return nodes.map((node, nth) =>
        nth === group && isColumnGroup(node) ? { ...node, children: add(node.children) } : node,
      );
    return [...nodes.slice(0, at), { id: 'own', label }, ...nodes.slice(at)];
  };
  const wider = varyForm(form, (block) => ({ ...block, columns: add(block.columns) }));
  return { ...wider, tables: wider.tables.map((table) => ({ ...table, widths: [...table.widths, 685] })) };
};
