import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { findBrowser } from './chromium';

/** An open page and what it did: every address it asked for, every error it reported. */
export interface OpenPage {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

export interface OpenWorkbench extends OpenPage {
  /** The add-in's page in the task pane, with Office.js ready. */
  readonly addin: Frame;
}

export interface PageSize {
  readonly width?: number;
  readonly height?: number;
}

/** Scripts are compiled once and quickly: each page is new and open for seconds, too short for the last of compilers. */
const UNOPTIMIZED = '--js-flags=--no-turbofan';

/** Starts Chromium, Chrome or Edge without a window. What is measured wants its scripts optimized. */
export async function launchBrowser({ optimized = false } = {}): Promise<Browser> {
  const { executablePath, args } = findBrowser();
  return chromium.launch({
    executablePath,
    args: optimized ? [...args] : [...args, UNOPTIMIZED],
    headless: true,
  });
}

/** Opens a page in a context of its own and keeps a record of its requests and errors. */
export async function openPage(browser: Browser, url: string, size: PageSize = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: size.width ?? 1280, height: size.height ?? 800 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  // A slow machine with other suites beside is no failure.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, requests, errors };
}

/** Opens the workbench (`base` as `serve` returns it, `query` as `?sample=…`) and waits for the add-in. */
export async function openWorkbench(
  browser: Browser,
  base: string,
  query = '',
  size: PageSize = {},
): Promise<OpenWorkbench> {
  const opened = await openPage(browser, `${base}/workbench/${query}`, size);
  await opened.page.waitForFunction(() => 'workbench' in window);
  await opened.page.evaluate(() => window.workbench.ready);
  const element = await opened.page.$('#pane iframe');
  const addin = await element?.contentFrame();
  if (!addin) throw new Error('The workbench shows no add-in.');
  return { ...opened, addin };
}

/** Clicks the cell of the active sheet, as a person does (zero-based). */
export async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const { x, y } = await page.evaluate(([r, c]) => window.workbench.pointOf(r, c), [row, column] as const);
  await page.mouse.click(x, y);
}

/** Types into a cell of the active sheet and presses Enter. */
export async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  await clickCell(page, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What the cell shows on the active sheet, formulas computed. */
export function shownText(page: Page, row: number, column: number): Promise<string> {
  return page.evaluate(
    async ([r, c]) => {
      const { book } = window.workbench;
      await book.calculate();
      return book.texts(book.activeSheet(), { row: r, column: c, rows: 1, columns: 1 })[0]![0]!;
    },
    [row, column] as const,
  );
}
