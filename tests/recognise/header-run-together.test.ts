import { forms } from '../../src/forms';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';

const NUMBERS = [119, 25, 91, 24, 259, 7, 0, 15, 6, 28, 21, 1, 7, 9, 38];
const piped = (numbers: readonly number[]): string => `| ${numbers.join(' | ')} |`;
const FIVE = '结果维持结果纠正其他结果尚未审结总计';

/** Table 四 of a report, under these lines between the heading of its chapter and what comes after it. */
function readChapter(...lines: readonly string[]) {
  const text = [
    '某市2025年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '| 规章 | 3 | 0 | 15 |',
    '',
    '四、政府信息公开行政复议、行政诉讼情况',
    ...lines,
    '',
    '五、存在的主要问题及改进情况',
    '一是队伍建设有待加强。',
  ].join('\n');
  const [found, ...others] = recognise(readText(text), forms);
  expect(others).toEqual([]);
  const { report, unread, readings } = found!;
  const numbers = report.tables.review?.flat().filter((entry) => typeof entry === 'number') ?? [];
  return {
    numbers,
    unread: unread.map(({ text: words }) => words),
    reasons: readings.map(({ reason }) => reason),
  };
}

test.each([
  ['no header', []],
  ['groups', ['行政复议行政诉讼']],
  ['groups and columns', ['行政复议行政诉讼', '未经复议直接起诉复议后起诉', `${FIVE}${FIVE}${FIVE}`]],
])('15 numbers that add up, in the chapter of table 四, are its row: %s', (_, header) => {
  const { numbers, unread } = readChapter(...header, piped(NUMBERS));
  expect(numbers).toEqual(NUMBERS);
  expect(unread).toEqual([]);
});

test('that the columns were taken as printed is said', () => {
  expect(readChapter('行政复议行政诉讼', piped(NUMBERS)).reasons).toContain('columnsAssumed');
});

test.each([
  ['sums that do not hold', [], [NUMBERS.map((number) => (number === 259 ? 258 : number))]],
  ['groups in another order', ['行政诉讼行政复议'], [NUMBERS]],
  ['parts of a group in another order', ['行政复议行政诉讼', '复议后起诉未经复议直接起诉'], [NUMBERS]],
  ['two rows', ['行政复议行政诉讼'], [NUMBERS, NUMBERS.map((number) => number * 2)]],
  ['a number too few', [], [NUMBERS.slice(1)]],
])('nothing is read of it, and all is said: %s', (_, header, rows) => {
  const { numbers, unread } = readChapter(...header, ...rows.map(piped));
  expect(numbers).toEqual([]);
  expect(unread).toEqual(rows.map((row) => row.join(' ')));
});

test('names of columns that ran together say their order', () => {
  const turned = FIVE.replace('结果维持结果纠正', '结果纠正结果维持');
  const { numbers, unread } = readChapter('行政复议行政诉讼', turned.repeat(3), piped(NUMBERS));
  expect(numbers).toEqual([]);
  expect(unread).toEqual([NUMBERS.join(' ')]);
});
