import { withoutPersonal } from '../../ledger/existing/mapping';
import type { WaitingRow } from '../../ledger/deadlines';
import { READY_ROWS } from '../../ledger/register-layout';
import type { LedgerMapping } from '../../model/ledger';
import type { FileContent } from '../../tasks/open-document';
import { remember, remembered } from '../remembered';
import type { CommandContext } from '../command-context';
import { inBackground, latestOnly, sentenceOf } from '../run-task';
import type { ExistingInput, LiveRegister } from '../../tasks/live';
import type { PaneReport, PaneState } from '../state';
import { existingTexts, ledgerTexts } from './texts';

type Keyed = Pick<PaneReport, 'key'>;

/** What a person does with the ledger of a report of the workbook. */
export interface LedgerCommands {
  /** `counted`: blank tables are to count it at once. */
  insertLedger(report: Keyed, counted: boolean): Promise<void>;
  /** Shows what is typed against what the ledger gives. */
  previewCount(report: Keyed): Promise<void>;
  countByLedger(report: Keyed): Promise<void>;
  typeInsteadOfCount(report: Keyed): Promise<void>;
  /** Makes 500 further rows of a register ready. */
  addReadyRows(register: LiveRegister): Promise<void>;
  /** Reads a ledger that was kept elsewhere, in a file or on a sheet of the workbook, by the mapping that was kept. */
  readExisting(report: Keyed, file?: FileContent): Promise<void>;
  /** Keeps the answers at once and counts anew by the last of them. */
  mapExisting(mapping: LedgerMapping): Promise<void>;
  /** rows: into our own ledger; counts: into tables 三 and 四. The mapping is kept for the next time. */
  takeExisting(what: 'rows' | 'counts'): Promise<void>;
  /** Selects the row of an application in the sheet. */
  selectApplication(report: Keyed, row: WaitingRow): Promise<void>;
}

const inputOf = ({ key, file, mapping }: NonNullable<PaneState['existing']>): ExistingInput => ({
  report: { key },
  ...(file && { grids: file.grids }),
  mapping,
});

export function ledgerCommands(pane: CommandContext): LedgerCommands {
  const { live, files, get, dispatch, run, tell, done, checkReports } = pane;
  const countAnew = latestOnly(async () => {
    await run(existingTexts.read, async (context) => {
      const { existing } = get();
      if (!existing) return;
      const preview = await live.previewExisting(inputOf(existing), context);
      const now = get().existing;
      const isLatest = now?.mapping === existing.mapping;
      if (now)
        dispatch({ existing: { ...now, preview, ...(isLatest && { mapping: preview.counted.mapping }) } });
    });
  });
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
    async addReadyRows({ register, sheetId, sheetName }) {
      const name = ledgerTexts.addRows(sheetName, READY_ROWS);
      await run(name, async (context) => {
        const { change } = await live.addReadyRows({ register: { register, sheetId } }, context);
        await checkReports(context);
        done(ledgerTexts.addedRows(sheetName, READY_ROWS), { name, change });
      });
    },
    async readExisting({ key }, file) {
      if (key === undefined) return;
      await run(existingTexts.read, async (context) => {
        const read = file && { name: file.name, grids: await files.readGrids(file, context) };
        const { ledgerMapping } = remembered();
        const preview = await live.previewExisting(
          {
            report: { key },
            ...(read && { grids: read.grids }),
            ...(ledgerMapping && { mapping: ledgerMapping }),
          },
          context,
        );
        dispatch({
          existing: { key, ...(read && { file: read }), preview, mapping: preview.counted.mapping },
        });
      });
    },
    async mapExisting(mapping) {
      const { existing } = get();
      if (!existing) return;
      dispatch({ existing: { ...existing, mapping } });
      await countAnew();
    },
    async takeExisting(what) {
      const { existing } = get();
      if (!existing) return;
      await run(existingTexts[what], async (context) => {
        const take = what === 'rows' ? live.copyExisting : live.fillFromExisting;
        const { count, change } = await take(inputOf(existing), context);
        remember({ ledgerMapping: withoutPersonal(existing.mapping, existing.preview.counted.existing) });
        dispatch({ existing: undefined });
        await checkReports(context);
        done(existingTexts.taken[what](count), { name: existingTexts[what], change });
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
