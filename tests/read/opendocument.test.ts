import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../src/read';
import type { ReadDocument } from '../../src/model/grid';

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ' +
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';
const style = (name: string, properties: string, more = ''): string =>
  ['table', 'table-cell', 'paragraph', 'text']
    .map(
      (family) =>
        `<style:style style:name="${name}" style:family="${family}" ${more}>${properties}</style:style>`,
    )
    .join('');
const looks = (properties: string): string => `<style:text-properties ${properties}/>`;
const STYLES =
  '<office:automatic-styles>' +
  style('away', '<style:table-properties table:display="false"/>') +
  style('struck', looks('style:text-line-through-style="solid"')) +
  style('raised', looks('style:text-position="super 58%"')) +
  style('made from it', '', 'style:parent-style-name="raised"') +
  style('white', looks('fo:color="#ffffff"')) +
  style(
    'head',
    `<style:table-cell-properties fo:background-color="#004080"/>${looks('fo:color="#ffffff"')}`,
  ) +
  '</office:automatic-styles>';

async function read(
  type: 'spreadsheet' | 'text',
  body: string,
  manifest = '<manifest/>',
  named = '',
): Promise<ReadDocument> {
  const content = `<office:document-content ${NAMESPACES}>${STYLES}<office:body><office:${type}>${body}</office:${type}></office:body></office:document-content>`;
  const parts = {
    mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`),
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content),
    'styles.xml': strToU8(
      `<office:document-styles ${NAMESPACES}><office:styles>${named}</office:styles></office:document-styles>`,
    ),
  };
  const result = await readFile(zipSync(parts), type === 'text' ? 'a.odt' : 'a.ods');
  if (!result.ok) throw new Error(result.problem.code);
  return result.document;
}

const float = (value: number, shown: string, more = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>${shown}</text:p></table:table-cell>`;
const sheet = (rows: string, more = ''): string =>
  `<table:table table:name="三" ${more}>${rows}</table:table>`;
const row = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`;

test('values, merges, formulas and repeated cells of a sheet', async () => {
  const { grids } = await read(
    'spreadsheet',
    sheet(
      row(
        '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>甲<text:s text:c="2"/>乙</text:p><text:p>丙</text:p></table:table-cell><table:covered-table-cell/>' +
          float(3, '3', 'table:formula="of:=SUM([.A1:.B1];[$四.C2])"'),
      ) +
        row(float(5, '5', 'table:number-columns-repeated="3"'), 'table:number-rows-repeated="2"') +
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          'table:number-rows-repeated="1048000"',
        ) +
        row(float(7, '7')),
    ),
  );
  expect(grids[0]!.rows.slice(0, 4)).toEqual([['甲  乙\n丙', null, 3], [5, 5, 5], [5, 5, 5], []]);
  expect(grids[0]!.rows.at(-1)).toEqual([7]);
  expect(grids[0]!.merges).toEqual([{ row: 0, column: 0, rowSpan: 1, columnSpan: 2 }]);
  expect(grids[0]!.formulas).toEqual([{ row: 0, column: 2, text: '=SUM(A1:B1;$四!C2)' }]);
  expect(grids[0]!.addressOf(1, 2)).toBe('三!C2');
});

test.each([
  [
    'a percentage',
    '<table:table-cell office:value-type="percentage" office:value="0.12"><text:p>12%</text:p></table:table-cell>',
    { number: 0.12, format: '12%' },
  ],
  ['another number', float(40682080, '4068.2080万元'), { number: 40682080, format: '4068.2080万元' }],
  ['a rounded number', float(12.345, '12.35'), 12.345],
  ['thousands', float(1036, '1,036'), 1036],
  ['a number with its unit', float(25.1, '25.1万元'), 25.1],
  [
    'a date',
    '<table:table-cell office:value-type="date" office:date-value="2024-01-02"><text:p>1月2日</text:p></table:table-cell>',
    { serial: 45293, date: '2024-01-02' },
  ],
  ['an error', float(0, '#N/A'), { error: '#N/A' }],
  [
    'struck-out and raised digits',
    '<table:table-cell office:value-type="string"><text:p><text:span text:style-name="struck">15</text:span>12<text:span text:style-name="raised">1</text:span><text:span text:style-name="made from it">2</text:span></text:p></table:table-cell>',
    '12',
  ],
  [
    'a comment',
    '<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p>无</text:p></table:table-cell>',
    '无',
  ],
])('%s in a cell', async (_name, cell, value) => {
  expect((await read('spreadsheet', sheet(row(cell)))).grids[0]!.rows[0]![0]).toEqual(value);
});

test('hidden sheets and rows are told', async () => {
  const { grids } = await read(
    'spreadsheet',
    sheet(
      row(float(1, '1')) + row(float(2, '2'), 'table:visibility="collapse" table:number-rows-repeated="2"'),
    ) + sheet(row(float(3, '3')), 'table:style-name="away"'),
  );
  expect([grids[0]!.hiddenRows, grids[0]!.hidden, grids[1]!.hidden]).toEqual([[1, 2], undefined, true]);
});

test('text, tables and tracked changes of a document', async () => {
  const { grids, paragraphs } = await read(
    'text',
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:h>标题</text:h><text:section><text:p>正文</text:p></text:section>' +
      `<table:table>${row(
        '<table:table-cell table:number-rows-spanned="2"><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell>',
      )}${row('<table:covered-table-cell/><table:table-cell><text:p>3</text:p></table:table-cell>')}</table:table>`,
  );
  expect(paragraphs).toEqual(['标题', '正文']);
  expect(grids[0]!.rows).toEqual([
    ['甲', 1, 2],
    [null, 3],
  ]);
});

test('an encrypted file says so; one that would fill memory is refused', async () => {
  await expect(read('text', '', '<manifest:encryption-data/>')).rejects.toThrow('encrypted');
  const flood = row(
    float(1, '1', 'table:number-columns-repeated="16384"'),
    'table:number-rows-repeated="1048576"',
  );
  await expect(read('spreadsheet', sheet(flood))).rejects.toThrow('tooLarge');
});

test('a number that the look of its cell hides or strikes out is not read as one', async () => {
  const styled = (style: string): string => float(12, '12', `table:style-name="${style}"`);
  const { grids } = await read(
    'spreadsheet',
    sheet(row(['struck', 'white', 'head'].map(styled).join('') + float(12, '') + float(0, ''))),
  );
  expect(grids[0]!.rows).toEqual([
    [
      { number: 12, format: '删除线' },
      { number: 12, format: '白底白字' },
      12,
      { number: 12, format: '不显示' },
      0,
    ],
  ]);
});

test.each([
  [
    'white digits beside a number',
    'plain',
    '<text:p>1<text:span text:style-name="white">7</text:span>2</text:p>',
    12,
  ],
  [
    'a white number',
    'plain',
    '<text:p text:style-name="white">12</text:p>',
    { number: 12, format: '白底白字' },
  ],
  ['white words', 'plain', '<text:p><text:span text:style-name="white">约</text:span>12</text:p>', '约12'],
  ['on a dark cell', 'head', '<text:p>1<text:span text:style-name="white">7</text:span>2</text:p>', 172],
])('in the table of a text, %s', async (_, style, paragraph, value) => {
  const cell = `<table:table-cell table:style-name="${style}">${paragraph}</table:table-cell>`;
  const label = '<table:table-cell><text:p>甲</text:p></table:table-cell>';
  const { grids } = await read('text', `<table:table>${row(label + cell)}</table:table>`);
  expect(grids[0]!.rows).toEqual([['甲', value]]);
});

test('what is left out beside a number is said, in sheets and documents', async () => {
  const spans = '<text:p>1<text:span text:style-name="struck">7</text:span>2</text:p>';
  const cell = `<table:table-cell office:value-type="string">${spans}</table:table-cell>`;
  for (const [type, body] of [
    ['spreadsheet', sheet(row(cell))],
    [
      'text',
      `<table:table>${row(`<table:table-cell><text:p>甲</text:p></table:table-cell>${cell}`)}</table:table>`,
    ],
  ] as const) {
    const { grids } = await read(type, body);
    expect(grids[0]!.leftOut).toMatchObject([{ text: '7', why: '删除线' }]);
    expect(String(grids[0]!.rows[0]!.at(-1))).toBe('12');
  }
});

describe.each(['text', 'spreadsheet'] as const)('in a cell of a %s', (type) => {
  const cellsOf = async (cell: string, named: string) => {
    const label = '<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>';
    const [grid] = (await read(type, sheet(row(label + cell)), undefined, named)).grids;
    return [
      grid!.rows[0]![1] === undefined ? null : grid!.rows[0]![1],
      grid!.leftOut?.map(({ text }) => text),
    ];
  };
  const cell = (content: string, more = ''): string =>
    `<table:table-cell office:value-type="string" ${more}><text:p>${content}</text:p></table:table-cell>`;
  const seen = (number: number) => (type === 'text' ? number : String(number));

  test.each([
    ['fo:color="#ffffff"'],
    ['fo:color="#000000" fo:background-color="#000000"'],
    ['fo:color="#000000" loext:opacity="0%"'],
    ['text:display="none"'],
    ['fo:font-size="0.5mm"'],
    ['style:text-scale="1%"'],
    ['fo:letter-spacing="-1in"'],
  ])('a style with a name that says %s: no digit of the number beside it', async (properties) => {
    const span = '12<text:span text:style-name="named">7</text:span>';
    expect(await cellsOf(cell(span), style('named', looks(properties)))).toEqual([seen(12), ['7']]);
    const kid = '12<text:span text:style-name="kid">7</text:span>';
    const styles = style('kid', '', 'style:parent-style-name="named"') + style('named', looks(properties));
    expect(await cellsOf(cell(kid), styles)).toEqual([seen(12), ['7']]);
  });

  test('the usual colour, which LibreOffice calls clear, is seen', async () => {
    const usual = style('usual', looks('style:use-window-font-color="true" loext:opacity="0%"'));
    const span = '12<text:span text:style-name="usual">7</text:span>';
    expect(await cellsOf(cell(span), usual)).toEqual([seen(127), undefined]);
  });

  test.each([
    ['12<text:hidden-text text:is-hidden="true">7</text:hidden-text>', ['7']],
    [
      '<text:ruby><text:ruby-base>12</text:ruby-base><text:ruby-text>7</text:ruby-text></text:ruby>',
      undefined,
    ],
    ['12<office:annotation><text:p>7</text:p></office:annotation>', undefined],
  ])('%s', async (content, left) => expect(await cellsOf(cell(content), '')).toEqual([seen(12), left]));

  test('what is hidden by its paragraph, or by its cell, is said and not read', async () => {
    const hidden = { number: 12, format: '隐藏文字' };
    const paragraph =
      '<table:table-cell office:value-type="string"><text:p text:style-name="h">12</text:p></table:table-cell>';
    expect((await cellsOf(paragraph, style('h', looks('text:display="none"'))))[0]).toEqual(hidden);
    expect((await cellsOf(cell('12<text:hidden-paragraph text:is-hidden="true"/>'), ''))[0]).toEqual(hidden);
    const struck = cell('12', 'table:style-name="h"');
    const struckStyle = style('h', looks('style:text-line-through-style="solid"'));
    expect((await cellsOf(struck, struckStyle))[0]).toEqual({ number: 12, format: '删除线' });
  });

  test('what stands in a frame is beside the number', async () => {
    const frame = '12<draw:frame><draw:text-box><text:p>7</text:p></draw:text-box></draw:frame>';
    expect(String((await cellsOf(cell(frame), ''))[0]).split(/\s+/)).toEqual(['12', '7']);
  });
});

test('cells that name no style have that of their row or column', async () => {
  const columns =
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="struck"/>';
  const cells = float(1, '1') + float(2, '2') + float(3, '3') + float(4, '4', 'table:style-name="head"');
  const { grids } = await read(
    'spreadsheet',
    sheet(columns + row(cells) + row(float(5, '5'), 'table:default-cell-style-name="struck"')),
  );
  const struck = (number: number) => ({ number, format: '删除线' });
  expect(grids[0]!.rows).toEqual([[1, 2, struck(3), 4], [struck(5)]]);
});

test('a section that is not shown is not read', async () => {
  const table = (number: number): string =>
    `<table:table>${row(float(number, String(number)) + float(1, '1'))}</table:table>`;
  const { grids } = await read(
    'text',
    `<text:section text:display="none">${table(12)}</text:section>${table(13)}`,
  );
  expect(grids.map(({ rows }) => rows)).toEqual([[[13, 1]]]);
});

test('a circled digit behind a number that is shown is none of it', async () => {
  const { grids } = await read('spreadsheet', sheet(row(float(5, '5①'))));
  expect(grids[0]!.rows).toEqual([[{ number: 5, format: '5①' }]]);
});

test('a thousand sheets are read, and no more', async () => {
  const sheets = (count: number): Promise<ReadDocument> => read('spreadsheet', sheet('').repeat(count));
  expect((await sheets(1000)).grids).toHaveLength(1000);
  await expect(sheets(1001)).rejects.toThrow('tooLarge');
});
