import type { Label } from '../derive/labels';
import type { IndexedRow } from '../model/form-index';
import { isColumnGroup } from '../model/form';
import type { ColumnLabel, Lexicon } from './lexicon';
import { meaningsOf } from './lexicon';
import type { Line } from './lines';

/**
 * Order of the columns in running text, where one line above the row names them all: position of each of the form's
 * columns among the numbers. Undefined where no such line is there; the printed order then holds. A header of
 * several lines comes out of a document in an order of its own, so only a header without groups may be cut up.
 */
export function headerOrder(
  row: IndexedRow,
  around: readonly Line[],
  line: Line,
  lexicon: Lexicon,
): readonly number[] | undefined {
  const { columns, block } = row;
  if (columns.length < 2) return undefined;
  const plain = !block.columns.some(isColumnGroup);
  const isOwn = (label: Label): label is ColumnLabel =>
    label.role === 'column' && columns.some(({ id }) => id === label.column);
  const above = around.slice(0, around.indexOf(line) + 1).reverse();
  for (const each of above) {
    if (!plain && (each.labels.at(-1)?.row ?? 0) !== each.labels[0]?.row) continue;
    const named = each.labels.flatMap(({ text }) => {
      const labels = meaningsOf(lexicon, text, isOwn);
      const ids = new Set(labels.map(({ column }) => column));
      return ids.size === 1 ? [...ids] : [];
    });
    if (named.length !== columns.length || new Set(named).size !== named.length) continue;
    const order = columns.map(({ id }) => named.indexOf(id));
    return order.every((at, index) => at === index) ? undefined : order;
  }
  return undefined;
}
