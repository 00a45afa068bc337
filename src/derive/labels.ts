import type { ColumnNode, Form, RowNode, TableId } from '../model/form';
import { isColumnGroup, isRowGroup, isRowHeading } from '../model/form';

/**
 * One printed text of a form and what it stands for. `texts` holds the label as printed, then its aliases.
 * `block` counts the blocks of the table; `parent` is the header right above a column, so that columns of the
 * same name can be told apart.
 */
export type Label = {
  readonly table: TableId;
  readonly block: number;
  readonly texts: readonly string[];
} & (
  | { readonly role: 'title' | 'heading' | 'stub' | 'group' }
  | { readonly role: 'row'; readonly row: string }
  | { readonly role: 'column'; readonly column: string; readonly parent?: string }
  | { readonly role: 'columnGroup'; readonly columns: readonly string[] }
);

/** Every text printed on the tables of a form, in printed order. */
export function labelsOf(form: Form): readonly Label[] {
  return form.tables.flatMap(({ id: table, title, aliases = [], blocks }): Label[] => [
    { table, block: 0, texts: [title, ...aliases], role: 'title' },
    ...blocks.flatMap((each, block): Label[] => [
      ...(each.heading ? [{ table, block, texts: [each.heading], role: 'heading' } as const] : []),
      ...(each.stub ? [{ table, block, texts: [each.stub.label], role: 'stub' } as const] : []),
      ...each.columns.flatMap((node) => columnLabels(node, { table, block })),
      ...each.rows.flatMap((node) => rowLabels(node, { table, block })),
    ]),
  ]);
}

interface Place {
  readonly table: TableId;
  readonly block: number;
}

const textsOf = (node: { readonly label: string; readonly aliases?: readonly string[] }): readonly string[] =>
  [node.label, ...(node.aliases ?? [])].filter((text) => text !== '');

function columnLabels(node: ColumnNode, place: Place, parent?: string): readonly Label[] {
  const texts = textsOf(node);
  if (!isColumnGroup(node))
    return [{ ...place, texts, role: 'column', column: node.id, ...(parent ? { parent } : {}) }];
  const inner = node.children.flatMap((child) => columnLabels(child, place, node.label));
  const columns = inner.flatMap((label) => (label.role === 'column' ? [label.column] : []));
  return [{ ...place, texts, role: 'columnGroup', columns }, ...inner];
}

function rowLabels(node: RowNode, place: Place): readonly Label[] {
  if (isRowHeading(node)) return [{ ...place, texts: [node.heading], role: 'group' }];
  if (!isRowGroup(node)) return [{ ...place, texts: textsOf(node), role: 'row', row: node.id }];
  return [
    { ...place, texts: textsOf(node), role: 'group' },
    ...node.children.flatMap((child) => rowLabels(child, place)),
  ];
}
