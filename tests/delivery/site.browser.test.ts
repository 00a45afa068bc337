import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { frameName } from '../../src/workbench/transport/app-context';
import { launchBrowser, openPage, openWorkbench, type OpenWorkbench } from '../workbench/browser';
import { servePlainly, type PlainServer } from './plain-server';

const DIST = path.resolve('dist');
const SHOTS = path.resolve('coverage/screenshots');

let server: PlainServer;
let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  if (!existsSync(path.join(DIST, 'addin/taskpane.html'))) throw new Error('Build first: npm run build');
  mkdirSync(SHOTS, { recursive: true });
  server = await servePlainly(DIST, '/gouji/');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const screen = (name: string) => open.addin.getByRole('tab', { name, selected: true }).waitFor();

/** What a formula on a sheet of its own comes to, once the add-in has answered. */
const calculated = (formula: string) =>
  open.page.evaluate(async (text) => {
    const { book } = window.workbench;
    const sheet = book.addSheet(`S${book.sheets().length}`);
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    book.setCells(sheet, cell, [[{ formula: text }]]);
    const end = Date.now() + 15_000;
    for (;;) {
      await book.calculate();
      const [[shown]] = book.texts(sheet, cell) as [[string]];
      if ((shown && !shown.startsWith('#')) || Date.now() > end) return shown;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, formula);

const documentSettings = () => open.page.evaluate(() => [...window.workbench.host.state.settings]);

test.each(['zh-CN', 'en-US'])(
  'on a plain web server the add-in starts in its host, in %s',
  async (language) => {
    open = await openWorkbench(
      browser,
      server.url.slice(0, -1),
      `?sample=dongguan-2023&cf=runtime&lang=${language}`,
    );
    await open.addin.getByText('各表勾稽关系全部成立。').waitFor();
    expect(await open.addin.evaluate(() => Office.context.displayLanguage)).toBe(language);

    for (const [button, name] of [
      ['插入表格', '填报'],
      ['导出', '导出'],
      ['校验', '校验'],
    ] as const) {
      await open.page.locator('#buttons').getByRole('button', { name: button }).click();
      await screen(name);
    }

    expect(await calculated('=GOUJI.SUMCHECK(3,1,2)')).toBe('√');
    expect(await calculated('=GOUJI.SUMCHECK(4,1,2)')).toBe('差 1（总计 4，各项之和 3）');

    await open.addin.getByText(/^更多/).click();
    const choice = open.addin.getByLabel(/^打开这个工作簿时也打开窗格/);
    expect(await documentSettings()).toEqual([]);
    await choice.click();
    await open.addin.getByText('下次打开这个工作簿时也打开窗格。').waitFor();
    expect(await documentSettings()).toEqual([['Office.AutoShowTaskpaneWithDocument', true]]);
    await choice.scrollIntoViewIfNeeded();
    await open.page.locator('#pane').screenshot({ path: path.join(SHOTS, 'open-with-workbook.png') });
    await choice.click();
    await open.addin.getByText('打开这个工作簿时不再打开窗格。').waitFor();
    expect(await documentSettings()).toEqual([]);

    expect(server.missing).toEqual([]);
    expect(open.errors).toEqual([]);
    expect(open.requests.filter((url) => !url.startsWith(server.url) && !/^(data|blob):/.test(url))).toEqual(
      [],
    );
    await open.page.context().close();
  },
);

/** The pane in the frame of a host that says who it is and never answers. */
async function openInSilentHost(): Promise<{ page: Page; pane: FrameLocator }> {
  const { origin } = new URL(server.url);
  const name = frameName({ id: 'host', controlId: 'pane' }, origin, 'zh-CN');
  const page = await browser.newPage({ viewport: { width: 350, height: 600 }, locale: 'zh-CN' });
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<body style="margin:0"><iframe name='${name}' src="addin/taskpane.html?sample=dongguan-2023" style="border:0;width:100vw;height:100vh"></iframe>`,
    }),
  );
  await page.goto(`${server.url}host.html`);
  return { page, pane: page.frameLocator('iframe') };
}

test.each([
  [
    'words',
    ['zh-cn/office_strings.js', 'en-us/office_strings.js'],
    /没有取到：officejs\/zh-cn\/office_strings\.js、officejs\/en-us\/office_strings\.js。/,
  ],
  ['object model', ['excel-web-16.00.js'], /没有取到：officejs\/excel-web-16\.00\.js。/],
  ['trust page', ['AgaveErrorUX/index.html'], /没有取到：officejs\/AgaveErrorUX\/index\.html。/],
])(
  'without the %s of Office.js the pane says that there is no answer and names the files',
  async (name, files, words) => {
    server.hide(...files.map((file) => `addin/officejs/${file}`));
    const { page, pane } = await openInSilentHost();
    await pane.getByText('Office 组件没有应答').waitFor();
    await pane.getByText(words).waitFor();
    for (const normal of ['没有连接到 Excel 工作簿', '东莞'])
      expect(await pane.getByText(normal).count()).toBe(0);
    await page.screenshot({ path: path.join(SHOTS, `without-${name.replace(' ', '-')}.png`) });
    await page.context().close();
  },
);

test('without the Chinese words alone the add-in works, and the pane says what is missing', async () => {
  server.hide('addin/officejs/zh-cn/office_strings.js');
  open = await openWorkbench(browser, server.url.slice(0, -1));
  await open.addin.getByText(/Office 组件不完整.*没有取到：officejs\/zh-cn\/office_strings\.js。/).waitFor();
  await open.addin.getByRole('button', { name: '插入表格' }).waitFor();
  await open.page.context().close();
});

test('where the program itself does not come, the page says so', async () => {
  server.hide('addin/taskpane.js');
  const { page } = await openPage(browser, `${server.url}addin/taskpane.html`, { width: 350, height: 600 });
  const words = page.getByText('窗格没有打开');
  expect(await words.isVisible()).toBe(false);
  await words.waitFor();
  await page.screenshot({ path: path.join(SHOTS, 'no-program.png') });
  await page.context().close();
});
