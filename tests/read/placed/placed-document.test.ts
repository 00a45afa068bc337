import type { ReadDocument } from '../../../src/model/grid';
import type { PlacedPage } from '../../../src/read/placed/page';
import { placedDocument } from '../../../src/read/placed/placed-document';

/** Characters of 10 points from a place on, each so wide. */
const text = (x: number, y: number, content: string, width = 5): PlacedPage['glyphs'] =>
  [...content].map((char, index) => ({ text: char, x: x + index * width, y, width, height: 10 }));

interface Drawn {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly texts: readonly (readonly [x: number, y: number, content: string])[];
  /** A side without a line. */
  readonly open?: 'top' | 'bottom';
}

/** A page with one table, lines around all of its cells. */
function page({ xs, ys, texts, open }: Drawn): PlacedPage {
  const [top, bottom] = [ys[0]!, ys.at(-1)!];
  const lines = ys.filter((y) => !(open === 'top' && y === top) && !(open === 'bottom' && y === bottom));
  return {
    width: 600,
    height: 800,
    glyphs: texts.flatMap(([x, y, content]) => text(x, y, content)),
    horizontals: lines.map((at) => ({ at, from: xs[0]!, to: xs.at(-1)! })),
    verticals: xs.map((at) => ({ at, from: top, to: bottom })),
  };
}

const rowsOf = ({ grids }: ReadDocument): unknown => grids.map(({ rows }) => rows);
const XS = [100, 200, 240, 280];

test('parts of a table stand in the union of their columns', () => {
  const first = page({
    xs: [100, 200, 280],
    ys: [700, 720, 740],
    texts: [
      [110, 705, 'head'],
      [210, 705, 'both'],
      [110, 725, 'a'],
      [210, 725, '7'],
    ],
  });
  const second = page({
    xs: XS,
    ys: [100, 120, 140],
    texts: [
      [110, 105, 'b'],
      [205, 105, '1'],
      [245, 105, '2'],
      [110, 125, 'c'],
      [245, 125, '3'],
    ],
  });
  const { grids } = placedDocument([first, second]);
  expect(grids[0]!.rows).toEqual([
    ['head', 'both'],
    ['a', 7],
    ['b', 1, 2],
    ['c', null, 3],
  ]);
  expect(grids[0]!.merges).toEqual([
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
    { row: 1, column: 1, rowSpan: 1, columnSpan: 2 },
  ]);
});

test('a row that the page cuts without a line is one row', () => {
  const first = page({
    xs: XS,
    ys: [700, 720, 740],
    open: 'bottom',
    texts: [
      [110, 705, 'a'],
      [205, 705, '1'],
      [245, 705, '2'],
      [110, 725, 'long'],
      [205, 725, '3'],
      [245, 725, '4'],
    ],
  });
  const second = page({
    xs: XS,
    ys: [100, 120, 140],
    open: 'top',
    texts: [
      [110, 105, 'label'],
      [110, 125, 'c'],
      [205, 125, '5'],
      [245, 125, '6'],
    ],
  });
  const { grids } = placedDocument([first, second]);
  expect(grids[0]!.rows).toEqual([
    ['a', 1, 2],
    ['long label', 3, 4],
    ['c', 5, 6],
  ]);
  expect(grids[0]!.addressOf(2, 1)).toBe('第 2 页第 1 个表格第 2 行第 2 列');
});

test.each([
  ['a full line is joined', '1234567', 12345678],
  ['of a line with room nothing is made up', '12', '12\n8'],
])('the rest of a number on the next page: %s', (_, upper, value) => {
  const first = page({
    xs: XS,
    ys: [700, 720, 740],
    texts: [
      [110, 705, 'a'],
      [205, 705, '1'],
      [245, 705, '2'],
      [110, 725, 'b'],
      [202, 725, upper],
      [245, 725, '4'],
    ],
  });
  const second = page({
    xs: XS,
    ys: [100, 120, 140],
    texts: [
      [202, 105, '8'],
      [110, 125, 'c'],
      [205, 125, '5'],
      [245, 125, '6'],
    ],
  });
  expect(rowsOf(placedDocument([first, second]))).toEqual([
    [
      ['a', 1, 2],
      ['b', value, 4],
      ['c', 5, 6],
    ],
  ]);
});

test.each<[string, boolean, unknown]>([
  ['with a label of their own are a row', true, [['group', 'b', 12345678, 1234567], ['c', null, 8, 9], []]],
  ['that stand below each number are not joined', false, [['group', 'b', '12345678\n8', '1234567\n9'], []]],
])('numbers at the top of the next page %s', (_, isNamed, rows) => {
  const first = page({
    xs: [100, 150, 200, 240, 280],
    ys: [720, 740],
    texts: [
      [110, 725, 'group'],
      [160, 725, 'b'],
      [200, 725, '12345678'],
      [242, 725, '1234567'],
    ],
  });
  const second = page({
    xs: XS,
    ys: [100, 120, 130],
    texts: [...(isNamed ? [[110, 113, 'c'] as const] : []), [205, 105, '8'], [245, 105, '9']],
  });
  const horizontals = second.horizontals.map((line) => ({ ...line, from: line.at === 120 ? 200 : 100 }));
  expect(rowsOf(placedDocument([first, { ...second, horizontals }]))).toEqual([rows]);
});

test('a title of two lines is one, text of one size below each other’s middle is not', () => {
  const large = (x: number, y: number, content: string): PlacedPage['glyphs'] =>
    text(x, y, content, 9).map((glyph) => ({ ...glyph, height: 18 }));
  const glyphs = [
    ...large(100, 100, 'annual report of the of'),
    ...large(190, 126, 'fice'),
    ...text(100, 170, 'chapter one'),
    ...text(110, 188, 'of two of'),
  ];
  const { paragraphs } = placedDocument([
    { width: 600, height: 800, glyphs, horizontals: [], verticals: [] },
  ]);
  expect(paragraphs).toEqual(['annual report of the of fice', 'chapter one', 'of two of']);
});

test('text and tables without lines stand between the tables above and below them', () => {
  const ruled = page({
    xs: XS,
    ys: [100, 120, 140],
    texts: [
      [110, 105, 'a'],
      [205, 105, '1'],
      [245, 105, '2'],
      [110, 125, 'b'],
      [205, 125, '3'],
    ],
  });
  const below = page({
    xs: [0],
    ys: [0],
    texts: [
      [60, 200, 'item'],
      ...['north', 'south', 'total'].map((name, nth) => [200 + nth * 60, 200, name] as const),
      [60, 230, 'a'],
      ...[200, 260, 320].map((x) => [x, 230, '9'] as const),
      [60, 400, 'c'],
      [200, 400, '7'],
    ],
  });
  const horizontals = ruled.horizontals.map((line) => ({ ...line, at: line.at + 200 }));
  const verticals = ruled.verticals.map((line) => ({ ...line, from: line.from + 200, to: line.to + 200 }));
  const moved = ruled.glyphs.map((glyph) => ({ ...glyph, y: glyph.y + 200 }));
  const { grids } = placedDocument([
    {
      ...ruled,
      glyphs: [...ruled.glyphs, ...below.glyphs, ...moved, ...text(60, 160, 'c'), ...text(200, 160, '7')],
      horizontals: [...ruled.horizontals, ...horizontals],
      verticals: [...ruled.verticals, ...verticals],
    },
  ]);
  expect(grids.map(({ rows }) => rows.at(-1)!.filter((value) => value !== null))).toEqual([
    ['b', 3],
    ['c', 7],
    ['a', 9, 9, 9],
    ['b', 3],
    ['c', 7],
  ]);
});

test('two numbers in one cell are not made one', () => {
  const drawn = page({
    xs: XS,
    ys: [100, 130, 160],
    texts: [
      [110, 105, 'a'],
      [205, 103, '1'],
      [205, 117, '2'],
      [245, 105, '3'],
      [110, 140, 'b'],
      [205, 140, '4'],
      [245, 140, '56'],
    ],
  });
  expect(rowsOf(placedDocument([drawn]))).toEqual([
    [
      ['a', '1\n2', 3],
      ['b', 4, 56],
    ],
  ]);
});

test('a table without lines at its sides, and label text longer than its cell', () => {
  const open = page({
    xs: [200, 240],
    ys: [100, 120, 140],
    texts: [
      [102, 105, 'a label that is so long'],
      [245, 105, '2'],
      [102, 125, 'b'],
      [205, 125, '3'],
      [245, 125, '4'],
    ],
  });
  const lines = open.horizontals.map(({ at }) => ({ at, from: 100, to: 280 }));
  expect(rowsOf(placedDocument([{ ...open, horizontals: lines }]))).toEqual([
    [
      ['a label that is so long', null, 2],
      ['b', 3, 4],
    ],
  ]);
});

test('numbers that nearly touch are parted by the line between their cells', () => {
  const drawn = page({
    xs: XS,
    ys: [100, 120, 140],
    texts: [
      [110, 105, 'a'],
      [229, 105, '12'],
      [240.5, 105, '34'],
      [110, 125, 'b'],
      [205, 125, '5'],
      [245, 125, '6'],
    ],
  });
  expect(rowsOf(placedDocument([drawn]))).toEqual([
    [
      ['a', 12, 34],
      ['b', 5, 6],
    ],
  ]);
});

test('the gap of a double line is no row', () => {
  const drawn = page({
    xs: XS,
    ys: [100, 120, 124, 144],
    texts: [
      [110, 105, 'a'],
      [205, 105, '1'],
      [245, 105, '2'],
      [110, 129, 'b'],
      [205, 129, '3'],
      [245, 129, '4'],
    ],
  });
  expect(rowsOf(placedDocument([drawn]))).toEqual([
    [
      ['a', 1, 2],
      ['b', 3, 4],
    ],
  ]);
});

test('a cell of several rows goes on over the turn of a page', () => {
  const part = (ys: readonly [number, number, number], names: readonly string[]): PlacedPage => {
    const [top, middle, bottom] = ys;
    const drawn = page({
      xs: XS,
      ys,
      texts: [top, middle].flatMap((y, row): Drawn['texts'] => [
        [205, y + 5, names[row]!],
        [245, y + 5, String(row)],
      ]),
    });
    const lines = [top, middle, bottom].map((at) => ({ at, from: at === middle ? 200 : 100, to: 280 }));
    return { ...drawn, horizontals: lines };
  };
  const first = part([700, 720, 740], ['a', 'b']);
  const group = { ...first, glyphs: [...first.glyphs, ...text(110, 715, 'group')] };
  const { grids } = placedDocument([group, part([100, 120, 140], ['c', 'd'])]);
  expect(grids[0]!.rows).toEqual([
    ['group', 'a', 0],
    [null, 'b', 1],
    [null, 'c', 0],
    [null, 'd', 1],
  ]);
  expect(grids[0]!.merges).toEqual([{ row: 0, column: 0, rowSpan: 4, columnSpan: 1 }]);
});

describe('a table without ruling lines', () => {
  const HEAD: Drawn['texts'] = [
    [60, 100, 'item'],
    [205, 74, 'group of columns'],
    [200, 94, 'north'],
    [200, 106, 'bank'],
    [260, 100, 'south'],
    [320, 100, 'total'],
  ];
  const ROWS: Drawn['texts'] = [
    [60, 130, 'a'],
    [200, 130, '1'],
    [260, 130, '20'],
    [320, 130, '21'],
    [60, 150, 'long'],
    [60, 162, 'name'],
    [260, 156, '3'],
    [320, 156, '3'],
    [60, 190, 'blank'],
    [60, 210, 'b'],
    [200, 210, '5'],
    [320, 210, '5'],
  ];
  const tablesOf = (texts: Drawn['texts']): ReadDocument['grids'] =>
    placedDocument([{ ...page({ xs: [0], ys: [0], texts }), horizontals: [], verticals: [] }]).grids.filter(
      ({ name }) => name === '第 1 页第 1 个表格',
    );

  test('columns by the names of its head, rows by its numbers', () => {
    const [grid] = tablesOf([...HEAD, ...ROWS]);
    expect(grid!.rows.slice(-5)).toEqual([
      [null, null, 'north bank', 'south', 'total'],
      [null, 'a', 1, 20, 21],
      [null, 'long name', null, 3, 3],
      [null, 'blank'],
      [null, 'b', 5, null, 5],
    ]);
    expect(grid!.aligned).toBe(true);
  });

  test('names of several lines in rows far apart, and one that the page cuts', () => {
    const rowOf = (y: number): Drawn['texts'] => [200, 260, 320].map((x) => [x, y, String(y)]);
    const texts: Drawn['texts'] = [
      [60, 100, 'item'],
      ...['north', 'south', 'total'].map((name, nth) => [200 + nth * 60, 100, name] as const),
      ...['one', 'two'].map((name, nth) => [60, 130 + nth * 30, name] as const),
      [60, 190, 'two'],
      [60, 208, 'lines'],
      [60, 238, 'first of'],
      ...[130, 160, 199, 247].flatMap(rowOf),
    ];
    expect(tablesOf(texts)[0]!.rows.slice(-4)).toEqual([
      [null, 'one', 130, 130, 130],
      [null, 'two', 160, 160, 160],
      [null, 'two lines', 199, 199, 199],
      [null, 'first of', 247, 247, 247],
    ]);
  });

  test.each<[string, Drawn['texts']]>([
    ['a number between two columns', [...HEAD, ...ROWS, [230, 130, '12345']]],
    ['two numbers in one place', [...HEAD, ...ROWS, [262, 210, '1111'], [275, 130, '7'], [287, 130, '8']]],
    ['numbers without a name, maybe the rest of those above', [...HEAD, ...ROWS, [260, 230, '6']]],
    ['two columns of one name', [...HEAD.slice(0, -1), [320, 100, 'south'], ...ROWS]],
    ['a column without a name', [...HEAD, ...ROWS, [380, 130, '9']]],
    ['a name beside two lines of numbers', [...HEAD, ...ROWS, [260, 166, '4']]],
  ])('left as text: %s', (_, texts) => {
    expect(tablesOf(texts)).toEqual([]);
  });

  test('ends above a heading that stands right below it', () => {
    const [grid] = tablesOf([...HEAD, ...ROWS, [150, 222, 'another chapter begins here']]);
    expect(grid!.rows.slice(-1)).toEqual([[null, 'b', 5, null, 5]]);
  });

  test('numbers at the right side of their cells, names at the left', () => {
    const [grid] = tablesOf([
      [60, 100, 'item'],
      [200, 100, 'ab'],
      [260, 100, 'cd'],
      [360, 100, 'ef'],
      [60, 130, 'a'],
      [250, 130, '1'],
      [345, 130, '20'],
      [385, 130, '21'],
    ]);
    expect(grid!.rows.at(-1)).toEqual([null, 'a', 1, 20, 21]);
  });

  const pageOf = (texts: Drawn['texts']): PlacedPage => ({
    ...page({ xs: [0], ys: [0], texts }),
    horizontals: [],
    verticals: [],
  });
  const REST: Drawn['texts'] = [
    [60, 100, 'c'],
    [200, 100, '7'],
    [260, 100, '8'],
    [320, 100, '15'],
    [60, 130, 'd'],
    [320, 130, '0'],
  ];

  test('its rest on the next page, below no head of its own', () => {
    const { grids } = placedDocument([pageOf([...HEAD, ...ROWS]), pageOf(REST)]);
    expect(grids.map(({ rows }) => rows.slice(-3))).toEqual([
      [
        [null, 'b', 5, null, 5],
        [null, 'c', 7, 8, 15],
        [null, 'd', null, null, 0],
      ],
    ]);
    expect(grids[0]!.addressOf(grids[0]!.rows.length - 2, 2)).toMatch(/^第 2 页第 1 个表格/);
  });

  test('its numbers on the next page than its head', () => {
    const { grids } = placedDocument([pageOf(HEAD), pageOf(ROWS)]);
    expect(grids.at(-1)!.rows.slice(-2)).toEqual([
      [null, 'blank'],
      [null, 'b', 5, null, 5],
    ]);
    expect(grids.at(-1)!.name).toBe('第 2 页第 1 个表格');
  });

  test('its columns are not put together with those of the next page that stand elsewhere', () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    const part = (label: string, xs: readonly number[]): PlacedPage =>
      pageOf([
        ...xs.map((x, nth) => [x, 100, names[nth]!] as const),
        [60, 130, label],
        ...xs.map((x, nth) => [x, 130, String(nth + 1)] as const),
      ]);
    const { grids } = placedDocument([
      part('a', [200, 260, 320, 380, 440]),
      part('b', [200, 260, 314, 380, 440]),
    ]);
    expect(grids.map(({ rows }) => rows.at(-1))).toEqual([
      [null, 'a', 1, 2, 3, 4, 5],
      [null, 'b', 1, 2, 3, 4, 5],
    ]);
  });

  test.each<[string, Drawn['texts'], Drawn['texts']]>([
    ['numbers between its columns', [], [...REST, [228, 130, '12345']]],
    ['text below the table', [[60, 400, 'the next chapter']], REST],
    ['numbers without names', [], REST.filter(([x]) => x !== 60)],
  ])('no rest of it: %s', (_, below, rest) => {
    const { grids } = placedDocument([pageOf([...HEAD, ...ROWS, ...below]), pageOf(rest)]);
    expect(grids[0]!.rows.at(-1)).toEqual([null, 'b', 5, null, 5]);
  });

  const NAMES = ['kept', 'past', 'rest', 'open', 'sums'];
  const xOf = (column: number): number => 40 + column * 40;
  /** Three groups of the same names, a group over two of them, and one row of numbers without a name. */
  const groups = (numbers: readonly (readonly [column: number, content: string])[]): Drawn['texts'] => [
    [xOf(2), 60, 'first'],
    [xOf(9), 60, 'both'],
    [xOf(7), 80, 'second'],
    [xOf(12), 80, 'third'],
    ...Array.from({ length: 15 }, (_, column) => [xOf(column), 100, NAMES[column % 5]!] as const),
    ...numbers.map(([column, content]) => [xOf(column) - 8, 120, content] as const),
  ];

  test('the same names again and again, each time below a group of its own', () => {
    const [grid] = tablesOf(
      groups([
        [0, '1'],
        [4, '1'],
        [7, '2'],
        [9, '2'],
        [10, '34'],
        [14, '34'],
      ]),
    );
    const row = Array.from({ length: 17 }, (): number | null => null);
    for (const [column, value] of [
      [2, 1],
      [6, 1],
      [9, 2],
      [11, 2],
      [12, 34],
      [16, 34],
    ] as const)
      row[column] = value;
    expect(grid!.rows.at(-1)).toEqual(row);
    expect(grid!.rows.at(-2)!.slice(2)).toEqual([...NAMES, ...NAMES, ...NAMES]);
    expect(
      grid!.merges.map(({ row: top, column, columnSpan }) => [grid!.rows[top]![column], column, columnSpan]),
    ).toEqual([
      ['first', 2, 5],
      ['both', 7, 10],
      ['second', 7, 5],
      ['third', 12, 5],
    ]);
  });

  test.each<[string, Drawn['texts']]>([
    ['without a group', groups([[1, '1']]).filter(([, y]) => y !== 80)],
    [
      'a group that may stand over two',
      groups([[1, '1']]).map(([x, y, content]) => [content === 'third' ? xOf(9) : x, y, content]),
    ],
    ['another order', groups([[1, '1']]).map(([x, y, content]) => [x, y, x === xOf(11) ? 'kept' : content])],
    [
      'numbers that may all stand in the next column',
      groups(Array.from({ length: 14 }, (_, column) => [column + 1, '1'] as const)),
    ],
    [
      'columns of several widths, a number beside all names',
      groups([[1, '1']]).map(([x, y, content]) => [x > xOf(2) ? x + 25 : x, y, content]),
    ],
  ])('the same names again, left as text: %s', (_, texts) => {
    expect(tablesOf(texts)).toEqual([]);
  });
});
