import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { version } from '../../package.json';

/** The folder that `npm run package` fills. */
export const RELEASE = path.resolve('release');
export const EXECUTABLE = `gouji-cli-${version}-${process.platform}-${process.arch}.zip`;

/** Path of a package in it. */
export function released(name: string): string {
  const file = path.join(RELEASE, name);
  if (!existsSync(file)) throw new Error(`No ${name}: npm run package`);
  return file;
}

/**
 * Unpacks a package as a person does, by another program than the one that packed it.
 *
 * @returns the one folder that it holds
 */
export async function unpack(name: string, into: string): Promise<string> {
  const { files } = await JSZip.loadAsync(readFileSync(released(name)));
  for (const entry of Object.values(files).filter(({ dir }) => !dir)) {
    const file = path.join(into, entry.name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await entry.async('nodebuffer'), { mode: Number(entry.unixPermissions) & 0o777 });
  }
  const [folder, ...others] = readdirSync(into);
  expect(others).toEqual([]);
  return path.join(into, folder!);
}
