import { changesWords } from '../../words/repair-words';
import type { CellRef } from '../../model/expression';
import { isSameCell } from '../../model/expression';
import type { Finding } from '../../model/finding';
import type { Repair } from '../../model/repair';
import type { CommandContext } from '../command-context';
import { previewAgain } from '../last-year/last-year-commands';
import { inBackground, sentenceOf } from '../run-task';
import type { MarkedRefs, PaneReport, ShownReport } from '../state';
import { checkTexts } from './texts';

/** What a person does about one finding of the list. */
export interface FindingCommands {
  select(report: Pick<PaneReport, 'key'>, ref: CellRef, marked: MarkedRefs): Promise<void>;
  /** Changes the cells of a repair in the workbook. */
  adopt(report: ShownReport, repair: Repair): Promise<void>;
  /** Keeps in the workbook why a finding that is to be verified is right. */
  explain(report: ShownReport, finding: Finding, text: string): Promise<void>;
  dropExplanation(report: ShownReport, finding: Finding): Promise<void>;
}

export function findingCommands(pane: CommandContext): FindingCommands {
  const { live, run, tell, done, checkReports } = pane;
  /** The cells of the finding that is marked in the sheet. */
  let marks: readonly CellRef[] = [];
  return {
    async select({ key }, ref, { cells, suspects }) {
      if (key === undefined) return;
      const report = { key };
      try {
        await live.goToCell({ report, ref }, inBackground());
        const marked = { report, cells, ...(suspects.length && { suspects }) };
        if (!cells.length) return;
        marks = cells;
        await live.markFinding(marked, inBackground());
      } catch (error) {
        tell({ tone: 'error', text: sentenceOf(error) });
      }
    },
    async adopt({ key, recognised: { form } }, { changes }) {
      if (key === undefined) return;
      await run(checkTexts.repair.adopt, async (context) => {
        const { change } = await live.adoptRepair({ report: { key }, changes }, context);
        if (changes.some(({ ref }) => marks.some((mark) => isSameCell(mark, ref))))
          await live.clearMarks(undefined, context);
        const addresses = change.cells?.map(({ address }) => address) ?? [];
        await checkReports(context);
        await previewAgain(pane, context);
        done(checkTexts.repair.done(changesWords(form, changes)), {
          name: checkTexts.repair.step(addresses),
          change,
        });
      });
    },
    async explain({ key }, finding, text) {
      if (key === undefined) return;
      await run(checkTexts.explain.run, async (context) => {
        const { sheetName } = await live.keepExplanation({ report: { key }, finding, text }, context);
        await checkReports(context);
        done(checkTexts.explain.kept(sheetName));
      });
    },
    async dropExplanation({ key }, finding) {
      if (key === undefined) return;
      await run(checkTexts.explain.drop, async (context) => {
        await live.dropExplanation({ report: { key }, finding }, context);
        await checkReports(context);
        done(checkTexts.explain.dropped);
      });
    },
  };
}
