import type { RowFault } from '../model/ledger';

/**
 * Native conditions on a row of a register. Texts are compared by `=`, as they stand: COUNTIF and MATCH take `自然人*`
 * for a pattern and `2025-1` for a day.
 */

/** How many cells of a range hold the text of a field. */
export const countOf = (range: string, field: string): string => `SUMPRODUCT(--(${range}&""={${field}}&""))`;

/** Is what a field holds none of the words of a list? */
export const notOn = (list: string, field: string): string => `SUMPRODUCT(--(${list}={${field}}))=0`;

/** A number that is no day of a ledger, such as 20250301. */
export const dayBeyond = (field: string, label: string, where = ''): RowFault => ({
  id: `${field}Beyond`,
  when: `AND(ISNUMBER({${field}}),{${field}}>=DATE(2100,1,1))`,
  say: `${label}不是日期，没有计入${where}，请照 2025-3-5 填`,
  uncounted: true,
});
