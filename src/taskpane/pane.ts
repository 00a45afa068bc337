import type { FindingCommands } from './check/finding-commands';
import { findingCommands } from './check/finding-commands';
import type { SheetCommands } from './check/sheet-commands';
import { sheetCommands } from './check/sheet-commands';
import type { CommandContext } from './command-context';
import { createContext } from './command-context';
import type { ExportCommands } from './export/export-commands';
import { exportCommands } from './export/export-commands';
import type { FillCommands } from './fill/fill-commands';
import { fillCommands } from './fill/fill-commands';
import type { LastYearCommands } from './last-year/last-year-commands';
import { lastYearCommands } from './last-year/last-year-commands';
import type { LedgerCommands } from './ledger/ledger-commands';
import { ledgerCommands } from './ledger/ledger-commands';
import type { Host } from './office';
import type { SettingsCommands } from './settings/settings-commands';
import { settingsCommands } from './settings/settings-commands';
import type { TextCommands } from './text/text-commands';
import { textCommands } from './text/text-commands';
import { createRunner, inBackground, latestOnly, sentenceOf } from './run-task';
import type { Change, PaneState, Screen } from './state';
import { initialState, reduce } from './state';
import type { Store } from './store';
import { createStore } from './store';
import type { Tasks } from './tasks';
import { texts } from './texts';
import type { UndoCommands } from './undo-commands';
import { undoCommands } from './undo-commands';
import type { Tone } from './theme';

/** The pane: its state, and everything a person can ask of it. Pane and ribbon ask the same object. */
export interface Pane
  extends
    CommandContext,
    FillCommands,
    LastYearCommands,
    LedgerCommands,
    FindingCommands,
    SheetCommands,
    TextCommands,
    SettingsCommands,
    ExportCommands,
    UndoCommands {
  readonly store: Store<PaneState, Change>;
  /** `missing`: files of Office.js that did not come. */
  start(host: Host, missing?: readonly string[]): Promise<void>;
  cancel(): void;
  goTo(screen: Screen): void;
  check(): Promise<void>;
}

export function createPane(tasks: Tasks, tone: Tone, screen: Screen): Pane {
  const store = createStore(reduce, initialState(tone, screen));
  const runner = createRunner(store.dispatch);
  const context = createContext(tasks, store, runner);
  const { live, dispatch, run, tell, checkReports } = context;
  /** Checks behind the scenes: the list changes when the answer is there; what fails is tried at the next change. */
  const recheck = latestOnly(async () => {
    await checkReports(inBackground()).catch(() => undefined);
  });
  return {
    ...context,
    store,
    cancel: runner.cancel,
    ...fillCommands(context),
    ...lastYearCommands(context),
    ...ledgerCommands(context),
    ...findingCommands(context),
    ...sheetCommands(context),
    ...textCommands(context),
    ...settingsCommands(context),
    ...exportCommands(context),
    ...undoCommands(context),
    async start(host, missing = []) {
      dispatch({ host, missing });
      if (host !== 'workbook') return;
      const { missing: limits } = await live.hostAbility().catch(() => ({ missing: [] }));
      dispatch({ limits });
      dispatch({ opensWithWorkbook: await live.opensWithWorkbook().catch(() => undefined) });
      await recheck();
      await live
        .watchWorkbook(() => void recheck())
        .catch((error: unknown) => tell({ tone: 'error', text: sentenceOf(error) }));
    },
    goTo(to) {
      dispatch({ screen: to, notice: undefined });
      if (to === 'check') void recheck();
    },
    async check() {
      await run(texts.screens.check, checkReports);
    },
  };
}
