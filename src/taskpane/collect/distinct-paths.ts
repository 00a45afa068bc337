import type { PaneFile } from './chosen-files';

/**
 * Files that are not there yet, each under a path of its own: another file of the same path, such as the corrected
 * one, becomes `某局 (2).xlsx`. The very same file is left out.
 */
export function distinctFiles(
  files: readonly PaneFile[],
  known: ReadonlyMap<string, PaneFile>,
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
