import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../src/read';
import { docxPackage, p } from './docx';
import { workbookPackage } from './package';

const many = (count: number, one: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => one(nth)).join('');
const inSheet = (content: string): string => `<sheetData>${content}</sheetData>`;
const shared = (count: number): string =>
  many(count, (nth) => `<row r="${nth + 1}"><c r="A${nth + 1}" t="s"><v>${nth}</v></c></row>`);
const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
const QUOTED = 'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
const mht = (body: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n${body}`;

/** Files that took minutes, or all memory, while the work grew with the square of their length. */
const FLOODS: Readonly<Record<string, readonly [name: string, content: () => Uint8Array | string]>> = {
  'a ruler of blanks': ['a.txt', () => `|--${' '.repeat(400_000)}x`],
  'a ruler of dashes': ['a.txt', () => `|${'--|'.repeat(200_000)}x`],
  'quotes that never close': ['a.csv', () => '"a,'.repeat(300_000)],
  'quotes in quotes that never close': ['a.csv', () => '"a""'.repeat(300_000)],
  'a page in one file of blank lines': ['a.mht', () => mht('\n '.repeat(300_000))],
  'a page in one file of headers': ['a.mht', () => mht('a: b\r\n'.repeat(200_000))],
  'shared strings without an end': [
    'a.xlsx',
    () =>
      workbookPackage({ sheets: { 三: inSheet(shared(30_000)) }, strings: '<si><t>a</t>'.repeat(30_000) }),
  ],
  'shared strings in each other': [
    'a.xlsx',
    () =>
      workbookPackage({
        sheets: { 三: inSheet(shared(30_000)) },
        strings: '<si><t>a'.repeat(30_000) + '</t></si>'.repeat(30_000),
      }),
  ],
  'formats of brackets': [
    'a.xlsx',
    () =>
      workbookPackage({
        sheets: { 三: inSheet('<row r="1"><c r="A1"><v>1</v></c></row>') },
        styles: many(20_000, (nth) => `<numFmt numFmtId="${nth + 200}" formatCode="${'['.repeat(250)}"/>`),
      }),
  ],
  'a column passed over in every row': [
    'a.html',
    () => `<table><tr>${'<td rowspan=65000>1'.repeat(900)}</tr>${'<tr><td>1</tr>'.repeat(50_000)}</table>`,
  ],
  'sheets that begin in their last row': [
    'a.xls',
    () =>
      `<?xml version="1.0"?><Workbook xmlns="${SPREADSHEET}" xmlns:ss="${SPREADSHEET}">${many(
        300,
        () =>
          '<Worksheet><Table><Row ss:Index="1048576"><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>',
      )}</Workbook>`,
  ],
  'a page in one file, each byte as a code': ['a.mht', () => mht(QUOTED + '=E4=B8=AD=\r\n'.repeat(400_000))],
  'a text of five million characters': ['a.txt', () => 'x\n'.repeat(2_500_000)],
  'lines that end in returns': ['a.txt', () => '规章 5\r'.repeat(700_000)],
  'lines of a document': ['a.docx', () => docxPackage(many(100_000, (nth) => p(`规章 ${nth}`)))],
  'styles each on another one': [
    'a.docx',
    () =>
      docxPackage(
        '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr></w:p>',
        undefined,
        {},
        many(50_000, (nth) => `<w:style w:styleId="s${nth}"><w:basedOn w:val="s${nth + 1}"/></w:style>`),
      ),
  ],
};

test.each(Object.entries(FLOODS))('%s: read or refused', async (_, [name, content]) => {
  const made = content();
  const result = await readFile(typeof made === 'string' ? strToU8(made) : made, name);
  expect(result.ok || [result.problem.trace, /请.*。$/.test(result.problem.sentence)]).toEqual(
    result.ok || [undefined, true],
  );
});

test.each([
  ['tables of a page', 'a.html', '<table><tr><td>规章<td>1</table>'.repeat(6000)],
  ['pages in one file', 'a.mht', mht('Content-Type: text/html\r\n\r\n<p>规章\r\n--b\r\n'.repeat(3000))],
  [
    'rows of a sheet',
    'a.xlsx',
    workbookPackage({ sheets: { 三: inSheet('<row><c><v>1</v></c></row>'.repeat(250_000)) } }),
  ],
  [
    'cells of a document',
    'a.docx',
    docxPackage(`<w:tbl><w:tr>${many(210_000, (nth) => `<w:tc>${p(`${nth}`)}</w:tc>`)}</w:tr></w:tbl>`),
  ],
  ['cells of a page', 'a.html', `<table>${'<tr><td>1<td>2'.repeat(60_000)}</table>`],
  ['characters', 'a.rtf', `{\\rtf1 ${`${'x'.repeat(60)}\\par\n`.repeat(20_000)}}`],
])('more %s than those of a thousand offices are refused', async (_, name, content) => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  expect(await readFile(bytes, name)).toMatchObject({ ok: false, problem: { code: 'tooLarge' } });
});

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:';
const nested = (open: string, close: string): string => open.repeat(5000) + close.repeat(5000);
const odt = (body: string): Uint8Array =>
  zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'META-INF/manifest.xml': strToU8('<manifest/>'),
      'content.xml': strToU8(
        `<office:document-content xmlns:office="${OPEN_DOCUMENT}office:1.0" xmlns:table="${OPEN_DOCUMENT}table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    },
    { level: 0 },
  );

test.each<[string, string, () => Uint8Array]>([
  ['tables', 'a.docx', () => docxPackage(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'))],
  ['text boxes', 'a.docx', () => docxPackage(nested('<w:p><w:txbxContent>', '</w:txbxContent></w:p>'))],
  [
    'tables',
    'a.odt',
    () =>
      odt(
        nested(
          '<table:table><table:table-row><table:table-cell>',
          '</table:table-cell></table:table-row></table:table>',
        ),
      ),
  ],
])('%s in each other, %s: refused', async (_, name, content) => {
  expect(await readFile(content(), name)).toMatchObject({
    ok: false,
    problem: { sentence: expect.stringContaining('文档已损坏或不完整') },
  });
});

test('quotes that do not close at the end of a cell stand there as they are, and no digit is lost', async () => {
  const result = await readFile(strToU8('规章,"123,4\n"行政,许可","5""6",7\n"8"9,"10'), 'a.csv');
  expect(result.ok && result.document.grids[0]!.rows).toEqual([
    ['规章', '"123', 4],
    ['行政,许可', '5"6', 7],
    ['"8"9', '"10'],
  ]);
});

/** Content that software of no office makes so much of. */
test.each<[string, string, () => Uint8Array | string]>([
  [
    'hidden runs of a document',
    'a.docx',
    () => docxPackage(`<w:p>${'<w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r>'.repeat(400_000)}</w:p>`),
  ],
  [
    'styles of a document',
    'a.docx',
    () =>
      docxPackage(
        p('规章'),
        undefined,
        {},
        '<w:style w:type="paragraph"><w:rPr><w:b/></w:rPr></w:style>'.repeat(300_000),
      ),
  ],
  [
    'text boxes of a document',
    'a.docx',
    () =>
      docxPackage(`<w:p>${`<w:r><w:txbxContent>${p('规章 5')}</w:txbxContent></w:r>`.repeat(60_000)}</w:p>`),
  ],
  [
    'annotations of a document',
    'a.odt',
    () =>
      odt(
        `<text:p>${'<office:annotation><text:p>规章 5</text:p></office:annotation>'.repeat(300_000)}</text:p>`,
      ),
  ],
  ['comments of a page', 'a.html', () => `<p>规章${'<!-- x -->'.repeat(200_000)}`],
  ['declarations of one element', 'a.html', () => `<p style="${'color:red;'.repeat(2000)}">规章`],
  [
    'rules of a style sheet',
    'a.html',
    () => `<style>${many(30_000, (nth) => `.c${nth}{display:none}`)}</style><p>规章`,
  ],
  [
    'rules for each element',
    'a.html',
    () =>
      `<style>${many(1000, (nth) => `.c${nth} .x{color:red}`)}</style>${`<p class="${many(100, (nth) => `c${nth} `)}"><b class=x>1</b></p>`.repeat(1_100)}`,
  ],
  ['groups of a document', 'a.rtf', () => `{\\rtf1 ${'{\\b 7}'.repeat(250_000)}}`],
  [
    'styles of a workbook',
    'a.xlsx',
    () =>
      workbookPackage({
        sheets: { 三: inSheet('') },
        styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(110_000)}</cellXfs>`,
      }),
  ],
  [
    'characters of a cell',
    'a.xlsx',
    () =>
      workbookPackage({
        sheets: { 三: inSheet(`<row><c t="inlineStr"><is><t>${'规章'.repeat(60_000)}</t></is></c></row>`) },
      }),
  ],
  [
    'sheets',
    'a.xls',
    () =>
      `<?xml version="1.0"?><Workbook xmlns="${SPREADSHEET}" xmlns:ss="${SPREADSHEET}">${'<Worksheet ss:Name="a"><Table/></Worksheet>'.repeat(1001)}</Workbook>`,
  ],
])('more %s than any office has are refused', async (_, name, content) => {
  const made = content();
  const bytes = typeof made === 'string' ? strToU8(made) : made;
  expect(await readFile(bytes, name)).toMatchObject({ ok: false, problem: { code: 'tooLarge' } });
});
