import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckedReport } from '../../../src/tasks/check-report';
import { readReports } from '../../../src/tasks/files';
import type { TaskContext } from '../../../src/tasks/task';

const context: TaskContext = { signal: new AbortController().signal, progress: () => undefined };
const bytes = readFileSync(path.resolve('assets/samples/dongguan-2023.txt'));
const text = bytes.toString('utf8');

test('a report that is read is compared with last year’s, from a file and from a paste', async () => {
  const [alone] = await readReports({ name: '粘贴的内容', text }, context);
  expect(alone!.lastYear).toBeUndefined();
  const lastYear = [{ ...alone!.recognised.report, year: 2022 }];
  const pasted = await readReports({ name: '粘贴的内容', text, lastYear }, context);
  const opened = await readReports({ name: 'a.txt', bytes: new Uint8Array(bytes), lastYear }, context);
  for (const [read] of [pasted, opened]) {
    expect(read!.lastYear).toBe(lastYear[0]);
    const rules = (kinds: readonly string[], { findings }: typeof read & object) =>
      findings.filter(({ kind }) => kinds.includes(kind)).map(({ rule }) => rule);
    expect(rules(['carry'], alone!)).toEqual([]);
    expect(rules(['carry'], read!).length).toBeGreaterThan(0);
  }
});

test('one that is not of the year before is said, and is not what it was compared with', async () => {
  const [{ recognised }] = (await readReports({ name: '粘贴的内容', text }, context)) as [CheckedReport];
  const lastYear = [{ ...recognised.report, year: 2020 }];
  const [read] = await readReports({ name: '粘贴的内容', text, lastYear }, context);
  expect(read!.lastYear).toBeUndefined();
  expect(read!.findings.map(({ rule }) => rule)).toContain('years.otherYear');
});
