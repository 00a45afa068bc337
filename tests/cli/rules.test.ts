import { forms } from '../../src/forms';
import { gouji } from '../support/cli-folder';

test('rules: lists what is checked, by what it is compared with, each with its source', async () => {
  const { exit, out } = await gouji('rules', '--form', '2021');
  expect(exit).toBe(0);
  expect(out.split('\n').filter((line) => line && !line.startsWith('  '))).toEqual([
    '表内',
    '与上年比较',
    '正文',
  ]);
  expect(out).toContain(
    '  [错误] 收办平衡：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。（国办公开办函〔2021〕30号，表三表头）\n',
  );
  expect(out).toContain('[核实] 空白：没有空白的格，没有的填 0。');
});

test('rules --json: one object a line; a check of all forms stands once', async () => {
  const { out } = await gouji('rules', '--json');
  const items: { id: string; forms: string[] }[] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(items.find(({ id }) => id === 'entry.negative')?.forms).toEqual(forms.map(({ id }) => id));
});

test('rules of a form that does not exist: which there are', async () => {
  const { exit, err } = await gouji('rules', '--form', '2020');
  expect([exit, err]).toEqual([2, expect.stringContaining('可选：2021、2019、2014')]);
});
