import { readEntry } from '../../src/workbench/host/entry';
import { displayText } from '../../src/workbench/memory/number-text';

test.each([
  [3, 'General', '3'],
  [1 / 3, 'General', '0.33333333333'],
  [1234.5, '#,##0.00', '1,234.50'],
  [0.256, '0.0%', '25.6%'],
  [-5, '0;-0;"无"', '-5'],
  [0, '0;-0;"无"', '无'],
  [0, '0;-0;;@', ''],
  [44957, 'yyyy"年"m"月"d"日"', '2023年1月31日'],
  [12, '0"件"', '12件'],
  ['文字', '@', '文字'],
  [true, 'General', 'TRUE'],
])('%p in %s shows %s', (value, format, expected) => {
  expect(displayText(value, format)).toBe(expected);
});

test.each([
  [' 12 ', { value: 12 }],
  ['1e3', { value: 1000 }],
  ['1,2', { value: '1,2' }],
  ['TRUE', { value: true }],
  ["'=A1", { value: '=A1' }],
  ['=A1+1', { formula: '=A1+1' }],
  ['2023-02-30', { value: '2023-02-30' }],
  ['2023年1月1日', { value: 44927 }],
  ['=', { value: '=' }],
  ['#n/a', { value: '#N/A' }],
])('%p is entered as %j', (text, input) => {
  expect(readEntry(text, 'General', '').input).toEqual(input);
});

test('in a text cell everything is text', () => {
  expect(readEntry('12', '@', '').input).toEqual({ value: '12' });
});
