import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** Of axe-core, as far as used here. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until for a while nothing has moved but what moves for ever: colours that change are none to compare. */
const stillness = (page: Page | Frame): Promise<void> =>
  page.evaluate(async () => {
    const isMoving = (): boolean =>
      document.getAnimations().some(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    for (let looks = 0; looks < 6; looks = isMoving() ? 0 : looks + 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });

/** What axe-core finds wrong with a page when it has come to rest, one text for each element. */
export async function violations(page: Page | Frame): Promise<readonly string[]> {
  await stillness(page);
  // Through the debugger, not as a script of the page: its policy allows none but its own.
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object): Promise<{ violations: Violation[] }> };
    };
    // Fluent's own stops at both ends of a group: they hand focus on and never keep it.
    return (await axe.run({ exclude: ['[data-tabster-dummy]'] })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Widest part of the page that sticks out to the right, in CSS pixels; 0 where all fits. */
export const overflow = (page: Page | Frame): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
