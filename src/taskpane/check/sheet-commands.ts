import type { Desk } from '../desk';
import { texts } from '../texts';

const words = texts.check;

/** What the screen 校验 puts into the workbook, and takes away. */
export interface SheetCommands {
  clearMarks(): Promise<void>;
  insertCheckSheet(): Promise<void>;
  /** Charts of the workbook's first report. */
  insertCharts(): Promise<void>;
  insertOwnRules(): Promise<void>;
  writeOwnRuleResults(): Promise<void>;
}

export function sheetCommands({ tasks, get, run, tell, done }: Desk): SheetCommands {
  return {
    async clearMarks() {
      await run(words.clearMarks, async (context) => {
        done(words.marksCleared(await tasks.clearMarks(context)));
      });
    },
    async insertCheckSheet() {
      await run(words.insertSheet, async (context) => {
        const { sheet, note } = await tasks.insertCheckSheet(context);
        tell(note ? { tone: 'info', text: note } : { tone: 'success', text: words.sheetInserted(sheet) });
      });
    },
    async insertCharts() {
      const first = get().reports?.[0];
      if (first?.key === undefined) return;
      const { key, lastYear } = first;
      await run(words.insertCharts, async (context) => {
        done(words.chartsInserted(await tasks.insertCharts(key, lastYear, context)));
      });
    },
    async insertOwnRules() {
      await run(words.ownInsert, async (context) => {
        done(words.ownInserted(await tasks.insertOwnRules(context)));
      });
    },
    async writeOwnRuleResults() {
      await run(words.ownResults, async (context) => {
        done(words.ownWritten(await tasks.writeOwnRuleResults(get(), context)));
      });
    },
  };
}
