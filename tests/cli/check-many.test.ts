import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { biff5 } from '../read/biff';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';

/** The published report, but for the processing fee that it does not state. */
const SAMPLE = readFileSync('assets/samples/dongguan-2023.txt', 'utf8').replace(
  /^\s*无$/m,
  '未收取信息处理费。',
);
const BUILT = path.resolve('dist/cli/gouji.js');
useFolder('下级');

/** The sample as another office's. */
const of = (unit: string, year = 2023, change = (text: string) => text): string =>
  change(SAMPLE.replaceAll('东莞市住房公积金管理中心', unit).replaceAll('2023', `${year}`));

test('the overview names missing offices first, then what cannot be read, then what shows together', async () => {
  put('下级/1.txt', of('甲市财政局'));
  put('下级/2.txt', of('甲市教育局'));
  put('下级/甲市公安局.txt', '');
  put('名单.txt', '单位名称\n财政局\n教育局\n公安局\n民政局\n');
  const { exit, out, err } = await gouji('check', '下级', '--offices', '名单.txt');
  expect(exit).toBe(2);
  expect(err).toMatch(/^下级\/甲市公安局\.txt：文件是空的/);
  expect(out).toMatch(
    new RegExp(
      [
        '总览',
        '  民政局：未报',
        '  公安局：没有读出（下级/甲市公安局.txt）',
        '  财政局（下级/1.txt）：重复 1 处待核实',
        '  教育局（下级/2.txt）：重复 1 处待核实',
      ].join('\n'),
    ),
  );
  expect(out).toMatch(/\[错误\] 民政局没有报送。请催报。/);
  expect(out).toMatch(/\[核实\] 财政局、教育局的各表数字完全相同（下级\/1\.txt、下级\/2\.txt）/);
  expect(out).toMatch(
    /应报 4，已报 3，未报 1；收到报告 2 份：有错误 0，待核实 2，无误 0；1 个文件没有读出。\n/,
  );
});

test('a missing office makes exit status 1; --json gives it a line of its own, and notes to the reports', async () => {
  put('下级/1.txt', of('甲市财政局'));
  put('下级/2.txt', of('甲市财政局'));
  put('名单.txt', '财政局\n民政局\n');
  const { exit, lines } = await gouji('check', '下级', '--offices', '名单.txt', '--json');
  expect(exit).toBe(1);
  const [one, two, missing, last] = lines();
  const notes = [
    {
      kind: 'sentTwice',
      severity: 'verify',
      files: ['下级/1.txt', '下级/2.txt'],
      message: '财政局2023年的报告收到 2 份（下级/1.txt、下级/2.txt），各表数字完全相同。请只留一份。',
    },
  ];
  expect(one).toMatchObject({ file: '下级/1.txt', unit: '甲市财政局', findings: [], notes });
  expect(two.notes).toEqual(notes);
  expect(missing).toEqual({ office: '民政局', error: '民政局没有报送。请催报。' });
  expect(last).toMatchObject({ summary: { reports: 2, missing: 1 } });
});

test('a report of which much is said has its line whole, with what shows beside the others', async () => {
  for (const name of ['1.txt', '2.txt']) {
    let nth = 0;
    const other = (text: string): string =>
      text.replace(/(?<=[ \n])\d{1,3}(?=[ \n])/g, () => `${++nth % 90}`);
    put(`下级/${name}`, of('甲市财政局', 2023, other));
  }
  const { lines } = await gouji('check', '下级', '--json');
  const [one, two, last] = lines();
  expect(JSON.stringify(one).length).toBeGreaterThan(5000);
  expect({ ...two, file: '下级/1.txt' }).toEqual(one);
  expect(one.findings.at(-1).message).toMatch(/。$/);
  expect(one.notes).toHaveLength(1);
  expect(last).toMatchObject({ summary: { reports: 2, withErrors: 2 } });
});

test("last year's report sent again is an error where last year's folder tells the year", async () => {
  mkdirSync(inFolder('上年'));
  put('上年/财政局.txt', of('甲市财政局', 2022));
  put('下级/财政局.txt', of('甲市财政局', 2022));
  put(
    '下级/教育局.txt',
    of('甲市教育局', 2023, (text) => text.replace('4 5 8', '6 7 8')),
  );
  const { exit, out } = await gouji('check', '下级', '--last-year', '上年');
  expect(exit).toBe(1);
  expect(out).toMatch(/\[错误\] 甲市财政局（下级\/财政局\.txt）报的是上年的报告。请补报本年的。/);
  expect(out).toMatch(/共 2 份报告，1 份有错误。\n$/);
});

test('a list that is not there or holds no name is told in a sentence', async () => {
  put('下级/1.txt', of('甲市财政局'));
  put('空.txt', '1\n2\n');
  for (const list of ['没有.txt', '空.txt']) {
    const { exit, out, err } = await gouji('check', '下级', '--offices', list);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^单位名单 .*请/);
  }
});

test('the built program says nothing of records of an old workbook that it does not know', () => {
  put('下级/旧.xls', biff5([0x61], [[{ gbk: [0xb9, 0xe6, 0xd5, 0xc2] }, 0, 0, 0]]));
  const { stdout, stderr } = spawnSync(process.execPath, [BUILT, 'check', '下级'], {
    cwd: inFolder(),
    encoding: 'utf8',
  });
  expect(stdout).toContain('表二没有找到「行政许可」一行');
  expect(stderr).toBe('');
});

test('the built program reads many files with worker threads, in order, one bad file among them', () => {
  for (let at = 100; at < 250; at += 1) put(`下级/${at}.txt`, at === 150 ? '' : of(`第${at}街道办事处`));
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT, 'check', '下级', '--json'], {
    cwd: inFolder(),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toMatch(/^下级\/150\.txt：文件是空的.*\n$/);
  expect(status).toBe(2);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ file }) => file)).toEqual(
    Array.from({ length: 150 }, (_, at) => `下级/${100 + at}.txt`),
  );
  expect(lines.filter(({ findings }) => findings?.length === 0)).toHaveLength(149);
  expect(lines[149]).toMatchObject({ unit: '第249街道办事处', notes: [{ kind: 'sameNumbers' }] });
});

test('a reader that has seen enough of the output is no error, and files are still written', async () => {
  for (let at = 0; at < 40; at += 1) put(`下级/${at}.txt`, of(`第${at}街道办事处`));
  const gouji = spawn(process.execPath, [BUILT, 'check', '下级', '--json', '--review-list', '清单.xlsx'], {
    cwd: inFolder(),
  });
  let said = '';
  gouji.stderr.on('data', (text: Buffer) => (said += text.toString()));
  gouji.stdout.once('data', () => gouji.stdout.destroy());
  const [status] = await once(gouji, 'exit');
  expect([said, status]).toEqual(['', 0]);
  expect(existsSync(inFolder('清单.xlsx'))).toBe(true);
});

/** The built program stopped by a person (Ctrl+C) when it first calls a function of the file system. */
const stoppedAt = (call: string, ...args: readonly string[]) => {
  put(
    'stop.cjs',
    `const fs = require('node:fs'), before = fs.${call};
     fs.${call} = (...given) => {
       if (!String(given[0]).includes('.gouji-')) return before(...given);
       fs.${call} = before;
       process.kill(process.pid, 'SIGINT');
       return before(...given);
     };`,
  );
  const { status, stderr } = spawnSync(process.execPath, ['-r', inFolder('stop.cjs'), BUILT, ...args], {
    cwd: inFolder(),
    encoding: 'utf8',
  });
  return { status, stderr, left: readdirSync(inFolder()).filter((name) => /gouji-|^信|清单/.test(name)) };
};

test('stopped while files are written there are none; while they are put in their places, there are all', () => {
  put('下级/1.txt', of('甲市财政局'));
  const args = ['check', '下级', '--letters', '信', '--review-list', '清单.xlsx'];
  expect(stoppedAt('writeFileSync', ...args)).toEqual({
    status: 2,
    stderr: '已停止，没有写出文件。\n',
    left: [],
  });
  expect(stoppedAt('renameSync', ...args)).toEqual({ status: 0, stderr: '', left: ['信', '清单.xlsx'] });
});
