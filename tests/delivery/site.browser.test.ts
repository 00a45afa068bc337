import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench, type OpenWorkbench } from '../workbench/browser';
import { servePlainly, type PlainServer } from './plain-server';

const DIST = path.resolve('dist');

let server: PlainServer;
let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  if (!existsSync(path.join(DIST, 'addin/taskpane.html'))) throw new Error('Build first: npm run build');
  server = await servePlainly(DIST, '/gouji/');
  browser = await launchBrowser();
}, 60_000);

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

test.each(['zh-CN', 'en-US'])(
  'on a plain web server the add-in starts in its host, in %s',
  async (language) => {
    open = await openWorkbench(
      browser,
      server.url.slice(0, -1),
      `?sample=dongguan-2023&cf=runtime&lang=${language}`,
    );
    await open.addin.getByText('各表勾稽关系全部成立。').waitFor({ timeout: 15_000 });
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
    expect(await calculated('=GOUJI.SUMCHECK(4,1,2)')).toBe('差 1（应为 3，实为 4）');

    expect(server.missing).toEqual([]);
    expect(open.errors).toEqual([]);
    expect(open.requests.filter((url) => !url.startsWith(server.url) && !/^(data|blob):/.test(url))).toEqual(
      [],
    );
    await open.page.context().close();
  },
  60_000,
);
