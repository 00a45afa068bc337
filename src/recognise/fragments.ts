import type { Label } from '../derive/labels';
import type { Form } from '../model/form';
import { leafColumns, tableIndex } from '../model/form-index';
import type { Instance } from './instances';
import type { ColumnLabel } from './lexicon';
import { lexiconOf, meaningsOf } from './lexicon';
import type { MatchedRow } from './rows';
import { rowsOf } from './table-rows';
import { THRESHOLDS } from './thresholds';

const { fragmentShare, wholeShare } = THRESHOLDS;

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
    const columns = table.blocks.flatMap((block) => leafColumns(block.columns)).length;
    return matched.some(isFilled) ? 1 : Math.min(1, countHeaders(instance, form) / columns);
  }
  const share = matched.filter(({ how }) => how !== 'order').length / rows.length;
  return matched.some(isFilled) || share >= wholeShare ? share : 0;
}

/** Columns that header words name; on a sheet each in a column of its own, or it is a list of words. */
function countHeaders({ lines, table }: Instance, form: Form): number {
  const isColumn = (label: Label): label is ColumnLabel => label.role === 'column' && label.table === table;
  const places = lines.flatMap(({ grid, labels }) =>
    labels.flatMap(({ text, row, column }) =>
      meaningsOf(lexiconOf(form), text, isColumn).length
        ? [grid.aligned ? `${column}` : `${row},${column}`]
        : [],
    ),
  );
  return new Set(places).size;
}

/**
 * Parts the tables from mere fragments: a list, a ledger or a line of text that happens to hold some of the words is no
 * table where a whole one stands beside it. Alone in a document, a part of a table is what it can show.
 */
export function withoutFragments(
  instances: readonly Instance[],
  forms: readonly Form[],
): { readonly tables: readonly Instance[]; readonly fragments: readonly Instance[] } {
  const shares = instances.map((instance) =>
    Math.max(
      ...forms
        .filter((form) => form.tables.some(({ id }) => id === instance.table))
        .map((form) => shareOf(instance, form)),
    ),
  );
  if (!shares.some((share) => share >= wholeShare)) return { tables: instances, fragments: [] };
  return {
    tables: instances.filter((_, index) => shares[index]! >= fragmentShare),
    fragments: instances.filter((_, index) => shares[index]! < fragmentShare),
  };
}
