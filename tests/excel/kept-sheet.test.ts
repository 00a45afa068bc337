/** @jest-environment jsdom */
import { EXPLANATION_LIST, explanationLine, explanationsOn } from '../../src/sheet/explanation-list';
import { ownRulesOnSheets, RULE_LIST } from '../../src/sheet/own-rule-list';
import { DEFAULT_SETTINGS } from '../../src/model/settings';
import { settingLines, SETTINGS_LIST, settingsOn } from '../../src/sheet/settings-list';
import { dropLine, insertKeptSheet, keepLines, readWorkbook } from '../../src/excel';
import type { Explanation } from '../../src/model/explanation';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from '../workbench/office';
import { startOffice } from '../workbench/office';

let office: StartedOffice<MemoryBook>;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => {
  const blank = office.book.addSheet(`空${Math.random()}`.slice(0, 31));
  for (const { id } of office.book.sheets()) if (id !== blank) office.book.removeSheet(id);
});

const explanation = (key: string, text: string, values = '12、0'): Explanation => ({
  unit: '某局',
  year: 2023,
  key,
  text,
  values,
  date: '2024-01-20',
});
const line = (each: Explanation) => explanationLine(each, { rule: '上年结转', place: '表三「自然人」列' });
const grids = async () => (await readWorkbook()).grids;
const names = () => office.book.sheets().map(({ name }) => name);

test('explanations come back as they were written; a later one for the same place takes its line', async () => {
  const first = explanation('applications.carriedIn||natural', '=上年漏报\n已更正', '12');
  const second = explanation('disclosure.inForce||', '-修订 3 件');
  await keepLines(EXPLANATION_LIST, [line(first)]);
  await keepLines(EXPLANATION_LIST, [line(second)]);
  expect(explanationsOn(await grids())).toEqual([first, second]);
  const again = { ...first, text: '上年少计 2 件', values: '13' };
  await keepLines(EXPLANATION_LIST, [line(again)]);
  expect(explanationsOn(await grids())).toEqual([again, second]);
  expect(names().filter((name) => name.startsWith('勾稽说明'))).toEqual(['勾稽说明']);
});

test('the same place of another unit or year has a line of its own', async () => {
  const own = explanation('disclosure.inForce||', '甲');
  const others = [
    { ...own, unit: '乙局', text: '乙' },
    { ...own, year: 2022, text: '丙' },
    { ...own, unit: null, year: null, text: '丁' },
  ];
  await keepLines(EXPLANATION_LIST, [own, ...others].map(line));
  await keepLines(EXPLANATION_LIST, others.map(line));
  expect(explanationsOn(await grids())).toEqual([own, ...others]);
});

test('the sheet stays behind, and is read and written on when a person has hidden it and moved its columns', async () => {
  const front = office.book.activeSheet();
  const first = explanation('a||', '甲');
  const { sheetId } = await keepLines(EXPLANATION_LIST, [line(first)]);
  expect(office.book.activeSheet()).toBe(front);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.getRange('A:A').insert('Right');
    sheet.getRange('A1').values = [['勾稽说明']];
    sheet.getRange('1:1').insert('Down');
    sheet.visibility = 'Hidden';
    await context.sync();
  });
  const second = explanation('b||', '乙');
  await keepLines(EXPLANATION_LIST, [line(second)]);
  expect(explanationsOn(await grids())).toEqual([first, second]);
  expect((await grids()).map(({ hidden }) => hidden)).toEqual([true]);
});

test('a line is taken away, others stay', async () => {
  const both = [explanation('a||', '甲'), explanation('b||', '乙')];
  await keepLines(EXPLANATION_LIST, both.map(line));
  expect(await dropLine(EXPLANATION_LIST, line(both[0]!).key)).toBe(true);
  expect(await dropLine(EXPLANATION_LIST, '没有')).toBe(false);
  expect(explanationsOn(await grids())).toEqual([both[1]]);
});

test('a protected sheet is not written to, and that is said', async () => {
  const { sheetId } = await keepLines(EXPLANATION_LIST, [line(explanation('a||', '甲'))]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetId).protection.protect();
    await context.sync();
  });
  await expect(keepLines(EXPLANATION_LIST, [line(explanation('b||', '乙'))])).rejects.toThrow(
    '工作表「勾稽说明」受保护，不能写入。',
  );
});

test('the sheet of own rules is inserted without a rule: its examples are none', async () => {
  const { sheetId, nextRow } = await insertKeptSheet(RULE_LIST);
  const [first, second] = [nextRow, nextRow + 1];
  expect(ownRulesOnSheets(await grids())).toEqual({ rules: [], problems: [] });
  office.book.type(sheetId, first, 1, { value: '表三[予以公开, 总计] <= 表三[本年新收, 总计]' });
  office.book.type(sheetId, second, 0, { value: '许可' });
  office.book.type(sheetId, second, 1, { value: '表二[行政许可] >= 1' });
  office.book.type(sheetId, second, 2, { value: '严重' });
  expect(ownRulesOnSheets(await grids())).toEqual({
    rules: [
      {
        name: '自定义 1',
        text: '表三[予以公开, 总计] <= 表三[本年新收, 总计]',
        severity: 'verify',
        wording: '',
        where: `自定义勾稽!A${first + 1}`,
      },
    ],
    problems: [
      { name: '许可', where: `自定义勾稽!A${second + 1}`, sentence: '性质“严重”不对，请写“错误”或“核实”。' },
    ],
  });
});

test('settings come back as they were set; what is no sensible number is as by default', async () => {
  const soft = [{ id: 'disclosure.inForce', name: '现行有效衔接', asks: '…' }];
  const settings = {
    ...DEFAULT_SETTINGS,
    off: ['disclosure.inForce'],
    jump: { factor: 5, fromZero: 20 },
    repeatShare: 0.4,
    generalLength: 3000,
  };
  expect(settingsOn(await grids())).toEqual(DEFAULT_SETTINGS);
  const { sheetId } = await keepLines(SETTINGS_LIST, settingLines(settings, soft));
  expect(settingsOn(await grids())).toEqual(settings);
  office.book.type(sheetId, 3, 1, { value: '很多' });
  office.book.type(sheetId, 5, 1, { value: 40 });
  expect(settingsOn(await grids())).toEqual({
    ...settings,
    jump: { factor: DEFAULT_SETTINGS.jump.factor, fromZero: 20 },
    repeatShare: DEFAULT_SETTINGS.repeatShare,
  });
});
