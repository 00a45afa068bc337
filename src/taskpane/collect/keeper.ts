import type { KnownFile } from './chosen-files';
import type { KeptChange, KeptStore } from './kept-results';
import { changedSettings } from './kept-results';
import type { CollectState } from './state';
import { initialCollect } from './state';

/** Keeps what the screen has received where the next opening of the pane finds it. */
export interface Keeper {
  /** Tells what is there now; what has changed is kept one change after another. */
  keep(state: CollectState): void;
  /** Whether closing the pane now would lose something that was received. */
  wouldLose(): boolean;
}

/**
 * `kept` is the state that `store` holds already; without a store nothing is kept. `fileAt` gives the file that was
 * read under a path.
 */
export function createKeeper(
  store: KeptStore | undefined,
  kept: CollectState,
  fileAt: (path: string) => KnownFile,
): Keeper {
  let current = kept;
  let isWriting = false;
  /** A set of which a part could not be written is not kept at all: it would pass for the whole. */
  let hasFailed = false;

  const changeFrom = (before: CollectState, state: CollectState): KeptChange => {
    const [old, now] = [new Set(before.files), new Set(state.files)];
    return {
      files: state.files
        .filter((file) => !old.has(file))
        .map((received) => {
          const { size, changed } = fileAt(received.file);
          return { received, size, changed };
        }),
      removed: before.files.filter((file) => !now.has(file)).map(({ file }) => file),
      settings: changedSettings(before, state),
    };
  };

  const write = async (target: KeptStore, state: CollectState): Promise<void> => {
    if (!state.files.length) return target.clear();
    if (!kept.files.length) return target.begin(changeFrom(initialCollect, state));
    const change = changeFrom(kept, state);
    if (change.files.length + change.removed.length + Object.keys(change.settings).length)
      await target.change(change);
  };

  const writeAll = async (target: KeptStore): Promise<void> => {
    isWriting = true;
    while (kept !== current && !hasFailed) {
      const state = current;
      try {
        if (kept.files.length + state.files.length) await write(target, state);
        kept = state;
      } catch {
        hasFailed = true;
        kept = initialCollect;
        await target.clear().catch(() => undefined);
      }
    }
    isWriting = false;
  };

  return {
    keep(state) {
      current = state;
      // What was cleared may be followed by a set that can be kept.
      if (!state.files.length) hasFailed = false;
      if (store && !isWriting) void writeAll(store);
    },
    wouldLose: () =>
      current.reading !== undefined || (current.files.length > 0 && kept.files !== current.files),
  };
}
