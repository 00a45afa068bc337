import { changesWords } from '../derive/repair-words';
import type { CellRef } from '../model/expression';
import type { Finding } from '../model/finding';
import type { Repair } from '../model/repair';
import type { CheckedReport } from '../tasks/check-report';
import type { TaskContext } from '../tasks/task';
import { copyToClipboard } from './export/clipboard';
import { createBlob } from './export/exported-file';
import { fetchSample } from './fill/samples';
import type { Host } from './office';
import type { ExportChoice, PaneTasks, Source } from './ports';
import type { Runner } from './run-task';
import { createRunner, inBackground, latestOnly, sentenceOf } from './run-task';
import type {
  Adoption,
  Change,
  InsertRequest,
  LastYear,
  MarkedRefs,
  Notice,
  PaneReport,
  PaneState,
  Screen,
  ShownReport,
} from './state';
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
  /** Runs a task of a screen's own with the pane's progress, one at a time. */
  run: Runner['run'];
  tell(notice: Notice): void;
  goTo(screen: Screen): void;
  check(): Promise<void>;
  insert(request: InsertRequest): Promise<void>;
  read(source: Source): Promise<void>;
  readSample(file: string, title: string): Promise<void>;
  /** Fills a report into the tables of the workbook with this key, or into new ones. */
  fill(source: CheckedReport, key?: string, replace?: boolean): Promise<void>;
  /** Takes what was read as the pane's own reports, where there is no workbook. */
  keepDraft(): void;
  /** Keeps in the workbook why a finding that is to be verified is right. */
  explain(report: ShownReport, finding: Finding, text: string): Promise<void>;
  dropExplanation(report: ShownReport, finding: Finding): Promise<void>;
  insertOwnRules(): Promise<void>;
  /** Compares with last year's reports from now on; undefined: with those of the workbook only. */
  compareWith(lastYear: LastYear | undefined): Promise<void>;
  readLastYear(source: Source): Promise<void>;
  /** Shows what last year's report gives to a report of the workbook. */
  previewCarryIn(report: PaneReport): Promise<void>;
  carryIn(report: PaneReport, replace: boolean): Promise<void>;
  fillBlanks(): Promise<void>;
  select(report: Pick<PaneReport, 'key'>, ref: CellRef, marked: MarkedRefs): Promise<void>;
  /** Changes the cells of a repair in the workbook; a notice offers to take it back. */
  adopt(report: ShownReport, repair: Repair): Promise<void>;
  undoAdopt(adoption: Adoption): Promise<void>;
  clearMarks(): Promise<void>;
  insertCheckSheet(): Promise<void>;
  /** Charts of the workbook's first report. */
  insertCharts(): Promise<void>;
  exportAnnex(report: CheckedReport, choice: ExportChoice): Promise<void>;
  /** Puts the tables on the clipboard. */
  copyAnnex(report: CheckedReport, choice: Omit<ExportChoice, 'kind'>): Promise<void>;
}

export function createPane(tasks: PaneTasks, tone: Tone, screen: Screen): Pane {
  const store = createStore(reduce, initialState(tone, screen));
  const { get, dispatch } = store;
  const { run, cancel } = createRunner(dispatch);
  const lastYears = () => get().lastYear?.reports ?? [];
  const inWorkbook = () => get().host === 'workbook';
  const tell = (notice: Notice) => dispatch({ notice });
  const done = (text: string) => tell({ tone: 'success', text });

  const check = async (context: TaskContext): Promise<void> => {
    if (inWorkbook()) dispatch(await tasks.check(lastYears(), context));
  };
  /** Checks behind the scenes: the list changes when the answer is there; what fails is tried at the next change. */
  const recheck = latestOnly(() => check(inBackground()).catch(() => undefined));

  /** Answers the sheets, undefined where the place is taken and a person is to choose. */
  const insertNow = async (
    request: InsertRequest,
    context: TaskContext,
  ): Promise<readonly string[] | undefined> => {
    dispatch({ occupied: undefined });
    const answer = await tasks.insert(request, context);
    if ('occupied' in answer) {
      dispatch({ occupied: { request, sentence: answer.occupied } });
      return undefined;
    }
    await check(context);
    return answer.sheets;
  };

  const fillNow = async (key: string, source: CheckedReport, replace: boolean, context: TaskContext) => {
    const { filled, left, formulas, conflicts } = await tasks.fill(key, source, replace, context);
    if (conflicts.length && !replace) {
      dispatch({ conflict: { key, source, addresses: conflicts } });
      return;
    }
    dispatch({ draft: undefined, conflict: undefined });
    await check(context);
    done(texts.draft.filled(filled, formulas, left));
  };

  const read = async (source: Source) => {
    await run(texts.source.read, async (context) => {
      const reports = await tasks.read(source, inWorkbook() ? [] : lastYears(), context);
      if (reports.length) dispatch({ draft: { source, reports }, conflict: undefined });
      else tell({ tone: 'error', text: texts.draft.nothing(source.name) });
    });
  };

  const preview = async ({ key, lastYear }: PaneReport, context: TaskContext): Promise<void> => {
    if (key === undefined || !lastYear) return;
    dispatch({ carry: { key, answer: await tasks.carryIn(key, lastYear, 'preview', context) } });
  };
  /** A preview that is open shows what is so now. */
  const previewAgain = async (context: TaskContext): Promise<void> => {
    const { carry, reports = [] } = get();
    const target = carry && reports.find(({ key }) => key === carry.key);
    if (target) await preview(target, context);
  };

  const compareNow = async (lastYear: LastYear | undefined, context: TaskContext): Promise<void> => {
    dispatch({ lastYear, carry: undefined });
    const { kept } = get();
    if (!inWorkbook() && kept) dispatch({ reports: await tasks.read(kept, lastYears(), context) });
    await check(context);
  };

  return {
    store,
    cancel,
    run,
    tell,
    read,
    async start(host) {
      dispatch({ host });
      if (host !== 'workbook') return;
      dispatch({ limits: await tasks.limits().catch(() => []) });
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
      await run(texts.screens.check, check);
    },
    async insert(request) {
      await run(texts.insert.run, async (context) => {
        const sheets = await insertNow(request, context);
        if (sheets) done(texts.insert.done(sheets));
      });
    },
    async readSample(file, title) {
      const source = await run(texts.source.sample, () => fetchSample(file, title));
      if (source) await read(source);
    },
    async fill(source, key, replace = false) {
      await run(texts.draft.fill, async (context) => {
        if (key !== undefined) return fillNow(key, source, replace, context);
        const { form, unit, year, tables } = source.recognised.report;
        // Typed totals: a formula would put a right total in the place of the wrong one that was read.
        const request = { form, unit, year, totals: 'typed', place: 'newSheets', values: tables } as const;
        const sheets = await insertNow(request, context);
        if (!sheets) return;
        dispatch({ draft: undefined, conflict: undefined });
        done(texts.draft.inserted(sheets));
      });
    },
    keepDraft() {
      const { draft } = get();
      if (!draft) return;
      dispatch({ reports: draft.reports, kept: draft.source, draft: undefined, screen: 'check' });
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
    async insertOwnRules() {
      await run(texts.check.ownInsert, async (context) => {
        done(texts.check.ownInserted(await tasks.insertOwnRules(context)));
      });
    },
    async compareWith(lastYear) {
      await run(texts.lastYear.heading, async (context) => {
        await compareNow(lastYear, context);
        dispatch({ draft: undefined, conflict: undefined });
      });
    },
    async readLastYear(source) {
      await run(texts.source.read, async (context) => {
        const reports = (await tasks.read(source, [], context)).map(({ recognised }) => recognised.report);
        if (reports.length) await compareNow({ name: source.name, reports }, context);
        else tell({ tone: 'error', text: texts.draft.nothing(source.name) });
      });
    },
    async previewCarryIn(report) {
      await run(texts.carry.heading, (context) => preview(report, context));
    },
    async carryIn({ key, lastYear }, replace) {
      if (key === undefined || !lastYear) return;
      await run(texts.carry.heading, async (context) => {
        const answer = await tasks.carryIn(key, lastYear, replace ? 'replace' : 'blanks', context);
        await check(context);
        await previewAgain(context);
        const changed = answer.filled.filter(({ place, value }) => place.content !== value).length;
        done([texts.carry.done(changed), ...answer.formulas].join(''));
      });
    },
    async fillBlanks() {
      await run(texts.blanks.run, async (context) => {
        const count = await tasks.fillBlanks(context);
        await check(context);
        done(texts.blanks.done(count));
      });
    },
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
        await previewAgain(context);
      });
    },
    async undoAdopt(adoption) {
      await run(texts.repair.undo, async (context) => {
        await tasks.undoAdopt(adoption, context);
        await check(context);
        await previewAgain(context);
        done(texts.repair.undone(adoption.words));
      });
    },
    async clearMarks() {
      await run(texts.check.clearMarks, async (context) => {
        done(texts.check.marksCleared(await tasks.clearMarks(context)));
      });
    },
    async insertCharts() {
      const first = get().reports?.[0];
      if (first?.key === undefined) return;
      const { key, lastYear } = first;
      await run(texts.check.insertCharts, async (context) => {
        done(texts.check.chartsInserted(await tasks.insertCharts(key, lastYear, context)));
      });
    },
    async insertCheckSheet() {
      await run(texts.check.insertSheet, async (context) => {
        const { sheet, note } = await tasks.insertCheckSheet(context);
        tell(
          note ? { tone: 'info', text: note } : { tone: 'success', text: texts.check.sheetInserted(sheet) },
        );
      });
    },
    async exportAnnex(report, choice) {
      const before = get().exported;
      if (before) URL.revokeObjectURL(before.url);
      dispatch({ exported: undefined });
      await run(texts.export.run, async (context) => {
        const { name, bytes, notes } = await tasks.exportAnnex(report, choice, context);
        dispatch({ exported: { name, url: URL.createObjectURL(createBlob(bytes, name)), notes } });
        // The link stays where the host cannot open a new workbook.
        const opened =
          choice.kind.to === 'xlsx' &&
          inWorkbook() &&
          (await tasks.openWorkbook(bytes, context).then(
            () => true,
            () => false,
          ));
        done(opened ? texts.export.opened : texts.export.ready);
      });
    },
    async copyAnnex(report, choice) {
      await run(texts.export.copy, async (context) => {
        const { html, text, notes } = await tasks.copyAnnex(report, choice, context);
        if (await copyToClipboard(html, text)) done([texts.export.copied, ...notes].join(''));
        else tell({ tone: 'error', text: texts.export.notCopied });
      });
    },
  };
}
