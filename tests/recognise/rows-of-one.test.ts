import { formById, forms } from '../../src/forms';
import type { GridValue } from '../../src/model/grid';
import { blankReport } from '../../src/model/report';
import { readText } from '../../src/read';
import { readHtml } from '../../src/read/html/html';
import { recognise } from '../../src/recognise';
import { renderTable } from './render';

const NUMBERS = [3, 0, 1, 2, 6, 4, 1, 0, 0, 5, 2, 0, 0, 1, 3];
const FIVE = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const reportWith = (...rows: readonly string[]) => {
  const text = [
    '某局2023年政府信息公开工作年度报告',
    '四、政府信息公开行政复议、行政诉讼情况',
    'X | 行政复议 | 行政诉讼',
    ['X', ...FIVE, '未经复议直接起诉', '复议后起诉'].join(' | '),
    ['X', ...FIVE, ...FIVE].join(' | '),
    ...rows,
  ].join('\n');
  const [found] = recognise(readText(text), forms);
  return { review: found?.report.tables['review'], unread: found?.unread.map((each) => each.text) };
};

test.each(['2023年', '某某区人民法院', '行政处罚', '行政许可', '行政强制'])(
  'the one row of table 四 is called %s: it is read',
  (label) => {
    expect(reportWith([label, ...NUMBERS].join(' | '))).toEqual({ review: [NUMBERS], unread: [] });
  },
);

test('two rows that only their years tell apart: both are said', () => {
  const [last, own] = [NUMBERS.map((number) => number + 1), NUMBERS];
  const { review, unread } = reportWith(['2022年', ...last].join(' | '), ['2023年', ...own].join(' | '));
  expect(review).toEqual([NUMBERS.map(() => null)]);
  expect(unread).toEqual([last.join(' '), own.join(' ')]);
});

test.each(['行政处罚 | 901 | 902 | 903', '901 | 902', '不明 | 901', '2.重复申请 | 901 | 902 | 903'])(
  'a row that is none of table 四, %s: no number is left without a word',
  (row) => {
    const own = NUMBERS.map((_, index) => 700 + index);
    const { review, unread } = reportWith(row, ['', ...own].join(' | '));
    const told = new Set(JSON.stringify([review, unread]).match(/\d+/g));
    expect([...own.map(String), ...row.match(/90\d/g)!].filter((number) => !told.has(number))).toEqual([]);
  },
);

test('on a sheet the columns are numbered under the header: the row below is read, however few its numbers', () => {
  const form = formById('2021');
  const few = [3, null, 1, null, 4, ...Array<null>(10).fill(null)];
  const report = { ...blankReport(form, '某局', 2023), tables: { review: [few] } };
  const sheet = renderTable(form, report, 'review', { title: '某局2023年政府信息公开工作年度报告' });
  const numbering = few.map((_, index) => index + 1);
  const read = (rows: readonly (readonly GridValue[])[]) =>
    recognise({ grids: [{ ...sheet, rows }], paragraphs: [] }, forms)[0]!.report.tables['review'];
  expect(read([...sheet.rows.slice(0, -1), numbering, few])).toEqual([few]);
  expect(read([...sheet.rows.slice(0, -1), numbering])).toEqual([few.map(() => null)]);
});

test('one row of table 三 alone, printed as it should be: nothing is said of its name', () => {
  const [found] = recognise(
    readText(
      '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 | 3746 | 63 | 0 | 0 | 19 | 2 | 3830',
    ),
    forms,
  );
  expect(found!.report.tables['applications']![0]).toEqual([3746, 63, 0, 0, 19, 2, 3830]);
  expect(found!.readings.map(({ reason }) => reason)).toEqual(['columnsAssumed']);
});

test('a page whose one row has few numbers: a line with a name of its own above it is none of it', async () => {
  const row = (cells: readonly (string | number)[]) =>
    `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;
  const sparse = NUMBERS.map((number, at) => (at < 4 ? number : ''));
  const head = `<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
    <tr>${FIVE.map((each) => `<td rowspan="2">${each}</td>`).join('')}<td colspan="5">未经复议直接起诉</td>
    <td colspan="5">复议后起诉</td></tr>${row([...FIVE, ...FIVE])}`;
  const page = (...rows: readonly string[]) =>
    `<h1>某局2023年政府信息公开工作年度报告</h1><table>${head}${rows.join('')}</table>`;
  const read = async (...rows: readonly string[]) =>
    recognise(await readHtml(page(...rows)), forms)[0]!.report.tables['review'];
  const entries = [sparse.map((each) => (each === '' ? null : each))];
  expect(await read(row(sparse))).toEqual(entries);
  expect(await read(row(['说明', 9, ...Array<string>(13).fill('')]), row(sparse))).toEqual(entries);
});
