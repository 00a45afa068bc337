import { paragraphsOf } from '../../../src/read/placed/paragraphs';

const GLYPH = { text: '字', x: 0, y: 0, width: 10, height: 10 };

/** A full line of text so far down. */
const lineAt = (text: string, y: number) => {
  const box = { left: 0, right: 10, y, height: 10 };
  return {
    kind: 'line',
    page: 1,
    line: { ...box, words: [{ ...box, glyphs: [GLYPH], text }] },
  } as const;
};

test('lines of one paragraph are joined; words of letters stay apart', () => {
  const lines = ['政府网站', '（English', 'name）', '公开'].map((text, nth) => lineAt(text, nth * 15));
  expect(paragraphsOf(lines)).toEqual([{ text: '政府网站（English name）公开', page: 1 }]);
});

test('a paragraph of two hundred thousand lines is joined once, not line by line', () => {
  const lines = Array.from({ length: 200_000 }, (_, nth) => lineAt('公开政府信息', nth * 15));
  expect(paragraphsOf(lines)[0]?.text).toHaveLength(1_200_000);
});

/** A line from one side to the other, so far down. */
const line = (
  text: string,
  y: number,
  {
    left = 0,
    right = 100,
    height = 10,
    page = 1,
  }: Partial<Record<'left' | 'right' | 'height' | 'page', number>> = {},
) => {
  const box = { left, right, y, height };
  return { kind: 'line', page, line: { ...box, words: [{ ...box, glyphs: [GLYPH], text }] } } as const;
};
const paragraphs = (...lines: Parameters<typeof paragraphsOf>[0]) =>
  paragraphsOf(lines).map(({ text }) => text);

test.each<[string, readonly ReturnType<typeof line>[], readonly string[]]>([
  ['full lines', [line('政府', 0), line('信息', 15)], ['政府信息']],
  [
    'a line that ends a little before the side',
    [line('政府', 0, { right: 86 }), line('信息', 15)],
    ['政府信息'],
  ],
  ['a line that ends early', [line('政府', 0, { right: 80 }), line('信息', 15)], ['政府', '信息']],
  ['a line set in', [line('政府', 0), line('信息', 15, { left: 20 })], ['政府', '信息']],
  ['a line set in a little', [line('政府', 0), line('信息', 15, { left: 8 })], ['政府信息']],
  ['lines far from each other', [line('政府', 0), line('信息', 28)], ['政府', '信息']],
  ['lines of some distance', [line('政府', 0), line('信息', 24)], ['政府信息']],
  ['a line on the next page', [line('政府', 0), line('信息', 100, { page: 2 })], ['政府信息']],
  ['characters of another size', [line('政府', 0), line('信息', 15, { height: 14 })], ['政府', '信息']],
  [
    'large lines below each other’s middle',
    [
      line('某市财政局', 0, { left: 20, right: 80, height: 16 }),
      line('年度报告', 20, { left: 30, right: 70, height: 16 }),
      line('正文', 60),
    ],
    ['某市财政局年度报告', '正文'],
  ],
  [
    'large lines below each other’s start',
    [
      line('某市财政局', 0, { left: 0, right: 60, height: 16 }),
      line('年度报告', 20, { left: 0, right: 30, height: 16 }),
      line('正文', 60),
    ],
    ['某市财政局', '年度报告', '正文'],
  ],
])('%s', (_, lines, texts) => expect(paragraphs(...lines)).toEqual(texts));

test('a line in pieces is a paragraph of its own, its pieces kept apart', () => {
  const [first, second] = [line('政府', 0, { right: 40 }), line('信息', 0, { left: 60 })];
  const pieces = {
    ...first,
    line: { ...first.line, right: 100, words: [...first.line.words, ...second.line.words] },
  };
  expect(paragraphs(line('前', -15), pieces, line('后', 15))).toEqual(['前', '政府\t信息', '后']);
});
