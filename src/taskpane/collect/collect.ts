import { reportWithText } from '../../model/report';
import type { ReceivedFile, ReceivedReport } from '../../tasks/collect';
import { reportsOf, totalsSentence, unreadableOf } from '../../tasks/collect';
import { sentenceOf } from '../run-task';
import type { Store } from '../store';
import { createStore } from '../store';
import type { Actions, PaneAround } from './actions';
import { createActions } from './actions';
import { ownPaths } from './own-paths';
import type { CollectTasks, PaneFile } from './ports';
import type { Collecting } from './reader';
import { createReader } from './reader';
import type { CollectChange, CollectState } from './state';
import { initialCollect, reduceCollect } from './state';
import { words } from './texts';

/** The screen 下级报送: what was received, and everything a person can ask of it. */
export interface Collect extends Actions {
  readonly store: Store<CollectState, CollectChange>;
  /** Reads files in addition to those that are there. */
  add(files: readonly PaneFile[]): Promise<void>;
  stop(): void;
  /** Reads what was stopped. */
  resume(): Promise<void>;
  clear(): void;
  /** Takes one file away from the pane. */
  remove(file: string): void;
  set(settings: Partial<Pick<CollectState, 'year' | 'offices' | 'lastYear' | 'own'>>): void;
  officesFrom(file: PaneFile): Promise<void>;
  officesFromSelection(): Promise<void>;
  lastYearFrom(files: readonly PaneFile[]): Promise<void>;
  openInWorkbook(report: ReceivedReport): Promise<void>;
}

export function createCollect(tasks: CollectTasks, around: PaneAround): Collect {
  const { run, tell } = around;
  const store = createStore(reduceCollect, initialCollect);
  const { get, dispatch } = store;
  const there = new Map<string, PaneFile>();

  /** Changes what the overview is made of, and the overview with it. */
  const change = (some: CollectChange): void => {
    const { files, year, offices, lastYear, own } = { ...get(), ...some };
    const overview =
      files.length + offices.length
        ? tasks.overview(files, { offices, lastYear, ...(year !== null && { year }) }, own)
        : undefined;
    dispatch({ ...some, overview });
  };

  const collect: Collecting = (files, found, context) => tasks.collect(files, found, get().own, context);
  const reader = createReader(collect, {
    found(found, reading) {
      for (const { trace } of unreadableOf(found)) if (trace !== undefined) console.error(trace);
      change({ files: [...get().files, ...found], reading });
    },
    reading: (reading) => dispatch({ reading, left: 0 }),
    ended(left) {
      const { files, overview } = get();
      const read = overview ? words.announce(files.length, totalsSentence(overview.totals)) : '';
      dispatch({ reading: undefined, left, said: left ? words.reading.stopped(left) : read });
    },
  });

  const read = async (files: readonly PaneFile[]): Promise<void> => {
    await reader.read(files).catch((error: unknown) => tell({ tone: 'error', text: sentenceOf(error) }));
  };

  return {
    store,
    ...createActions(tasks, around, store),
    async add(files) {
      const fresh = ownPaths(files, there);
      for (const file of fresh) there.set(file.path, file);
      const known = files.length - fresh.length;
      if (known) tell({ tone: 'info', text: words.choose.known(known) });
      await read(fresh);
    },
    stop: () => reader.stop(),
    resume: () => read([]),
    clear() {
      reader.forget();
      there.clear();
      const { filter, search } = initialCollect;
      change({
        files: [],
        left: 0,
        filter,
        search,
        open: undefined,
        sum: undefined,
        askClear: false,
        said: words.clear.done,
      });
    },
    remove(file) {
      there.delete(file);
      change({ files: get().files.filter((each) => each.file !== file), open: undefined });
      tell({ tone: 'info', text: words.office.removed(file) });
    },
    set: change,
    async officesFrom(file) {
      await run(words.settings.officesFile, async () => {
        change({ offices: await tasks.readOffices(file) });
      });
    },
    async officesFromSelection() {
      await run(words.settings.officesSelected, async (context) => {
        change({ offices: await tasks.readSelectedOffices(context) });
      });
    },
    async lastYearFrom(files) {
      await run(words.settings.lastYearRead, async (context) => {
        const found: ReceivedFile[] = [];
        await collect(files, (file) => found.push(file), context);
        context.signal.throwIfAborted();
        change({ lastYear: reportsOf(found).map(reportWithText) });
        const unread = unreadableOf(found).map(({ file }) => file);
        if (unread.length) tell({ tone: 'info', text: words.settings.lastYearUnread(unread) });
      });
    },
    async openInWorkbook(report) {
      await run(words.office.openInWorkbook, async (context) => {
        const { sheets, notes, marked } = await tasks.open(report, context);
        tell({ tone: 'success', text: [words.office.opened(sheets, marked), ...notes].join('') });
      });
    },
  };
}
