import type { Label } from '../derive/labels';
import { labelsOf } from '../derive/labels';
import type { Form, TableId } from '../model/form';
import type { TableIndex } from '../model/form-index';
import { tableIndex } from '../model/form-index';
import { memo, memoText } from '../model/memo';
import { labelKeys } from './label-key';

export type RowLabel = Extract<Label, { role: 'row' }>;
export type ColumnLabel = Extract<Label, { role: 'column' }>;

/** Labels of one form under their keys. `full` is the strictest; `plain` forgives numbering and instructions. */
interface Lexicon {
  readonly labels: readonly Label[];
  readonly full: ReadonlyMap<string, readonly Label[]>;
  readonly bare: ReadonlyMap<string, readonly Label[]>;
  readonly plain: ReadonlyMap<string, readonly Label[]>;
}

const lexiconOf = memo((form: Form): Lexicon => {
  const labels = labelsOf(form);
  const keyed = (kind: 'full' | 'bare' | 'plain'): ReadonlyMap<string, readonly Label[]> => {
    const map = new Map<string, Label[]>();
    for (const label of labels)
      for (const key of new Set(label.texts.map((text) => labelKeys(text)[kind])))
        if (key) map.set(key, [...(map.get(key) ?? []), label]);
    return map;
  };
  return { labels, full: keyed('full'), bare: keyed('bare'), plain: keyed('plain') };
});

const NONE: readonly never[] = [];

/** Labels that a text as met is a spelling of, by the strictest key first; keys that no label has are left out. */
function spelt({ full, bare, plain }: Lexicon, text: string): readonly (readonly Label[])[] {
  const keys = labelKeys(text);
  return [full.get(keys.full), bare.get(keys.bare), plain.get(keys.plain)].filter(
    (labels) => labels !== undefined,
  );
}

/** What a text as met may stand for on a form, by the strictest key under which a label is found. */
export const labelsFor = (form: Form, text: string): readonly Label[] =>
  spelt(lexiconOf(form), text)[0] ?? NONE;

/** What a text as met may stand for on one table: labels of each kind by the strictest key under which one is found. */
export interface Meaning {
  readonly any: readonly Label[];
  readonly rows: readonly RowLabel[];
  readonly columns: readonly ColumnLabel[];
  /** The labels that are printed just so. */
  readonly printed: readonly Label[];
}

/** Labels of one table of a form, and what texts stand for on it. */
export interface TableLexicon {
  readonly index: TableIndex;
  readonly labels: readonly Label[];
  readonly columnLabels: readonly ColumnLabel[];
  /** Keys of the label and the aliases of each row, by its place, to compare with what is not found exactly. */
  readonly rowKeys: readonly (readonly string[])[];
  /** Do its rows carry labels? */
  readonly namesRows: boolean;
  /** Answered once for each text, whatever document it stands in. */
  meaning(text: string): Meaning;
}

const NOTHING: Meaning = {
  any: NONE,
  rows: NONE,
  columns: NONE,
  printed: NONE,
};

const isRow = (label: Label): label is RowLabel => label.role === 'row';
const isColumn = (label: Label): label is ColumnLabel => label.role === 'column';

const tablesOf = memo(
  (form: Form): ReadonlyMap<TableId, TableLexicon> =>
    new Map(form.tables.map(({ id }) => [id, lexiconOn(form, id)])),
);

/** The labels of a table; undefined where the form has no such table. */
export const tableLexicon = (form: Form, table: TableId): TableLexicon | undefined =>
  tablesOf(form).get(table);

function lexiconOn(form: Form, table: TableId): TableLexicon {
  const lexicon = lexiconOf(form);
  const index = tableIndex(form, table);
  const labels = lexicon.labels.filter((label) => label.table === table);
  const keysOf = new Map(
    labels.filter(isRow).map(({ row, texts }) => {
      const keys = texts.map(labelKeys).flatMap(({ full, bare }) => [full, bare]);
      return [row, [...new Set(keys)]] as const;
    }),
  );
  return {
    index,
    labels,
    columnLabels: labels.filter(isColumn),
    rowKeys: index.rows.map(({ row }) => keysOf.get(row.id) ?? []),
    namesRows: [...keysOf.values()].some(({ length }) => length),
    meaning: memoText((text) => {
      const found = spelt(lexicon, text).map((known) => known.filter((label) => label.table === table));
      if (found.every(({ length }) => !length)) return NOTHING;
      const strictest = <T extends Label>(is: (label: Label) => label is T): readonly T[] =>
        found.map((known) => known.filter(is)).find(({ length }) => length) ?? NONE;
      return {
        any: found.find(({ length }) => length) ?? NONE,
        rows: strictest(isRow),
        columns: strictest(isColumn),
        printed: (lexicon.full.get(labelKeys(text).full) ?? NONE).filter((label) => label.table === table),
      };
    }),
  };
}
