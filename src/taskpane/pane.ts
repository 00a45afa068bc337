import type { CellRef } from '../model/expression';
import type { CheckedReport } from '../tasks/check-report';
import type { TaskContext } from '../tasks/task';
import { createBlob } from './export/exported-file';
import type { FindingLine } from './check/findings-view';
import type { Host } from './office';
import type { PaneTasks, Source } from './ports';
import { createRunner, inBackground, latestOnly, sentenceOf } from './run-task';
import { fetchSample } from './fill/samples';
import type { Change, InsertRequest, Notice, PaneState, Screen } from './state';
import { initialState, reduce } from './state';
import type { Store } from './store';
import { createStore } from './store';
import { texts } from './texts';
import type { Tone } from './theme';

/** The pane: its state, and everything a person can ask of it. Pane and ribbon ask the same object. */
export interface Pane {
  readonly store: Store<PaneState, Change>;
  start(host: Host): Promise<void>;
  cancel(): void;
  goTo(screen: Screen): void;
  check(): Promise<void>;
  insert(request: InsertRequest): Promise<void>;
  read(source: Source): Promise<void>;
  readSample(file: string, title: string): Promise<void>;
  fillDraft(report: CheckedReport): Promise<void>;
  checkDraft(): void;
  fillBlanks(): Promise<void>;
  select(report: CheckedReport, ref: CellRef, line?: FindingLine): Promise<void>;
  clearMarks(): Promise<void>;
  insertCheckSheet(): Promise<void>;
  exportXlsx(report: CheckedReport, totals: 'formula' | 'value'): Promise<void>;
}

export function createPane(tasks: PaneTasks, tone: Tone, screen: Screen): Pane {
  const store = createStore(reduce, initialState(tone, screen));
  const { get, dispatch } = store;
  const { run, cancel } = createRunner(dispatch);
  const inWorkbook = () => get().host === 'workbook';
  const tell = (notice: Notice) => dispatch({ notice });
  const done = (text: string) => tell({ tone: 'success', text });

  const check = async (context: TaskContext): Promise<void> => {
    if (inWorkbook()) dispatch({ reports: await tasks.check(context) });
  };
  /** Checks behind the scenes: the list changes when the answer is there, and what fails is tried at the next change. */
  const recheck = latestOnly(() => check(inBackground()).catch(() => undefined));

  const insert = async (request: InsertRequest) => {
    dispatch({ occupied: undefined });
    await run(texts.insert.run, async (context) => {
      const answer = await tasks.insert(request, context);
      if ('occupied' in answer) {
        dispatch({ occupied: { request, sentence: answer.occupied } });
        return;
      }
      await check(context);
      done(texts.insert.done(answer.sheets.map((name) => `“${name}”`).join('、')));
    });
  };

  const read = async (source: Source) => {
    await run(texts.source.read, async (context) => {
      const reports = await tasks.read(source, context);
      if (reports.length) dispatch({ draft: { source: source.name, reports } });
      else tell({ tone: 'error', text: texts.draft.nothing(source.name) });
    });
  };

  return {
    store,
    cancel,
    insert,
    read,
    async start(host) {
      dispatch({ host });
      if (host !== 'workbook') return;
      await recheck();
      await tasks.watch(() => void recheck());
    },
    goTo(to) {
      dispatch({ screen: to });
      if (to === 'check') void recheck();
    },
    async check() {
      await run(texts.screens.check, check);
    },
    async readSample(file, title) {
      const source = await run(texts.source.sample, () => fetchSample(file, title));
      if (source) await read(source);
    },
    async fillDraft(report) {
      await run(texts.draft.fill, async (context) => {
        const count = await tasks.fill(report, context);
        dispatch({ draft: undefined });
        await check(context);
        done(texts.draft.filled(count));
      });
    },
    checkDraft() {
      const { draft } = get();
      if (!draft) return;
      dispatch({ reports: draft.reports });
      dispatch({ draft: undefined });
      dispatch({ screen: 'check' });
    },
    async fillBlanks() {
      await run(texts.blanks.run, async (context) => {
        const count = await tasks.fillBlanks(context);
        await check(context);
        done(texts.blanks.done(count));
      });
    },
    async select(report, ref, line) {
      await tasks.goTo(report, ref, line, inBackground()).catch((error: unknown) => {
        tell({ tone: 'error', text: sentenceOf(error) });
      });
    },
    async clearMarks() {
      await run(texts.check.clearMarks, async (context) => {
        done(texts.check.marksCleared(await tasks.clearMarks(context)));
      });
    },
    async insertCheckSheet() {
      await run(texts.check.insertSheet, async (context) => {
        done(texts.check.sheetInserted(await tasks.insertCheckSheet(context)));
      });
    },
    async exportXlsx(report, totals) {
      const before = get().exported;
      if (before) URL.revokeObjectURL(before.url);
      dispatch({ exported: undefined });
      await run(texts.export.run, async (context) => {
        const { name, bytes, opened } = await tasks.exportXlsx(report, totals, inWorkbook(), context);
        dispatch({ exported: { name, url: URL.createObjectURL(createBlob(bytes)) } });
        done(opened ? texts.export.opened : texts.export.ready);
      });
    },
  };
}
