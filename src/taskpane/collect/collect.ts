import { reportWithText } from '../../model/report';
import type { CollectInput, OfficeList, ReceivedFile, ReceivedReport } from '../../tasks/collect';
import { openArchives, overviewOf, reportsOf, totalsSentence, unreadableOf } from '../../tasks/collect';
import { isArchiveName } from '../../tasks/files/readable';
import type { FileContent } from '../../tasks/open-document';
import type { Task } from '../../tasks/task';
import type { CommandContext } from '../command-context';
import { sentenceOf } from '../run-task';
import type { Store } from '../store';
import { createStore } from '../store';
import type { Actions } from './actions';
import { createActions } from './actions';
import type { KnownFile, PaneFile } from './chosen-files';
import { comparedWith } from './compared';
import { distinctFiles } from './chosen-files';
import type { Keeper } from './keeper';
import { createKeeper } from './keeper';
import type { KeptStore } from './kept-results';
import type { ReadFiles } from './reader';
import { createReader } from './reader';
import type { CollectChange, CollectState } from './state';
import { initialCollect, reduceCollect } from './state';
import { collectTexts } from './texts';

/** The screen 下级报送: what was received, and everything a person can ask of it. */
export interface Collect extends Actions {
  readonly store: Store<CollectState, CollectChange>;
  /** Reads files in addition to those that are there. */
  add(files: readonly PaneFile[]): Promise<void>;
  stop(): void;
  /** Reads what was stopped. */
  resume(): Promise<void>;
  clear(): void;
  /** Takes the file of this path away from the pane. */
  remove(path: string): void;
  set(
    settings: Partial<Pick<CollectState, 'year' | 'offices' | 'include' | 'exclude' | 'lastYear' | 'own'>>,
  ): void;
  officesFrom(file: PaneFile): Promise<void>;
  officesFromSelection(): Promise<void>;
  lastYearFrom(files: readonly PaneFile[]): Promise<void>;
  openInWorkbook(report: ReceivedReport): Promise<void>;
  /** Whether closing the pane now would lose something that was received. */
  wouldLose(): boolean;
}

/** Tasks that read what others have sent, with the workers they may use. */
interface ReadingTasks {
  readonly collectFiles: Task<CollectInput, unknown>;
  readonly readOfficeFile: Task<FileContent, OfficeList>;
}

/** What was received is kept in `kept`, where there is one, and what it holds already is there at once. */
export function createCollect(
  pane: CommandContext,
  { collectFiles, readOfficeFile }: ReadingTasks,
  kept?: KeptStore,
): Collect {
  const { live, run, tell, done } = pane;
  const store = createStore(reduceCollect, initialCollect);
  const { get, dispatch } = store;
  const known = new Map<string, KnownFile>();

  /** Changes what the overview is made of, and the overview with it. */
  const change = (changed: CollectChange): void => {
    const { files, year, offices, lastYear, own, include, exclude, shortNames } = { ...get(), ...changed };
    const overview =
      files.length + offices.length
        ? overviewOf(comparedWith(lastYear, own, files), {
            offices,
            lastYear,
            year,
            include,
            exclude,
            shortNames,
          })
        : undefined;
    dispatch({ ...changed, overview });
  };

  const readFiles: ReadFiles = (files, onResult, context) => {
    const { own } = get();
    return collectFiles({ files, onResult, ...(own && { own }) }, context);
  };
  const reader = createReader(readFiles, {
    received(files, reading) {
      for (const { trace } of unreadableOf(files)) if (trace !== undefined) console.error(trace);
      change({ files: [...get().files, ...files], reading });
    },
    reading: (reading) => dispatch({ reading, unread: 0 }),
    ended(unread) {
      const { files, overview } = get();
      const read = overview ? collectTexts.announce(files.length, totalsSentence(overview.totals)) : '';
      dispatch({
        reading: undefined,
        unread,
        announcement: unread ? collectTexts.reading.stopped(unread) : read,
      });
    },
  });

  const read = async (files: readonly PaneFile[]): Promise<void> => {
    await reader.read(files).catch((error: unknown) => tell({ tone: 'error', text: sentenceOf(error) }));
  };

  const restore = async (from: KeptStore): Promise<void> => {
    const found = await from.takeOver();
    if (!found) return;
    const { waiting = 0, ...settings } = found.settings;
    for (const { received, size, changed } of found.files) known.set(received.file, { size, changed });
    change({ ...settings, files: found.files.map(({ received }) => received), restored: { waiting } });
  };
  let keeper: Keeper | undefined;
  const beginKeeping = (): void => {
    const { keep } = (keeper = createKeeper(kept, get(), (path) => known.get(path)!));
    store.subscribe(() => keep(get()));
  };
  /** What cannot be restored is of no use; the pane is as without it. */
  const forget = (): unknown => {
    known.clear();
    return kept?.clear().catch(() => undefined);
  };
  const restoring = kept && restore(kept).catch(forget).then(beginKeeping);
  if (!kept) beginKeeping();

  return {
    store,
    ...createActions(pane, store),
    async add(chosen) {
      if (restoring) await restoring;
      const holdsArchive = chosen.some(({ name }) => isArchiveName(name));
      const files = holdsArchive ? await openArchives(chosen) : chosen;
      const fresh = distinctFiles(files, known);
      for (const file of fresh) known.set(file.path, file);
      const repeated = files.length - fresh.length;
      if (repeated) tell({ tone: 'info', text: collectTexts.choose.known(repeated) });
      if (fresh.length) dispatch({ restored: undefined });
      await read(fresh);
    },
    stop: () => reader.stop(),
    resume: () => read([]),
    clear() {
      reader.forget();
      known.clear();
      const { filter, search } = initialCollect;
      change({
        files: [],
        include: [],
        exclude: [],
        unread: 0,
        restored: undefined,
        filter,
        search,
        openKey: undefined,
        sum: undefined,
        asksToClear: false,
        announcement: collectTexts.clear.done,
      });
    },
    remove(path) {
      known.delete(path);
      change({ files: get().files.filter(({ file }) => file !== path), openKey: undefined });
      tell({ tone: 'info', text: collectTexts.office.removed(path) });
    },
    set: change,
    async officesFrom(file) {
      await run(collectTexts.settings.officesFile, async (context) => {
        const source = { name: file.name, bytes: await file.bytes() };
        const { offices, shortNames, details } = await readOfficeFile(source, context);
        change({ offices, shortNames, details });
      });
    },
    async officesFromSelection() {
      await run(collectTexts.settings.officesSelected, async (context) => {
        change({ offices: await live.readSelectedOffices(undefined, context) });
      });
    },
    async lastYearFrom(files) {
      await run(collectTexts.settings.lastYearRead, async (context) => {
        const received: ReceivedFile[] = [];
        await readFiles(await openArchives(files), (file) => received.push(file), context);
        context.signal.throwIfAborted();
        change({ lastYear: reportsOf(received).map(reportWithText) });
        const unreadable = unreadableOf(received).map(({ file }) => file);
        if (unreadable.length) tell({ tone: 'info', text: collectTexts.settings.lastYearUnread(unreadable) });
      });
    },
    async openInWorkbook(report) {
      await run(collectTexts.office.openInWorkbook, async (context) => {
        const { sheets, notes, marked, change } = await live.openReceived(report, context);
        const names = sheets.map(({ sheetName }) => sheetName);
        const step = { name: collectTexts.office.openInWorkbook, change };
        done([collectTexts.office.opened(names, marked), ...notes].join(''), step);
      });
    },
    wouldLose: () => keeper?.wouldLose() ?? false,
  };
}
