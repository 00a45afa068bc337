import type { WorkbookContent } from '../file/content';

/** The workbook as the browser keeps it between visits. */
export interface Draft {
  readonly content: WorkbookContent;
  readonly savedAt: Date;
}

/** The number changes with the shape of what is kept. */
const DATABASE = 'gouji-workbench-1';
const STORE = 'draft';
const KEY = 'current';

/** Keeps one workbook in the browser, for one tab: two would overwrite each other. */
export class DraftStore {
  private constructor(private readonly database: IDBDatabase) {}

  /** Null where another tab has it, or the browser keeps nothing (a private window, a policy). */
  static async open(): Promise<DraftStore | null> {
    if (!(await lock())) return null;
    const request = indexedDB.open(DATABASE);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return done(request).then(
      (database) => new DraftStore(database),
      () => null,
    );
  }

  load(): Promise<Draft | undefined> {
    return done(this.store('readonly').get(KEY) as IDBRequest<Draft | undefined>);
  }

  async save(content: WorkbookContent): Promise<void> {
    await done(this.store('readwrite').put({ content, savedAt: new Date() } satisfies Draft, KEY));
  }

  async drop(): Promise<void> {
    await done(this.store('readwrite').delete(KEY));
  }

  private store(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(STORE, mode).objectStore(STORE);
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** Takes the draft for this tab until it is closed. */
function lock(): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(DATABASE, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}
