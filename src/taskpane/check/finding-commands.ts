import { changesWords } from '../../words/repair-words';
import type { CellRef } from '../../model/expression';
import type { Finding } from '../../model/finding';
import type { Repair } from '../../model/repair';
import type { Desk } from '../desk';
import { previewAgain } from '../last-year/last-year-commands';
import { inBackground, sentenceOf } from '../run-task';
import type { Adoption, MarkedRefs, PaneReport, ShownReport } from '../state';
import { texts } from '../texts';

/** What a person does about one finding of the list. */
export interface FindingCommands {
  select(report: Pick<PaneReport, 'key'>, ref: CellRef, marked: MarkedRefs): Promise<void>;
  /** Changes the cells of a repair in the workbook; a notice offers to take it back. */
  adopt(report: ShownReport, repair: Repair): Promise<void>;
  undoAdopt(adoption: Adoption): Promise<void>;
  /** Keeps in the workbook why a finding that is to be verified is right. */
  explain(report: ShownReport, finding: Finding, text: string): Promise<void>;
  dropExplanation(report: ShownReport, finding: Finding): Promise<void>;
}

export function findingCommands(desk: Desk): FindingCommands {
  const { tasks, run, tell, done, check } = desk;
  return {
    async select({ key }, ref, marked) {
      if (key === undefined) return;
      await tasks.goTo(key, ref, marked, inBackground()).catch((error: unknown) => {
        tell({ tone: 'error', text: sentenceOf(error) });
      });
    },
    async adopt({ key, recognised: { form } }, { changes }) {
      if (key === undefined) return;
      await run(texts.repair.adopt, async (context) => {
        const cells = await tasks.adopt(key, changes, context);
        const words = changesWords(form, changes);
        tell({ tone: 'success', text: texts.repair.done(words), undo: { key, words, cells } });
        await check(context);
        await previewAgain(desk, context);
      });
    },
    async undoAdopt(adoption) {
      await run(texts.repair.undo, async (context) => {
        await tasks.undoAdopt(adoption, context);
        await check(context);
        await previewAgain(desk, context);
        done(texts.repair.undone(adoption.words));
      });
    },
    async explain({ key }, finding, text) {
      if (key === undefined) return;
      await run(texts.explain.run, async (context) => {
        const sheet = await tasks.explain(key, finding, text, context);
        await check(context);
        done(texts.explain.kept(sheet));
      });
    },
    async dropExplanation({ key }, finding) {
      if (key === undefined) return;
      await run(texts.explain.drop, async (context) => {
        await tasks.dropExplanation(key, finding, context);
        await check(context);
        done(texts.explain.dropped);
      });
    },
  };
}
