import { strToU8 } from 'fflate';
import { readFile } from '../../src/read';
import { workbookPackage } from './package';

const many = (count: number, one: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => one(nth)).join('');
const inSheet = (content: string): string => `<sheetData>${content}</sheetData>`;
const shared = (count: number): string =>
  many(count, (nth) => `<row r="${nth + 1}"><c r="A${nth + 1}" t="s"><v>${nth}</v></c></row>`);
const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
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
  'a text of five million characters': ['a.txt', () => 'x\n'.repeat(2_500_000)],
};

test.each(Object.entries(FLOODS))('%s: read or refused', async (_, [name, content]) => {
  const made = content();
  const result = await readFile(typeof made === 'string' ? strToU8(made) : made, name);
  expect(result.ok || /请.*。$/.test(result.problem.sentence)).toBe(true);
});

test('quotes that do not close at the end of a cell stand there as they are, and no digit is lost', async () => {
  const result = await readFile(strToU8('规章,"123,4\n"行政,许可","5""6",7\n"8"9,"10'), 'a.csv');
  expect(result.ok && result.document.grids[0]!.rows).toEqual([
    ['规章', '"123', 4],
    ['行政,许可', '5"6', 7],
    ['"8"9', '"10'],
  ]);
});
