import { strToU8 } from 'fflate';
import { readFile } from '../../src/read';
import { crc32, scriptCrc32 } from '../../src/read/ooxml/crc';
import type { PackageOptions } from './package';
import { alteredPackage, rows, workbookParts } from './package';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK: PackageOptions = {
  sheets: {
    三: rows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c><c r="C1" s="1"><v>45293</v></c></row>',
    ),
  },
  strings: '<si><t>行政许可</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
};
const READ = [['行政许可', 12, { serial: 45293, date: '2024-01-02' }]];
const xml = workbookParts(BOOK).get(SHEET)!;
const doctype = (subset: string): PackageOptions => ({ ...BOOK, prolog: `<!DOCTYPE worksheet ${subset}>` });

async function outcome(bytes: Uint8Array) {
  const result = await readFile(bytes, '表.xlsx');
  return result.ok ? result.document.grids.map((grid) => grid.rows) : result.problem;
}

describe('packages as software writes them read the same', () => {
  test.each<[string, Parameters<typeof alteredPackage>[1]]>([
    ['stored', { [SHEET]: { stored: true } }],
    ['sizes after the content', { [SHEET]: { descriptor: true }, 'xl/styles.xml': { descriptor: true } }],
    ['zip64', { [SHEET]: { zip64: true } }],
    ['a size too small', { [SHEET]: { says: { size: 10 } } }],
    ['no size', { [SHEET]: { says: { size: 0 } } }],
    ['a size too large', { [SHEET]: { says: { size: 4_000_000_000 } } }],
    ['a shared string part that says 3 GB', { 'xl/sharedStrings.xml': { says: { size: 3_000_000_000 } } }],
    ['no content types', { '[Content_Types].xml': undefined }],
    ['no relationship to the workbook', { '_rels/.rels': undefined }],
    ['UTF-16', { [SHEET]: { content: Buffer.from(`\ufeff${xml.replace(/^<\?xml.*?\?>/, '')}`, 'utf16le') } }],
    ['a mark before UTF-8', { [SHEET]: { content: `\ufeff${xml}` } }],
    ['GBK, named', { 'xl/sharedStrings.xml': { content: gbkStrings() } }],
    ['comments and CDATA', { [SHEET]: { content: withComments() } }],
    ['other folders and names that lead nowhere', { '../../xl/workbook.xml': { content: '<workbook/>' } }],
  ])('%s', async (_, altered) => {
    expect(await outcome(alteredPackage(BOOK, altered))).toEqual([READ]);
  });

  function withComments(): string {
    return xml
      .replace('<sheetData>', '<!-- <row r="9"><c r="A9"><v>1</v></c></row> --><?go on?><sheetData>')
      .replace('<v>12</v>', '<v><!-- 3 --><![CDATA[12]]></v>');
  }

  function gbkStrings(): Uint8Array {
    const text = '<?xml version="1.0" encoding="GBK"?><sst><si><t>…</t></si></sst>';
    const [before = '', after = ''] = text.split('…');
    return new Uint8Array([
      ...strToU8(before),
      0xd0,
      0xd0,
      0xd5,
      0xfe,
      0xd0,
      0xed,
      0xbf,
      0xc9,
      ...strToU8(after),
    ]);
  }
});

describe('packages that are broken or made to harm are refused with a sentence', () => {
  const damage: readonly [string, Uint8Array, string, RegExp][] = [
    [
      'two sheets on one part',
      alteredPackage(BOOK, {
        'xl/workbook.xml': {
          content: workbookParts(BOOK)
            .get('xl/workbook.xml')!
            .replace(/<sheet [^>]*>/, (sheet) => sheet + sheet.replace(/name="[^"]*"/, 'name="又"')),
        },
      }),
      'damaged',
      /损坏/,
    ],
    ['a wrong checksum', alteredPackage(BOOK, { [SHEET]: { says: { crc: 1 } } }), 'damaged', /损坏/],
    ['an unknown method', alteredPackage(BOOK, { [SHEET]: { says: { method: 9 } } }), 'damaged', /损坏/],
    ['a password', alteredPackage(BOOK, { [SHEET]: { says: { flags: 1 } } }), 'encrypted', /密码/],
    ['a sheet without its part', alteredPackage(BOOK, { [SHEET]: undefined }), 'damaged', /损坏/],
    ['styles left out', alteredPackage(BOOK, { 'xl/styles.xml': undefined }), 'damaged', /损坏/],
    [
      'no relationships',
      alteredPackage(BOOK, { 'xl/_rels/workbook.xml.rels': undefined }),
      'damaged',
      /损坏/,
    ],
    [
      'a part twice',
      alteredPackage(BOOK, { '/XL\\worksheets\\Sheet1.xml': { content: xml } }),
      'damaged',
      /损坏/,
    ],
    [
      'XML that ends inside a tag',
      alteredPackage(BOOK, { [SHEET]: { content: xml.slice(0, -5) } }),
      'damaged',
      /损坏/,
    ],
    [
      'a comment without end',
      alteredPackage(BOOK, { [SHEET]: { content: xml.replace('<row', '<!-- <row') } }),
      'damaged',
      /损坏/,
    ],
    [
      'a string that is not there',
      alteredPackage({ ...BOOK, strings: '' }, {}),
      'damaged',
      /“三”的 A1 单元格.*第 0 项.*请/,
    ],
    [
      'a string of no number',
      alteredPackage(BOOK, { [SHEET]: { content: xml.replace('<v>0</v>', '<v>x</v>') } }),
      'damaged',
      /A1.*第 x 项/,
    ],
    [
      'an entity bomb',
      alteredPackage(
        doctype(
          '[<!ENTITY a "99"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]',
        ),
        {},
      ),
      'damaged',
      /DTD.*安全/,
    ],
    [
      'an external entity',
      alteredPackage(doctype('[<!ENTITY a SYSTEM "file:///etc/passwd">]'), {}),
      'damaged',
      /DTD.*安全/,
    ],
  ];
  test.each(damage)('%s', async (_, bytes, code, words) => {
    const problem = await outcome(bytes);
    expect(problem).toMatchObject({ code, sentence: expect.stringMatching(words) });
    expect(problem).toMatchObject({ sentence: expect.stringMatching(/请.*。$/) });
  });
});

test('names of no meaning to a package: __proto__ as a sheet and a part, &constructor; in text', async () => {
  const options: PackageOptions = {
    sheets: Object.fromEntries([
      ['__proto__', rows('<row><c t="inlineStr"><is><t>&constructor;</t></is></c></row>')],
    ]),
  };
  const result = await readFile(alteredPackage(options, { constructor: { content: '' } }), '表.xlsx');
  expect(result.ok && result.document.grids.map(({ name, rows: read }) => [name, read])).toEqual([
    ['__proto__', [['&constructor;']]],
  ]);
});

test('whatever bit is turned and wherever the file is cut, no other value is read', async () => {
  const whole = alteredPackage(BOOK, {});
  for (let at = 0; at < whole.length; at++) {
    const bytes = whole.slice();
    bytes[at]! ^= 1 << (at % 8);
    const read = await outcome(bytes);
    if (Array.isArray(read)) expect(read).toEqual([READ]);
    if (at % 16 === 0) expect(await outcome(whole.slice(0, at))).not.toEqual([READ]);
  }
});

test('the checksum in script is the one of the platform', () => {
  const bytes = Uint8Array.from({ length: 1003 }, (_, at) => (at * at) >> 3);
  const [head, tail] = [bytes.subarray(0, 500), bytes.subarray(500)];
  expect(scriptCrc32(tail, scriptCrc32(head))).toBe(crc32(bytes));
  expect(scriptCrc32(strToU8('123456789'))).toBe(0xcbf43926);
});
