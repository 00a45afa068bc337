import type { Form, TableId } from '../model/form';
import type { Label } from '../derive/labels';
import type { Instance } from './instances';
import type { ColumnLabel, RowLabel } from './lexicon';
import { lexiconOf, meaningsOf } from './lexicon';
import { rowsOf } from './table-rows';
import { THRESHOLDS } from './thresholds';

export interface FormChoice {
  readonly form: Form;
  /** Tables that are on another form, and which. */
  readonly mixed: readonly { readonly table: TableId; readonly form: Form }[];
  /** The labels alone tell it, whatever the year is. */
  readonly byLabels: boolean;
}

/** How many columns of the form the words of a table name. */
function countHeaders(instance: Instance, form: Form): number {
  const lexicon = lexiconOf(form);
  const isColumn = (label: Label): label is ColumnLabel =>
    label.role === 'column' && label.table === instance.table;
  const texts = new Set(instance.lines.flatMap(({ labels }) => labels.map(({ text }) => text)));
  const headers = new Set<string>();
  for (const text of texts)
    for (const { column, block } of meaningsOf(lexicon, text, isColumn)) headers.add(`${block}|${column}`);
  return headers.size;
}

/** How much of the rows of a table are those of the form: rows found, less what is missing between them or left over. */
function rowScore(instance: Instance, form: Form): number {
  const rows = rowsOf(instance, form);
  const matched = rows.matched.reduce((sum, { how }) => sum + (how === 'exact' ? 1 : 0.5), 0);
  // Rows after the last one say nothing: an excerpt ends before them.
  const last = Math.max(...rows.matched.map(({ row }) => row.index));
  const missing = rows.missing.filter(({ index }) => index < last).length;
  return matched - (missing + rows.unknown.length) / 2;
}

/** The one form that prints the label of a row with numbers which no other form prints there in any place. */
function provenForm(instance: Instance, forms: readonly Form[]): Form | undefined {
  const { table } = instance;
  const lines = forms.flatMap((form) => rowsOf(instance, form).lines);
  const texts = lines.flatMap(({ labels, values }) => (values.length ? (labels.at(-1)?.text ?? []) : []));
  const ownRow = (label: Label): label is RowLabel => label.role === 'row' && label.table === table;
  const inStub = (label: Label): label is Label => label.role !== 'column' && label.table === table;
  const proven = forms.filter((form) =>
    texts.some(
      (text) =>
        meaningsOf(lexiconOf(form), text, ownRow).length > 0 &&
        forms.every((other) => other === form || !meaningsOf(lexiconOf(other), text, inStub).length),
    ),
  );
  return proven.length === 1 ? proven[0] : undefined;
}

/**
 * The form a report is on: the first of its tables that only one form prints so tells. Of 2021 and 2019, table 二 does
 * by its header words, table 三 by its rows under （六）其他处理 (one of the three is proof of the form that has them,
 * even if the others are lost), and where neither can, the year does. Undefined where no form has these tables.
 */
export function chooseForm(
  instances: readonly Instance[],
  forms: readonly Form[],
  year: number | null,
): FormChoice | undefined {
  const fitting = forms.filter((form) =>
    instances.every(({ table }) => form.tables.some(({ id }) => id === table)),
  );
  if (fitting.length < 2) return fitting[0] && { form: fitting[0], mixed: [], byLabels: true };
  const tellingTables = instances.flatMap((instance) => {
    const printed = fitting.map((form) => form.tables.find(({ id }) => id === instance.table));
    if (printed.every((table) => table === printed[0])) return [];
    const headers = fitting.map((form) => countHeaders(instance, form));
    const proven = headers.every((count) => count === headers[0]) ? provenForm(instance, fitting) : undefined;
    if (proven) return [{ form: proven, instance }];
    const [best, next] = fitting
      .map((form, index) => ({ form, score: headers[index]! + rowScore(instance, form) }))
      .sort((a, b) => b.score - a.score);
    if (!best || !next || best.score - next.score < THRESHOLDS.formLead) return [];
    return [{ form: best.form, instance }];
  });
  const first = fitting[0]!.tables.flatMap(
    ({ id }) => tellingTables.find(({ instance }) => instance.table === id) ?? [],
  )[0];
  const ofYear = fitting.find(
    ({ years }) => year !== null && year >= years.from && year <= (years.to ?? Infinity),
  );
  const form = first?.form ?? ofYear ?? fitting[0]!;
  const mixed = tellingTables
    .filter((telling) => telling.form !== form)
    .map((telling) => ({ table: telling.instance.table, form: telling.form }));
  return { form, mixed, byLabels: tellingTables.length > 0 };
}
