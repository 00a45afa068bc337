import { checkText } from '../../../src/check/text/check-text';
import { knownFromText } from '../../../src/check/text/known';
import { form, report, reportOf } from './fixture';

const known = (text: string, other = report) =>
  knownFromText(form, other, checkText(form, other, [text]).claims).map(
    ({ ref, value }) => `${ref.row}/${ref.column} ${value}`,
  );

it('a claim that names one cell tells what it should hold, whether the cell agrees or not', () => {
  expect(known('2023年新收政府信息公开申请16件，上年结转2件，予以公开8件。')).toEqual([
    'new/total 16',
    'carriedIn/total 2',
    'disclosed/total 8',
  ]);
});

it('a claim that may mean several cells, or a sum of cells, tells nothing of one', () => {
  expect(known('2023年收到政府信息公开申请15件，不予公开2件。')).toEqual([]);
});

it('a claim that may mean one of two cells tells nothing of the first where the other is 0', () => {
  const meaning = (row: string) => {
    const ref = { table: 'applications', row, column: 'total' } as const;
    return { cells: [ref], expression: { op: 'cell', ref }, value: null } as const;
  };
  const claim = { claim: 'new', measure: 'count', sentence: '', value: 16, outcome: 'differs' } as const;
  const from = (...rows: readonly string[]) =>
    knownFromText(form, report, [{ ...claim, meanings: rows.map(meaning) }]).length;
  expect(from('new', 'other.unpaid')).toBe(0);
  expect(from('new')).toBe(1);
});

it('收到 is 新收 where nothing was carried over', () => {
  const none = reportOf('某市教育局', 2023, { 'new/total': 15 });
  expect(known('2023年收到政府信息公开申请16件。', none)).toEqual(['new/total 16']);
});
