import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Frame, Page } from 'playwright-core';
import { forms } from '../../src/forms';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { serve, type Serving } from '../../src/workbench/serve/serve';
import { overflow, violations } from '../support/axe';
import { isNight } from '../support/properties';
import { writeSent } from '../taskpane/collect/sent-files';
import { launchBrowser, openPage, openWorkbench, type OpenPage } from '../workbench/browser';
import { eventually } from '../workbench/eventually';

const DIST = path.resolve('dist');
const SHOTS = path.resolve('coverage/screenshots');
const PANE = { width: 350, height: 760 };
const OFFICES = '甲乙丙丁戊己庚辛壬癸'.split('').map((name) => `某市${name}局`);
/** One that sends nothing. */
const MISSING = '某市子局';

let serving: Serving;
let browser: Browser;
let folder: string;
let sent: readonly string[];

/** Ten offices, the first with a wrong number, the second with a blank; one sends twice, one file is broken. */
async function writeAll(): Promise<readonly string[]> {
  const wrong = (value: number | null) => (row: string, column: string) =>
    row === 'new' && column === 'natural' ? value : undefined;
  for (const [at, unit] of OFFICES.entries())
    await writeSent(folder, unit, at + 3, at === 0 ? wrong(99) : at === 1 ? wrong(null) : undefined);
  const again = `${OFFICES[2]!}（更正）.xlsx`;
  await writeSent(folder, OFFICES[2]!, 50, undefined, again);
  const broken = readFileSync(path.join(folder, again)).subarray(0, 900);
  writeFileSync(path.join(folder, '损坏.xlsx'), broken);
  return [...OFFICES.map((unit) => `${unit}.xlsx`), again, '损坏.xlsx'];
}

beforeAll(async () => {
  if (!existsSync(path.join(DIST, 'addin/taskpane.html'))) throw new Error('Build first: npm run build');
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-sent-'));
  sent = await writeAll();
  serving = await serve({ port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops the files on the pane as a person does. */
async function drop(pane: Frame, names: readonly string[]): Promise<void> {
  const files = names.map((name) => ({
    name,
    text: readFileSync(path.join(folder, name)).toString('base64'),
  }));
  const transfer = await pane.evaluateHandle((all) => {
    const held = new DataTransfer();
    for (const { name, text } of all) {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      held.items.add(new File([bytes], name));
    }
    return held;
  }, files);
  await pane.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await pane.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function typeOffices(pane: Frame): Promise<void> {
  await pane.getByText('年度、单位名单、上年报告').click();
  await pane.getByLabel('应报单位').fill([...OFFICES, MISSING].join('\n'));
}

/** Opens the tab in a page of its own, as wide as a task pane, and lets the files in. */
async function openTab(query = ''): Promise<OpenPage> {
  const opened = await openPage(browser, `${serving.url}/addin/taskpane.html${query}`, PANE);
  await opened.page.getByText('没有连接到 Excel 工作簿').waitFor();
  await opened.page.getByRole('tab', { name: '下级报送' }).click();
  await opened.page.getByText('把文件或文件夹拖到这里').waitFor();
  return opened;
}

const line = (pane: Frame, name: string) => pane.getByRole('row', { name: new RegExp(`^${name} `) });

test('files dropped are read; who is missing and what is wrong shows; one office opens in the workbook', async () => {
  const { page, addin, errors } = await openWorkbench(browser, serving.url, '', { width: 1400, height: 900 });
  await addin.getByRole('tab', { name: '下级报送' }).click();
  await addin.getByText('把文件或文件夹拖到这里').waitFor();
  await drop(addin, sent);
  await typeOffices(addin);
  await addin
    .getByText(/应报 11，已报 10，未报 1；收到报告 11 份：有错误 1，.*1 个文件没有读出/)
    .first()
    .waitFor();

  const names = await addin.locator('.overview tbody th button').allTextContents();
  expect(names).toHaveLength(13);
  expect(names.slice(0, 3)).toEqual([MISSING, '损坏.xlsx', OFFICES[0]]);
  await addin.getByRole('button', { name: /^核实 \d/ }).click();
  expect((await addin.locator('.overview tbody th button').allTextContents()).sort()).toEqual(
    [OFFICES[1]!, OFFICES[2]!, OFFICES[2]!].sort(),
  );
  await addin.getByRole('button', { name: /^全部 \d/ }).click();

  await addin.getByRole('button', { name: OFFICES[0]! }).click();
  await addin.getByRole('heading', { name: OFFICES[0]! }).waitFor();
  await addin.getByText(/三!D5/).first().waitFor();
  // The sums stand folded below the change that mends them.
  await addin.getByText(/差 96/).first().waitFor({ state: 'attached' });
  await addin.getByRole('button', { name: '打开到当前工作簿' }).click();
  await addin.getByText(/已打开到“某市甲局 二”、“某市甲局 三”、“某市甲局 四”，标记了 \d+ 格/).waitFor();
  const marks = await page.evaluate(() => {
    const { book } = window.workbench;
    const sheet = book.sheets().find(({ name }) => name === '某市甲局 三')!;
    return book
      .records(sheet.id)
      .conditionalFormats.filter(({ rule }) => String(rule.formula).includes('gouji-mark'))
      .flatMap(({ rects }) => rects.map(({ row, column }) => `${row},${column}`));
  });
  // D5, the number that is wrong.
  expect(marks).toContain('4,3');
  await page.screenshot({ path: path.join(SHOTS, 'received-in-workbook.png') });

  await addin.getByRole('button', { name: '返回总表' }).click();
  await addin.getByRole('tab', { name: /校验/ }).click();
  // The sums stand folded below the change that mends them.
  await addin.getByText(/差 96/).first().waitFor({ state: 'attached' });
  await addin.getByRole('tab', { name: '下级报送' }).click();
  expect(await addin.locator('.overview tbody tr').count()).toBe(13);
  expect(errors).toEqual([]);
});

test('the list of offices is read from the cells selected in the workbook', async () => {
  const { page, addin, errors } = await openWorkbench(browser, serving.url, '', { width: 1400, height: 900 });
  await page.evaluate(
    (names) => {
      const { book } = window.workbench;
      const sheet = book.addSheet('名单');
      const list = { row: 0, column: 0, rows: names.length + 1, columns: 1 };
      book.setCells(
        sheet,
        list,
        ['单位名称', ...names].map((value) => [{ value }]),
      );
      book.select(sheet, list);
    },
    OFFICES.slice(0, 3),
  );
  await addin.getByRole('tab', { name: '下级报送' }).click();
  await addin.getByText('年度、单位名单、上年报告').click();
  await addin.getByRole('button', { name: '从选中的单元格读取' }).click();
  await addin.getByText(/名单 3 家/).waitFor();
  expect(await addin.getByLabel('应报单位').inputValue()).toBe(OFFICES.slice(0, 3).join('\n'));
  await addin
    .getByText(/应报 3，已报 0，未报 3/)
    .first()
    .waitFor();
  await page.screenshot({ path: path.join(SHOTS, 'offices-selected.png') });
  expect(errors).toEqual([]);
});

test.each(['light', 'dark'])('the screen is accessible and fits the pane, %s', async (theme) => {
  const { page } = await openTab(`?theme=${theme}`);
  const pane = page.mainFrame();
  const seen: Record<string, readonly string[]> = {};
  const look = async (name: string) => {
    seen[name] = [...(await violations(page)), ...((await overflow(page)) ? ['overflow'] : [])];
    await page.screenshot({ path: path.join(SHOTS, `collect-${theme}-${name}.png`), fullPage: true });
  };
  await look('empty');
  await drop(pane, sent);
  await typeOffices(pane);
  await page
    .getByText(/应报 11/)
    .first()
    .waitFor();
  await look('overview');
  for (const [name, office] of [
    ['error', OFFICES[0]!],
    ['unreadable', '损坏.xlsx'],
    ['missing', MISSING],
  ] as const) {
    await page.getByRole('button', { name: office }).click();
    await look(name);
    await page.getByRole('button', { name: '返回总表' }).click();
  }
  await page.getByRole('button', { name: '清空' }).click();
  await look('clear');
  expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
});

test('a folder is chosen, an office looked into and left again, with the keyboard alone', async () => {
  const { page } = await openTab();
  await page.locator('input[webkitdirectory]').first().setInputFiles(folder);
  await page
    .getByText(/收到报告 11 份/)
    .first()
    .waitFor();
  await page.getByLabel('按名称查找').fill('戊');
  const button = line(page.mainFrame(), OFFICES[4]!).getByRole('button');
  await page.keyboard.press('Tab');
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: OFFICES[4]! });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByText('没有发现问题').waitFor();
  await page.getByRole('button', { name: '返回总表' }).press('Enter');
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);

  // Clearing asks first, and the harmless answer has the focus.
  await page.getByRole('button', { name: '清空' }).press('Enter');
  await page.keyboard.press('Enter');
  expect(await page.locator('.overview tbody tr').count()).toBe(1);
  await page.getByRole('button', { name: '清空' }).press('Enter');
  await page.getByRole('group', { name: '清空' }).getByRole('button', { name: '清空' }).press('Enter');
  await page.getByText('把文件或文件夹拖到这里').waitFor();
});

/** The file behind the link that a person follows. */
async function download(page: Page, name: RegExp): Promise<Uint8Array> {
  const link = page.getByRole('link', { name });
  await link.waitFor();
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return new Uint8Array(readFileSync((await saved.path())!));
}

test('letters, the list and the total of all are made, each as a file behind a link', async () => {
  const { page } = await openTab();
  await drop(page.mainFrame(), sent);
  await typeOffices(page.mainFrame());
  // A letter goes by what is known of all: while more files come in, it is taken away again.
  await page
    .getByText(/应报 11.*收到报告 11 份/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: OFFICES[0]! }).click();
  await page.getByRole('button', { name: '反馈单' }).click();
  await expect(page.getByLabel('反馈单文字').inputValue()).resolves.toMatch(/某市甲局：[^]*三!D5/);
  const entries = Object.keys(unzipSync(await download(page, /某市甲局2023年反馈单\.docx/)));
  expect(entries).toContain('word/document.xml');
  await page.screenshot({ path: path.join(SHOTS, 'collect-letter.png'), fullPage: true });
  await page.getByRole('button', { name: '返回总表' }).click();

  await page.getByText('反馈单、审核清单').click();
  await page.getByRole('button', { name: '全部反馈单' }).click();
  const letters = Object.keys(unzipSync(await download(page, /反馈单\.zip/)));
  expect(letters).toEqual(expect.arrayContaining(['某市甲局2023年反馈单.docx', '某市子局催报单.docx']));
  expect(letters.some((name) => name.startsWith(OFFICES[4]!))).toBe(false);
  await page.getByRole('button', { name: '审核清单' }).click();
  const list = unzipSync(await download(page, /核对清单\.xlsx/));
  expect(Object.keys(list)).toContain('xl/workbook.xml');

  await page.getByText('汇总（相加）').click();
  await page.getByLabel('汇总单位').fill('某市');
  await page.getByRole('button', { name: '相加并核对' }).click();
  // One office has sent two different reports: a person decides.
  await page.getByText(/某市丙局有 2 份内容不同的报告/).waitFor();
  await page.getByRole('button', { name: '都不计入' }).click();
  await page.getByText(/计入 9 份报告（不含本级），没有计入 2 份/).waitFor();
  await page.getByText(/^汇总数有 \d+ 处不符，全部来自 \d+ 个单位：/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(SHOTS, 'collect-sum.png'), fullPage: true });
  const read = await readFile(await download(page, /汇总\.xlsx/), '汇总.xlsx');
  if (!read.ok) throw new Error(read.problem.sentence);
  const [total] = recognise(read.document, forms, { fileName: '汇总.xlsx' });
  expect(total!.report).toMatchObject({ unit: '某市', year: 2023 });
  // 4 to 12 but 5, and 99 in the place of 3; the blank of the second office adds nothing.
  const [received] = total!.report.tables.applications!;
  expect(received![0]).toBe(99 + 6 + 7 + 8 + 9 + 10 + 11 + 12);
});

/** One that is on the list under another name, with something to verify. */
const NEAR = { listed: '某市凤凰山林场管理局', sent: '某市凤凰林场管理局' };

// By day in one theme: the pages before are looked at in both.
test.each(isNight ? ['light', 'dark'] : ['light'])(
  'the register is begun, filled and read again at 300 px, %s, and in forced colours',
  async (look) => {
    const report = readFileSync('assets/samples/dongguan-2023.txt', 'utf8');
    const text = report.replaceAll('东莞市住房公积金管理中心', NEAR.sent);
    writeFileSync(path.join(folder, '林场.txt'), text);
    const files = ['林场.txt', `${OFFICES[0]!}.xlsx`];
    const seen: Record<string, readonly string[]> = {};
    const opened = async (): Promise<Page> => {
      const { page } = await openTab(`?theme=${look}`);
      await page.setViewportSize({ width: 300, height: 760 });
      return page;
    };
    const lookAt = async (page: Page, name: string) => {
      for (const forcedColors of look === 'light' ? (['active', 'none'] as const) : (['none'] as const)) {
        await page.emulateMedia({ forcedColors });
        const shot = `register-${forcedColors === 'active' ? 'forced' : look}-${name}`;
        seen[shot] = [...(await violations(page)), ...((await overflow(page)) ? ['overflow'] : [])];
        await page.screenshot({ path: path.join(SHOTS, `${shot}.png`), fullPage: true });
      }
    };

    const page = await opened();
    await page.getByText('年度、单位名单、上年报告').click();
    await page.getByLabel('应报单位').fill([NEAR.listed, OFFICES[0]!].join('\n'));
    await page.getByRole('button', { name: '新建报送登记' }).press('Enter');
    await page.getByText('报送登记：报送登记.xlsx').waitFor();
    await lookAt(page, 'settings');
    await page.getByText(/名单 2 家/).click();
    await drop(page.mainFrame(), files);
    await page.getByText(/新收 2 份；/).waitFor();
    await lookAt(page, 'overview');
    await page.getByRole('button', { name: NEAR.sent }).press('Enter');
    await page.getByRole('button', { name: `就是“${NEAR.listed}”` }).press('Enter');
    await page.getByRole('heading', { name: NEAR.listed }).waitFor();
    await page.getByText('确有原因？说明后保留').click();
    await page.getByLabel('说明原因').fill('当年没有收费');
    await page.getByRole('button', { name: '保留' }).press('Enter');
    await page.getByText(/说明已采用/).waitFor();
    await lookAt(page, 'office');
    await page.getByRole('button', { name: '返回总表' }).press('Enter');
    await page.getByText('反馈单、审核清单、报送登记').click();
    await page.getByRole('button', { name: '报送登记', exact: true }).press('Enter');
    const bytes = await download(page, /报送登记\.xlsx/);
    await lookAt(page, 'written');

    const again = await opened();
    await again.getByText('年度、单位名单、上年报告').click();
    await again
      .getByLabel('选择报送登记')
      .setInputFiles({ name: '登记.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
    await again.getByText('报送登记：登记.xlsx').waitFor();
    await drop(again.mainFrame(), files);
    await again
      .getByText(/应报 2，已报 2，未报 0；收到报告 2 份：有错误 1，待核实 0，无误 1/)
      .first()
      .waitFor();
    expect(await again.getByText('第 1 次报送，与上次相同').count()).toBe(2);
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
  },
);

test('a long list is drawn in parts', async () => {
  const { page } = await openTab();
  await page.getByText('年度、单位名单、上年报告').click();
  await page
    .getByLabel('应报单位')
    .fill(Array.from({ length: 150 }, (_, at) => `某市第${at + 1}局`).join('\n'));
  const lines = page.locator('.overview tbody tr');
  await lines.first().waitFor();
  const counts: number[] = [];
  for (;;) {
    counts.push(await lines.count());
    const more = page.getByRole('button', { name: /^再显示 \d+ 家$/ });
    if (!(await more.count())) break;
    await more.click();
  }
  expect(counts).toEqual([60, 120, 150]);
});

test('what was received is there after a reload, until it is cleared', async () => {
  const { page } = await openTab();
  const reload = async () => {
    await page.reload();
    await page.getByText('没有连接到 Excel 工作簿').waitFor();
    await page.getByRole('tab', { name: '下级报送' }).click();
  };
  await drop(page.mainFrame(), sent);
  await typeOffices(page.mainFrame());
  const totals = page.getByText(/应报 11，已报 10，未报 1；收到报告 11 份：有错误 1，/).first();
  await totals.waitFor();
  const shown = await page.locator('.overview tbody tr').allTextContents();

  await reload();
  await totals.waitFor();
  await page.getByText('已恢复上次收到的 12 个文件（10 个单位）。').waitFor();
  expect(await page.locator('.overview tbody tr').allTextContents()).toEqual(shown);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(SHOTS, 'collect-restored.png'), fullPage: true });
  // What was restored is as good as what was read.
  await page.getByRole('button', { name: OFFICES[0]! }).click();
  await page.getByText(/三!D5/).first().waitFor();
  await page.getByRole('button', { name: '返回总表' }).click();

  await page.getByRole('button', { name: '清空' }).click();
  await page.getByRole('group', { name: '清空' }).getByRole('button', { name: '清空' }).click();
  await page.getByText('把文件或文件夹拖到这里').waitFor();
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open('gouji.received');
          opening.onerror = () => reject(opening.error!);
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames];
            const counts = names.map((name) => database.transaction(name).objectStore(name).count());
            counts.at(-1)!.onsuccess = () => {
              database.close();
              resolve(counts.map(({ result }) => result));
            };
          };
        }),
    );
  await eventually(kept, [0, 0]);
  await reload();
  await page.getByText('把文件或文件夹拖到这里').waitFor();
  expect(await page.getByText('已恢复').count()).toBe(0);
});
