import type { FindingCommands } from './check/finding-commands';
import { findingCommands } from './check/finding-commands';
import type { SheetCommands } from './check/sheet-commands';
import { sheetCommands } from './check/sheet-commands';
import { createDesk } from './desk';
import type { ExportCommands } from './export/export-commands';
import { exportCommands } from './export/export-commands';
import type { FillCommands } from './fill/fill-commands';
import { fillCommands } from './fill/fill-commands';
import type { LastYearCommands } from './last-year/last-year-commands';
import { lastYearCommands } from './last-year/last-year-commands';
import type { Host } from './office';
import type { SettingsCommands } from './settings/settings-commands';
import { settingsCommands } from './settings/settings-commands';
import type { TextCommands } from './text/text-commands';
import { textCommands } from './text/text-commands';
import type { PaneTasks } from './ports';
import type { Runner } from './run-task';
import { createRunner, inBackground, latestOnly, sentenceOf } from './run-task';
import type { Change, Notice, PaneState, Screen } from './state';
import { initialState, reduce } from './state';
import type { Store } from './store';
import { createStore } from './store';
import { texts } from './texts';
import type { Tone } from './theme';

/** The pane: its state, and everything a person can ask of it. Pane and ribbon ask the same object. */
export interface Pane
  extends
    FillCommands,
    LastYearCommands,
    FindingCommands,
    SheetCommands,
    TextCommands,
    SettingsCommands,
    ExportCommands {
  readonly store: Store<PaneState, Change>;
  /** `missing`: files of Office.js that did not come. */
  start(host: Host, missing?: readonly string[]): Promise<void>;
  cancel(): void;
  /** Runs a task of a screen's own with the pane's progress, one at a time. */
  run: Runner['run'];
  tell(notice: Notice): void;
  goTo(screen: Screen): void;
  check(): Promise<void>;
}

export function createPane(tasks: PaneTasks, tone: Tone, screen: Screen): Pane {
  const store = createStore(reduce, initialState(tone, screen));
  const runner = createRunner(store.dispatch);
  const desk = createDesk(tasks, store, runner);
  const { dispatch, run, tell } = desk;
  /** Checks behind the scenes: the list changes when the answer is there; what fails is tried at the next change. */
  const recheck = latestOnly(() => desk.check(inBackground()).catch(() => undefined));
  return {
    store,
    cancel: runner.cancel,
    run,
    tell,
    ...fillCommands(desk),
    ...lastYearCommands(desk),
    ...findingCommands(desk),
    ...sheetCommands(desk),
    ...textCommands(desk),
    ...settingsCommands(desk),
    ...exportCommands(desk),
    async start(host, missing = []) {
      dispatch({ host, missing });
      if (host !== 'workbook') return;
      dispatch({ limits: await tasks.limits().catch(() => []) });
      dispatch({ opensWithWorkbook: await tasks.opensWithWorkbook().catch(() => undefined) });
      await recheck();
      await tasks
        .watch(() => void recheck())
        .catch((error: unknown) => tell({ tone: 'error', text: sentenceOf(error) }));
    },
    goTo(to) {
      dispatch({ screen: to, notice: undefined });
      if (to === 'check') void recheck();
    },
    async check() {
      await run(texts.screens.check, desk.check);
    },
  };
}
