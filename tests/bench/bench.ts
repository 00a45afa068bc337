import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkReport } from '../../src/check/check-report';
import { planSheet } from '../../src/derive/sheet-plan';
import { forms, formById } from '../../src/forms';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';

/** Median milliseconds of one run, after warming up. */
function time(run: () => void, runs = 400): number {
  for (let i = 0; i < 50; i += 1) run();
  const samples = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return samples[samples.length >> 1]!;
}

const root = join(__dirname, '../..');
const rows: [what: string, figure: string, budget: string][] = [];

async function main(): Promise<void> {
  const samples = join(root, 'assets/samples');
  for (const name of readdirSync(samples).filter((each) => each.endsWith('.txt'))) {
    const read = await readFile(readFileSync(join(samples, name)), name);
    if (!read.ok) throw new Error(read.problem.sentence);
    const [first] = recognise(read.document, forms, { fileName: name });
    if (!first) throw new Error(`${name} holds no report`);
    const recognised = time(() => recognise(read.document, forms, { fileName: name }), 60);
    const checked = time(() => checkReport(first.form, first.report));
    rows.push([`recognise ${name}`, `${recognised.toFixed(2)} ms`, '']);
    rows.push([`whole check, ${first.form.id} form (${name})`, `${checked.toFixed(3)} ms`, '≤ 1 ms']);
  }
  const form = formById('2021');
  const planned = time(() =>
    form.tables.forEach(({ id }) =>
      planSheet(form, id, { unit: '某局', year: 2023, totals: 'formula', checks: true }),
    ),
  );
  rows.push(['plan of the three tables', `${planned.toFixed(2)} ms`, '']);
  sizes();
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, figure, budget] of rows)
    process.stdout.write(`${what.padEnd(width)}  ${figure.padStart(12)}  ${budget}\n`);
}

/** Gzip sizes of the pane's first screen and of what is loaded when needed. */
function sizes(): void {
  const folder = join(root, 'dist/addin');
  if (!existsSync(folder)) {
    rows.push(['bundle sizes', 'run npm run build first', '']);
    return;
  }
  const size = (file: string) => gzipSync(readFileSync(join(folder, file))).length / 1024;
  const files = readdirSync(folder).filter((file) => /\.(js|css)$/.test(file));
  const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const first = files.filter((file) => html.includes(file));
  const total = first.reduce((sum, file) => sum + size(file), 0);
  rows.push([`first screen (${first.join(', ')}), gzip`, `${total.toFixed(0)} KB`, '≤ 250 KB']);
  for (const file of files.filter((each) => !first.includes(each)))
    rows.push([`on demand: ${file}, gzip`, `${size(file).toFixed(0)} KB`, '']);
}

void main();
