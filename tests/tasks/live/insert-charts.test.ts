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
      'items/name,items/chartType,items/title/text,items/legend/visible,items/dataLabels/showValue,items/left,items/top,items/width,items/height',
    );
    await excel.sync();
    return charts.items.map(({ name, chartType, title, legend, dataLabels, left, top, width, height }) => ({
      look: { name, chartType, title: title.text, legend: legend.visible, labelled: dataLabels.showValue },
      left,
      right: left + width,
      top,
      bottom: top + height,
    }));
  });
}

const sheetNamed = (name: string) => office.book.sheets().find((sheet) => sheet.name === name)!;

/** Points from the left of a sheet to the end of what stands in its cells. */
async function usedWidth(sheetName: string): Promise<number> {
  return office.Excel.run(async (excel) => {
    const used = excel.workbook.worksheets.getItem(sheetName).getUsedRange(true).load('left,width');
    await excel.sync();
    return used.left + used.width;
  });
}

test('native charts beside the table, their figures on a sheet of their own, which follow the table', async () => {
  await insertSample('dongguan-2023');
  const width = await usedWidth('三');
  const { sheetId, sheetName, chartsOn: beside } = await insertCharts({}, context);
  expect([sheetName, beside]).toEqual(['图表', '三']);
  const charts = await chartsOn(beside);
  expect(charts.map(({ look }) => look)).toEqual(
    ['申请来源', '办理结果'].map((title) => ({
      name: title,
      chartType: 'BarClustered',
      title,
      legend: false,
      labelled: true,
    })),
  );
  expect(await chartsOn(sheetName)).toEqual([]);
  for (const { left } of charts) expect(left).toBeGreaterThan(width);
  expect(charts[1]!.top).toBeGreaterThan(charts[0]!.bottom);
  const before = await figuresOn(sheetId);
  expect(before[0]!.map(({ value }) => value)).toEqual(['', '2023年', '']);
  expect(before[1]!.map(({ formula, value }) => formula || value).slice(0, 2)).toEqual([
    '自然人',
    `=IF(COUNT('三'!D5)<1,NA(),SUM('三'!D5))`,
  ]);
  typeInto(office, await checkOnly(), ref('applications', 'new', 'natural'), 77);
  expect((await figuresOn(sheetId))[1]![1]!.value).toBe(77);
  const [{ source, sourceSheetId, settings }] = office.book.records(sheetNamed('三').id).charts as [never];
  expect({ source, sourceSheetId }).toEqual({
    source: { row: 3, column: 0, rows: 7, columns: 2 },
    sourceSheetId: sheetId,
  });
  expect(settings).toMatchObject({ 'Series.0.Fill': '#0072B2', 'CategoryAxis.ReversePlotOrder': true });
});

test('the table stays protected, its charts can be moved; charts put in again stand beside the first', async () => {
  await insertSample('dongguan-2023');
  const { id } = sheetNamed('三');
  const before = office.book.records(id).protection!.options;
  await insertCharts({}, context);
  const first = await chartsOn('三');
  await insertCharts({}, context);
  const second = (await chartsOn('三')).slice(first.length);
  expect(second).toHaveLength(first.length);
  for (const { left } of second) expect(left).toBeGreaterThan(first[0]!.right);
  expect(office.book.records(id).protection!.options).toMatchObject({ ...before, allowEditObjects: true });
});

test('where a sheet does not say what is printed, or a password locks it, charts stand by their figures', async () => {
  await insertSample('dongguan-2023');
  const records = office.book.records(sheetNamed('三').id);
  const { printArea } = records.page;
  records.page.printArea = [];
  const unprinted = await insertCharts({}, context);
  expect(unprinted.chartsOn).toBe(unprinted.sheetName);
  records.page.printArea = printArea;
  office.book.setProtection(sheetNamed('三').id, { options: {}, password: 'x' });
  const locked = await insertCharts({}, context);
  expect(locked.chartsOn).toBe(locked.sheetName);
  for (const { sheetId } of [unprinted, locked])
    expect(office.book.records(sheetId).charts.map(({ position }) => position!.from)).toEqual([
      { row: 3, column: 4, rows: 1, columns: 1 },
      { row: 19, column: 4, rows: 1, columns: 1 },
    ]);
  expect(office.book.records(sheetNamed('三').id)).toMatchObject({
    charts: [],
    protection: { password: 'x' },
  });
  expect(office.book.sheets().filter(({ name }) => name.startsWith('图表'))).toHaveLength(2);
});

test('no bar is drawn from a blank', async () => {
  await insert();
  const { sheetId } = await insertCharts({}, context);
  const values = (await figuresOn(sheetId)).slice(1, 7).map((line) => line[1]!.value);
  expect(values).toEqual(Array.from({ length: 6 }, () => '#N/A'));
  typeInto(office, await checkOnly(), ref('applications', 'new', 'natural'), 0);
  expect((await figuresOn(sheetId))[1]![1]!.value).toBe(0);
});

test('last year beside this year: from the workbook as formulas, else from the report given', async () => {
  const { report } = sample('dongguan-2023');
  await insertSample('dongguan-2023');
  const given = await insertCharts({ lastYear: { ...report, year: 2022 } }, context);
  expect((await chartsOn(given.chartsOn)).map(({ look }) => [look.title, look.legend])).toEqual([
    ['申请来源', false],
    ['办理结果', false],
    ['与上年比较', true],
  ]);
  const lines = (await figuresOn(given.sheetId)).slice(16, 21);
  expect(lines[0]!.map(({ value }) => value)).toEqual(['', '2023年', '2022年']);
  for (const [, now, last] of lines.slice(1)) expect(last!.value).toBe(now!.value);
  expect(lines[1]![2]!.formula).toBe('');

  const older = await insertCharts({ lastYear: { ...report, year: 2020 } }, context);
  expect((await figuresOn(older.sheetId))[16]!.map(({ value }) => value)).toEqual(['', '', '']);

  await insert({ unit: report.unit, year: 2022 });
  const found = await insertCharts({}, context);
  expect((await figuresOn(found.sheetId))[17]![2]!.formula).toMatch(/^=IF\(COUNT\('三·2022'!J5\)<1/);
});

test('the sheet is no report; a form without the figures has no charts', async () => {
  await insertSample('dongguan-2023');
  const before = await checkOnly();
  await insertCharts({}, context);
  const after = await checkOnly();
  expect(after.recognised.report).toEqual(before.recognised.report);
  emptyBook(office);
  await insert({ form: '2014', year: 2018 });
  await expect(insertCharts({}, context)).rejects.toThrow('没有可画的图表');
  emptyBook(office);
  expect((await checkWorkbook(undefined, context)).reports).toEqual([]);
  await expect(insertCharts({}, context)).rejects.toThrow('没有找到报表');
});
