import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOADERS } from './loaders';

/** Loads every file of a folder with a library, one after another, and keeps none. */
async function main(library: keyof typeof LOADERS, folder: string): Promise<void> {
  for (const name of readdirSync(folder)) await LOADERS[library](readFileSync(join(folder, name)));
}

void main(process.argv[2] as keyof typeof LOADERS, process.argv[3]!);
