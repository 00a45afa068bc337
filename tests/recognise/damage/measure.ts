import { forms } from '../../../src/forms';
import { recognise } from '../../../src/recognise';
import { DAMAGES, damagedFile } from './damage';
import { FORMATS } from './format';
import { Random } from './random';
import { scoreOf } from './score';

/**
 * Measures how much of damaged reports is read: `node --import tsx tests/recognise/damage/measure.ts [runs] [seed]`.
 * A line for each damage: share of cells right, said to be unread or lost, and silently wrong, then the worst format.
 */
const runs = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? 1);
const only = process.argv[4];
const verbose = process.argv.includes('-v');

interface Sum {
  right: number;
  unread: number;
  lost: number;
  doubted: number;
  wrong: number;
}
const percent = (part: number, { right, unread, lost, doubted, wrong }: Sum): string =>
  `${((100 * part) / (right + unread + lost + doubted + wrong || 1)).toFixed(3)} %`.padStart(10);
const line = (name: string, sum: Sum): string =>
  `${name.padEnd(36)}${percent(sum.right, sum)}${percent(sum.unread + sum.lost, sum)}${percent(sum.doubted, sum)}${percent(sum.wrong, sum)}`;

let files = 0;
process.stdout.write(
  `${''.padEnd(36)}${'right'.padStart(10)}${'told'.padStart(10)}${'doubted'.padStart(10)}${'wrong'.padStart(10)}\n`,
);
const examples: string[] = [];
for (const damage of DAMAGES) {
  if (only && only !== '-v' && damage !== only) continue;
  const total: Sum = { right: 0, unread: 0, lost: 0, doubted: 0, wrong: 0 };
  const byFormat: string[] = [];
  for (const format of FORMATS) {
    const sum: Sum = { right: 0, unread: 0, lost: 0, doubted: 0, wrong: 0 };
    for (let run = 0; run < runs; run++) {
      const form = forms[run % forms.length]!;
      const at = seed * 100_003 + run * 101 + FORMATS.indexOf(format) * 7 + DAMAGES.indexOf(damage);
      const file = damagedFile(form, damage, format, new Random(at));
      const score = scoreOf(form, file, recognise(file.document, forms));
      files += 1;
      for (const key of ['right', 'unread', 'lost', 'doubted', 'wrong'] as const) {
        sum[key] += score[key];
        total[key] += score[key];
      }
      if (score.example)
        examples.push(`${damage} | ${format} | ${form.id} | ${at}: ${score.wrong} wrong, ${score.example}`);
    }
    byFormat.push(line(`    ${format}`, sum));
  }
  process.stdout.write(`${line(damage, total)}\n`);
  if (verbose) process.stdout.write(`${byFormat.join('\n')}\n`);
}
process.stdout.write(`${files} files\n${examples.slice(0, verbose ? 60 : 15).join('\n')}\n`);
