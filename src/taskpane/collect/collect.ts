import type { Explanation } from '../../model/explanation';
import type { Finding } from '../../model/finding';
import { reportWithText } from '../../model/report';
import type { CollectInput, OfficeList, ReceivedFile, ReceivedReport } from '../../tasks/collect';
import {
  formOf,
  openArchives,
  overviewOf,
  partName,
  reportsOf,
  totalsSentence,
  unreadableOf,
} from '../../tasks/collect';
import { explanationKey, explanationOf } from '../../tasks/explanation-of';
import type { ReportRegister } from '../../tasks/files';
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
import { comparedWith, explainedBy } from './compared';
import { distinctFiles, isOnlyCounted } from './chosen-files';
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
    settings: Partial<
      Pick<CollectState, 'year' | 'offices' | 'include' | 'exclude' | 'lastYear' | 'ownChecks'>
    >,
  ): void;
  officesFrom(file: PaneFile): Promise<void>;
  officesFromSelection(): Promise<void>;
  lastYearFrom(files: readonly PaneFile[]): Promise<void>;
  /** Keeps a register from now on: the one in this file, or a new one. */
  registerFrom(file: PaneFile | undefined): Promise<void>;
  dropRegister(): void;
  /** From now on the list's office is known by this name too. */
  confirmOffice(name: string, office: string): void;
  /** Keeps why a finding that is to be verified is right. */
  explain(report: ReceivedReport, finding: Finding, text: string): Promise<void>;
  dropExplanation(report: ReceivedReport, finding: Finding): void;
  openInWorkbook(report: ReceivedReport): Promise<void>;
  /** Whether closing the pane now would lose something that was received. */
  wouldLose(): boolean;
}

/** Tasks that read what others have sent, with the workers they may use. */
interface ReadingTasks {
  readonly collectFiles: Task<CollectInput, unknown>;
  readonly readOfficeFile: Task<FileContent, OfficeList>;
  readonly openRegister: Task<FileContent, ReportRegister>;
}

/** What was received is kept in `kept`, where there is one, and what it holds already is there at once. */
export function createCollect(
  pane: CommandContext,
  { collectFiles, readOfficeFile, openRegister }: ReadingTasks,
  kept?: KeptStore,
): Collect {
  const { live, run, tell, done } = pane;
  const store = createStore(reduceCollect, initialCollect);
  const { get, dispatch } = store;
  const known = new Map<string, KnownFile>();

  /** Changes what the overview is made of, and the overview with it. */
  const change = (changed: CollectChange): void => {
    const state = { ...get(), ...changed };
    const { files, year, lastYear, ownChecks, include, exclude, register, typed, reading } = state;
    const list = listOf(state);
    const compared = explainedBy(typed, comparedWith(lastYear, ownChecks, files));
    const explained = register?.explained(compared, list) ?? compared;
    const overview =
      files.length + list.offices.length
        ? overviewOf(explained, { ...list, lastYear, year, include, exclude })
        : undefined;
    const input = { files: explained, rows: overview?.rows ?? [], list, date: new Date() };
    // What comes of it is not known before all files have come.
    dispatch({ ...changed, overview, entered: reading ? undefined : register?.enter(input) });
  };

  const readFiles: ReadFiles = (files, onResult, context) => {
    const { ownChecks } = get();
    return collectFiles({ files, onResult, ...(ownChecks && { ownChecks }) }, context);
  };
  const reader = createReader(readFiles, {
    received(files, reading) {
      for (const { trace } of unreadableOf(files)) if (trace !== undefined) console.error(trace);
      change({ files: [...get().files, ...files], reading });
    },
    reading: (reading) => dispatch({ reading, unread: 0 }),
    ended(unread) {
      change({ reading: undefined });
      const { files, overview } = get();
      const read = overview ? collectTexts.announce(files.length, totalsSentence(overview.totals)) : '';
      dispatch({
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
      const looked = chosen.filter((file) => !isOnlyCounted(file));
      const files = holdsArchive ? await openArchives(looked) : looked;
      const passedOver = get().passedOver + chosen.length - looked.length;
      if (passedOver !== get().passedOver) dispatch({ passedOver });
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
      const { filter, search, typed } = initialCollect;
      const { savedRegister } = get();
      change({
        typed,
        // What is entered next comes after what was.
        ...(savedRegister && { register: savedRegister, savedRegister: undefined }),
        files: [],
        passedOver: 0,
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
        const given = await readOfficeFile(source, context);
        const { offices, shortNames, details } = get().register?.listWith(given) ?? given;
        change({ offices, shortNames, details });
      });
    },
    async registerFrom(file) {
      await run(collectTexts.settings.register, async (context) => {
        const name = file?.name ?? collectTexts.settings.registerFile;
        const register = file
          ? await openRegister({ name, bytes: await file.bytes() }, context)
          : await pane.files.openRegister({ name });
        const { offices, shortNames, details } = register.listWith(listOf(get()));
        change({ register, registerName: name, offices, shortNames, details });
      });
    },
    dropRegister: () => change({ register: undefined, registerName: '' }),
    confirmOffice(name, office) {
      change({ shortNames: new Map([...get().shortNames, [name, office]]) });
      tell({ tone: 'success', text: collectTexts.office.confirmed(name, office, !!get().register) });
    },
    async explain(received, finding, text) {
      const name = partName(received);
      try {
        const about = { form: formOf(received), report: received.report, date: new Date() };
        const explanation = { ...explanationOf(finding, text, about), from: collectTexts.office.typedHere };
        change({ typed: withTyped(get().typed, name, explanation.key, explanation) });
        tell({ tone: 'success', text: collectTexts.office.explained(!!get().register) });
      } catch (error) {
        tell({ tone: 'error', text: sentenceOf(error) });
      }
    },
    dropExplanation(received, finding) {
      change({ typed: withTyped(get().typed, partName(received), explanationKey(finding)) });
    },
    async officesFromSelection() {
      await run(collectTexts.settings.officesSelected, async (context) => {
        change({ offices: await live.readSelectedOffices(undefined, context) });
      });
    },
    async lastYearFrom(files) {
      await run(collectTexts.settings.lastYearRead, async (context) => {
        const received: ReceivedFile[] = [];
        const looked = files.filter((file) => !isOnlyCounted(file));
        await readFiles(await openArchives(looked), (file) => received.push(file), context);
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

/** The list of offices as it was given. */
const listOf = ({ offices, shortNames, details }: CollectState): OfficeList => ({
  offices,
  shortNames,
  details,
  repeated: [],
});

/** What was typed, with this explanation of a finding of this report, or without any. */
const withTyped = (
  typed: CollectState['typed'],
  name: string,
  key: string,
  ...explanation: readonly Explanation[]
): CollectState['typed'] =>
  new Map([
    ...typed,
    [name, [...(typed.get(name) ?? []).filter((each) => each.key !== key), ...explanation]],
  ]);
