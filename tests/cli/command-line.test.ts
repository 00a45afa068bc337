import { readFileSync } from 'node:fs';
import { gouji, put, useFolder } from '../support/cli-folder';

useFolder('下级');
const sample = readFileSync('assets/samples/dongguan-2023.txt', 'utf8');
beforeEach(() => put('下级/甲.txt', sample));

test('--quiet shows nothing, the exit status tells', async () => {
  expect(await gouji('check', '下级', '--quiet')).toMatchObject({ exit: 0, out: '', err: '' });
});

test('--only lists one kind, --fail-on says from which the exit status is 1', async () => {
  expect((await gouji('check', '下级')).out).toContain('[核实]');
  const only = await gouji('check', '下级', '--only', 'error');
  expect([only.exit, only.out]).toEqual([0, expect.not.stringContaining('[核实]')]);
  expect((await gouji('check', '下级', '--fail-on', 'verify')).exit).toBe(1);
  expect(await gouji('check', '下级', '--only', '错误')).toMatchObject({ exit: 2, out: '' });
});

test('--format csv and sarif: a line, or a result, for each thing to correct', async () => {
  const csv = (await gouji('check', '下级', '--format', 'csv')).out;
  expect(csv).toMatch(
    /^\ufeff文件,单位,年度,性质,单元格,问题,办法\r\n下级.甲\.txt,东莞市.*,2023,核实,,正文没有写明/,
  );
  const sarif = JSON.parse((await gouji('check', '下级', '--format', 'sarif')).out);
  expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [{ level: 'warning' }] }] });
  expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    `${encodeURIComponent('下级')}/${encodeURIComponent('甲')}.txt`,
  );
});

test('“-” is standard input', async () => {
  expect((await gouji('check', '-')).out).toMatch(/^标准输入\n {2}东莞市/);
});

test('did you mean', async () => {
  expect((await gouji('chekc')).err).toContain('是不是 check？');
  expect((await gouji('check', '--jsn', '下级')).err).toContain('是不是 --json？');
});

test('gouji.json: what is repeated, as seen from its folder; the line goes before', async () => {
  put(
    '下级/gouji.json',
    JSON.stringify({ check: { files: ['甲.txt'], failOn: 'verify', exclude: ['*.bak'] } }),
  );
  expect((await gouji('check', '下级')).exit).toBe(1);
  expect((await gouji('--config', '下级/gouji.json', 'check')).exit).toBe(1);
  expect((await gouji('check', '下级', '--fail-on', 'never')).exit).toBe(0);
  for (const [config, problem] of [
    ['{', '不是 JSON'],
    ['{"chekc":{}}', '没有“chekc”这个命令'],
    ['{"check":{"lastYear":"a"}}', '“lastYear”应是一列文字'],
    ['{"check":{"last":[]}}', '没有“last”这个选项'],
  ] as const) {
    put('下级/gouji.json', config);
    expect(await gouji('check', '下级')).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining(problem),
    });
  }
});
