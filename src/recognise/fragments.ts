import type { Form, Table, TableId } from '../model/form';
import { leafColumns, tableIndex } from '../model/form-index';
import type { Instance } from './instances';
import { namedColumns } from './named-columns';
import type { MatchedRow } from './rows';
import { rowsOf } from './table-rows';
import { THRESHOLDS } from './thresholds';

const { fragmentShare, listParts, wholeShare } = THRESHOLDS;

/**
 * How much of a table of the form is there: its rows by their labels; of a row without one, most of its numbers, or else
 * its header. Labels without any number are a blank table only where all or most of them are there.
 */
function shareOf(instance: Instance, form: Form): number {
  const { rows, table } = tableIndex(form, instance.table);
  const { matched } = rowsOf(instance, form);
  const isFilled = ({ line, row }: MatchedRow): boolean =>
    line.values.length * 2 >= (row.row.label ? 1 : row.columns.length);
  if (!rows[0]!.row.label) {
    return matched.some(isFilled)
      ? 1
      : Math.min(1, namedColumns(instance, form).places.size / countColumns(table));
  }
  const share = matched.filter(({ how }) => how !== 'order').length / rows.length;
  return matched.some(isFilled) || share >= wholeShare ? share : 0;
}

const countColumns = ({ blocks }: Table): number =>
  blocks.flatMap((block) => leafColumns(block.columns)).length;

/** Is there a row with a number for each of its columns, of which it has several, or with all of their names above? */
function showsColumns(instance: Instance, form: Form): boolean {
  const named = new Set([...namedColumns(instance, form).labels].map(({ column }) => column));
  return rowsOf(instance, form).matched.some(
    ({ line: { values }, row: { columns }, how }) =>
      how !== 'order' &&
      values.length > 0 &&
      ((columns.length > 1 && values.length === columns.length) || columns.every(({ id }) => named.has(id))),
  );
}

/** Tables of which nothing is there but small parts, again and again: a list, a row of which holds the words of a label. */
function listsAmong(
  instances: readonly Instance[],
  shares: ReadonlyMap<Instance, number>,
): ReadonlySet<TableId> {
  const parts = new Map<TableId, number>();
  for (const instance of instances)
    parts.set(
      instance.table,
      (parts.get(instance.table) ?? 0) + (shares.get(instance)! < fragmentShare ? 1 : -Infinity),
    );
  return new Set([...parts].flatMap(([table, count]) => (count >= listParts ? [table] : [])));
}

/**
 * Parts the tables from mere fragments: a list, a ledger or a line of text that happens to hold some of the words is no
 * table where a whole one stands beside it. A part of a table that is nowhere else and shows its columns is what is left
 * of it; alone in a document, any part is. Labels without columns are a list, where another has the columns too.
 */
export function withoutFragments(
  instances: readonly Instance[],
  forms: readonly Form[],
): { readonly tables: readonly Instance[]; readonly fragments: readonly Instance[] } {
  const formsOf = ({ table }: Instance): readonly Form[] =>
    forms.filter((form) => form.tables.some(({ id }) => id === table));
  // A form that has it whole says all that is asked of the others.
  const shares = new Map(
    instances.map((instance) => [
      instance,
      formsOf(instance).reduce(
        (most, form) => (most >= wholeShare ? most : Math.max(most, shareOf(instance, form))),
        0,
      ),
    ]),
  );
  const withShare = (least: number): readonly Instance[] =>
    instances.filter((instance) => shares.get(instance)! >= least);
  if (!withShare(wholeShare).length) {
    const lists = listsAmong(instances, shares);
    return {
      tables: instances.filter(({ table }) => !lists.has(table)),
      fragments: instances.filter(({ table }) => lists.has(table)),
    };
  }
  const large = new Set(withShare(fragmentShare).map(({ table }) => table));
  const hasColumns = (instance: Instance): boolean =>
    formsOf(instance).some(
      (form) =>
        showsColumns(instance, form) ||
        namedColumns(instance, form).places.size >= countColumns(tableIndex(form, instance.table).table),
    );
  const withColumns = new Set(
    withShare(wholeShare)
      .filter(hasColumns)
      .map(({ table }) => table),
  );
  const isTable = (instance: Instance): boolean =>
    large.has(instance.table)
      ? shares.get(instance)! >= fragmentShare && (!withColumns.has(instance.table) || hasColumns(instance))
      : formsOf(instance).some((form) => showsColumns(instance, form));
  const tables = new Set(instances.filter(isTable));
  return { tables: [...tables], fragments: instances.filter((instance) => !tables.has(instance)) };
}
