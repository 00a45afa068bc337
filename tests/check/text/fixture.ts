import { formById } from '../../../src/forms';
import type { CellRef } from '../../../src/model/expression';
import type { Entry, Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';

export const form = formById('2021');

/** A report of zeros but for the cells given as `row/column`. */
export function reportOf(unit: string | null, year: number, cells: Readonly<Record<string, Entry>>): Report {
  const value = ({ row, column }: CellRef): Entry => cells[`${row}/${column}`] ?? 0;
  return {
    form: '2021',
    unit,
    year,
    tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, value)])),
  };
}

const both = (row: string, natural: number, business = 0): Record<string, number> => ({
  [`${row}/natural`]: natural,
  [`${row}/business`]: business,
  [`${row}/total`]: natural + business,
});

const CELLS: Readonly<Record<string, number>> = {
  ...both('new', 12, 3),
  ...both('carriedIn', 2),
  ...both('disclosed', 6, 2),
  ...both('partlyDisclosed', 2),
  ...both('refused.internal', 1),
  ...both('refused.process', 0, 1),
  ...both('unable.notHeld', 2),
  ...both('unable.notReady', 1),
  ...both('declined.duplicate', 1),
  ...both('other.other', 1),
  ...both('results', 13, 3),
  ...both('carriedOut', 1),
  'cases/reconsideration.upheld': 1,
  'cases/reconsideration.corrected': 1,
  'cases/reconsideration.pending': 1,
  'cases/reconsideration.total': 3,
  'cases/direct.upheld': 1,
  'cases/direct.total': 1,
  'cases/after.upheld': 1,
  'cases/after.pending': 1,
  'cases/after.total': 2,
  'normative/made': 4,
  'normative/abolished': 5,
  'normative/inForce': 28,
  'licences/decisions': 1120,
  'penalties/decisions': 35,
  'charges/fees': 25.1,
};

/** 新收 15，上年结转 2，办结 16，结转 1；复议 3，诉讼 1 + 2。 */
export const report = reportOf('某市教育局', 2023, CELLS);
/** 新收 12，办结 11。 */
export const lastYear = reportOf('某市教育局', 2022, {
  ...both('new', 12),
  ...both('carriedIn', 1),
  ...both('disclosed', 10),
  ...both('refused.internal', 1),
  ...both('results', 11),
  ...both('carriedOut', 2),
});
