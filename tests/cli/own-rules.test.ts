import { readFileSync } from 'node:fs';
import { EXPLANATION_LIST, explanationLine } from '../../src/sheet/explanation-list';
import { fileWith, zerosBut } from '../support/kept-file';
import { gouji, put, useFolder } from '../support/cli-folder';

useFolder();

const SAMPLE = readFileSync('assets/samples/dongguan-2023.txt', 'utf8');

test('--rules adds to the official rules: text and JSON say which, where, by how much', async () => {
  put('局.txt', SAMPLE);
  put(
    '规则.txt',
    '# 本局的规则\n许可|表二[行政许可] >= 100000|错误|许可应有十万件\n表三[予以公开, 总计] >= 0\n',
  );
  const { exit, out } = await gouji('check', '局.txt', '--rules', '规则.txt');
  expect(exit).toBe(1);
  expect(out).toMatch(/\[错误\] 表二 行政许可 许可：左边 \d+，右边 100000，少 \d+。请核对并改正。 /);
  const [json] = (await gouji('check', '局.txt', '--rules', '规则.txt', '--json')).lines();
  const ruled = json.findings.filter(({ kind }: { kind: string }) => kind === 'rule');
  expect(ruled).toHaveLength(1);
  expect(ruled[0]).toMatchObject({
    kind: 'rule',
    rule: 'own.许可',
    severity: 'error',
    verdict: 'fail',
    right: 100000,
    cells: [{ table: 'disclosure', row: 'licences', column: 'decisions', address: expect.any(String) }],
  });
  expect((await gouji('check', '局.txt')).exit).toBe(0);
});

test('a file with lines that are no rules is refused, every line named', async () => {
  put('局.txt', SAMPLE);
  put('规则.txt', '表三[予以公开啊, 总计] >= 0\n表三[予以公开, 总计] >= 0\n许可|表二[行政许可] > 0\n');
  const { exit, out, err } = await gouji('check', '局.txt', '--rules', '规则.txt');
  expect([exit, out]).toEqual([2, '']);
  expect(err).toBe(
    '规则.txt 里有 2 条规则不能用：\n' +
      '第 1 行「自定义 1」：表三没有叫“予以公开啊”的行，是不是「（一）予以公开」？（第 4 个字）\n' +
      '第 3 行「许可」：只能用 =、<=、>= 三种比较。“小于”请写成 <=，“大于”请写成 >=。（第 10 个字）\n',
  );
  put('空.txt', '# 没有规则\n');
  for (const name of ['没有.txt', '空.txt'])
    expect(await gouji('check', '局.txt', '--rules', name)).toMatchObject({ exit: 2, out: '' });
});

test.each([
  ['brackets in each other', `${'('.repeat(900)}表三[予以公开, 总计]${')'.repeat(900)} >= 0`, '括号套得太深'],
  ['a rule that is too long', `表三[予以公开, 总计] >= ${'1+'.repeat(100_000)}1`, '规则太长'],
  ['more than 300 rules', '表三[予以公开, 总计] >= 0\n'.repeat(301), '规则最多 300 条'],
  ['no text', Uint8Array.from({ length: 5000 }, (_, nth) => (nth * nth * 31) % 251), '规则.txt'],
  ['a folder', undefined, '它应是一个文件', '.'],
  ['a device that never ends', undefined, '它应是一个文件', '/dev/zero'],
])('--rules with %s: a sentence, and no file is read', async (_, content, sentence, path = '规则.txt') => {
  put('局.txt', SAMPLE);
  if (content !== undefined) put(path, content);
  const { exit, out, err } = await gouji('check', '局.txt', '--rules', path);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/程序出错|\n {4}at /);
});

test('what is explained in the file is printed as explained, and is no longer to be verified', async () => {
  const line = explanationLine(
    {
      unit: '某县某镇人民政府',
      year: 2023,
      key: 'authority.regulations||',
      text: '随文统计',
      values: '2',
      date: '2024-01-20',
    },
    { rule: '制定权限', place: '表二' },
  );
  const report = zerosBut({ 'regulations.inForce': 2 });
  put('说明.xlsx', await fileWith(report, [[EXPLANATION_LIST, [line]]]));
  put('没有说明.xlsx', await fileWith(report, []));
  const { exit, out } = await gouji('check', '说明.xlsx');
  expect(exit).toBe(0);
  expect(out).toMatch(/ {2}表二 √\n/);
  expect(out).toMatch(/\[已说明\] 表二 规章·.*已说明：“随文统计”（2024-01-20）。/);
  expect((await gouji('check', '没有说明.xlsx')).out).toMatch(/ {2}表二 1 处待核实\n[^]*\[核实\] 表二 规章·/);
  const [json] = (await gouji('check', '说明.xlsx', '--json')).lines();
  expect(json.findings).toMatchObject([
    { rule: 'authority.regulations', explanation: { state: 'kept', text: '随文统计', values: '2' } },
  ]);
});
