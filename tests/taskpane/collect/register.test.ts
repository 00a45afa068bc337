import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from '../../../src/read';
import type { PaneFile } from '../../../src/taskpane/collect/chosen-files';
import { collectFiles } from '../../../src/tasks/collect';
import { openRegister, writeLetters } from '../../../src/tasks/files';
import { gouji, inFolder, put, useFolder } from '../../support/cli-folder';
import { fileAt, start } from './fakes';

useFolder('下级');

const sample = readFileSync('assets/samples/dongguan-2023.txt', 'utf8');
const of = (office: string, text = sample) => text.replaceAll('东莞市住房公积金管理中心', office);
const wrong = sample.replace(/(一、本年新收[^\n]*\n\s*)2\b/, '$13');

const blobs: Blob[] = [];

beforeEach(() => {
  blobs.length = 0;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  jest.useFakeTimers({
    now: new Date('2024-01-05T08:00:00'),
    doNotFake: ['setTimeout', 'setImmediate', 'performance'],
  });
});
afterEach(() => jest.useRealTimers());

const paneFile = (path: string): PaneFile =>
  fileAt(path, { bytes: async () => new Uint8Array(readFileSync(inFolder(path))) });
const filesIn = (folder: string) =>
  readdirSync(inFolder(folder)).map((name) => paneFile(`${folder}/${name}`));
const opened = () => start({ read: collectFiles, files: { openRegister, writeLetters } });

/** All that stands on the sheets of a register. */
async function sheetsOf(bytes: Uint8Array) {
  const read = await readFile(bytes, '登记.xlsx');
  return read.ok && read.document.grids.map(({ name, rows }) => [name, rows]);
}
const downloaded = async () => new Uint8Array(await blobs.at(-1)!.arrayBuffer());

const marksIn = ({ state }: ReturnType<typeof opened>) =>
  Object.fromEntries(state().entered!.rounds.map(({ office, marks }) => [office, marks.join('，')]));

test('the pane keeps the register that the command line keeps, round after round', async () => {
  put('名单.txt', '某市财政局\n某市教育局\n某市凤凰山林场管理局\n');
  put('下级/财政局.txt', of('某市财政局', wrong));
  put('下级/教育局.txt', of('某市教育局'));
  const first = opened();
  await first.collect.officesFrom(paneFile('名单.txt'));
  await first.collect.registerFrom(undefined);
  await first.collect.add(filesIn('下级'));
  expect(marksIn(first)).toEqual({ 某市财政局: '第 1 次报送', 某市教育局: '第 1 次报送' });
  await first.collect.writeRegister();
  expect(first.state().file).toMatchObject({ name: '报送登记.xlsx' });
  await gouji(
    'check',
    '下级',
    '--offices',
    '名单.txt',
    '--register',
    '报送登记.xlsx',
    '--date',
    '2024-01-05',
  );
  expect(await sheetsOf(await downloaded())).toEqual(await sheetsOf(readFileSync(inFolder('报送登记.xlsx'))));

  put('下级/财政局.txt', of('某市财政局'));
  const second = opened();
  await second.collect.registerFrom(paneFile('报送登记.xlsx'));
  // Known by the register alone.
  expect(second.state().offices).toHaveLength(3);
  await second.collect.add(filesIn('下级'));
  expect(marksIn(second)).toEqual({
    某市财政局: '第 2 次报送，有变化，上次 1 项未改，上次 1 项已办结',
    某市教育局: '第 1 次报送，与上次相同，上次 1 项未改',
  });
  await second.collect.writeRegister();
  const ran = await gouji('check', '下级', '--register', '报送登记.xlsx', '--date', '2024-01-05');
  expect(ran.out).toContain(second.state().entered!.summary);
  expect(ran.out).toContain(
    second
      .state()
      .entered!.rounds.map(({ sentence }) => sentence)
      .find(Boolean)!,
  );
  expect(await sheetsOf(await downloaded())).toEqual(await sheetsOf(readFileSync(inFolder('报送登记.xlsx'))));
});

test('a near name is confirmed once, an explanation typed once; the register knows both the next time', async () => {
  put('名单.txt', '某市凤凰山林场管理局\n');
  put('下级/林场.txt', of('某市凤凰林场管理局'));
  const first = opened();
  await first.collect.officesFrom(paneFile('名单.txt'));
  await first.collect.registerFrom(undefined);
  await first.collect.add(filesIn('下级'));
  const near = first.state().overview!.findings.find(({ kind }) => kind === 'unlisted');
  expect(near).toMatchObject({ near: '某市凤凰山林场管理局' });
  first.collect.confirmOffice('某市凤凰林场管理局', '某市凤凰山林场管理局');
  const reportRow = () => first.state().overview!.rows.find((row) => row.kind === 'report')!;
  const row = reportRow();
  if (row.kind !== 'report') throw new Error('no report');
  expect(row.name).toBe('某市凤凰山林场管理局');
  const finding = row.report.findings.find(({ severity }) => severity === 'verify')!;
  await first.collect.explain(row.report, finding, ' ');
  expect(first.notices.at(-1)).toMatchObject({ tone: 'error' });
  await first.collect.explain(row.report, finding, '当年没有收费');
  expect(reportRow()).toMatchObject({ verify: 0 });
  await first.collect.writeRegister();
  put('报送登记.xlsx', await downloaded());

  const next = opened();
  await next.collect.registerFrom(paneFile('报送登记.xlsx'));
  await next.collect.add(filesIn('下级'));
  expect(next.state().overview!.totals).toMatchObject({ expected: 1, missing: 0, clean: 1 });
  const ran = await gouji('check', '下级', '--register', '报送登记.xlsx');
  expect(ran.out).toContain('已说明：“当年没有收费”');
  expect(ran.out).not.toContain('可能是');
});

test('what is entered after clearing comes after what was written', async () => {
  put('下级/财政局.txt', of('某市财政局', wrong));
  const { collect, state } = opened();
  await collect.registerFrom(undefined);
  await collect.add(filesIn('下级'));
  await collect.writeRegister();
  collect.clear();
  rmSync(inFolder('下级/财政局.txt'));
  put('下级/财政局二.txt', of('某市财政局'));
  await collect.add(filesIn('下级'));
  expect(state().entered!.rounds).toMatchObject([{ round: 2, isNew: true }]);
});

test('a file that is no register is refused, and the register that is kept stays', async () => {
  put('别的.xlsx', 'no workbook');
  const { collect, state, notices } = opened();
  await collect.registerFrom(undefined);
  const { register } = state();
  await collect.registerFrom(paneFile('别的.xlsx'));
  expect(notices.at(-1)!.text).toContain('不是能够登记的 .xlsx 工作簿');
  expect(state().register).toBe(register);
});
