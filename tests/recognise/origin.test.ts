import { findOrigin } from '../../src/recognise/origin';
import { readLabelled, readOrganisation, readPeriod, titleReaderOf } from '../../src/recognise/title';
import { formById, forms } from '../../src/forms';
import { blankReport, fillTable } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { renderTable, sheetGrid } from './render';

const titles = titleReaderOf(forms);

test.each([
  ['某市财政局2023年政府信息公开工作年度报告.docx', '某市财政局', 2023],
  ['附件2_某市财政局_2023.xlsx', '某市财政局', 2023],
  ['某市财政局（2021年格式）.xlsx', '某市财政局', null],
  ['2024-01-15 某市财政局.xlsx', '某市财政局', null],
  ['20240115某市财政局.xlsx', '某市财政局', null],
  ['表三', null, null],
])('name %s', (name, unit, year) => {
  expect(titles.readName(name)).toEqual({ unit, year });
});

const originOf = (title: string, sheet: string, file: string, paragraphs: readonly string[] = []) =>
  findOrigin(
    titles,
    [{ part: 0, grid: sheetGrid(sheet, [[title], ['规章', 0]]), from: 0, first: 1, last: 1 }],
    { grids: [], paragraphs },
    0,
    file,
  );
const TITLE = '某市财政局2023年政府信息公开工作年度报告';

test.each([
  ['表二', '财政局2023年.xlsx'],
  ['财政局', 'a.xlsx'],
  ['三', '某市财政局2023年政府信息公开工作年度报告（2024年版）.xlsx'],
])('sheet %s in file %s: no quarrel with the title', (sheet, file) => {
  expect(originOf(TITLE, sheet, file)).toEqual({
    unit: '某市财政局',
    year: 2023,
    unitConflict: '',
    yearConflict: '',
  });
});

test('file name, sheet name and text that do not agree with the title', () => {
  expect(originOf(TITLE, '表二', '某县教育局2022年.xlsx')).toMatchObject({
    unit: '某市财政局',
    year: 2023,
    unitConflict: '标题为“某市财政局”，文件名为“某县教育局”',
    yearConflict: '标题为“2023”，文件名为“2022”',
  });
  expect(originOf(TITLE, '2022年', 'a.xlsx').yearConflict).toBe('标题为“2023”，工作表名为“2022”');
  expect(originOf(TITLE, '二', 'a.xlsx', ['本报告统计数据从2022年1月1日至12月31日。']).yearConflict).toBe(
    '标题为“2023”，正文为“2022”',
  );
});

test('the name of a file with several reports contradicts none of them', () => {
  const zone = { part: 0, grid: sheetGrid('二', [[TITLE], ['规章', 0]]), from: 0, first: 1, last: 1 };
  const conflictOf = (isAlone: boolean) =>
    findOrigin(titles, [zone], { grids: [], paragraphs: [] }, 0, '某县各乡镇.xlsx', undefined, isAlone)
      .unitConflict;
  expect(conflictOf(true)).not.toBe('');
  expect(conflictOf(false)).toBe('');
});

test.each<[readonly string[], string | null, number | null]>([
  [['某市财政局2023年', '政府信息公开工作年度报告'], '某市财政局', 2023],
  [['某市财政局', '2023年度', '政府信息公开工作年度报告'], '某市财政局', 2023],
  [['某市财政局', '2023年政府信息公开工作年度报告'], '某市财政局', 2023],
  [['某市财政局 2 0 1 4 年政府信息公开工作年度报告'], '某市财政局', 2014],
  [['某市财政局', '20 23 年政府信息公开工作年度报告'], '某市财政局', 2023],
  [['本报告按规定编制于2023年。', '政府信息公开工作年度报告'], null, null],
  [['2023年政府信息公开工作年度报告', '某市财政局2023年政府信息公开工作年度报告'], '某市财政局', 2023],
  [['附件1', '政府信息公开工作年度报告'], null, null],
])('a title in lines %j', (paragraphs, unit, year) => {
  expect(originOf('', '三', 'a.docx', paragraphs)).toMatchObject({ unit, year });
});

test.each<[string, readonly (readonly string[])[], string | null]>([
  [
    'on a line of its own above the title',
    [['某市财政局'], ['2023年政府信息公开工作年度报告']],
    '某市财政局',
  ],
  ['two lines above it', [['某市财政局'], ['附件1'], ['2023年政府信息公开工作年度报告']], '某市财政局'],
  ['not where another stands below the title', [['2023年政府信息公开工作年度报告'], ['某市财政局']], null],
  ['in a labelled cell that nobody filled in', [['2023年政府信息公开工作年度报告'], ['填报单位：']], null],
])('the office of a sheet %s', (_, rows, unit) => {
  const grid = sheetGrid('三', [...rows.map((row) => [...row]), ['规章', 0]]);
  const zone = { part: 0, grid, from: 0, first: rows.length, last: rows.length };
  expect(findOrigin(titles, [zone], { grids: [], paragraphs: [] }, 0, undefined)).toMatchObject({
    unit,
    year: 2023,
  });
});

test('reports one under another on a sheet are each of the office in the title above them', () => {
  const form = formById('2021');
  const report = {
    ...blankReport(form, '', 2023),
    tables: { review: fillTable(form, 'review', () => 1) },
  };
  const { rows } = renderTable(form, report, 'review', { merges: 'fill' });
  const offices = ['某县民政局', '某县财政局', '某县教育局'];
  const sheet = sheetGrid(
    '四',
    offices.flatMap((office) => [
      [`${office}2023年政府信息公开工作年度报告`],
      ...rows.map((row) => [...row]),
      [],
    ]),
  );
  const found = recognise({ grids: [sheet], paragraphs: [] }, forms);
  expect(found.map((each) => each.report.unit)).toEqual(offices);
});

test.each([
  ['某市财政局2023年政府信息公开工作年度报告', '某市财政局', 2023],
  ['某市财政局 2023 年度政府信息公开工作年度报告', '某市财政局', 2023],
  ['2023年某市财政局政府信息公开工作年度报告', '某市财政局', 2023],
  ['某市财政局政府信息公开工作年度报告（2023年）', '某市财政局', 2023],
  ['某市财政局政府信息公开工作年度报告', '某市财政局', null],
  ['附件1：某市财政局2023年政府信息公开工作年度报告', '某市财政局', 2023],
  ['某市财政局2023年 三、收到和处理政府信息公开申请情况', '某市财政局', 2023],
  ['关于做好政府信息公开工作年度报告', null, null],
])('the title %s', (text, unit, year) => {
  expect(titles.readTitle(text)).toEqual({ unit, year });
});

test.each([
  '某市财政局2023年政府信息公开工作年度报告。',
  '某市财政局2023年政府信息公开工作年度报告；',
  '某市财政局2023年工作总结',
  `${'某市财政局'.repeat(14)}2023年政府信息公开工作年度报告`,
])('%s is no title', (text) => expect(titles.readTitle(text)).toBeUndefined());

test.each<[string, string, string | null, number | null]>([
  ['填报单位：某市财政局', '', '某市财政局', null],
  ['填报单位', '某市财政局', '某市财政局', null],
  ['填报单位（盖章）：', '某市财政局', '某市财政局', null],
  ['单位：某市财政局', '', '某市财政局', null],
  ['年度：2023', '', null, 2023],
  ['报告年度', '2023年', null, 2023],
  ['统计年份', '2023', null, 2023],
])('%s and %s beside it tell', (text, next, unit, year) => {
  expect(readLabelled(text, next)).toEqual({ unit, year });
});

test.each([
  ['单位：万元', ''],
  ['单位', '某市财政局'],
  ['主管填报单位：某市财政局', ''],
  ['填报单位：', '5。'],
  ['报告年度', '2023年6月'],
  ['报告年度', '自2023年'],
  ['年度工作', '2023'],
  ['上年度', '2022'],
])('%s and %s beside it tell nothing', (text, next) => expect(readLabelled(text, next)).toBeUndefined());

test.each([
  ['本报告数据从2023年1月1日至12月31日。', 2023],
  ['2023 年 1 月 1 日起至 2023 年 12 月 31 日', 2023],
  ['2023年1月1日至2024年12月31日', null],
  ['2023年1月1日至6月30日', null],
  ['2023年1月1日至12月1日', null],
])('%s: figures of %p', (text, year) => expect(readPeriod(text)).toBe(year));

test.each([
  ['某市财政局', true],
  ['某市 财政局', true],
  ['某市财政局（本级）', false],
  ['某市财政局2023', false],
  ['A市财政局', false],
  ['财局', false],
  [`${'某市'.repeat(19)}局`, true],
  [`${'某市'.repeat(20)}局`, false],
])('the line %s names an office: %p', (text, isOffice) => {
  expect(readOrganisation(text) !== null).toBe(isOffice);
});
