import type { Form, TableId } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Instance } from './instances';
import { tableLexicon } from './lexicon';
import { namedColumns } from './named-columns';
import { rowLines, rowsOf } from './table-rows';
import { THRESHOLDS } from './thresholds';

export interface FormChoice {
  readonly form: Form;
  /** Tables that are on another form, and which. */
  readonly mixed: readonly { readonly table: TableId; readonly form: Form }[];
  /** The labels alone tell it, whatever the year is. */
  readonly byLabels: boolean;
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
  const lines = new Set(forms.flatMap((form) => rowLines(instance, form)));
  const texts = new Set<string>();
  for (const { labels, values } of lines) if (labels.length && values.length) texts.add(labels.at(-1)!.text);
  const proven = new Set<Form>();
  for (const text of texts) {
    const meanings = forms.map((form) => tableLexicon(form, instance.table)!.meaning(text));
    const [only, other] = forms.filter((_, nth) => {
      const { any, rows } = meanings[nth]!;
      return rows.length > 0 || any.some(({ role }) => role !== 'column');
    });
    if (only && !other && meanings[forms.indexOf(only)]!.rows.length) proven.add(only);
  }
  return proven.size === 1 ? [...proven][0] : undefined;
}

/**
 * The forms by how much of each is in a table, the most first: columns named and rows found. Rows of a form that cannot
 * come near the first with all of them are not looked for.
 */
function scored(
  instance: Instance,
  forms: readonly Form[],
): readonly { readonly form: Form; readonly score: number }[] {
  const byHeader = forms
    .map((form) => ({ form, named: namedColumns(instance, form).labels.size }))
    .sort((a, b) => b.named - a.named);
  let best = -Infinity;
  const scores = byHeader.map(({ form, named }) => {
    const most = named + tableIndex(form, instance.table).rows.length;
    const score = most + THRESHOLDS.formLead <= best ? most : named + rowScore(instance, form);
    best = Math.max(best, score);
    return { form, score };
  });
  return scores.sort((a, b) => b.score - a.score);
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
    const counts = new Set(fitting.map((form) => namedColumns(instance, form).labels.size));
    const proven = counts.size === 1 ? provenForm(instance, fitting) : undefined;
    if (proven) return [{ form: proven, instance }];
    const [best, next] = scored(instance, fitting);
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
