import type { GridValue } from '../../src/model/grid';
import { readText } from '../../src/read';

test.each<[string, string, readonly (readonly GridValue[])[], readonly string[]]>([
  ['three numbers in a line are a row', '规章 1 2 3', [['规章', 1, 2, 3]], []],
  ['two alone may be words as well', '规章 1 2', [['规章', 1, 2]], ['规章 1 2']],
  [
    'two lines of two are rows',
    '规章 1 2\n文件 3 4',
    [
      ['规章', 1, 2],
      ['文件', 3, 4],
    ],
    [],
  ],
  ['a label before cells with a pipe', '规章\n1 |\n2 |', [['规章'], [1], [2]], []],
  ['a label before cells between pipes', '规章\n| 1 |\n| 2 |', [['规章'], [1], [2]], []],
  ['a blank line is no end', '规章\n\n1\n2\n3', [['规章'], [1], [2], [3]], []],
  ['a ruler is no end', '规章\n|---|\n1\n2\n3', [['规章'], [1], [2], [3]], []],
  ['blank cells are no end', '规章\n|  |\n1\n2\n3', [['规章'], [1], [2], [3]], []],
  ['a row with a blank cell is no cell', '规章\n| 1 | | 2 |', [[1, null, 2]], ['规章']],
  [
    'nor is one whose first is blank',
    '规章\n| | 1 |\n| | 2 |',
    [
      [null, 1],
      [null, 2],
    ],
    ['规章'],
  ],
  ['three words head a table', '制发 废止 有效\n1\n2\n3', [['制发', '废止', '有效'], [1], [2], [3]], []],
  ['so do two long ones', '本年制发 本年废止\n1\n2\n3', [['本年制发', '本年废止'], [1], [2], [3]], []],
  ['one short one is half of a word', '本年制发 废止\n1\n2\n3', [['本年制发 废止'], [1], [2], [3]], []],
  ['two of three', '年制发 年废止\n1\n2\n3', [['年制发', '年废止'], [1], [2], [3]], []],
  ['two short ones are halves of one', '规 章\n1\n2\n3', [['规 章'], [1], [2], [3]], []],
  [
    'blank cells break a row',
    '规章 | 3 |\n| 5 |\n2.许可 |\n|\n| 7 |\n文件 | 1 | 2 | 4 |',
    [
      ['规章', 3, null, 5, null],
      ['2.许可', null, null, 7, null],
      ['文件', 1, 2, 4, null],
    ],
    [],
  ],
  [
    'a row whose first cells are blank has a label',
    '规章 | 3 | 4 |\n| 文件 | 5 | 6 |',
    [
      ['规章', 3, 4, null],
      [null, '文件', 5, 6, null],
    ],
    [],
  ],
  ['after a cell on a line of its own, pipes end a row', '规章 |\n1 |\n2 | |||', [['规章'], [1], [2]], []],
  ['pipes alone after a label end its line', '规章 |\n||\n1 |\n2 |', [['规章'], [1], [2]], []],
])('%s', (_, text, rows, paragraphs) => {
  const { grids, paragraphs: told } = readText(text);
  expect([grids.flatMap((grid) => grid.rows), told]).toEqual([rows, paragraphs]);
});
