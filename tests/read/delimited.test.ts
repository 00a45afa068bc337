import { splitCells } from '../../src/read/delimited/split';

test.each<[string, string, readonly (readonly string[])[]]>([
  [
    'cells of rows',
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['every kind of line end', 'a\nb\rc\r\nd', [['a'], ['b'], ['c'], ['d']]],
  ['one line end behind the last row', 'a,b\r\n', [['a', 'b']]],
  ['blank rows but the last', 'a\n\nb\n', [['a'], [''], ['b']]],
  [
    'blank cells',
    ',a,\n,',
    [
      ['', 'a', ''],
      ['', ''],
    ],
  ],
  ['a delimiter in quotes', '"a,b",c', [['a,b', 'c']]],
  ['line ends in quotes', '"a\r\nb",c', [['a\r\nb', 'c']]],
  [
    'quotes in quotes',
    '"a""b",c\n"""",d',
    [
      ['a"b', 'c'],
      ['"', 'd'],
    ],
  ],
  ['nothing in quotes', '"",a', [['', 'a']]],
  ['quotes within a cell', 'a"b",c', [['a"b"', 'c']]],
  ['quotes that close before the end of their cell', '"a"b,c', [['"a"b', 'c']]],
  ['quotes that never close', '"a,b\nc', [['"a', 'b'], ['c']]],
  ['quotes at the end', 'a,"b"', [['a', 'b']]],
  ['no text', '', [['']]],
])('%s', (_, text, cells) => expect(splitCells(text, ',')).toEqual(cells));

test('a tab parts as a comma does, and then a comma is none', () => {
  expect(splitCells('a\tb,c\t"d\te"', '\t')).toEqual([['a', 'b,c', 'd\te']]);
});
