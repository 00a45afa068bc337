import type { ReadDocument } from '../../../src/model/grid';
import { Drawing } from '../../../src/read/pdf/drawing';
import { readFile } from '../../../src/read';
import { lattice, pdfFile, rule, write } from './pdf-file';

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const result = await readFile(bytes, '年报.pdf');
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document;
}

const sentenceOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await readFile(bytes, '年报.pdf');
  return result.ok ? '' : result.problem.sentence;
};

const XS = [50, 200, 300, 400];
const TABLE =
  lattice(XS, [700, 670, 640]) +
  write(60, 680, '规章') +
  write(230, 680, '12') +
  write(330, 680, '3') +
  write(60, 650, '规范性文件') +
  write(230, 650, '0') +
  write(330, 650, '45');
const ROWS = [
  ['规章', 12, 3],
  ['规范性文件', 0, 45],
];

test('a table between lines, in a font whose codes only their tables tell', async () => {
  const { grids, paragraphs } = await read(
    pdfFile({ pages: [{ content: write(60, 760, '某局2023年度报告') + TABLE + write(290, 30, '- 1 -') }] }),
  );
  expect(grids.map(({ rows }) => rows)).toEqual([ROWS]);
  expect(grids[0]!.addressOf(1, 2)).toBe('第 1 页第 1 个表格第 2 行第 3 列');
  expect(paragraphs).toEqual(['某局2023年度报告']);
});

test('lines as thin bars, and those of a form', async () => {
  const bars = [700, 670, 640].map((y) => `50 ${y} 350 0.5 re f\n`).join('');
  const downs = XS.map((x) => rule(x, 700, x, 640)).join('');
  const text = TABLE.slice(TABLE.indexOf('BT'));
  const file = pdfFile({ pages: [{ content: `${bars}/Lines Do\n${text}` }], forms: { Lines: downs } });
  expect((await read(file)).grids.map(({ rows }) => rows)).toEqual([ROWS]);
});

/** A picture that cannot be unpacked, over a rectangle from its lower left corner. */
const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm BI /W 900 /H 900 /BPC 8 /CS /G /F /DCT ID nothing EI Q\n`;

test('lines as pictures of any size, whose points are not looked at', async () => {
  const lines = [
    ...[700, 670, 640].map((y) => picture(50, y, 350, 0.5)),
    ...XS.map((x) => picture(x, 640, 0.5, 60)),
  ];
  const text = TABLE.slice(TABLE.indexOf('BT'));
  expect(
    (await read(pdfFile({ pages: [{ content: lines.join('') + text }] }))).grids.map(({ rows }) => rows),
  ).toEqual([ROWS]);
});

test('pages that are pictures are told where others have text', async () => {
  const scan = { content: picture(0, 0, 595, 842) };
  const numbered = { content: picture(30, 30, 500, 750) + write(290, 30, '- 3 -') };
  const pages = [{ content: TABLE }, scan, numbered, { content: '' }];
  const onGround = { content: picture(0, 0, 595, 842) + TABLE };
  expect((await read(pdfFile({ pages }))).pictures).toEqual(['第 2 页', '第 3 页']);
  expect((await read(pdfFile({ pages: [onGround, { content: picture(0, 0, 595, 300) }] }))).pictures).toBe(
    undefined,
  );
  expect(await sentenceOf(pdfFile({ pages: [scan, { content: write(60, 680, '年报') }] }))).toMatch(
    /^第 1 页没有文字。这是扫描件/,
  );
});

test('what nobody sees is no text', async () => {
  const unseen =
    `q 3 Tr ${write(260, 680, '9')} Q q 1 g ${write(270, 680, '9')} Q ` +
    `q 0 0 10 10 re W n ${write(280, 680, '9')} Q ${write(-100, 680, '9')}`;
  expect((await read(pdfFile({ pages: [{ content: TABLE + unseen }] }))).grids[0]!.rows).toEqual(ROWS);
});

test('the numbers of a row that are drawn at one go, with moves between them', async () => {
  const numbers = write(230, 680, '12') + write(330, 680, '3');
  const drawn = (show: string) => `BT /F1 10 Tf 230 680 Td ${show} TJ ET`;
  for (const show of ['[<00310032> -9000 <0033>]', '[<0031> 50 <0032> -9050 <0033>]']) {
    const content = TABLE.replace(numbers, drawn(show));
    expect((await read(pdfFile({ pages: [{ content }] }))).grids[0]!.rows).toEqual(ROWS);
  }
});

test('a number that is cut off at the edge of its cell is read whole', async () => {
  const cut = `q 50 640 187 60 re W n ${write(230, 680, '12')} Q`;
  const content = TABLE.replace(write(230, 680, '12'), cut);
  expect((await read(pdfFile({ pages: [{ content }] }))).grids[0]!.rows).toEqual(ROWS);
});

test('white text is seen on a dark ground, and a character drawn twice is one', async () => {
  const ground = `q 0 0 0.5 rg 50 670 150 30 re f Q ${lattice(XS, [700, 670, 640])}`;
  const text = `q 1 g ${write(60, 680, '规章')} Q ${write(230, 680, '11')} ${write(230.4, 680, '11')}`;
  const { grids } = await read(
    pdfFile({ pages: [{ content: ground + text + write(330, 650, '5') + write(330, 680, '7') }] }),
  );
  expect(grids[0]!.rows[0]).toEqual(['规章', 11, 7]);
});

test.each([
  ['by the page', `1 0 0 1 0 0 cm ${TABLE}`, 180, '-1 0 0 -1 595 842 cm'],
  ['by its content', TABLE, 0, '0 1 -1 0 800 0 cm'],
])('a page turned %s is read upright', async (_, content, rotate, turn) => {
  const file = pdfFile({ pages: [{ content: `q ${turn} ${content} Q`, rotate }] });
  expect((await read(file)).grids.map(({ rows }) => rows)).toEqual([ROWS]);
});

test('a table that goes on over the page is one, its repeated head left out, its places told by the page', async () => {
  const head = (y: number): string => write(60, y, '内容') + write(230, y, '制发') + write(330, y, '废止');
  const first =
    lattice(XS, [130, 100, 70]) +
    head(110) +
    write(60, 80, '规章') +
    write(230, 80, '1') +
    write(330, 80, '2');
  const second =
    write(60, 820, '某局年报') +
    lattice(XS, [760, 730, 700]) +
    head(740) +
    write(60, 710, '规范性文件') +
    write(230, 710, '3') +
    write(330, 710, '4');
  const { grids, paragraphs } = await read(
    pdfFile({ pages: [{ content: write(60, 820, '某局年报') + first }, { content: second }] }),
  );
  expect(grids.map(({ rows }) => rows)).toEqual([
    [
      ['内容', '制发', '废止'],
      ['规章', 1, 2],
      ['规范性文件', 3, 4],
    ],
  ]);
  expect(grids[0]!.addressOf(2, 1)).toBe('第 2 页第 1 个表格第 2 行第 2 列');
  expect(paragraphs).toEqual(['某局年报']);
});

test('glyphs of radicals are the characters they look like; lines of a paragraph are one text', async () => {
  const long = '全年共收到政府信息公开申请一百二十三件已经全部按期办结没有逾期';
  const content = write(60, 760, long) + write(60, 742, '答复其中予以公开⼗件，⻔类⽹站⺠生。') + TABLE;
  const { paragraphs } = await read(pdfFile({ pages: [{ content }] }));
  expect(paragraphs).toEqual([`${long}答复其中予以公开十件，门类网站民生。`]);
});

test('a number that a line of the table runs through is nobody’s', async () => {
  const content = TABLE + write(285, 680, '123456');
  const { grids } = await read(pdfFile({ pages: [{ content }] }));
  expect(grids[0]!.rows[0]!.slice(1)).toEqual(['12 123456（压在表格线上）', '123456 3（压在表格线上）']);
});

test('text without lines is read as text, its places told by the page', async () => {
  const rows = [700, 680, 660].flatMap((y, row) => [
    write(60, y, ['规章', '许可', '处罚'][row]!),
    ...[200, 250, 300].map((x, column) => write(x, y, String(row * 3 + column))),
  ]);
  const { grids } = await read(pdfFile({ pages: [{ content: '' }, { content: rows.join('') }] }));
  expect(grids.map((grid) => grid.rows)).toEqual([
    [
      ['规章', 0, 1, 2],
      ['许可', 3, 4, 5],
      ['处罚', 6, 7, 8],
    ],
  ]);
  expect(grids[0]!.addressOf(1, 2)).toBe('第 2 页第 2 行');
});

test('scripts of a file are not run', async () => {
  const catalog = '/OpenAction << /S /JavaScript /JS (globalThis.hasRun = true; this.print\\(\\);) >>';
  await read(pdfFile({ pages: [{ content: TABLE }], catalog }));
  expect('hasRun' in globalThis).toBe(false);
});

test('a mistake of the reader is none of the file', async () => {
  jest.spyOn(Drawing.prototype, 'text').mockImplementation(() => {
    throw new TypeError('of ours');
  });
  const result = await readFile(pdfFile({ pages: [{ content: TABLE }] }), '年报.pdf');
  jest.restoreAllMocks();
  expect(result).toMatchObject({ ok: false, problem: { code: 'fault' } });
});

describe('what cannot be read is told with what to do', () => {
  test('a scan', async () => {
    const picture = '/Type /XObject /Subtype /Image';
    expect(await sentenceOf(pdfFile({ pages: [{ content: `% ${picture}` }] }))).toMatch(
      /^这是扫描件.*\.xlsx/,
    );
  });

  test('with a password', async () => {
    const code = 'ab'.repeat(32);
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${code}> /U <${code}> >>`;
    expect(await sentenceOf(pdfFile({ pages: [{ content: TABLE }], trailer }))).toContain('打开密码');
  });

  test('of a thousand pages', async () => {
    const pages = Array.from({ length: 1000 }, () => ({ content: '' }));
    expect(await sentenceOf(pdfFile({ pages }))).toContain('有 1000 页，超过 300 页');
  });

  test('damaged', async () => {
    expect(await sentenceOf(Uint8Array.from('%PDF-1.7\nnothing', (char) => char.charCodeAt(0)))).toContain(
      '已损坏',
    );
  });

  test.each([
    ['a page', 60_000, 1],
    ['250 full pages', 45_000, 9],
  ])('with more characters than %s', async (_, characters, pages) => {
    const page = { content: write(60, 680, '年'.repeat(characters)) };
    const file = pdfFile({ pages: Array.from({ length: pages }, () => page) });
    expect(await sentenceOf(file)).toContain('内容过多');
  });

  test('with more cells than two hundred reports', async () => {
    const edges = Array.from({ length: 181 }, (_, nth) => 30 + 3 * nth);
    const page = { content: lattice(edges, [...edges].reverse()) + write(60, 680, '规章') };
    expect(await sentenceOf(pdfFile({ pages: [page, page, page, page] }))).toContain('表格过大或过多');
  });

  test.each([
    ['states kept one on another', 'q '.repeat(300_000)],
    ['lines on one page', rule(10, 10, 20, 10).repeat(200_000)],
  ])('with more %s than a page has', async (_, content) => {
    expect(await sentenceOf(pdfFile({ pages: [{ content: TABLE + content, packed: true }] }))).toContain(
      '内容过多',
    );
  });

  test('that unpacks to more than a memory holds', async () => {
    const bomb = { content: TABLE + ' '.repeat(70_000_000), packed: true };
    const file = pdfFile({ pages: [bomb] });
    expect(file.length).toBeLessThan(1_000_000);
    expect(await sentenceOf(file)).toContain('内容过多');
    expect((await read(pdfFile({ pages: [{ content: TABLE, packed: true }] }))).grids).toHaveLength(1);
  });

  test('in a font whose codes are not at hand', async () => {
    const file = new TextDecoder('latin1').decode(pdfFile({ pages: [{ content: TABLE }] }));
    const other = Uint8Array.from(file.replace('UniGB-UCS2-H', 'UniKS-UCS2-H'), (char) => char.charCodeAt(0));
    expect(await sentenceOf(other)).toContain('字符编码');
  });
});
