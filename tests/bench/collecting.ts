import type { Browser } from 'playwright-core';
import { serve } from '../../src/workbench/serve/serve';
import { launchBrowser, openPage } from '../workbench/browser';
import type { Figure } from './figures';
import { brokenTemplate, filesLike, templateFile } from './generated';

const FILES = 300;
/** One file in so many has sums that do not hold. */
const BROKEN = 10;
const PANE = { width: 350, height: 760 };

interface Course {
  readonly first: number;
  readonly all: number;
  readonly longestFrame: number;
}

/** Milliseconds until the first line shows and until all are read, after files were dropped on a pane that is new. */
async function dropAll(browser: Browser, url: string, files: readonly Uint8Array[]): Promise<Course> {
  const { page } = await openPage(browser, `${url}/addin/taskpane.html`, PANE);
  await page.getByRole('tab', { name: '下级报送' }).click();
  await page.getByText('把文件或文件夹拖到这里').waitFor();
  const texts = files.map((bytes) => Buffer.from(bytes).toString('base64'));
  const course = await page.evaluate(async (all) => {
    const held = new DataTransfer();
    all.forEach((text, nth) => {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      held.items.add(new File([bytes], `第${nth + 1}号.xlsx`));
    });
    // The pane is at rest when it is dropped on.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const target = document.querySelector('.collect') ?? document.body;
    const start = performance.now();
    let first = 0;
    let last = start;
    let longestFrame = 0;
    target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held }));
    for (;;) {
      const now = await new Promise<number>((resolve) => {
        requestAnimationFrame(() => resolve(performance.now()));
      });
      longestFrame = Math.max(longestFrame, now - last);
      last = now;
      const line = document.querySelector('.overview tbody tr');
      if (line && !first) first = now - start;
      if (document.body.textContent.includes(`收到报告 ${all.length} 份`))
        return { first, all: now - start, longestFrame };
    }
  }, texts);
  await page.context().close();
  return course;
}

/** Files dropped on the pane in Chromium: the time until something shows, until all does, and how long it stands still. */
export async function collecting(): Promise<readonly Figure[]> {
  const right = filesLike(await templateFile());
  const broken = filesLike(await brokenTemplate());
  const serving = await serve({ port: 0 });
  const browser = await launchBrowser({ optimized: true });
  const figures: Figure[] = [];
  for (const [name, isBroken] of [
    [`one in ${BROKEN} with broken sums`, (nth: number) => nth % BROKEN === 0],
    ['all with broken sums', () => true],
  ] as const) {
    const files = Array.from({ length: FILES }, (_, nth) => (isBroken(nth) ? broken : right)(nth + 1));
    const { first, all, longestFrame } = await dropAll(browser, serving.url, files);
    figures.push(
      [`${FILES} files, ${name}: first line`, `${first.toFixed(0)} ms`, '< 1 s'],
      [`${FILES} files, ${name}: all`, `${all.toFixed(0)} ms`, '< 5 s'],
      [`${FILES} files, ${name}: longest frame`, `${longestFrame.toFixed(0)} ms`, '≤ 100 ms'],
    );
  }
  await browser.close();
  await serving.close();
  return figures;
}
