import { readdirSync, readFileSync } from 'node:fs';
import { packageFaults } from '../support/ooxml-strict';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';

useFolder('下级');
beforeEach(() => {
  const sample = readFileSync('assets/samples/dongguan-2023.txt', 'utf8').replace(
    /^\s*无$/m,
    '未收取信息处理费。',
  );
  put('下级/1.txt', sample.replaceAll('东莞市住房公积金管理中心', '财政局'));
  put('下级/教育局.txt', '');
  put('名单.txt', '财政局\n教育局\n民政局\n');
});

const check = (...args: readonly string[]) => gouji('check', '下级', '--offices', '名单.txt', ...args);

test('letters and the review list are written beside the check, and not over existing ones', async () => {
  const args = [
    '--letters',
    '反馈',
    '--review-list',
    '清单.xlsx',
    '--deadline',
    '2024-01-20',
    '--sender',
    '政务公开办',
  ];
  const { exit, out } = await check(...args);
  expect(exit).toBe(2);
  expect(out).toContain('已在 反馈 写好 2 份反馈单和汇总.txt。\n已生成核对清单 清单.xlsx。\n');
  const names = ['教育局2023年反馈单.docx', '民政局2023年催报单.docx', '汇总.txt'];
  expect(readdirSync(inFolder('反馈')).sort()).toEqual([...names].sort());
  const texts = readFileSync(inFolder('反馈/汇总.txt'), 'utf8');
  expect(texts).toContain('尚未收到你单位的2023年政府信息公开工作年度报告。');
  expect(texts).toContain('于2024年1月20日前');
  expect(texts).toContain('政务公开办');
  expect(packageFaults(readFileSync(inFolder('清单.xlsx')))).toEqual([]);

  const again = await check(...args);
  expect(again.exit).toBe(2);
  expect(again.err).toContain('已经有 3 份反馈单，没有覆盖');
  expect((await check(...args, '--force')).err).toBe(
    '下级/教育局.txt：文件是空的，没有内容。请检查后重新发送。\n',
  );
});

test('with --json nothing but JSON is printed', async () => {
  const { out } = await check('--json', '--letters', '反馈');
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => typeof JSON.parse(line)),
  ).toEqual(['object', 'object', 'object', 'object']);
});
