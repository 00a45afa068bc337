/** @jest-environment jsdom */
import { checkWorkbook, insertCharts } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, insertSample, ref, sample, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

/** Lines of figures on the sheet, blocks one under another; each cell with its value and formula. */
async function figuresOn(sheetId: string) {
  await office.book.calculate();
  return office.book
    .cells(sheetId, { row: 3, column: 0, rows: 45, columns: 3 })
    .map((row) => row.map(({ value, formula }) => ({ value, formula })));
}

async function chartsOn(sheetName: string) {
  return office.Excel.run(async (excel) => {
    const { charts } = excel.workbook.worksheets.getItem(sheetName);
    charts.load(
      'items/name,items/chartType,items/title/text,items/legend/visible,items/dataLabels/showValue',
    );
    await excel.sync();
    return charts.items.map(({ name, chartType, title, legend, dataLabels }) => ({
      name,
      chartType,
      title: title.text,
      legend: legend.visible,
      labelled: dataLabels.showValue,
    }));
  });
}

test('native charts with their figures, which follow the tables', async () => {
  await insertSample('dongguan-2023');
  const { sheetId, sheetName } = await insertCharts.run({}, context);
  expect(sheetName).toBe('图表');
  expect(await chartsOn(sheetName)).toEqual(
    ['申请来源', '办理结果'].map((title) => ({
      name: title,
      chartType: 'BarClustered',
      title,
      legend: false,
      labelled: true,
    })),
  );
  const before = await figuresOn(sheetId);
  expect(before[0]!.map(({ value }) => value)).toEqual(['', '2023年', '']);
  expect(before[1]!.map(({ formula, value }) => formula || value).slice(0, 2)).toEqual([
    '自然人',
    `=IF(COUNT('三'!D5)<1,NA(),SUM('三'!D5))`,
  ]);
  typeInto(office, await checkOnly(), ref('applications', 'new', 'natural'), 77);
  expect((await figuresOn(sheetId))[1]![1]!.value).toBe(77);
  const [{ source, settings, position }] = office.book.records(sheetId).charts as [never];
  expect({ source, position }).toEqual({
    source: { row: 3, column: 0, rows: 7, columns: 2 },
    position: {
      from: { row: 3, column: 4, rows: 1, columns: 1 },
      to: { row: 17, column: 11, rows: 1, columns: 1 },
    },
  });
  expect(settings).toMatchObject({ 'Series.0.Fill': '#0072B2', 'CategoryAxis.ReversePlotOrder': true });
});

test('no bar is drawn from a blank', async () => {
  await insert();
  const { sheetId } = await insertCharts.run({}, context);
  const values = (await figuresOn(sheetId)).slice(1, 7).map((line) => line[1]!.value);
  expect(values).toEqual(Array.from({ length: 6 }, () => '#N/A'));
  typeInto(office, await checkOnly(), ref('applications', 'new', 'natural'), 0);
  expect((await figuresOn(sheetId))[1]![1]!.value).toBe(0);
});

test('last year beside this year: from the workbook as formulas, else from the report given', async () => {
  const { report } = sample('dongguan-2023');
  await insertSample('dongguan-2023');
  const given = await insertCharts.run({ lastYear: { ...report, year: 2022 } }, context);
  expect((await chartsOn(given.sheetName)).map(({ title, legend }) => [title, legend])).toEqual([
    ['申请来源', false],
    ['办理结果', false],
    ['与上年比较', true],
  ]);
  const lines = (await figuresOn(given.sheetId)).slice(32, 37);
  expect(lines[0]!.map(({ value }) => value)).toEqual(['', '2023年', '2022年']);
  for (const [, now, last] of lines.slice(1)) expect(last!.value).toBe(now!.value);
  expect(lines[1]![2]!.formula).toBe('');

  await insert({ unit: report.unit, year: 2022 });
  const found = await insertCharts.run({}, context);
  expect((await figuresOn(found.sheetId))[33]![2]!.formula).toMatch(/^=IF\(COUNT\('三 \(2\)'!J5\)<1/);
});

test('the sheet is no report; a form without the figures has no charts', async () => {
  await insertSample('dongguan-2023');
  const before = await checkOnly();
  await insertCharts.run({}, context);
  const after = await checkOnly();
  expect(after.recognised.report).toEqual(before.recognised.report);
  emptyBook(office);
  await insert({ form: '2014', year: 2018 });
  await expect(insertCharts.run({}, context)).rejects.toThrow('没有可画的图表');
  emptyBook(office);
  expect((await checkWorkbook.run(undefined, context)).reports).toEqual([]);
  await expect(insertCharts.run({}, context)).rejects.toThrow('没有找到报表');
});
