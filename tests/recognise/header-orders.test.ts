import { forms } from '../../src/forms';
import { readText } from '../../src/read';
import { readHtml } from '../../src/read/html/html';
import { recognise } from '../../src/recognise';

const TITLE = '某局2024年政府信息公开工作年度报告';
const LEGAL = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '四、结转下年度继续办理',
];
/** Numbers in printed order; the last is the sum of those before it. */
const PRINTED = [
  [1, 2, 3, 4, 5, 6, 21],
  [7, 0, 2, 0, 0, 1, 10],
  [0, 3, 0, 0, 4, 0, 7],
];
const textOf = (words: readonly string[], rows: readonly (readonly number[])[]): string =>
  [TITLE, '申请人情况', ...words, ...ROWS.flatMap((row, index) => [row, ...rows[index]!])].join('\n');
const applicationsOf = (found: ReturnType<typeof recognise>): readonly unknown[] => {
  const rows = found[0]!.report.tables.applications!;
  return [rows[0], rows[1], rows.at(-1)];
};
const read = (words: readonly string[], rows: readonly (readonly number[])[]): readonly unknown[] =>
  applicationsOf(recognise(readText(textOf(words, rows)), forms));
const isRead = (row: unknown): boolean => (row as unknown[]).some((entry) => typeof entry === 'number');

describe('where 总计 stands before the columns under 法人或其他组织', () => {
  const groups = [[], ['法人或其他组织']];

  test.each(groups)('sums tell numbers in printed order %s', (...group) => {
    expect(read(['自然人', '总计', ...group, ...LEGAL], PRINTED)).toEqual(PRINTED);
  });

  test.each(groups)('sums tell numbers in the order of the names %s', (...group) => {
    const moved = PRINTED.map(([natural, ...rest]) => [natural!, rest.at(-1)!, ...rest.slice(0, -1)]);
    expect(read(['自然人', '总计', ...group, ...LEGAL], moved)).toEqual(PRINTED);
  });

  test.each(groups)('nothing is read where they hold in neither %s', (...group) => {
    const wrong = PRINTED.map((row) => row.map((number, index) => number + index));
    expect(read(['自然人', '总计', ...group, ...LEGAL], wrong).some(isRead)).toBe(false);
  });
});

test('自然人 behind the columns of a group that has no name has its numbers there', () => {
  const moved = PRINTED.map(([natural, ...rest]) => [...rest.slice(0, -1), natural!, rest.at(-1)!]);
  expect(read([...LEGAL, '自然人', '总计'], moved)).toEqual(PRINTED);
  const otherNames = LEGAL.map((name) => (name === '社会公益组织' ? '社会公益' : name));
  expect(read([...otherNames, '自然人', '合计'], moved)).toEqual(PRINTED);
});

test('a page that has lost the widths of its header cells is read by the sums of its rows', async () => {
  const cells = (texts: readonly (string | number)[]): string =>
    texts.map((each) => `<td>${each}</td>`).join('');
  const page = `<h1>${TITLE}</h1><table><tr><td rowspan="2">办理情况</td><td rowspan="2">自然人</td><td>法人或其他组织</td>
    <td rowspan="2">总计</td></tr><tr>${cells(LEGAL)}</tr>${ROWS.map(
      (row, index) => `<tr>${cells([row, ...PRINTED[index]!])}</tr>`,
    ).join('')}</table>`;
  expect(applicationsOf(recognise(await readHtml(page), forms))).toEqual(PRINTED);
});
