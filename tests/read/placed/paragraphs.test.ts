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
