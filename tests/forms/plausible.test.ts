import { checkReport } from '../../src/check/check-report';
import { formById } from '../../src/forms';
import { formForUnit } from '../../src/model/checks';
import { fillTable } from '../../src/model/report';

/** The ids of the rules that a report breaks whose only numbers other than 0 are these of table 二: `row.column`. */
const broken = (unit: string, numbers: Readonly<Record<string, number>>): readonly string[] => {
  const form = formForUnit(formById('2021'), unit);
  const tables = Object.fromEntries(
    form.tables.map(({ id }) => [
      id,
      fillTable(form, id, ({ table, row, column }) =>
        table === 'disclosure' ? (numbers[`${row}.${column}`] ?? 0) : 0,
      ),
    ]),
  );
  return checkReport(form, { form: form.id, unit, year: 2025, tables }).map(({ rule }) => rule);
};

test.each([
  [2, 1, 1, []],
  [2, 1, 0, ['disclosure.newInForceNormative']],
  [1, 5, 0, []],
])('made %i, abolished %i, in force %i', (made, abolished, inForce, rules) => {
  const numbers = { 'normative.made': made, 'normative.abolished': abolished, 'normative.inForce': inForce };
  expect(broken('某区司法局', numbers)).toEqual(rules);
});

test.each([
  ['某镇人民政府', 999.99, []],
  ['某镇人民政府', 1000, ['entry.inYuan']],
  ['某街道办事处', 251_000, ['entry.inYuan']],
  ['某市财政局', 251_000, []],
  ['某市财政局', 250_000, ['entry.inYuan']],
])('%s charges %d 万元', (unit, fees, rules) => {
  expect(broken(unit, { 'charges.fees': fees })).toEqual(rules);
});
