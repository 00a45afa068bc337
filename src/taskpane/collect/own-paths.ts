import type { PaneFile } from './ports';

/**
 * Files that are not there yet, each under a path of its own: another file of the same path, such as the corrected
 * one, becomes `某局 (2).xlsx`. The very same file is left out.
 */
export function ownPaths(
  files: readonly PaneFile[],
  there: ReadonlyMap<string, PaneFile>,
): readonly PaneFile[] {
  const all = new Map(there);
  return files.flatMap((file) => {
    let { path } = file;
    for (let number = 2; all.has(path); number += 1) {
      const { size, changed } = all.get(path)!;
      if (size === file.size && changed === file.changed) return [];
      path = file.path.replace(/(\.[^./]*)?$/, ` (${number})$1`);
    }
    const own = { ...file, path };
    all.set(path, own);
    return [own];
  });
}
