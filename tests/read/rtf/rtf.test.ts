import { readFile } from '../../../src/read';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const HEAD =
  '\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset136 x;}{\\f3\\fcharset204 x;}}';
async function read(body: string, name = 'a.rtf', head = HEAD) {
  const result = await readFile(latin(`{\\rtf1${head}${body}}\0\n`), name);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document;
}
const lines = async (body: string, head?: string) => (await read(body, 'a.rtf', head)).paragraphs;

/** A row whose cells end at these edges; `words` stand before each. */
function row(edges: readonly number[], texts: readonly string[], words: readonly string[] = []): string {
  const cells = edges.map((edge, index) => `${words[index] ?? ''}\\clbrdrt\\brdrs\\cellx${edge}`).join('');
  return `\\trowd\\trleft-100${cells}\\pard\\intbl ${texts.map((text) => `${text}\\cell`).join(' ')}\\row\n`;
}
const NUMBERS = row([100, 200, 300], ['1', '2', '3']);

test.each(['a.rtf', 'a.doc', '无扩展名'])('lines and tables in order, called %s', async (name) => {
  const { grids, paragraphs } = await read(`\\pard A\\par ${NUMBERS}\\pard B\\par`, name);
  expect([paragraphs, grids.map(({ rows }) => rows)]).toEqual([['A', 'B'], [[[1, 2, 3]]]]);
});

test('merges across and down, at the edges of their cells', async () => {
  const { grids } = await read(
    row([400, 1000], ['a', 'b'], ['\\clvmgf']) +
      row([410, 700, 1010], ['-', 'c', 'd'], ['\\clvmrg']) +
      row([400, 700, 1000], ['e', '5', '-'], ['', '\\clmgf', '\\clmrg']),
  );
  expect(grids[0]!.rows).toEqual([
    ['a', 'b'],
    [null, 'c', 'd'],
    ['e', 5],
  ]);
  expect(grids[0]!.merges).toEqual([
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
    { row: 2, column: 1, rowSpan: 1, columnSpan: 2 },
  ]);
});

test('what a row is may be said before it, behind it or both; a row that does not say it leaves columns open', async () => {
  const cells = '\\pard\\intbl 4\\cell 5\\cell 6\\cell';
  const defined = '\\trowd\\trleft-100\\cellx100\\cellx200\\cellx300';
  const { grids } = await read(`${NUMBERS}${cells}\\row ${cells}{${defined}\\row}`);
  expect([grids[0]!.rows.length, grids[0]!.aligned]).toEqual([3, true]);
  const open = await read(NUMBERS + row([300], ['4', '5']));
  expect([open.grids[0]!.rows, open.grids[0]!.aligned]).toEqual([
    [
      [1, 2, 3],
      [4, 5],
    ],
    false,
  ]);
});

test('a table in a cell, and lines before and behind it', async () => {
  const inner =
    '\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell 3\\nestcell' +
    '{\\*\\nesttableprops\\trowd\\cellx30\\cellx60\\cellx90\\nestrow}{\\nonesttables\\par}';
  const { grids, paragraphs } = await read(
    `\\trowd\\cellx100\\cellx200\\pard\\intbl A\\par ${inner}\\pard\\intbl\\itap1 B\\cell C\\cell\\row\\pard\\itap0 D\\par`,
  );
  expect([grids.map(({ rows }) => rows), paragraphs]).toEqual([[[[1, 2, 3]]], ['A', 'B', 'C', 'D']]);
});

test('Chinese by code page, by font and in Unicode', async () => {
  expect(
    await lines(
      "\\'d5\\'fe\\'b8\\'ae{\\f1\\'d0\\'c5\\'cf\\'a2}{\\f2\\'a4\\'bd}{\\uc2\\u24320\\'bf\\'aa}{\\uc2\\u-24576??}{\\uc0\\u20844}{\\f3\\'c4}",
    ),
  ).toEqual(['政府信息公开ꀀ公Д']);
  expect(
    await lines("{\\f1 caf\\'e9 \\'d0}", '\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f1\\fcharset0 A;}}'),
  ).toEqual(['café Ð']);
  expect(await lines(String.fromCharCode(0xd5, 0xfe, 0x81) + '@')).toEqual(['政丂']);
});

test('signs that say again what was read end with their number, a word or a group', async () => {
  expect(await lines('\\uc3\\u20013ab{c}\\u25919\\tab d\\u24220\\~\\_ef\\par' + NUMBERS)).toEqual([
    '中c政\td府f',
  ]);
});

test.each([
  ['hidden', '{\\v 3}'],
  ['hidden up to a point', '\\v 3\\v0 '],
  ['deleted', '{\\deleted 3}'],
  ['struck out', '{\\strike 3}'],
  ['struck out twice', '{\\striked1 3}'],
  ['raised', '{\\super 3}'],
  ['raised by hand', '{\\up6 3}'],
  ['lowered by hand', '\\dn 3\\dn0 '],
  ['so small that nobody reads it', '{\\fs2 3}'],
  ['lowered', '\\sub 3\\nosupersub '],
  ['hidden until all is plain', '\\v\\strike 3\\plain '],
  ['the code of a field', '{\\field{\\*\\fldinst PAGE {\\b 3}}{\\fldrslt }}'],
  ['a picture', '{\\pict\\wmetafile8 0102}{\\*\\shppict{\\pict 03}}{\\pict\\bin3 }3{\\pict}'],
  ['a footnote', '{\\super{\\footnote\\pard 3}}'],
  ['a header', '{\\headerr\\pard 3\\par}'],
  ['a comment', '{\\*\\annotation 3}'],
  ['what newer software put there', '{\\*\\somethingnew 3}'],
  [
    'text for older software',
    '{\\upr{3}{\\*\\ud{}}}{\\shp{\\*\\shpinst{\\sp{\\sn 3}{\\sv 3}}}{\\shprslt 3}}',
  ],
  ['numbers of a list', '{\\listtext 3.\\tab}{\\pntext 3}'],
])('%s is not read', async (_, what) => {
  expect(await lines(`1${what}2`)).toEqual(['12']);
});

const COLOURS = `${HEAD}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red253\\green253\\blue253;}`;
test.each([
  ['white digits beside a number', '1{\\cf2 3}2', '12'],
  ['digits nearly white', '1{\\cf3 3}2', '12'],
  ['white digits until the colour is another', '1\\cf2 3\\cf1 2', '12'],
  ['white until all is plain', '1\\cf2 3\\plain 2', '12'],
  ['black digits', '1{\\cf1 3}2', '132'],
  ['white digits on black', '1{\\highlight1\\cf2 3}2', '132'],
  ['white words', '{\\cf2 a}2', 'a2'],
])('%s', async (_, body, text) => {
  expect(await lines(body, COLOURS)).toEqual([text]);
});

test('a white number in a cell is not read, and said; on a dark cell it is read', async () => {
  const table = (words: readonly string[]) =>
    read(row([100, 200], ['a', '{\\cf2 15}'], words), 'a.rtf', COLOURS);
  expect((await table([])).grids[0]!.rows).toEqual([['a', { number: 15, format: '白底白字' }]]);
  expect((await table(['', '\\clcbpat1'])).grids[0]!.rows).toEqual([['a', 15]]);
});

test('what stands level with the font beside it, or alone above the line, is read', async () => {
  expect(await lines('1{\\up2 3}{\\fs18 2}\\par{\\up6 45}\\par')).toEqual(['132', '45']);
});

test('what newer software says again is read once, as are results of fields', async () => {
  expect(
    await lines('\\upr{a}{\\*\\ud{b}}{\\field{\\*\\fldinst X}{\\fldrslt 7}}{\\v0 8}{\\strike0 9}'),
  ).toEqual(['ab789']);
  expect(await lines('{\\upr{a}{\\*\\ud{b}}}')).toEqual(['b']);
});

test('tracked changes count as accepted', async () => {
  const { grids, paragraphs } = await read(
    `A{\\deleted x\\par}B\\par ${row([100, 200, 300], ['7', '8', '9']).replace('\\row', '{\\deleted\\row}')}${NUMBERS}`,
  );
  expect([paragraphs, grids[0]!.rows]).toEqual([['AB'], [[1, 2, 3]]]);
});

test('text boxes are read behind the body', async () => {
  const box = `{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard Q\\par ${NUMBERS}\\pard R}}}`;
  const { grids, paragraphs } = await read(`A${box}B\\par`);
  expect([paragraphs, grids[0]!.rows]).toEqual([['AB', 'Q', 'R'], [[1, 2, 3]]]);
});

test('breaks, signs and escapes', async () => {
  expect(await lines('a\\line b\\page c\\\nd\\sect \\{\\}\\\\\\emdash\\-\\bullet\\par' + NUMBERS)).toEqual([
    'a',
    'b',
    'c',
    'd',
    '{}\\—•',
  ]);
});

test('a cell whose end is missing is kept', async () => {
  const { grids } = await read(
    '\\trowd\\cellx9\\cellx90\\cellx900\\pard\\intbl 1\\cell 2\\cell 3\\row 4\\cell 5',
  );
  expect(grids[0]!.rows.flat().filter((value) => value !== null)).toEqual([1, 2, 3, 4, 5]);
});

test.each([
  ['cut off', '{\\rtf1 a{b}'],
  ['too deep', `{\\rtf1${'{'.repeat(600)}`],
])('a document that is %s says what to do', async (_, text) => {
  const result = await readFile(latin(text), 'a.rtf');
  expect(result).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  expect(!result.ok && result.problem.sentence).toMatch(/请重新发送.*\.docx/);
});

test('a long text without a word in it is read', async () => {
  expect((await lines('a'.repeat(300_000)))[0]).toHaveLength(300_000);
});

test('what is left out beside a number of a table is said', async () => {
  const { grids } = await read(row([100, 200, 300], ['1{\\strike 7}2', '{\\v 9}3', '4']));
  expect(grids[0]!.rows).toEqual([[12, 3, 4]]);
  expect(grids[0]!.leftOut).toEqual([
    { row: 0, column: 0, text: '7', why: '删除线' },
    { row: 0, column: 1, text: '9', why: '隐藏文字' },
  ]);
});

test('words without a font are in the usual one; bytes that are no character leave the others', async () => {
  const western = '\\ansi\\ansicpg1252\\deff4{\\fonttbl{\\f4\\fcharset134 S;}}';
  expect(await lines("\\'d0\\'d0\\'d5\\'fe", western)).toEqual(['行政']);
  expect(await lines("\\'d0\\'d0\\'ff\\'d5\\'fe")).toEqual([expect.stringMatching(/^行.*$/)]);
});
