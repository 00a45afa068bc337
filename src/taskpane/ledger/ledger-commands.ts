import type { WaitingRow } from '../../ledger/deadlines';
import type { CommandContext } from '../command-context';
import { inBackground, sentenceOf } from '../run-task';
import type { PaneReport } from '../state';
import { ledgerTexts } from './texts';

type Keyed = Pick<PaneReport, 'key'>;

/** What a person does with the ledger of a report of the workbook. */
export interface LedgerCommands {
  /** `counted`: blank tables are to count it at once. */
  insertLedger(report: Keyed, counted: boolean): Promise<void>;
  /** Shows what is typed against what the ledger gives. */
  previewCount(report: Keyed): Promise<void>;
  countByLedger(report: Keyed): Promise<void>;
  typeInsteadOfCount(report: Keyed): Promise<void>;
  /** Selects the row of an application in the sheet. */
  selectApplication(report: Keyed, row: WaitingRow): Promise<void>;
}

export function ledgerCommands(pane: CommandContext): LedgerCommands {
  const { live, dispatch, run, tell, done, checkReports } = pane;
  return {
    async insertLedger({ key }, counted) {
      if (key === undefined) return;
      await run(ledgerTexts.insert, async (context) => {
        const { change, counting } = await live.insertLedger({ report: { key }, counted }, context);
        await checkReports(context);
        done(ledgerTexts.inserted(counting), { name: ledgerTexts.insert, change });
      });
    },
    async previewCount({ key }) {
      if (key === undefined) return;
      await run(ledgerTexts.count, async (context) => {
        const { differing } = await live.countByLedger({ report: { key }, preview: true }, context);
        dispatch({ ledgerPreview: { key, differing } });
      });
    },
    async countByLedger({ key }) {
      if (key === undefined) return;
      await run(ledgerTexts.count, async (context) => {
        const { cells, differing, change } = await live.countByLedger({ report: { key } }, context);
        dispatch({ ledgerPreview: undefined });
        await checkReports(context);
        done(ledgerTexts.countedNow(cells, differing.length), { name: ledgerTexts.count, change });
      });
    },
    async typeInsteadOfCount({ key }) {
      if (key === undefined) return;
      await run(ledgerTexts.type, async (context) => {
        const { cells, change } = await live.typeInsteadOfCount({ report: { key } }, context);
        dispatch({ ledgerPreview: undefined });
        await checkReports(context);
        done(ledgerTexts.typedNow(cells), { name: ledgerTexts.type, change });
      });
    },
    async selectApplication({ key }, row) {
      if (key === undefined) return;
      try {
        await live.goToApplication({ report: { key }, row }, inBackground());
      } catch (error) {
        tell({ tone: 'error', text: sentenceOf(error) });
      }
    },
  };
}
