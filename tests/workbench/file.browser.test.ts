import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre';
import type { Browser } from 'playwright-core';
import { serve, type Serving } from '../../src/workbench/serve/serve';
import { gouji, inFolder, useFolder } from '../support/cli-folder';
import { launchBrowser, openPage, openWorkbench, shownText, typeInto, type OpenWorkbench } from './browser';
import { eventually } from './eventually';

const SHOTS = path.resolve('coverage/screenshots');

let serving: Serving;
let browser: Browser;
let open: OpenWorkbench;

useFolder();

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  serving = await serve({ port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

beforeEach(async () => {
  open = await openWorkbench(browser, serving.url);
});

afterEach(async () => {
  expect(open.errors).toEqual([]);
  await open.page.context().close();
});

const sheets = () => open.page.evaluate(() => window.workbench.book.sheets().map(({ name }) => name));
const goTo = (name: string) =>
  open.page.evaluate((wanted) => {
    const { book } = window.workbench;
    book.activate(book.sheets().find((sheet) => sheet.name === wanted)!.id);
  }, name);
const shot = (name: string) => open.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
const button = (name: string) => open.page.getByRole('button', { name, exact: true });
const notice = (text: string | RegExp) => open.page.locator('.notice', { hasText: text });

async function openFile(file: string): Promise<void> {
  await open.page.setInputFiles('input[type=file]', file);
}

async function reload(): Promise<void> {
  await open.page.reload();
  await open.page.waitForFunction(() => 'workbench' in window);
  await open.page.evaluate(() => window.workbench.ready);
}

test('a file of the command line is opened, filled in, saved, and checked by the command line', async () => {
  await gouji('new', '--form', '2021', '--unit', '某局', '--year', '2025', '-o', 'new.xlsx');
  await openFile(inFolder('new.xlsx'));
  await eventually(sheets, ['封面', '二', '三', '四']);
  await open.page.frameLocator('#pane iframe').getByRole('tab', { name: '填报' }).waitFor();
  await goTo('三');
  await typeInto(open.page, 4, 3, '12');
  await eventually(() => shownText(open.page, 4, 3), '12');
  await shot('workbench-file');

  const [download] = await Promise.all([open.page.waitForEvent('download'), button('另存为 .xlsx').click()]);
  expect(download.suggestedFilename()).toBe('new.xlsx');
  writeFileSync(inFolder('saved.xlsx'), readFileSync((await download.path())!));
  const before = (await gouji('check', 'new.xlsx', '--json')).lines()[0];
  const after = (await gouji('check', 'saved.xlsx', '--json')).lines()[0];
  expect(after.unit).toBe('某局');
  expect([before.tables.applications[0][0], after.tables.applications[0][0]]).toEqual([null, 12]);
  after.tables.applications[0][0] = null;
  expect(after.tables).toEqual(before.tables);

  await open.page.setInputFiles('input[type=file]', {
    name: '旧.xls',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from('x'),
  });
  await notice(/打不开“旧.xls”：只能打开 .xlsx/).waitFor();
  await open.page.setInputFiles('input[type=file]', {
    name: '坏.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK no zip'),
  });
  await notice(/打不开“坏.xlsx”：不是 .xlsx 工作簿/).waitFor();
  expect(await shownText(open.page, 4, 3)).toBe('12');
});

test('the workbook is there again after a reload, and is dropped only when a person says so', async () => {
  expect(await notice('已恢复').count()).toBe(0);
  await typeInto(open.page, 1, 1, '41');
  await typeInto(open.page, 2, 1, '=B2+1');
  await eventually(() => shownText(open.page, 2, 1), '42');
  await open.page.waitForTimeout(1500);
  await reload();
  await notice(/已恢复上次的工作簿“工作簿1”（.*自动保存）/).waitFor();
  await eventually(() => shownText(open.page, 2, 1), '42');
  await shot('workbench-restored');

  await notice('已恢复').getByRole('button', { name: '重新开始' }).click();
  await open.page.getByText('重新开始会丢掉现在的工作簿，找不回来。').waitFor();
  await shot('workbench-drop');
  await button('取消').click();
  expect(await shownText(open.page, 2, 1)).toBe('42');
  await button('关闭').click();
  await button('重新开始').click();
  await Promise.all([open.page.waitForEvent('load'), button('丢掉，重新开始').click()]);
  await open.page.waitForFunction(() => 'workbench' in window);
  await open.page.evaluate(() => window.workbench.ready);
  expect(await shownText(open.page, 2, 1)).toBe('');
  expect(await notice('已恢复').count()).toBe(0);
});

test('a file with a rule for whole columns opens, and another workbook is replaced only when a person says so', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '大表',
        rows: [
          [1, 2],
          [3, null],
        ],
        dataValidations: [
          { type: 'whole', range: 'A1:Z1048576', operator: 'greaterThanOrEqual', formula1: '0' },
        ],
        conditionalRules: [{ type: 'expression', priority: 1, range: 'A:Z', formula: 'A1>2' }],
      },
    ],
  });
  writeFileSync(inFolder('大.xlsx'), bytes);
  await typeInto(open.page, 0, 0, '5');
  await openFile(inFolder('大.xlsx'));
  await open.page.getByText('打开“大.xlsx”会丢掉现在的工作簿').waitFor();
  await button('取消').click();
  expect(await sheets()).toEqual(['Sheet1']);
  await openFile(inFolder('大.xlsx'));
  await button('丢掉，打开“大.xlsx”').click();
  await eventually(sheets, ['大表'], 10_000);
  await typeInto(open.page, 1, 1, '4');
  await eventually(() => shownText(open.page, 1, 1), '4');
});

test('a second tab leaves the draft of the first alone, and says so', async () => {
  const second = await open.page.context().newPage();
  await second.goto(open.page.url());
  await second.locator('.notice', { hasText: '不会自动保存' }).waitFor();
  await second.close();
});

test('the keyboard leaves the pane at its end and at its beginning, and F6 goes from part to part', async () => {
  const { page, addin } = open;
  const place = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element?.tagName === 'IFRAME') return 'pane';
      return element?.closest('#grid') ? 'grid' : (element?.id ?? '');
    });
  await addin.getByRole('tab', { name: '填报' }).waitFor();
  await page.focus('#pane-close');
  await page.keyboard.press('Tab');
  await eventually(place, 'pane');
  const leaveBy = async (key: string): Promise<number> => {
    let steps = 0;
    for (; (await place()) === 'pane' && steps < 80; steps++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
    }
    return steps;
  };
  expect(await leaveBy('Tab')).toBeGreaterThan(3);
  await eventually(place, 'grid');

  await page.keyboard.press('F6');
  await eventually(place, 'pane');
  await leaveBy('Shift+Tab');
  await eventually(place, 'pane-close');
  await page.keyboard.press('Shift+Tab');
  await eventually(place, 'grid');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await eventually(() => shownText(page, 0, 0), '7');
  await page.keyboard.press('F6');
  await eventually(place, 'pane');
  await page.keyboard.press('F6');
  await eventually(() => page.evaluate(() => document.activeElement?.textContent), '打开 .xlsx');
  await page.keyboard.press('Shift+F6');
  await eventually(place, 'pane');
  await page.keyboard.press('Escape');
  await eventually(place, 'grid');
});

test('a chart is said not to be drawn', async () => {
  await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['甲', 1],
        ['乙', 2],
      ];
      sheet.charts.add('BarClustered', sheet.getRange('A1:B2'));
      await context.sync();
    }),
  );
  await notice(/工作表“Sheet1”：图表已记录，试用页不画图/).waitFor();
});

test('a page without IndexedDB works and says that nothing is kept', async () => {
  const other = await openPage(browser, 'about:blank');
  await other.page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => ({
          set onerror(f: () => void) {
            setTimeout(f);
          },
        }),
      },
    });
  });
  await other.page.goto(`${serving.url}/workbench/`);
  await other.page.locator('.notice', { hasText: '不会自动保存' }).waitFor();
  await other.page.context().close();
});
