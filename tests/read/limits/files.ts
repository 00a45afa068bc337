import { constants, deflateRawSync } from 'node:zlib';
import type { PackageOptions } from '../package';
import { alteredPackage, rows, workbookParts } from '../package';

const MB = 2 ** 20;
const SHEET = 'xl/worksheets/sheet1.xml';
const REPORT = '<row r="1"><c r="A1" t="inlineStr"><is><t>规章</t></is></c><c r="B1"><v>3</v></c></row>';

/** A file that is large in one way or another, and what is to come of it. */
export interface LargeFile {
  readonly name: string;
  build(): Uint8Array;
  /** Words of the sentence that refuses it, or how many rows of its first sheet are read. */
  readonly outcome: RegExp | number;
}

/** Deflated content that repeats `block` without ever being whole: blocks are closed at a byte each time. */
function repeated(before: string, block: Uint8Array | string, times: number, after: string): Uint8Array {
  const options = { level: 6, finishFlush: constants.Z_FULL_FLUSH };
  const deflated = deflateRawSync(block, options);
  return Buffer.concat([
    deflateRawSync(before, options),
    ...Array.from({ length: times }, () => deflated),
    deflateRawSync(after, { level: 6 }),
  ]);
}

const sheet = (content: string, more: Partial<PackageOptions> = {}): PackageOptions => ({
  sheets: { 三: content },
  ...more,
});

/** A sheet with so many blocks in place of one row; its sizes and checksum are not true. */
function inflated(block: Uint8Array | string, times: number, says: number): Uint8Array {
  const options = sheet(rows(`${REPORT}…`));
  const [before = '', after = ''] = workbookParts(options).get(SHEET)!.split('…');
  const deflated = repeated(before, block, times, after);
  return alteredPackage(options, { [SHEET]: { deflated, says: { size: says } } });
}

const styledRows = (from: number, count: number): string =>
  Array.from({ length: count }, (_, nth) => {
    const row = from + nth;
    return `<row r="${row}" spans="1:3" s="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/><c r="C${row}" s="1"/></row>`;
  }).join('');

const manyStrings = (count: number): string =>
  Array.from({ length: count }, (_, nth) => `<si><t>第${nth}项</t></si>`).join('');

export const largeFiles: readonly LargeFile[] = [
  {
    name: '4 GB of spaces that say so',
    build: () => inflated(Buffer.alloc(8 * MB, 32), 512, 4 * 1024 * MB - 1),
    outcome: /sheet1\.xml 解压后膨胀 200 倍以上/,
  },
  {
    name: '4 GB of spaces that say 500 bytes',
    build: () => inflated(Buffer.alloc(8 * MB, 32), 512, 500),
    outcome: /sheet1\.xml 解压后膨胀 200 倍以上/,
  },
  {
    name: '340 MB of rows',
    build: () => inflated(styledRows(2, 20_000), 200, 100),
    outcome: /解压后超过 \d+ MB/,
  },
  {
    name: '900 sheets of the same part of 1 MB',
    build: () => {
      const one = rows(REPORT, styledRows(2, 12_000));
      const names = Array.from({ length: 900 }, (_, nth) => [`表${nth}`, nth ? '' : one] as const);
      const options = { sheets: Object.fromEntries(names) };
      const relations = 'xl/_rels/workbook.xml.rels';
      const content = workbookParts(options)
        .get(relations)!
        .replace(/sheet\d+\.xml/g, 'sheet1.xml');
      return alteredPackage(options, { [relations]: { content } });
    },
    outcome: /文件已损坏或不完整/,
  },
  {
    name: 'shared strings of 100 MB',
    build: () => {
      const options = sheet(rows(REPORT), { strings: '…' });
      const part = 'xl/sharedStrings.xml';
      const [before = '', after = ''] = workbookParts(options).get(part)!.split('…');
      return alteredPackage(options, {
        [part]: { deflated: repeated(before, manyStrings(50_000), 100, after), says: { size: 100 * MB } },
      });
    },
    outcome: /解压后超过 64 MB/,
  },
  {
    name: '2,000 sheets',
    build: () => {
      const names = Array.from({ length: 2000 }, (_, nth) => [`表${nth}`, rows(REPORT)] as const);
      return alteredPackage({ sheets: Object.fromEntries(names) }, {});
    },
    outcome: /超过 1000 个/,
  },
  {
    name: '1,048,576 styled empty rows',
    build: () => alteredPackage(sheet(rows(REPORT, styledRows(2, 1_048_575))), {}),
    outcome: 1,
  },
  {
    name: 'a value in XFD1048576',
    build: () =>
      alteredPackage(sheet(rows(REPORT, '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')), {}),
    outcome: 1_048_576,
  },
  {
    name: 'a value in XFD of 1,500 rows',
    build: () => {
      const far = Array.from(
        { length: 1500 },
        (_, nth) => `<row r="${nth + 2}"><c r="XFD${nth + 2}"><v>1</v></c></row>`,
      );
      return alteredPackage(sheet(rows(REPORT, ...far)), {});
    },
    outcome: /“三”.*超出年度报告表格可能的大小/,
  },
  {
    name: 'a merge, a validation and a name over the whole sheet',
    build: () =>
      alteredPackage(
        sheet(
          `${rows(REPORT)}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` +
            '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>',
          {
            afterSheets:
              '<definedNames><definedName name="全部">三!$A$1:$XFD$1048576</definedName></definedNames>',
          },
        ),
        {},
      ),
    outcome: 1,
  },
  {
    name: 'a million merges',
    build: () => {
      const merges = Array.from(
        { length: 1_000_000 },
        (_, nth) => `<mergeCell ref="A${nth + 1}:B${nth + 1}"/>`,
      );
      return alteredPackage(sheet(`${rows(REPORT)}<mergeCells>${merges.join('')}</mergeCells>`), {});
    },
    outcome: /“三”.*合并单元格/,
  },
  {
    name: 'a million shared strings',
    build: () =>
      alteredPackage(
        sheet(rows('<row r="1"><c r="A1" t="s"><v>999999</v></c></row>'), {
          strings: manyStrings(1_000_000),
        }),
        {},
      ),
    outcome: 1,
  },
  {
    name: 'a million filled cells',
    build: () => {
      const row = (nth: number): string =>
        `<row r="${nth}">${Array.from({ length: 10 }, (_, at) => `<c r="${'ABCDEFGHIJ'[at]}${nth}"><v>${nth * at}.5</v></c>`).join('')}</row>`;
      return alteredPackage(sheet(rows(...Array.from({ length: 100_000 }, (_, nth) => row(nth + 1)))), {});
    },
    outcome: 100_000,
  },
  {
    name: 'a report with 90 MB of pictures',
    build: () =>
      alteredPackage(sheet(rows(REPORT)), {
        'xl/media/image1.png': { content: Buffer.alloc(90 * MB), stored: true },
      }),
    outcome: 1,
  },
  {
    name: 'a file of 200 MB',
    build: () =>
      alteredPackage(sheet(rows(REPORT)), {
        'xl/media/image1.png': { content: Buffer.alloc(200 * MB), stored: true },
      }),
    outcome: /文件有 210 MB，超过 100 MB 的不读/,
  },
];
