import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { matchesGlob } from '../../src/cli/glob';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';

useFolder('下级');
const sample = readFileSync('assets/samples/dongguan-2023.txt', 'utf8');
const office = (file: string, unit: string) => put(file, sample.replaceAll('东莞市住房公积金管理中心', unit));
const summary = async (...args: readonly string[]) => {
  const ran = await gouji('check', ...args, '--json');
  return { ...ran, summary: ran.lines().at(-1).summary };
};

test('every file of a folder is accounted for: read, not read, not looked at', async () => {
  office('下级/甲.txt', '甲局');
  office('下级/没有扩展名', '乙局');
  put('下级/扫描.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  put('下级/程序.exe', 'MZ');
  put('下级/~$甲.xlsx', 'x');
  const { exit, err, summary: totals } = await summary('下级');
  expect(exit).toBe(2);
  expect(err).toMatch(/扫描\.jpg：这是图片/);
  expect(totals).toMatchObject({ reports: 1, unreadable: 2, passedOver: 1 });
});

test('links are read or named, each file once', async () => {
  office('下级/甲.txt', '甲局');
  symlinkSync(inFolder('没有'), inFolder('下级/断.txt'));
  symlinkSync(inFolder('下级'), inFolder('下级/圈'));
  symlinkSync(inFolder('下级/甲.txt'), inFolder('下级/又.txt'));
  const { exit, err, summary: totals } = await summary('下级', '下级/甲.txt');
  expect(exit).toBe(2);
  expect(err).toMatch(/圈：这个链接指回上级文件夹/);
  expect(err).toMatch(/断\.txt：是失效的链接/);
  expect(totals).toMatchObject({ reports: 1, unreadable: 2 });
});

test('a name that is not UTF-8 is named as it was meant', async () => {
  const folder = Buffer.from(`${inFolder('下级')}/`);
  writeFileSync(Buffer.concat([folder, Buffer.from([0xbc, 0xd7, 0xbe, 0xd6, 0x2e, 0x74, 0x78, 0x74])]), 'x');
  const { exit, err } = await gouji('check', '下级');
  expect([exit, err]).toEqual([2, expect.stringMatching(/甲局\.txt：文件名的编码不是 UTF-8/)]);
});

test('an empty folder is trouble', async () => {
  expect(await gouji('check', '下级')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('没有找到报告'),
  });
});

test('a bad file of last year is named and stops nothing', async () => {
  office('今年.txt', '甲局');
  put('下级/坏.xlsx', 'PK\u0003\u0004 cut off');
  const { exit, out, err } = await gouji('check', '今年.txt', '--last-year', '下级');
  expect([exit, err]).toEqual([2, expect.stringMatching(/^上年报告 下级.坏\.xlsx：/)]);
  expect(out).toContain('共 1 份报告');
});

test('letters written into the folder that is checked are not read, and are told when settled', async () => {
  put('下级/甲.txt', sample.replace('单位', ' 单位').replace(/^\s*无$/m, ''));
  const args = ['check', '下级', '--letters', '下级/反馈单', '--date', '2024-01-05'];
  expect((await gouji(...args)).out).toContain('写好 1 份反馈单');
  const again = await gouji(...args, '--force');
  expect(again.out).toMatch(/共 1 份报告.*2 个是本程序写的反馈单或清单，没有当作报告/);
  put('下级/甲.txt', sample.replace(/^\s*无$/m, '未收取信息处理费。'));
  expect((await gouji(...args, '--force')).out).toContain('上一轮的 1 份反馈单不再需要');
  expect(readdirSync(inFolder('下级/反馈单')).sort()).toEqual(['已更正', '汇总.txt'].sort());
});

test('no output replaces an input, nor a folder; nothing is left where writing fails', async () => {
  office('下级/甲.txt', '甲局');
  mkdirSync(inFolder('夹'));
  const write = (path: string) => gouji('check', '下级', '--review-list', path, '--force');
  expect(await write('下级/甲.txt')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('不能覆盖'),
    out: '',
  });
  expect(await write('夹')).toMatchObject({ exit: 2, err: expect.stringContaining('是文件夹'), out: '' });
  expect(await write('没有/a.xlsx')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('没有文件夹'),
    out: '',
  });
  expect((await write('下级/清单.xlsx')).exit).toBe(0);
  expect((await write('下级/清单.xlsx')).exit).toBe(0);
  expect(readdirSync(inFolder('下级')).sort()).toEqual(['清单.xlsx', '甲.txt'].sort());
});

test.each(['2024-02-30', '13月5日', '20240120'])(
  '--deadline %s is refused before any work',
  async (deadline) => {
    office('下级/甲.txt', '甲局');
    const ran = await gouji('check', '下级', '--letters', '信', '--deadline', deadline);
    expect([ran.exit, ran.out, ran.err]).toEqual([2, '', expect.stringContaining(deadline)]);
  },
);

test('--newest takes the file that was changed last', async () => {
  office('下级/旧.txt', '甲局');
  put('下级/新.txt', sample.replaceAll('东莞市住房公积金管理中心', '甲局').replace(/(\D)0(\D)/, '$11$2'));
  utimesSync(inFolder('下级/旧.txt'), 1, 1);
  const sum = ['combine', '下级', '--unit', '某市', '--year', '2023', '-o', '汇总.xlsx'];
  expect(await gouji(...sum)).toMatchObject({ exit: 2, err: expect.stringContaining('内容不同的报告') });
  expect((await gouji(...sum, '--newest')).out).toMatch(/旧\.txt.*：比甲局（下级.新\.txt）旧/);
});

test('patterns of files', () => {
  const cases: readonly [string, string, boolean][] = [
    ['*.bak', '下级/甲/a.bak', true],
    ['*.bak', 'a.bak.xlsx', false],
    ['旧', '下级/旧/a.xlsx', true],
    ['下级/*', '下级/a.xlsx', true],
    ['下级/?.xlsx', '下级/ab.xlsx', false],
    ['**/b/*.xlsx', 'a/b/c.xlsx', true],
    ['a.x', 'aXx', false],
  ];
  for (const [glob, path, matches] of cases)
    expect([glob, path, matchesGlob(glob, path)]).toEqual([glob, path, matches]);
});
