import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { combinedLine } from '../../../src/cli/combine-json';
import { overviewText } from '../../../src/cli/overview-text';
import { chosenFiles } from '../../../src/taskpane/collect/chosen-files';
import { sumRequest } from '../../../src/taskpane/collect/sum-request';
import { asideSentence, collectFiles, totalsSentence } from '../../../src/tasks/collect';
import { combineReports, openRegister } from '../../../src/tasks/files';
import { gouji, inFolder, put, useFolder } from '../../support/cli-folder';
import { OFFICES, writeInbox } from '../../support/inbox';
import { start } from './fakes';

useFolder('收件');

/** All files of the folder as the browser gives those of a folder that a person has chosen. */
const inBrowser = (folder: string): readonly File[] =>
  readdirSync(inFolder(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const file = new File([readFileSync(full)], entry.name, { lastModified: statSync(full).mtimeMs });
      const webkitRelativePath = path.relative(inFolder(), full);
      return Object.assign(file, { webkitRelativePath });
    });

test('an inbox in many shapes gives the same lines, counts and sum in the pane and on the command line', async () => {
  expect(await writeInbox(inFolder('收件'))).toBeGreaterThan(40);
  put('名单.txt', OFFICES.join('\n'));
  const { collect, state } = start({ read: collectFiles, files: { openRegister } });
  collect.set({ offices: OFFICES });
  await collect.registerFrom(undefined);
  await collect.add(chosenFiles(inBrowser('收件')));
  const overview = state().overview!;

  const ran = await gouji('check', '收件', '--offices', '名单.txt', '--register', '登记.xlsx');
  expect(ran.out).toContain(overviewText(overview));
  expect(ran.out).toContain(state().entered!.summary);
  expect(ran.out).toContain(asideSentence(state().files, state().passedOver));
  expect(state().passedOver).toBe(2);
  for (const { file, problem } of overview.rows.flatMap((row) => (row.kind === 'unreadable' ? row : [])))
    expect(ran.err).toContain(`${file}：${problem}`);
  // What the counts are, so that both cannot be wrong alike.
  expect(totalsSentence(overview.totals)).toBe(
    '应报 22，已报 20，未报 2；收到报告 26 份：有错误 1，待核实 14，无误 11；不计入 4 份；10 个文件没有读出。',
  );

  const answer = await combineReports(
    { ...sumRequest(overview, '某县', 2024, undefined, { offices: OFFICES }), newest: true },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  if (!('file' in answer)) throw new Error(answer.conflicts.map(({ sentence }) => sentence).join('\n'));
  const args = ['--unit', '某县', '--year', '2024', '--offices', '名单.txt', '--newest', '-o', '汇总.xlsx'];
  const sum = await gouji('combine', '收件', ...args, '--json');
  const [line] = sum.lines().filter((each) => 'parts' in each);
  const total = { ...answer.total, file: '汇总.xlsx' };
  expect(line).toEqual(JSON.parse(combinedLine({ ...answer, total })));
});
