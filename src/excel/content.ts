import type { Area } from '../derive/address';
import type { PlannedCell, SheetPlan } from '../sheet/sheet-plan';
import { isUnread } from '../model/report';

/** What is assigned to a cell: null leaves it as it is. */
export type CellContent = string | number | null;

/** Text that Excel would take for a formula is marked as text. */
export const asText = (text: string): string => (/^(?:[\t\r']|\s*[=+\-@])/u.test(text) ? `'${text}` : text);

/** Content of one planned cell. What could not be read as a number is kept as the text it was, never as a date. */
function contentOf({ formula, text, value }: PlannedCell): CellContent {
  if (formula !== undefined) return formula;
  if (text !== undefined) return text === '' ? null : asText(text);
  if (value === undefined || value === null) return null;
  return isUnread(value) ? `'${value.text}` : value;
}

/** All content of a plan as rows of its area; cells that hold nothing, and those behind a merged one, are null. */
export function contentRows({ area, cells }: Pick<SheetPlan, 'area' | 'cells'>): CellContent[][] {
  const rows = matrix<CellContent>(area, null);
  for (const cell of cells) rows[cell.row - area.row]![cell.column - area.column] = contentOf(cell);
  return rows;
}

/** One value for every cell of an area. */
export const matrix = <T>({ rows, columns }: Area, value: T): T[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
