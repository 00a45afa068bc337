import { linesOf, piecesOf, textOf } from '../../../src/read/placed/lines';
import { wordsOf } from '../../../src/read/placed/words';

/** A character of so many points, its top left corner at a place. */
const glyph = (text: string, x: number, y = 0, height = 10, width = 5) => ({ text, x, y, width, height });
const textsOf = (...glyphs: readonly ReturnType<typeof glyph>[]) => wordsOf(glyphs).map(({ text }) => text);

test.each([
  ['right behind it', glyph('2', 5), ['12']],
  ['with a narrow gap', glyph('2', 6.5), ['12']],
  ['with a gap', glyph('2', 8), ['1', '2']],
  ['over its end', glyph('2', 1), ['12']],
  ['before it', glyph('2', -1), ['1', '2']],
  ['a little below', glyph('2', 5, 2), ['12']],
  ['below', glyph('2', 5, 4), ['1', '2']],
  ['a little above', glyph('2', 5, -2), ['12']],
  ['smaller, in the middle of the line', glyph('2', 5, 3, 4), ['12']],
  ['smaller, at its head', glyph('2', 5, 0, 3), ['1', '2']],
])('a character %s', (_, next, words) => expect(textsOf(glyph('1', 0), next)).toEqual(words));

test('a character drawn again in its place is one, another one there or farther off is not', () => {
  expect(textsOf(glyph('1', 3.9), glyph('1', 4.1))).toEqual(['1']);
  expect(textsOf(glyph('1', 3.9, 3.9), glyph('1', 4.1, 4.1))).toEqual(['1']);
  expect(textsOf(glyph('1', 5), glyph('1', 3))).toEqual(['1']);
  expect(textsOf(glyph('1', 0), glyph('1', 2.5))).toEqual(['11']);
  expect(textsOf(glyph('1', 0), glyph('1', 1, 2.5))).toEqual(['11']);
  expect(textsOf(glyph('1', 0), glyph('1', 2.5), glyph('1', 0.2))).toEqual(['11']);
  expect(textsOf(glyph('1', 0), glyph('7', 0.2))).toEqual(['17']);
  expect(textsOf(glyph('1', 0), glyph('1', 0.2), glyph('1', 0.4))).toEqual(['1']);
});

test('a word has the box of its characters and the middle of their line', () => {
  const [word] = wordsOf([glyph('1', 10, 20), glyph('2', 15, 21, 8)]);
  expect(word).toMatchObject({ text: '12', left: 10, right: 20, y: 25, height: 10 });
});

const linesIn = (...glyphs: readonly ReturnType<typeof glyph>[]) =>
  linesOf(wordsOf(glyphs)).map(({ words }) => words.map(({ text }) => text));

test('words are in lines from top to bottom, each from left to right', () => {
  expect(linesIn(glyph('c', 0, 30), glyph('b', 50, 1), glyph('a', 0, 0), glyph('d', 50, 31))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a word of small characters is in the line of tall ones only near its middle', () => {
  expect(linesIn(glyph('大', 0, 0, 20, 20), glyph('小', 50, 7, 10))).toEqual([['大', '小']]);
  expect(linesIn(glyph('大', 0, 0, 20, 20), glyph('小', 50, 13, 10))).toEqual([['大'], ['小']]);
  expect(linesIn(glyph('小', 50, 0, 10), glyph('大', 0, 3, 20, 20))).toEqual([['小'], ['大']]);
});

test('a line falls into pieces at gaps wider than a character', () => {
  const [line] = linesOf(wordsOf([glyph('1', 0), glyph('2', 16), glyph('3', 34)]));
  expect(piecesOf(line!).map((words) => words.map(({ text }) => text))).toEqual([['1', '2'], ['3']]);
  expect(line).toMatchObject({ left: 0, right: 39, y: 5, height: 10 });
});

test.each([
  [['政府', '信息'], '政府信息'],
  [['12', '34'], '12 34'],
  [['PDF', '文件'], 'PDF文件'],
  [['共', '12'], '共12'],
  [['12%', 'a'], '12% a'],
  [['（1', '）2'], '（1）2'],
])('%j in a line are %s', (words, text) => {
  const placed = words.flatMap((word, nth) => wordsOf([glyph(word, nth * 100)]));
  expect(textOf(placed)).toBe(text);
});
