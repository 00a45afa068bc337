import { resolve } from 'node:path';
import type { ChosenFile } from '../tasks/collect';
import { matchesGlob } from './glob';
import type { Io } from './io';

/**
 * Choices of reports as the tasks know them: paths and patterns become the paths of files as they were found,
 * `file!sheet` keeps its sheet, all else is the name of an office.
 */
export function choicesAmong(
  choices: readonly string[],
  files: readonly ChosenFile[],
  { cwd }: Io,
): readonly string[] {
  const byPath = new Map(files.map(({ path }) => [resolve(cwd, path), path]));
  return choices.flatMap((choice) => {
    const [, name = choice, sheet = ''] = /^(.+)(![^!/\\]+)$/.exec(choice) ?? [];
    const path = byPath.get(resolve(cwd, name));
    if (path !== undefined) return [`${path}${sheet}`];
    const matching = /[*?]/.test(choice) ? files.filter((file) => matchesGlob(choice, file.path)) : [];
    return matching.length ? matching.map((file) => file.path) : [choice];
  });
}
