import { carryToForm, notCarriedSentence } from '../../src/derive/other-form';
import { formById } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import type { Form } from '../../src/model/form';
import type { Entry, Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';

const form2019 = formById('2019');
const form2021 = formById('2021');

const reportOf = (form: Form, entry: (ref: CellRef) => Entry): Report => ({
  form: form.id,
  unit: '某局',
  year: 2023,
  tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, entry)])),
});
const at = (form: Form, report: Report, row: string, column = 'natural'): Entry =>
  entryAt(form, report, { table: 'applications', row, column });

test('2021 to 2019: the three rows of （六） become their sum, every other row of tables 三 and 四 stays', () => {
  const numbers: Record<string, Entry> = { 'other.notCorrected': 1, 'other.unpaid': 2, 'other.other': 3 };
  const { report, left } = carryToForm(
    reportOf(form2021, ({ row }) => numbers[row] ?? 7),
    form2021,
    form2019,
  );
  expect([report.form, report.unit, report.year]).toEqual(['2019', '某局', 2023]);
  expect(at(form2019, report, 'other')).toBe(6);
  expect(at(form2019, report, 'results', 'total')).toBe(7);
  expect(report.tables.review).toEqual(fillTable(form2019, 'review', () => 7));
  expect(report.tables.disclosure).toBeUndefined();
  expect(left.map(({ reason, table }) => [reason, table])).toEqual([['otherMeaning', 'disclosure']]);
  expect(notCarriedSentence(left[0]!, form2021, form2019)).toContain('“现行有效件数”不是“对外公开总数量”');
});

test('2019 to 2021: 0 and blank of （六） go into its three rows, any other sum stays unread in them', () => {
  const sums: Record<string, Entry> = { natural: 0, business: null, total: 5 };
  const { report, left } = carryToForm(
    reportOf(form2019, ({ row, column }) => (row === 'other' ? (column in sums ? sums[column]! : 0) : 7)),
    form2019,
    form2021,
  );
  for (const row of ['other.notCorrected', 'other.unpaid', 'other.other']) {
    expect(at(form2021, report, row)).toBe(0);
    expect(at(form2021, report, row, 'business')).toBeNull();
    expect(at(form2021, report, row, 'total')).toEqual({
      text: '（六）其他处理 5',
      reason: 'otherForm',
      shared: { sum: 5, cells: 3 },
    });
  }
  const [, split] = left;
  expect(split).toMatchObject({ reason: 'notSplit', text: '（六）其他处理 5' });
  expect(split!.cells.map(({ row }) => row)).toEqual(['other.notCorrected', 'other.unpaid', 'other.other']);
});

test('a sum with a blank part is not a sum', () => {
  const { report, left } = carryToForm(
    reportOf(form2021, ({ row }) => (row === 'other.unpaid' ? null : 1)),
    form2021,
    form2019,
  );
  expect(at(form2019, report, 'other')).toEqual({ text: '1 + 空白 + 1', reason: 'otherForm' });
  expect(left.filter(({ reason }) => reason === 'blankParts')).toHaveLength(7);
});

test('a table that the other form does not have', () => {
  const { report, left } = carryToForm(
    reportOf(form2021, () => 0),
    form2021,
    formById('2014'),
  );
  expect(report.tables).toEqual({});
  expect(left.map(({ reason }) => reason)).toEqual(['noTable', 'noTable', 'noTable']);
});
