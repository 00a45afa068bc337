import { checking } from './checking';
import { collecting } from './collecting';
import { exporting } from './export';
import type { Figure } from './figures';
import { print } from './figures';
import { inserting } from './inserting';
import { limits } from './limits';
import { many } from './many';
import { memory } from './memory';
import { recognising } from './recognising';
import { repairing } from './repairing';
import { sizes } from './sizes';

const subjects: Readonly<Record<string, () => Promise<readonly Figure[]> | readonly Figure[]>> = {
  checking,
  insert: inserting,
  recognise: recognising,
  repair: repairing,
  many,
  browser: collecting,
  memory,
  limits,
  export: exporting,
  sizes,
};

/** Measures every subject, or the ones named: `npm run bench -- many`. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !(name in subjects));
  if (unknown !== undefined)
    throw new Error(`no subject ${unknown}; there are ${Object.keys(subjects).join(', ')}`);
  for (const name of names.length ? names : Object.keys(subjects)) {
    process.stdout.write(`\n${name}\n`);
    print(await subjects[name]!());
  }
}

void main(process.argv.slice(2));
