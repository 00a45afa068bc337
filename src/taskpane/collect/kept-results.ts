import type { OfficeDetails, ReceivedFile } from '../../tasks/collect';
import type { CollectState } from './state';

/** Settings that are kept beside the results. */
const SETTINGS = [
  'year',
  'offices',
  'shortNames',
  'details',
  'include',
  'exclude',
  'lastYear',
  'registerName',
  'typed',
  'deadline',
  'sender',
] as const satisfies readonly (keyof CollectState)[];

/** Settings, and how many files had not been read when they were kept. */
export type KeptSettings = Pick<CollectState, (typeof SETTINGS)[number]> & { readonly waiting: number };

/** What came of a file, with what tells the very same file. */
export interface KeptFile {
  readonly received: ReceivedFile;
  readonly size: number;
  readonly changed: number;
}

/** Results of 下级报送 as they are kept from one opening of the pane to the next, without the files themselves. */
export interface KeptResults {
  readonly files: readonly KeptFile[];
  /** Those that were set. */
  readonly settings: Partial<KeptSettings>;
}

/** What has changed since it was kept last. */
export interface KeptChange extends KeptResults {
  /** Paths of files that are to be forgotten. */
  readonly removed: readonly string[];
}

/** Where results are kept: one set for all panes of the browser. */
export interface KeptStore {
  /** The set that is there, if any; from now on it is this pane's, and no other one writes to it. */
  takeOver(): Promise<KeptResults | undefined>;
  /** Begins a set in the place of the one that is there. */
  begin(results: KeptChange): Promise<void>;
  /** Changes the set. Rejects where another pane has taken it over or begun one. */
  change(change: KeptChange): Promise<void>;
  /** Leaves nothing of this pane's set. */
  clear(): Promise<void>;
}

/** Contacts are names and telephone numbers of persons: they are not kept. */
const withoutContacts = (details: CollectState['details']): ReadonlyMap<string, OfficeDetails> =>
  new Map([...details].map(([office, detail]) => [office, { ...detail, contact: '' }]));

const waitingIn = ({ reading, unread, restored }: CollectState): number =>
  reading ? reading.total - reading.done : unread + (restored?.waiting ?? 0);

/** The settings of `state` that differ from those of `before`. */
export function changedSettings(before: CollectState, state: CollectState): Partial<KeptSettings> {
  const names = SETTINGS.filter((name) => state[name] !== before[name]);
  return {
    ...Object.fromEntries(names.map((name) => [name, state[name]])),
    ...(state.details !== before.details && { details: withoutContacts(state.details) }),
    ...(waitingIn(state) !== waitingIn(before) && { waiting: waitingIn(state) }),
  };
}
