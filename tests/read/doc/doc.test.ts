import fc from 'fast-check';
import { forms } from '../../../src/forms';
import { readFile } from '../../../src/read';
import { recognise } from '../../../src/recognise';
import { reportOf } from '../../support/arbitrary';
import { annexInWord } from './annex-in-word';
import type { WrittenDocument, WrittenParagraph } from './word-writer';
import { cell, inCell, line, modifier, rowEnd, wordFile } from './word-writer';

async function read(document: WrittenDocument | readonly WrittenParagraph[], name = 'a.doc') {
  const result = await readFile(wordFile('body' in document ? document : { body: document }), name);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document;
}
const problemOf = async (document: WrittenDocument) => {
  const result = await readFile(wordFile(document), 'a.doc');
  return result.ok ? undefined : result.problem;
};
const row = (edges: readonly number[], ...texts: readonly string[]): readonly WrittenParagraph[] => [
  ...texts.map((text) => cell(text)),
  rowEnd({ edges }),
];
const NUMBERS = row([0, 100, 200, 300], '1', '2', '3');
const look = (code: number, ...operand: readonly number[]) => modifier(code, ...operand);
const HIDDEN = look(0x083c, 1);
const DELETED = look(0x0800, 1);

test.each(['a.doc', 'a.wps', 'a.dot', '无扩展名'])('lines and tables in order, called %s', async (name) => {
  const { grids, paragraphs } = await read([line('一、总体情况'), ...NUMBERS, line('二、其他')], name);
  expect(paragraphs).toEqual(['一、总体情况', '二、其他']);
  expect(grids.map(({ rows }) => rows)).toEqual([[[1, 2, 3]]]);
});

test('merges across and down, at the edges of their cells', async () => {
  const { grids } = await read([
    cell('项目'),
    cell('申请人'),
    rowEnd({ edges: [-100, 400, 1000], flags: [96, 0] }),
    cell('藏'),
    cell('自然人'),
    cell('总计'),
    rowEnd({ edges: [-110, 400, 700, 1010], flags: [32, 0, 0] }),
    cell('合计'),
    cell('5'),
    cell('不显示'),
    rowEnd({ edges: [-100, 400, 700, 1000], flags: [0, 1, 2] }),
    ...row([400, 700, 1000], '3', '4'),
  ]);
  expect(grids[0]!.rows).toEqual([
    ['项目', '申请人'],
    [null, '自然人', '总计'],
    ['合计', 5],
    [null, 3, 4],
  ]);
  expect(grids[0]!.merges).toEqual([
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
    { row: 2, column: 1, rowSpan: 1, columnSpan: 2 },
  ]);
  expect(grids[0]!.aligned).toBe(true);
});

test.each([
  [1, 2],
  [2, 1],
  [3, 1],
])('two sets of merged cells beside one another, %i first and %i after', async (first, after) => {
  const { grids } = await read([
    ...['1', '', '2', ''].map((text) => cell(text)),
    rowEnd({ edges: [0, 100, 200, 300, 400], flags: [first, after, first, after] }),
    ...row([0, 100, 200, 300, 400], '3', '4', '5', '6'),
  ]);
  expect(grids[0]!.rows).toEqual([
    [1, null, 2],
    [3, 4, 5, 6],
  ]);
});

test('merges that are said again behind the row', async () => {
  const end = rowEnd({ edges: [0, 100, 200, 300] });
  const merged = (...more: readonly number[]) => ({ ...end, properties: [...end.properties!, ...more] });
  const { grids } = await read([
    ...['1', '2', '3'].map((text) => cell(text)),
    merged(...look(0xd62b, 2, 0, 3)),
    ...['4', '', ''].map((text) => cell(text)),
    merged(...look(0xd62b, 2, 2, 1), ...look(0xd62b, 2, 2, 1), ...look(0x5624, 0, 2)),
  ]);
  expect(grids[0]!.merges).toEqual([
    { row: 0, column: 2, rowSpan: 2, columnSpan: 1 },
    { row: 1, column: 0, rowSpan: 1, columnSpan: 2 },
  ]);
});

test('a row whose edges do not fit its cells: columns of the table mean nothing', async () => {
  const { grids } = await read([...NUMBERS, ...row([0, 300], '4', '5')]);
  expect([grids[0]!.rows, grids[0]!.merges, grids[0]!.aligned]).toEqual([
    [
      [1, 2, 3],
      [4, 5],
    ],
    [],
    false,
  ]);
});

test('a table in a cell, and lines before and behind it', async () => {
  const inner = [
    ...['1', '2', '3'].map((text) => cell(text, 2)),
    rowEnd({ edges: [0, 30, 60, 90], depth: 2 }),
  ];
  const { grids, paragraphs } = await read([
    inCell('前'),
    ...inner,
    inCell('中'),
    ...inner,
    cell('后'),
    cell('旁'),
    rowEnd({ edges: [0, 100, 200] }),
    line('完'),
  ]);
  expect(grids.map(({ rows }) => rows)).toEqual([[[1, 2, 3]], [[1, 2, 3]]]);
  expect(paragraphs).toEqual(['前', '中', '后', '旁', '完']);
});

test('tracked changes count as accepted', async () => {
  const { grids, paragraphs } = await read([
    { runs: ['某局', { text: '原', look: DELETED }], look: DELETED },
    line('2023年'),
    cell({ text: '7', look: DELETED }),
    cell('8'),
    rowEnd({ edges: [0, 100, 200], look: DELETED }),
    { ...cell('1'), runs: [{ text: '9', look: DELETED }, '1'] },
    cell('2'),
    cell('3'),
    rowEnd({ edges: [0, 100, 200, 300] }),
  ]);
  expect(paragraphs).toEqual(['某局2023年']);
  expect(grids[0]!.rows).toEqual([[1, 2, 3]]);
});

test.each([
  ['hidden', HIDDEN],
  ['hidden, not as its style', look(0x083c, 129)],
  ['struck out', look(0x0837, 1)],
  ['struck out twice', look(0x2a53, 1)],
  ['raised', look(0x2a48, 1)],
  ['lowered', look(0x2a48, 2)],
  ['a sign of another font', [...look(0x0855, 1), ...look(0x6a09, 1, 0, 0x28, 0xf0)]],
])('what is %s is not read', async (_, hidden) => {
  expect((await read([line('12', { text: '(', look: hidden }, '件')])).paragraphs).toEqual(['12件']);
});

test('what is left out beside a number of a table is said', async () => {
  const { grids } = await read([
    cell('甲'),
    { ...cell('1'), runs: [{ text: '7', look: look(0x0837, 1) }, '2'] },
    rowEnd({ edges: [0, 100, 200] }),
    cell('乙'),
    cell('3'),
    rowEnd({ edges: [0, 100, 200] }),
  ]);
  expect(grids[0]!.rows).toEqual([
    ['甲', 2],
    ['乙', 3],
  ]);
  expect(grids[0]!.leftOut).toEqual([{ row: 0, column: 1, text: '7', why: '删除线' }]);
});

/** The colours that older documents have by their number, from 1 on (MS-DOC 2.9.119). */
const COLOURS = [
  [0, 0, 0],
  [0, 0, 255],
  [0, 255, 255],
  [0, 255, 0],
  [255, 0, 255],
  [255, 0, 0],
  [255, 255, 0],
  [255, 255, 255],
  [0, 0, 128],
  [0, 128, 128],
  [0, 128, 0],
  [128, 0, 128],
  [128, 0, 0],
  [128, 128, 0],
  [128, 128, 128],
  [192, 192, 192],
];

test.each(COLOURS.map((parts, index) => [index + 1, parts] as const))(
  'a number in colour %i is not seen on a ground of that colour, and is on another',
  async (colour, parts) => {
    const numbered = look(0x2a42, colour);
    const marked = (ground: number) => look(0x2a0c, ground);
    const plain = look(0x6870, ...parts, 0);
    const other = [1, 9, 13].includes(colour) ? 8 : 1;
    const { grids } = await read([
      ...[
        [...numbered, ...marked(colour)],
        [...plain, ...marked(colour)],
        [...numbered, ...marked(other)],
      ].map((each) => cell({ text: '12', look: each })),
      rowEnd({ edges: [0, 100, 200, 300] }),
    ]);
    const unseen = { number: 12, format: expect.any(String) };
    expect(grids[0]!.rows).toEqual([[unseen, unseen, 12]]);
  },
);

test('white numbers are seen on the ground of their cells', async () => {
  const [black, solid] = [1, 1 << 10];
  const short = (bits: number) => [bits & 255, bits >> 8];
  const long = (fore: number, back: number, pattern: number) => [
    fore,
    fore,
    fore,
    0,
    back,
    back,
    back,
    0,
    pattern,
    0,
  ];
  const grounds: readonly (readonly number[])[] = [
    look(0xd609, 4, ...short(solid | black), ...short(black << 5)),
    look(0xd612, 20, ...long(0, 255, 1), ...long(255, 0, 0)),
  ];
  const white = [1, 2, 3].map((number) => cell({ text: String(number), look: look(0x2a42, 8) }));
  for (const ground of grounds) {
    const end = rowEnd({ edges: [0, 100, 200, 300] });
    const { grids } = await read([...white, { ...end, properties: [...end.properties!, ...ground] }]);
    expect(grids[0]!.rows).toEqual([[1, 2, { number: 3, format: '白底白字' }]]);
  }
});

test('what only might be hidden is read', async () => {
  const shown = [...look(0x083c, 0), ...look(0x0837, 128), ...look(0x2a48, 0), ...look(0xca47, 3, 1, 1, 1)];
  expect((await read([line({ text: '(12)', look: shown })])).paragraphs).toEqual(['(12)']);
});

test('fields give their results, and one that does not end takes nothing with it', async () => {
  const { paragraphs } = await read([
    line('共\x13 =SUM(ABOVE) \x13 PAGE \x14 9 \x15 \x1412\x15件'),
    line('\x13 HYPERLINK'),
    line('坏\x14的\x15\x15'),
  ]);
  expect(paragraphs).toEqual(['共12件', '坏的']);
});

test('signs: breaks, tabs, hyphens; pictures and notes leave nothing', async () => {
  const { paragraphs } = await read([
    line('一\x0b二\x0e三\t四\x1e五\x1f六\x01\x02\x05\x08'),
    { runs: ['七'], mark: '\f' },
    line('八'),
    ...NUMBERS,
  ]);
  expect(paragraphs).toEqual(['一', '二', '三\t四-五六', '七', '八']);
});

test('text boxes are read behind the body, headers are not', async () => {
  const { paragraphs, grids } = await read({
    body: [line('正文')],
    headers: [line('页眉 9')],
    boxes: [line('框'), ...NUMBERS],
  });
  expect([paragraphs, grids[0]!.rows]).toEqual([['正文', '框'], [[1, 2, 3]]]);
});

test.each<[string, WrittenDocument, RegExp]>([
  ['a password', { body: [line('a')], header: { 10: 0x1100 } }, /密码.*请/],
  ['Word 95', { body: [line('a')], header: { 0: 0xa5dc } }, /Word 95.*另存为 \.docx/],
  ['Word 95 of East Asia', { body: [line('a')], header: { 0: 0xa699 } }, /Word 95.*另存为 \.docx/],
  ['no such format', { body: [line('a')], header: { 0: 1 } }, /损坏.*重新发送/],
  ['fast saves', { body: [line('a')], pieceModifier: 1 }, /快速保存.*另存为 \.docx/],
  ['more characters than counted', { body: [line('abc')], header: { 76: 2 } }, /损坏/],
  ['fewer characters than counted', { body: [line('abc')], header: { 76: 9 } }, /损坏/],
  ['pages outside the stream', { body: [line('abc')], header: { 0x104: 0x7fff } }, /损坏/],
  ['no table of pieces', { body: [line('abc')], header: { 0x1a2: 0 } }, /损坏/],
  ['another table stream', { body: [line('abc')], header: { 10: 0x0200 } }, /损坏/],
])('%s: a sentence says what to do', async (_, document, sentence) => {
  expect((await problemOf(document))?.sentence).toMatch(sentence);
});

test('cut off anywhere, a document is refused or gives the whole text', async () => {
  const whole = wordFile({ body: [line('一、总体情况'), ...NUMBERS] });
  const outcomes = new Set<string>();
  for (let size = 512; size < whole.length; size += 97) {
    const result = await readFile(whole.subarray(0, size), 'a.doc');
    outcomes.add(
      result.ok
        ? JSON.stringify([result.document.paragraphs, result.document.grids[0]?.rows])
        : result.problem.code,
    );
  }
  expect([...outcomes].sort()).toEqual(expect.arrayContaining(['damaged']));
  for (const outcome of outcomes)
    expect(['damaged', JSON.stringify([['一、总体情况'], [[1, 2, 3]]])]).toContain(outcome);
});

test.each(forms.map((form) => [form.id, form] as const))(
  'the tables of form %s, cell by cell',
  async (_, form) => {
    const [report] = fc.sample(reportOf(form, true), { numRuns: 1, seed: 7 });
    const result = await readFile(annexInWord(form, report!), 'a.doc');
    if (!result.ok) throw new Error(result.problem.sentence);
    expect(recognise(result.document, forms).map((each) => each.report.tables)).toEqual([report!.tables]);
  },
);
