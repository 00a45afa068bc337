import type { ChosenFile } from '../../tasks/collect';
import { isPassedOver, isSystemFile } from '../../tasks/files/readable';

/** A file that a person dropped, chose or pasted; its bytes are fetched when its turn comes. */
export interface PaneFile extends ChosenFile {
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** What tells, with its path, a file that is already there. */
export type KnownFile = Pick<PaneFile, 'size' | 'changed'>;

/** A file of the browser as one to be read; its path has the folder where it was chosen with one. */
const paneFile = (file: File, path = file.webkitRelativePath || file.name): PaneFile => ({
  path,
  name: file.name,
  size: file.size,
  changed: file.lastModified,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** Is it a file of a folder that holds no report by its kind? It is counted and not looked into. */
export const isOnlyCounted = ({ path, name }: ChosenFile): boolean => path !== name && isPassedOver(name);

/** Files of an input or the clipboard; of a folder all but those of systems. */
export const chosenFiles = (files: Iterable<File>): readonly PaneFile[] =>
  [...files]
    .filter((file) => !file.webkitRelativePath || !isSystemFile(file.name))
    .map((file) => paneFile(file));

/** Files dropped on the pane, folders walked to their ends in order of names. Must be called while the drop is told. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly PaneFile[]> {
  // What was dropped is gone when the event is over: entries are taken now, walked later.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.length) return Promise.resolve(chosenFiles(transfer.files));
  return walkAll(entries, '');
}

/** Text that was pasted, as a file. */
export function pastedFile(text: string, name: string): PaneFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path: name,
    name,
    size: bytes.length,
    changed: Date.now(),
    bytes: () => Promise.resolve(bytes.slice()),
  };
}

async function walkAll(entries: readonly FileSystemEntry[], folder: string): Promise<readonly PaneFile[]> {
  const sorted = [...entries].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  const files: PaneFile[] = [];
  for (const entry of sorted) files.push(...(await walk(entry, folder)));
  return files;
}

async function walk(entry: FileSystemEntry, folder: string): Promise<readonly PaneFile[]> {
  const path = folder ? `${folder}/${entry.name}` : entry.name;
  if (isFolder(entry)) return walkAll(await entriesIn(entry), path);
  if (!isFile(entry) || (folder && isSystemFile(entry.name))) return [];
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return [paneFile(file, path)];
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A reader gives about a hundred entries at a time, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (!next.length) return all;
    all.push(...next);
  }
}

/**
 * Files that are not there yet, each under a path of its own: another file of the same path, such as the corrected
 * one, becomes `某局 (2).xlsx`. The very same file is left out.
 */
export function distinctFiles(
  files: readonly PaneFile[],
  known: ReadonlyMap<string, KnownFile>,
): readonly PaneFile[] {
  const all = new Map(known);
  return files.flatMap((file) => {
    let { path } = file;
    for (let number = 2; all.has(path); number += 1) {
      const { size, changed } = all.get(path)!;
      if (size === file.size && changed === file.changed) return [];
      path = file.path.replace(/(\.[^./]*)?$/, ` (${number})$1`);
    }
    const renamed = { ...file, path };
    all.set(path, renamed);
    return [renamed];
  });
}
