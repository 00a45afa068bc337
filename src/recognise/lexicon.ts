import type { Label } from '../derive/labels';
import { labelsOf } from '../derive/labels';
import type { Form, TableId } from '../model/form';
import type { LabelKeys } from './label-key';
import { labelKeys } from './label-key';
import { memo, memoText } from '../model/memo';

export type RowLabel = Extract<Label, { role: 'row' }>;
export type ColumnLabel = Extract<Label, { role: 'column' }>;

/** Labels of one form under their keys. `full` is the strictest; `plain` forgives numbering and instructions. */
export interface Lexicon {
  readonly form: Form;
  readonly labels: readonly Label[];
  readonly full: ReadonlyMap<string, readonly Label[]>;
  readonly bare: ReadonlyMap<string, readonly Label[]>;
  readonly plain: ReadonlyMap<string, readonly Label[]>;
  /** Labels that a text as met is a spelling of, by the strictest key first; keys that no label has are left out. */
  spelt(text: string): readonly (readonly Label[])[];
  /** Keys of each row's label and aliases, to compare with what is not found exactly. */
  readonly rowKeys: ReadonlyMap<TableId, ReadonlyMap<string, readonly string[]>>;
  /** How many columns each table has, its blocks together. */
  readonly columnCounts: ReadonlyMap<TableId, number>;
  /** Rows that carry a label, as printed. */
  readonly rowOrder: ReadonlyMap<TableId, readonly string[]>;
}

export const lexiconOf = memo((form: Form): Lexicon => {
  const labels = labelsOf(form);
  const keyed = (kind: 'full' | 'bare' | 'plain'): ReadonlyMap<string, readonly Label[]> => {
    const map = new Map<string, Label[]>();
    for (const label of labels)
      for (const key of new Set(label.texts.map((text) => labelKeys(text)[kind])))
        if (key) map.set(key, [...(map.get(key) ?? []), label]);
    return map;
  };
  const rowKeys = new Map<TableId, Map<string, readonly string[]>>();
  for (const label of labels) {
    if (label.role !== 'row') continue;
    const keys = label.texts.flatMap((text) => [labelKeys(text).full, labelKeys(text).bare]);
    rowKeys.set(label.table, (rowKeys.get(label.table) ?? new Map()).set(label.row, [...new Set(keys)]));
  }
  const rowOrder = new Map(
    [...rowKeys].map(([table, rows]) => [
      table,
      [...rows].flatMap(([row, keys]) => (keys.length ? [row] : [])),
    ]),
  );
  const columnCounts = new Map(
    form.tables.map(({ id }) => [
      id,
      labels.filter(({ role, table }) => role === 'column' && table === id).length,
    ]),
  );
  const [full, bare, plain] = [keyed('full'), keyed('bare'), keyed('plain')];
  const spelt = memoText((text) => {
    const keys = labelKeys(text);
    return [full.get(keys.full), bare.get(keys.bare), plain.get(keys.plain)].filter(
      (labels) => labels !== undefined,
    );
  });
  return { form, labels, full, bare, plain, spelt, rowKeys, columnCounts, rowOrder };
});

/** Does any label have one of these keys? */
export const hasKey = ({ full, bare, plain }: Lexicon, keys: LabelKeys): boolean =>
  full.has(keys.full) || bare.has(keys.bare) || plain.has(keys.plain);

const NONE: readonly never[] = [];

/** What a text as met may stand for, by the strictest key under which a wanted label is found. */
export function meaningsOf<T extends Label>(
  lexicon: Lexicon,
  text: string,
  wanted: (label: Label) => label is T,
): readonly T[] {
  for (const labels of lexicon.spelt(text)) {
    const meanings = labels.filter(wanted);
    if (meanings.length) return meanings;
  }
  return NONE;
}
