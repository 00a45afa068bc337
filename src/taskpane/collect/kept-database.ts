import type { KeptChange, KeptFile, KeptSettings, KeptStore } from './kept-results';

const NAME = 'gouji.received';
/** Of what is kept. Raise it when a report received changes its shape: what was kept before is then forgotten. */
const VERSION = 1;

/** Files by their paths, settings by their names, and the pane whose set it is. */
const FILES = 'files';
const SETTINGS = 'settings';
const OWNER = 'owner';

/** The browser's database; undefined where there is none. */
export function keptInBrowser(): KeptStore | undefined {
  // Some browsers refuse even to be asked where they keep nothing.
  try {
    return indexedDB ? keptIn(indexedDB) : undefined;
  } catch {
    return undefined;
  }
}

function keptIn(factory: IDBFactory): KeptStore {
  const pane = Math.random();
  let database: Promise<IDBDatabase> | undefined;
  const opened = () => (database ??= open(factory));

  const put = ({ files, settings }: Stores, change: KeptChange): void => {
    for (const path of change.removed) files.delete(path);
    for (const file of change.files) files.put(file, file.received.file);
    for (const [name, value] of Object.entries(change.settings)) settings.put(value, name);
  };
  const empty = ({ files, settings }: Stores): void => {
    files.clear();
    settings.clear();
  };

  return {
    takeOver: async () =>
      inTransaction(await opened(), async (stores) => {
        const { files, settings } = stores;
        settings.delete(OWNER);
        const [found, names, values] = await Promise.all([
          answer<KeptFile[]>(files.getAll()),
          answer(settings.getAllKeys()),
          answer<unknown[]>(settings.getAll()),
        ]);
        settings.put(pane, OWNER);
        const kept = Object.fromEntries(names.map((name, index) => [name, values[index]]));
        return found.length ? { files: found, settings: kept as Partial<KeptSettings> } : undefined;
      }),
    begin: async (results) =>
      inTransaction(await opened(), async (stores) => {
        empty(stores);
        stores.settings.put(pane, OWNER);
        put(stores, results);
      }),
    change: async (change) =>
      inTransaction(await opened(), async (stores) => {
        if ((await answer(stores.settings.get(OWNER))) !== pane) throw new Error('kept by another pane');
        put(stores, change);
      }),
    clear: async () =>
      inTransaction(await opened(), async (stores) => {
        if ((await answer(stores.settings.get(OWNER))) === pane) empty(stores);
      }),
  };
}

interface Stores {
  readonly files: IDBObjectStore;
  readonly settings: IDBObjectStore;
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const { result } = request;
    for (const name of [...result.objectStoreNames]) result.deleteObjectStore(name);
    for (const name of [FILES, SETTINGS]) result.createObjectStore(name);
  };
  return new Promise((resolve, reject) => {
    request.onblocked = () => reject(new Error('an older pane is open'));
    request.onerror = () => reject(request.error!);
    request.onsuccess = () => {
      const { result } = request;
      result.onversionchange = () => result.close();
      resolve(result);
    };
  });
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

/** All that `work` does, or nothing of it. */
async function inTransaction<T>(database: IDBDatabase, work: (stores: Stores) => Promise<T>): Promise<T> {
  const transaction = database.transaction([FILES, SETTINGS], 'readwrite');
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
  const [worked] = await Promise.all([
    work({ files: transaction.objectStore(FILES), settings: transaction.objectStore(SETTINGS) }).catch(
      (error: unknown) => {
        transaction.abort();
        throw error;
      },
    ),
    ended,
  ]);
  return worked;
}
