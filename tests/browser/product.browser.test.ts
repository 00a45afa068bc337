import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { forms } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { serve, type Serving } from '../../src/workbench/serve/serve';
import { existingLedger } from '../ledger/existing-ledger';
import { overflow, violations } from '../support/axe';
import { isNight } from '../support/properties';
import { launchBrowser, openWorkbench, shownText, typeInto, type OpenWorkbench } from '../workbench/browser';

const DIST = path.resolve('dist');
const SHOTS = path.resolve('coverage/screenshots');

let serving: Serving;
let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  if (!existsSync(path.join(DIST, 'addin/taskpane.html'))) throw new Error('Build first: npm run build');
  mkdirSync(SHOTS, { recursive: true });
  serving = await serve({ port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

afterEach(async () => {
  expect(open.errors).toEqual([]);
  expect(open.requests.filter((url) => !url.startsWith(serving.url) && !/^(blob|data):/.test(url))).toEqual(
    [],
  );
  await open.page.context().close();
});

const start = async (query: string): Promise<void> => {
  open = await openWorkbench(browser, serving.url, query, { width: 1400, height: 900 });
};
const button = (name: string | RegExp) => open.addin.getByRole('button', { name });
const tab = (name: string | RegExp) => open.addin.getByRole('tab', { name }).click();
const says = (words: string | RegExp) => open.addin.getByText(words).first().waitFor();
/** Makes the pane as wide as one of 350 px magnified to 200 %, or as it was. */
const width = (pixels: number) =>
  open.page.locator('#pane iframe').evaluate((frame, wide) => (frame.style.width = `${wide}px`), pixels);
/** Waits until the sums of 表三 hold; what the text of a sample leaves out may be listed all the same. */
const passes = () => open.addin.locator('#screen-check').getByText('表三：通过').waitFor();
/** Opens what the screen 校验 keeps for whoever asks. */
const more = () => open.addin.getByText(/^更多/).click();
const shot = (name: string) => open.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
const pane = (name: string) =>
  open.page.locator('#pane').screenshot({ path: path.join(SHOTS, `${name}.png`) });

const sheets = () => open.page.evaluate(() => window.workbench.book.sheets().map(({ name }) => name));
const activeSheet = () =>
  open.page.evaluate(() => {
    const { book } = window.workbench;
    return book.sheets().find(({ id }) => id === book.activeSheet())?.name;
  });

/** Polls for something that the page does in its own time. */
async function eventually(read: () => Promise<unknown>, wanted: RegExp): Promise<void> {
  const end = Date.now() + 60_000;
  let value = String(await read());
  while (!wanted.test(value) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    value = String(await read());
  }
  expect(value).toMatch(wanted);
}

/** Types when the grid has calculated, and again where keys were pressed before it had drawn what it shows. */
const typed = async (row: number, column: number, text: string): Promise<void> => {
  await shownText(open.page, row, column);
  const type = async () => {
    await typeInto(open.page, row, column, text);
    return shownText(open.page, row, column);
  };
  await eventually(type, new RegExp(`^${text}$`));
};

/** The file that the pane exported, read back by our own reader. */
async function exportedReport(): Promise<Report> {
  const link = open.addin.locator('a.download');
  await link.waitFor();
  const [bytes] = await open.page.evaluate(() => window.workbench.createdWorkbooks.map((each) => [...each]));
  const name = (await link.getAttribute('download'))!;
  const read = await readFile(Uint8Array.from(bytes!), name);
  if (!read.ok) throw new Error(read.problem.sentence);
  const found = recognise(read.document, forms, { fileName: name });
  expect(found).toHaveLength(1);
  return found[0]!.report;
}

test('a clerk inserts the tables, fills blanks, breaks and mends a sum, and exports', async () => {
  await start('');
  await tab('填报');
  await open.addin.getByLabel('报送单位').fill('某某市住房公积金管理中心');
  await open.addin.getByLabel('报告年度').fill('2025');
  await button('插入表格').click();
  await says(/已插入：“二”、“三”、“四”/);
  expect(await sheets()).toEqual(['Sheet1', '二', '三', '四']);
  // The form is folded once it was used.
  await open.addin.getByLabel('报送单位').waitFor({ state: 'hidden' });
  await shot('inserted');

  await button('空格补 0').click();
  await says(/个空白格填上 0/);
  await tab(/校验/);
  await passes();
});

test('a ledger is inserted, what is typed is shown against its counts, and that is taken back, in 175 px', async () => {
  await start('?sample=dongguan-2023&theme=dark');
  await passes();
  await tab('填报');
  await button('插入台账').click();
  await says(/^已插入台账等五张工作表/);
  expect((await sheets()).slice(-5)).toEqual(['台账', '复议诉讼台账', '台账核对', '台账设置', '工作日历']);
  await eventually(activeSheet, /^台账$/);
  await typed(5, 1, '2023-1');
  await typed(5, 2, '2023-3-1');
  // 20 working days later, by the calendar on its sheet.
  await says('应答复 2023-3-29');
  await button('选中 2023-1 这一行').click();
  await button('改为台账计数').click();
  await says(/三!D5）：填的是 2，台账计 0$/);
  const found = await violations(open.addin);
  await pane('dark-ledger');
  await width(175);
  expect([...found, ...((await overflow(open.addin)) ? ['overflow'] : [])]).toEqual([]);
  await width(350);
  // The grid takes its time to calculate thousands of formulas anew.
  if (!isNight) return;
  await button('换成台账计的数').click();
  await says('表三、表四由台账计数。');
  await button('撤销').click();
  await says('表三、表四是手工填写的。');
});

test('a wrong number shows in the sheet, in the custom functions and in the pane; its repair is adopted from the list, taken back, and typed', async () => {
  await start('?sample=dongguan-2023');
  await passes();
  expect(await sheets()).toEqual(['Sheet1', '二', '三', '四', '勾稽校验']);
  expect(await activeSheet()).toBe('三');
  await shot('sample');

  // 三!D5: 一、本年新收, 自然人.
  await typeInto(open.page, 4, 3, '12');
  await says('本年新收·自然人 12 → 2');
  await eventually(() => shownText(open.page, 29, 3), /^差 10$/);
  await eventually(() => shownText(open.page, 0, 11), /^2 处不符$/);
  await shot('wrong');

  await open.addin
    .getByRole('button', { name: /^选中 三!D5/ })
    .first()
    .click();
  await eventually(
    () =>
      open.page.evaluate(() => {
        const { row, column } = window.workbench.book.selection().rect;
        return `${row},${column}`;
      }),
    /^4,3$/,
  );
  await shot('marked');
  await more();
  await button('清除标记').click();
  await says(/已清除 \d+ 处标记/);

  await button(/^改为 2：三!D5/)
    .first()
    .click();
  await says(/^已把.*由 12 改为 2。$/);
  await passes();
  await eventually(() => shownText(open.page, 4, 3), /^2$/);
  await eventually(() => shownText(open.page, 0, 11), /^勾稽 √$/);
  await shot('adopted');
  await button('撤销').click();
  await says(/^已撤销/);
  await eventually(() => shownText(open.page, 4, 3), /^12$/);
  await says('本年新收·自然人 12 → 2');

  await typeInto(open.page, 4, 3, '2');
  await passes();
  await eventually(() => shownText(open.page, 0, 11), /^勾稽 √$/);

  await tab('导出');
  await button(/^导出/).click();
  const report = await exportedReport();
  expect([report.form, report.unit, report.year]).toEqual(['2021', '东莞市住房公积金管理中心', 2023]);
  expect(report.tables.applications?.[0]).toEqual([2, 0, 0, 0, 0, 0, 2]);
  expect(report.tables.disclosure).toEqual([[0, 0, 0], [4, 5, 8], [0], [0], [0], [0]]);
  expect(report.tables.review).toEqual([Array.from({ length: 15 }, () => 0)]);
  await shot('exported');
});

test('last year’s report from a file is carried in, and a difference is explained', async () => {
  await start('?sample=dongguan-2023&theme=dark');
  await passes();
  const sample = readFileSync(path.resolve('assets/samples/dongguan-2023.txt'), 'utf8');
  await open.addin
    .locator('#screen-check')
    .getByLabel('选择上年报告')
    .setInputFiles({
      name: '2022.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(sample.replaceAll('2023', '2022')),
    });
  await says(/^上年：已比较/);
  const verify = open.addin.locator('#screen-check li.card[data-tier=verify]').first();
  await verify.waitFor();
  await pane('dark-verify');

  await verify.getByText('确有原因？说明后保留').click();
  await verify.getByLabel('说明原因').fill('修订 3 件');
  await verify.getByRole('button', { name: '保留' }).click();
  await says(/说明已保留在工作表/);
  await says(/已说明：“修订 3 件”/);
  await open.addin.locator('#screen-check li.card[data-tier=explained]').first().waitFor();
  await pane('dark-explained');

  await typeInto(open.page, 5, 3, '7');
  await tab('填报');
  await button('看看带入哪些数').click();
  await says(/1 格已有别的数/);
  await pane('dark-carry');
  await button('用上年的数替换').click();
  await says(/已带入 1 个上年数/);
  await eventually(() => shownText(open.page, 5, 3), /^0$/);

  // A ledger that was kept elsewhere: answers by keyboard alone, each counted anew.
  await open.addin.getByText('已有台账').click();
  const file = { name: '登记簿.csv', mimeType: 'text/csv', buffer: Buffer.from(await existingLedger('csv')) };
  await open.addin.locator('.further input[type=file]').setInputFiles(file);
  await says('2023 年度计数');
  const question = open.addin.getByLabel(/^不予公开/);
  await question.focus();
  for (let press = 0; press < 3; press += 1) await open.page.keyboard.press('ArrowDown');
  await says('要确认的 1 项');
  expect(await question.evaluate((select) => select === document.activeElement)).toBe(true);
  expect(await question.inputValue()).toBe('（三）1.属于国家秘密');
  expect(await violations(open.addin)).toEqual([]);
});

test('the text on a sheet is compared, settings are kept in the workbook, the report holds its sentences', async () => {
  await start('?sample=dongguan-2023');
  await passes();
  await open.page.evaluate(() => {
    const { book } = window.workbench;
    const sheet = book.addSheet('正文');
    book.setCells(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [
      [{ value: '2023年，本机关共收到政府信息公开申请 9 件。' }],
    ]);
  });
  await more();
  await button('重新校验').click();
  await open.addin.getByText(/^正文：未核对/).click();
  await button('取工作表“正文”').click();
  await says('收到（受理）申请数：正文为 9');
  await pane('text');
  const card = open.addin.locator('#screen-check li.card', { hasText: '申请 9 件' });
  await card.getByRole('button', { name: /^选中 三!/ }).click();
  await eventually(activeSheet, /^三$/);

  await open.addin.getByText(/^突变 10 倍/).click();
  await open.addin.getByLabel(/^正文与表不符/).click();
  await open.addin.getByLabel(/^突变倍数/).fill('3');
  await pane('settings');
  await button('保存设置').click();
  await says(/设置已保存在工作表“勾稽设置”/);
  await card.waitFor({ state: 'detached' });
  await says('突变 3 倍，停用 1 项');
  expect(await sheets()).toContain('勾稽设置');

  await tab('导出');
  await open.addin.getByLabel(/^信息处理费/).fill('0');
  await says('本机关未收取信息处理费。');
  await pane('sentences');
  await button('Word 整份报告').click();
  const link = open.addin.locator('a.download');
  await link.waitFor();
  const [download] = await Promise.all([open.page.waitForEvent('download'), link.click()]);
  const body = strFromU8(unzipSync(readFileSync((await download.path())!))['word/document.xml']!);
  expect(body.replace(/<[^>]+>/g, '')).toMatch(/新收政府信息公开申请2件.*本机关未收取信息处理费。/);
});

/** What Tab does not reach on the screen that is open, by name; tabs are reached with arrow keys. */
async function unreached(): Promise<readonly string[]> {
  await open.addin.evaluate(() => {
    const screen = document.querySelector('[role=tabpanel]:not([hidden])')!;
    for (const details of screen.querySelectorAll('details')) details.open = true;
    const controls = [
      ...screen.querySelectorAll('button, summary, input:not([type=file]), select, textarea'),
    ];
    const waiting = new Set(controls.filter((control) => control.getClientRects().length > 0));
    document.addEventListener('focusin', ({ target }) => waiting.delete(target as Element));
    Object.assign(window, { waiting });
    document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!.focus();
  });
  const isInPane = () =>
    open.addin.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
  do await open.page.keyboard.press('Tab');
  while (await isInPane());
  return open.addin.evaluate(() =>
    [...(window as unknown as { waiting: Set<HTMLElement> }).waiting].map(({ outerHTML }) =>
      outerHTML.slice(0, 300),
    ),
  );
}

/** What is wrong with each screen that a person opens, by its name. */
async function wrongScreens(check: () => Promise<readonly string[]> = async () => []): Promise<object> {
  const wrong: Record<string, readonly string[]> = {};
  for (const name of ['校验', '填报', '导出', '下级报送']) {
    await tab(new RegExp(name));
    // A screen is loaded when it is opened first.
    await open.addin.locator('[role=tabpanel]:not([hidden]) button:visible').first().waitFor();
    const more = await check();
    const found = await violations(open.addin);
    await width(175);
    wrong[name] = [...more, ...found, ...((await overflow(open.addin)) ? ['overflow'] : [])];
    await width(350);
  }
  return wrong;
}

// In its host the pane looks as without one: by day one theme here, and both in `pane.browser.test.ts`.
test.each(isNight ? ['light', 'dark'] : ['light'])(
  'inside the host every screen is accessible, by keyboard alone, in 175 px and in forced colours, %s',
  async (theme) => {
    await start(`?sample=dongguan-2023&theme=${theme}`);
    await passes();
    await typeInto(open.page, 4, 3, '12');
    await open.addin.locator('#screen-check li.card').first().waitFor();
    const nothing = { 校验: [], 填报: [], 导出: [], 下级报送: [] };
    expect(await wrongScreens(theme === 'light' ? unreached : undefined)).toEqual(nothing);
    if (theme === 'dark') return;
    await open.page.emulateMedia({ forcedColors: 'active' });
    expect(await wrongScreens()).toEqual(nothing);
  },
);
