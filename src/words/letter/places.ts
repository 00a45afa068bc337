import type { CellRef } from '../../model/expression';
import type { Form } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import { columnName, rowName, tableName } from '../../derive/names';

/** How many columns are named one by one. */
const NAMED = 3;

/** `表三「二、…」行「自然人」「总计」列`, `表三「二、…」行（整行 7 格）`; all cells stand in one row. */
export function placeInRow(form: Form, cells: readonly CellRef[]): string {
  const [first] = cells;
  if (!first) return '';
  const { table, byId } = tableIndex(form, first.table);
  const row = rowName(form, first);
  const place = `${tableName(table)}${row && `「${row}」行`}`;
  const all = byId.get(first.row)?.columns.length;
  if (all === 1 && row) return place;
  if (all === cells.length) return `${place}（整行 ${all} 格）`;
  const named = cells.slice(0, NAMED).map((ref) => `「${columnName(form, ref)}」`);
  return `${place}${named.join('')}列${cells.length > NAMED ? `等 ${cells.length} 格` : ''}`;
}
