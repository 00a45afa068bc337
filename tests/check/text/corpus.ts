import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence, the office whose report it stands in, and what it claims: `received 7`, `received natural share 80`. */
export interface Example {
  readonly unit: string;
  readonly text: string;
  readonly claims: readonly string[];
}

/** `= office`, then its sentences: `sentence => claim value, …`, nothing after `=>` for none. */
export const corpus: readonly Example[] = readFileSync(join(__dirname, 'corpus.txt'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .reduce<{ readonly unit: string; readonly examples: readonly Example[] }>(
    ({ unit, examples }, line) => {
      if (line.startsWith('= ')) return { unit: line.slice(2), examples };
      const [text = '', claims = ''] = line.split(/\s*=>\s*/);
      return { unit, examples: [...examples, { unit, text, claims: claims.split(', ').filter(Boolean) }] };
    },
    { unit: '', examples: [] },
  ).examples;
