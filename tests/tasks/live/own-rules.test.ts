/** @jest-environment jsdom */
import { insertCheckSheet, insertOwnRules, saveSettings, writeOwnRuleResults } from '../../../src/tasks/live';
import { checkWorkbook, openReceived } from '../../../src/tasks/live';
import { DEFAULT_SETTINGS } from '../../../src/model/settings';
import { receivedReport } from '../../support/received';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, insertSample, ref, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const check = () => checkWorkbook(undefined, context);

/** Writes lines of 名称, 规则, 性质 on the sheet 自定义勾稽. */
/** Row of the first rule, 0-based: below the title, the note, the examples and the header. */
const FIRST = 10;

async function write(...lines: readonly (readonly string[])[]) {
  const { sheetId } = await insertOwnRules(undefined, context);
  lines.forEach((cells, row) =>
    cells.forEach((value, column) => office.book.type(sheetId, FIRST + row, column, { value })),
  );
  return sheetId;
}

const textsOn = (sheetId: string, column: number, count: number) =>
  office.book.cells(sheetId, { row: FIRST, column, rows: count, columns: 1 }).map(([cell]) => cell!.value);

test('rules typed into the sheet are checked with the others, and change nothing in the workbook', async () => {
  await insertSample('dongguan-2023');
  const before = await checkOnly();
  expect(before.findings).toEqual([]);
  const sheetId = await write(
    ['许可', '表二[行政许可] >= 100000', '错误'],
    ['每行', '表三[*, 总计] >= 表三[*, 自然人]'],
    ['错', '表三[予以公开啊, 总计] = 0'],
  );
  const { reports, notes } = await check();
  expect(reports[0]!.key).toBe(before.key);
  expect(reports[0]!.findings).toMatchObject([
    { kind: 'rule', rule: 'own.许可', severity: 'error', verdict: 'fail', right: 100000 },
  ]);
  expect(notes).toEqual([
    '自定义勾稽!A13「错」：表三没有叫“予以公开啊”的行，是不是「（一）予以公开」？（第 4 个字）',
  ]);
  expect(textsOn(sheetId, 4, 3)).toEqual(['', '', '']);
});

test('asked for, the results stand beside the rules', async () => {
  await insertSample('dongguan-2023');
  const sheetId = await write(
    ['许可', '表二[行政许可] >= 100000', '错误'],
    ['每行', '表三[*, 总计] >= 表三[*, 自然人]'],
    ['错', '表三[予以公开啊, 总计] = 0'],
    ['上年', '表三[上年结转, *] = 上年 表三[结转下年度, *]'],
    ['旧', '统计表[（一）主动公开政府信息数] >= 0'],
  );
  const report = (await check()).reports[0]!;
  typeInto(office, report, ref('applications', 'new', 'natural'), 99999);
  const { written } = await writeOwnRuleResults(await check(), context);
  expect(written).toBe(5);
  expect(textsOn(sheetId, 4, 5)).toEqual([
    expect.stringMatching(/^1 处不符：少 \d+（左边 \d+，右边 100000）$/),
    expect.stringMatching(/^1 处不符：表三「一、本年新收政府信息公开申请数量」行少 \d+/),
    expect.stringMatching(/^表三没有叫“予以公开啊”的行/),
    '没有上年报告，未核对',
    '不适用于这张表的格式',
  ]);
});

test('the sheet is there once, and comes to the front when asked for again', async () => {
  await insert();
  const sheetId = await write(['许可', '表二[行政许可] >= 0']);
  await insertCheckSheet({}, context);
  expect((await insertOwnRules(undefined, context)).sheetId).toBe(sheetId);
  expect(office.book.activeSheet()).toBe(sheetId);
  await expect(
    writeOwnRuleResults(
      { ...(await check()), ownChecks: { rules: [], problems: [], settings: DEFAULT_SETTINGS } },
      context,
    ),
  ).rejects.toThrow('工作簿里没有自定义规则。');
});

test('the sheet 勾稽校验 has a line for every own rule, by the same formulas', async () => {
  await insert();
  await write(['许可', '表二[行政许可] >= 1'], ['相等', '表三[本年新收, 总计] = 表三[（七）总计, 总计]']);
  const { sheetId } = await insertCheckSheet({}, context);
  const rows = office.book
    .cells(sheetId, { row: 0, column: 0, rows: 60, columns: 5 })
    .map((row) => row.map(({ formula, value }) => formula || value))
    .filter((row) => row[4] === '本单位自定义');
  expect(rows.map(([table, rule, , result]) => [table, rule, result])).toEqual([
    [
      '表二',
      '许可',
      expect.stringMatching(/^=IF\(COUNT\('?二'?!\D+\d+\)<1,"无法判断",IF\('?二'?!\D+\d+>=1,"√"/),
    ],
    ['表三', '相等', expect.stringMatching(/^=GOUJI\.BALANCE\(/)],
  ]);
});

test('settings kept in the workbook switch soft rules off, and are told', async () => {
  await insert({ unit: '某县某镇人民政府' });
  const report = await checkOnly();
  typeInto(office, report, ref('disclosure', 'regulations', 'inForce'), 2);
  const soft = async () => (await checkOnly()).findings.map(({ rule }) => rule);
  expect(await soft()).toContain('authority.regulations');
  const settings = { ...DEFAULT_SETTINGS, off: ['authority.regulations'] };
  await saveSettings(settings, context);
  expect(await soft()).not.toContain('authority.regulations');
  expect((await check()).ownChecks.settings).toEqual(settings);
  const given = await checkWorkbook({ settings: DEFAULT_SETTINGS }, context);
  expect(given.reports[0]!.findings.map(({ rule }) => rule)).toContain('authority.regulations');
});

test('a received report is opened with the cells of own rules marked', async () => {
  const own = {
    rules: [{ name: '许可', text: '表二[行政许可] >= 1', severity: 'error', wording: '', where: '' }],
    settings: DEFAULT_SETTINGS,
  } as const;
  const report = receivedReport({});
  const finding = {
    kind: 'rule',
    rule: 'own.许可',
    severity: 'error',
    verdict: 'fail',
    cells: [ref('disclosure', 'licences', 'decisions')],
    left: 0,
    right: 1,
    difference: -1,
  } as const;
  const { marked } = await openReceived({ ...report, findings: [finding], ownChecks: own }, context);
  expect(marked).toBe(1);
});

test('a rule that is called like a formula stays text on the sheet 勾稽校验', async () => {
  await insert();
  await write(['=HYPERLINK("https://a.cn","点我")', '表二[行政许可] >= 1']);
  const { sheetId } = await insertCheckSheet({}, context);
  const rows = office.book.cells(sheetId, { row: 0, column: 0, rows: 60, columns: 2 });
  expect(rows.filter(([, rule]) => rule?.formula)).toEqual([]);
  expect(rows.flatMap(([, rule]) => rule?.value ?? [])).toContain('=HYPERLINK("https://a.cn","点我")');
});
