import type { CommandContext } from '../command-context';
import { checkTexts } from './texts';

const words = checkTexts.check;

/** What the screen 校验 puts into the workbook, and takes away. */
export interface SheetCommands {
  clearMarks(): Promise<void>;
  insertCheckSheet(): Promise<void>;
  /** Charts of the workbook's first report. */
  insertCharts(): Promise<void>;
  insertOwnRules(): Promise<void>;
  writeOwnRuleResults(): Promise<void>;
}

export function sheetCommands({ live, get, run, tell, done, checkReports }: CommandContext): SheetCommands {
  return {
    async clearMarks() {
      await run(words.clearMarks, async (context) => {
        const { count } = await live.clearMarks(undefined, context);
        done(words.marksCleared(count));
      });
    },
    async insertCheckSheet() {
      await run(words.insertSheet, async (context) => {
        const { sheetName, note, change } = await live.insertCheckSheet({}, context);
        done(words.sheetInserted(sheetName), { name: words.insertSheet, change });
        if (note) tell({ tone: 'info', text: note });
      });
    },
    async insertCharts() {
      const first = get().reports?.[0];
      if (first?.key === undefined) return;
      const { key, lastYear } = first;
      await run(words.insertCharts, async (context) => {
        const request = { report: { key }, ...(lastYear && { lastYear }) };
        const { chartsOn } = await live.insertCharts(request, context);
        done(words.chartsInserted(chartsOn));
      });
    },
    async insertOwnRules() {
      await run(words.ownInsert, async (context) => {
        const { sheetName } = await live.insertOwnRules(undefined, context);
        done(words.ownInserted(sheetName));
      });
    },
    async writeOwnRuleResults() {
      await run(words.ownResults, async (context) => {
        const checked = await checkReports(context);
        if (!checked) return;
        const { written } = await live.writeOwnRuleResults(checked, context);
        done(words.ownWritten(written));
      });
    },
  };
}
