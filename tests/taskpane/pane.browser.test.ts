import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve, type Serving } from '../../src/workbench/serve/serve';
import { overflow, violations } from '../support/axe';
import { launchBrowser, openPage, type OpenPage } from '../workbench/browser';

const BUILT = path.resolve('dist/addin');
const PANE = { width: 350, height: 760 };

let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(path.join(BUILT, 'taskpane.html')))
    throw new Error('Build first: npx webpack --mode production --config-name addin');
  serving = await serve({ port: 0, addin: BUILT, workbench: BUILT });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

async function openPane(query = ''): Promise<OpenPage> {
  const opened = await openPage(browser, `${serving.url}/addin/taskpane.html${query}`, PANE);
  await opened.page.getByText('没有连接到 Excel 工作簿').waitFor();
  return opened;
}

async function readSample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /载入示例/ }).click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { name: '读到的内容' }).waitFor();
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(name) });

test.each(['light', 'dark'])(
  'every screen is accessible and fits the pane without a workbook, %s',
  async (theme) => {
    const { page, errors } = await openPane(`?theme=${theme}`);
    const seen: Record<string, readonly string[]> = {};
    const look = async (name: string) => {
      seen[name] = [...(await violations(page)), ...((await overflow(page)) ? ['overflow'] : [])];
    };
    await look('fill');
    await page.getByRole('button', { name: /^粘贴/ }).click();
    await look('paste');
    await tab(page, '校验').click();
    await look('nothing to check');
    await tab(page, '填报').click();
    await readSample(page, '长春');
    await look('draft');
    await page.getByRole('button', { name: '校验这份报告' }).click();
    await page.getByText(/^更多/).click();
    await look('check');
    await tab(page, '导出').click();
    await look('export');
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
    // Office.js tries to report to Microsoft; the page's policy refuses, and says so.
    expect(errors.filter((error) => !/telemetryservice.*Content Security Policy/s.test(error))).toEqual([]);
  },
);

/** Presses Tab until what it reaches bears the name; a screen that is opened may still be on its way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const label = await page.evaluate(() => {
      const { activeElement: element, body } = document;
      if (!element || element === body) return '';
      const labels = 'labels' in element ? [...(element.labels as NodeListOf<Element>)] : [];
      const words = labels.map(({ textContent }) => textContent).join('');
      return element.getAttribute('aria-label') ?? (words || element.textContent) ?? '';
    });
    if (name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('a sample is read, checked and exported with the keyboard alone', async () => {
  const { page } = await openPane();
  const reach = (name: RegExp) => tabTo(page, name);
  await reach(/载入示例/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /东莞/ }).waitFor();
  await reach(/东莞/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '读到的内容' }).waitFor();
  await reach(/校验这份报告/);
  await page.keyboard.press('Enter');
  // The tables of this report add up; its text does not name the processing fee.
  await page
    .getByText(/信息处理费/)
    .first()
    .waitFor();
  await page.evaluate(() => document.getElementById('tab-check')?.focus());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await reach(/^导出 xlsx$/);
  const link = page.getByRole('link', { name: /下载/ });
  await page.keyboard.press('Enter');
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')]);
  const bytes = readFileSync((await download.path())!);
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  expect(download.suggestedFilename()).toMatch(/东莞.*2023.*\.xlsx$/);
});

test('a text is compared, and a check switched off, with the keyboard alone', async () => {
  const { page } = await openPane();
  await readSample(page, '东莞');
  await page.getByRole('button', { name: '校验这份报告' }).click();
  await page.getByText(/^正文：\d+ 数相符$/).waitFor();
  const findings = page.locator('#screen-check li.card');
  const quoted = findings.filter({ hasText: '2023年，本机关共收到政府信息公开申请 9 件。' });
  await page.evaluate(() => document.getElementById('tab-check')?.focus());
  await tabTo(page, /^正文：/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^或粘贴正文$/);
  await page.keyboard.type('2023年，本机关共收到政府信息公开申请 9 件。');
  await tabTo(page, /^核对文字$/);
  await page.keyboard.press('Enter');
  await quoted.waitFor();

  await tabTo(page, /^更多/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^突变 10 倍/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^正文与表不符/);
  await page.keyboard.press('Space');
  await tabTo(page, /^保存设置$/);
  await page.keyboard.press('Enter');
  await page.getByText('突变 10 倍，停用 1 项').waitFor();
  await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('保存设置');
  await quoted.waitFor({ state: 'detached' });
});

test('the running text comes from a file, and the sentences of the tables go to the clipboard', async () => {
  const { page } = await openPane();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await readSample(page, '东莞');
  await page.getByRole('button', { name: '校验这份报告' }).click();
  await page.getByLabel('选择正文文件').setInputFiles({
    name: '正文.html',
    mimeType: 'text/html',
    buffer: Buffer.from('<h2>一、总体情况</h2><p>2023年，本机关共收到政府信息公开申请 9 件。</p>'),
  });
  await page.getByText('收到（受理）申请数：正文为 9').waitFor();
  await tab(page, '导出').click();
  await page.getByLabel(/^信息处理费/).fill('0');
  await page.getByRole('button', { name: '复制全部文字' }).click();
  await page.getByText(/已复制/).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^2023年，本机关新收政府信息公开申请2件.*\n2023年，.*\n2023年，本机关未收取信息处理费。$/,
  );
});

test('the tables go to the clipboard with their merges, and out as a document', async () => {
  const { page } = await openPane();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await readSample(page, '东莞');
  await page.getByRole('button', { name: '校验这份报告' }).click();
  await tab(page, '导出').click();
  await page.getByRole('button', { name: '复制表格' }).click();
  await page.getByText(/已复制/).waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(copied.html).toMatch(/<td[^>]*rowspan="22"/);
  expect(copied.text.split(/\r?\n/)[1]).toBe('二、主动公开政府信息情况');
  await page.getByRole('button', { name: 'Word 整份报告' }).click();
  await page.getByRole('link', { name: /下载.*政府信息公开工作年度报告\.docx/ }).waitFor();
});

test('a broken paste says what to do, and a wrong number is found', async () => {
  const { page } = await openPane();
  await page.getByRole('button', { name: /^粘贴/ }).click();
  await page.getByRole('button', { name: '读取', exact: true }).click();
  await page.getByText('还没有内容').waitFor();
  const box = page.getByRole('textbox', { name: /粘贴报告/ });
  await box.fill('这里没有表格');
  await page.getByRole('button', { name: '读取', exact: true }).click();
  await page.getByText('里没有找到规定的表格').waitFor();
  const sample = readFileSync(path.resolve('assets/samples/dongying-2021.txt'), 'utf8');
  const wrong = sample.replace(
    '一、本年新收政府信息公开申请数量 | 1 |',
    '一、本年新收政府信息公开申请数量 | 7 |',
  );
  expect(wrong).not.toBe(sample);
  // So long that it is read in a worker first; few lines, since each costs a browser time when it is filled in.
  const paragraph = `${'为便于公众查阅，编制本报告。'.repeat(100)}\n`;
  await box.fill(paragraph.repeat(20) + wrong);
  await page.getByRole('button', { name: '读取', exact: true }).click();
  await page.getByRole('button', { name: '校验这份报告' }).click();
  await page.getByText('本年新收·自然人 7 → 1').waitFor();
  await tab(page, '校验').getByText('1').waitFor();
});

test('asks for nothing but its own origin', async () => {
  const { page, requests } = await openPane();
  await readSample(page, '石嘴山');
  await page.getByRole('button', { name: '校验这份报告' }).click();
  await tab(page, '导出').click();
  await page.getByRole('button', { name: '导出 xlsx' }).click();
  await page.getByRole('link', { name: /下载/ }).waitFor();
  expect(requests.filter((address) => !address.replace('blob:', '').startsWith(serving.url))).toEqual([]);
});

test('says so where Office.js cannot be loaded, and reads a report all the same', async () => {
  const context = await browser.newContext({ viewport: PANE });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.route('**/officejs/**', (route) => route.abort());
  await page.goto(`${serving.url}/addin/taskpane.html`);
  await page.getByText('Office 组件没有加载成功').waitFor();
  await readSample(page, '东莞');
  await context.close();
});
