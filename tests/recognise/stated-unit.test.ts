import type { GridValue } from '../../src/model/grid';
import { formById, forms } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';
import { cellKind } from '../../src/model/form-index';
import { recognise } from '../../src/recognise';
import { renderTable } from './render';

const form = formById('2021');
const report: Report = {
  form: '2021',
  unit: '某局',
  year: 2023,
  tables: {
    disclosure: fillTable(form, 'disclosure', (ref) => (cellKind(form, ref).kind === 'amount' ? 251000 : 3)),
  },
};
const amount = { table: 'disclosure', row: 'charges', column: 'fees' } as const;
const title = '某局2023年政府信息公开工作年度报告';

function amountOf(spell: (label: string) => string, caption: GridValue = null, known = forms) {
  const grid = renderTable(form, report, 'disclosure', { title, top: 1, spell });
  const rows = grid.rows.map((row, at) => (at === 0 ? [caption] : row));
  const [found] = recognise(
    { grids: [{ ...grid, rows: [rows[1]!, rows[0]!, ...rows.slice(2)] }], paragraphs: [] },
    known,
  );
  return { entry: entryAt(form, found!.report, amount), readings: found!.readings };
}

const renamed = (unit: string) => (label: string) => label.replace('（单位：万元）', `（单位：${unit}）`);
const conflict = { text: '251000元', reason: 'unitConflict', maybe: [25.1, 251000] };

test('a header that says 元 over amounts in 万元: both readings, none taken', () => {
  const { entry, readings } = amountOf(renamed('元'));
  expect(entry).toEqual(conflict);
  expect(readings).toMatchObject([{ reason: 'unitConflict', ref: amount, value: null }]);
});

test('a header that says 万元, or nothing: read plainly', () => {
  expect(amountOf(renamed('万元'))).toEqual({ entry: 251000, readings: [] });
  expect(amountOf((label) => label)).toEqual({ entry: 251000, readings: [] });
});

test('a caption above the table says it where the header does not, also after the same sheet without one', () => {
  const known = [...forms];
  const unnamed = (label: string): string => label.replace('（单位：万元）', '');
  expect(amountOf(unnamed, '填报说明如下', known).entry).toBe(251000);
  expect(amountOf(unnamed, '单位：元', known).entry).toEqual(conflict);
  expect(amountOf(unnamed, '单位：件', known).entry).toBe(251000);
  expect(amountOf((label) => label, '单位：元').entry).toBe(251000);
});
