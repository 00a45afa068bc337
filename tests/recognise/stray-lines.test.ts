import { forms } from '../../src/forms';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';

const NUMBERS = [3, 0, 1, 2, 6, 4, 1, 0, 0, 5, 2, 0, 0, 1, 3];
const FIVE = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const TOP = [...FIVE, '未经复议直接起诉', '复议后起诉'];
const headers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  whole: [['行政复议', '行政诉讼'], TOP, [...FIVE, ...FIVE]],
  'parted at 行政诉讼': [['行政复议', '行政'], ['诉讼'], TOP, [...FIVE, ...FIVE]],
  'of words broken in two': [
    ['行政复议', '行政诉讼'],
    ['结果', '结果', '其他', '尚未', '总计', '未经复议直接起诉', '复议后起诉'],
    ['维持', '纠正', '结果', '审结'],
    ['结果', '结果', '其他', '尚未', '总计', '结果', '结果', '其他', '尚未', '总计'],
    ['维持', '纠正', '结果', '审结', '维持', '纠正', '结果', '审结'],
  ],
};
const styles: Readonly<Record<string, (line: readonly string[]) => readonly string[]>> = {
  'a cell a line': (line) => line,
  spaces: (line) => [line.join(' ')],
  pipes: (line) => [line.join(' | ')],
  tabs: (line) => [line.join('\t')],
};

describe.each(Object.keys(headers))('the header of table 四 is %s', (header) => {
  test.each(Object.keys(styles))('%s: a stray line in it or under it takes no number away', (style) => {
    const shown = styles[style]!;
    const lines = headers[header]!.flatMap(shown);
    for (const stray of ['本年度报告', '第 6 页', '- 6 -', '6'])
      // A number right before the others of one cell a line may be one of them.
      for (let at = 0; at < lines.length + Number(stray !== '6'); at++) {
        const text = [
          '某局2024年政府信息公开工作年度报告',
          '四、政府信息公开行政复议、行政诉讼情况',
          ...lines.slice(0, at),
          stray,
          ...lines.slice(at),
          ...shown(NUMBERS.map(String)),
        ].join('\n');
        const tables = recognise(readText(text), forms).map(({ report }) => report.tables.review);
        expect({ stray, at, tables }).toEqual({ stray, at, tables: [[NUMBERS]] });
      }
  });
});
