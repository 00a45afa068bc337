import * as SheetJs from '@e965/xlsx';
import ExcelJs from 'exceljs';
import { writeXlsx as hucreWrite } from 'hucre/xlsx';
import fc from 'fast-check';
import { forms } from '../../src/forms';
import { writeXlsx } from '../../src/write';
import { tableValues } from '../support/arbitrary';
import { convert, describeWithLibreOffice } from '../support/libre-office';
import type { Cells } from './oracles';
import { exceljs, hucre, NO_RESULT, ours, sheetJs } from './oracles';
import { rows, workbookPackage } from './package';

/** Files to read, by what wrote them. */
type Files = Readonly<Record<string, Uint8Array>>;

const oracles: Readonly<Record<string, (bytes: Uint8Array) => Promise<Cells> | Cells>> = {
  exceljs,
  sheetJs,
  hucre,
};

/** Which oracles cannot read a file at all. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  prefixed: ['exceljs'],
  'without addresses': ['exceljs'],
};

/** Cells that two readers hold for different, each with both words. */
function differences(mine: Cells, theirs: Cells): readonly string[] {
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((address) => {
    const [own = 'nothing', other = 'nothing'] = [mine.get(address), theirs.get(address)];
    // exceljs takes a result of 0, FALSE or an empty text for none; SheetJS and hucre pass over a formula without result.
    const known =
      (/^(?:number 0|boolean false|nothing)$/.test(own) && other === `string ${NO_RESULT}`) ||
      (own === `string ${NO_RESULT}` && other === 'nothing');
    return own === other || known ? [] : [`${address}: ${own} / ${other}`];
  });
}

async function compare(files: Files): Promise<void> {
  for (const [file, bytes] of Object.entries(files)) {
    const mine = await ours(bytes);
    const refused: string[] = [];
    for (const [oracle, read] of Object.entries(oracles)) {
      const theirs = await Promise.resolve(bytes)
        .then(read)
        .catch(() => undefined);
      if (theirs) expect([file, oracle, differences(mine, theirs)]).toEqual([file, oracle, []]);
      else refused.push(oracle);
    }
    expect([file, refused]).toEqual([file, REFUSED[file] ?? []]);
  }
}

describe('every cell is read as exceljs, SheetJS and hucre read it', () => {
  test('in files that they and we write', async () => compare(await written()));
  test('in files put together by hand', async () => compare(byHand()));
});

describeWithLibreOffice('and in what LibreOffice saves', () => {
  test('of all of them', async () => {
    const files = { ...(await written()), ...byHand() };
    const saved = await convert(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${name}.xlsx`, bytes])),
      'xlsx:Calc MS Excel 2007 XML',
    );
    expect(saved.size).toBe(Object.keys(files).length);
    await compare(Object.fromEntries([...saved].map(([name, bytes]) => [`${name} saved`, bytes])));
  });
});

async function written(): Promise<Files> {
  const files: Record<string, Uint8Array> = {
    exceljs: await byExceljs(),
    SheetJS: bySheetJs(),
    hucre: await byHucre(),
  };
  for (const form of forms) {
    const [tables] = fc.sample(
      fc.record(Object.fromEntries(form.tables.map(({ id }) => [id, tableValues(form, id, false)]))),
      { numRuns: 1, seed: 3 },
    );
    const report = { form: form.id, unit: '某市教育局', year: form.years.from, tables: tables! };
    const options = { totals: 'formula', protect: true, date: new Date(0) } as const;
    files[`form ${form.id}`] = await writeXlsx(form, report, { ...options, checks: true });
  }
  return files;
}

async function byExceljs(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('三');
  sheet.addRow([
    '文字',
    '带 & < > " 和 \n 换行',
    ' 前后有空格 ',
    '_x000D_',
    '𠮷野家',
    12,
    -0.35,
    1e-7,
    123456789012345,
  ]);
  sheet.addRow([
    true,
    false,
    { error: '#N/A' },
    new Date(Date.UTC(2024, 0, 2, 6)),
    { formula: 'F1+1', result: 13 },
  ]);
  sheet.addRow([
    { formula: 'F1-12', result: 0 },
    { formula: '"是"&"否"', result: '是否' },
    { formula: 'F1+5' },
  ]);
  sheet.addRow([
    { richText: [{ text: '富' }, { font: { bold: true }, text: '文本' }] },
    { text: '链接', hyperlink: 'https://a.cn' },
  ]);
  sheet.getCell('AB40').value = 40;
  sheet.mergeCells('A6:C7');
  sheet.getCell('A6').value = '合并';
  workbook.addWorksheet('旧', { state: 'hidden' }).addRow(['隐藏的表', 5]);
  workbook.addWorksheet('空');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function bySheetJs(): Uint8Array {
  const workbook = SheetJs.utils.book_new();
  const sheet = SheetJs.utils.aoa_to_sheet([
    ['规章', 3, null, true],
    [],
    [null, '行政许可\n（件）', 0.1 + 0.2, -5],
  ]);
  SheetJs.utils.book_append_sheet(workbook, sheet, '表 二');
  const written = SheetJs.write(workbook, {
    type: 'array',
    bookType: 'xlsx',
    compression: true,
  }) as ArrayBuffer;
  return new Uint8Array(written);
}

const byHucre = async (): Promise<Uint8Array> =>
  hucreWrite({ sheets: [{ name: '四', rows: [['结果维持', 1, null, 2.5], [], [true, '其他结果', 0]] }] });

const STRINGS =
  '<si><r><t>行政</t></r><r><rPr><b/></rPr><t>许可</t></r></si><si><t>a&amp;b&#10;c</t></si><si><t xml:space="preserve"> </t></si><si/>';
const CELLS = rows(
  '<row r="2" spans="1:5"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="n"><v>5</v></c></row>',
  '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#DIV/0!</v></c><c r="C3" t="str"><f>A1</f><v>结果</v></c></row>',
  '<row r="9"><c r="A9" s="1"><v>45293</v></c><c r="B9"><f>SUM(A9)</f><v>0</v></c><c r="C9"><v>1.5E3</v></c></row>',
);
const STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

function byHand(): Files {
  const options = { sheets: { 三: CELLS }, strings: STRINGS, styles: STYLES };
  return {
    plain: workbookPackage(options),
    prefixed: workbookPackage({ ...options, prefix: 'x:' }),
    strict: workbookPackage({ ...options, strict: true }),
    'as openpyxl writes': workbookPackage({
      sheets: {
        三: rows(
          '<row r="1"><c r="A1" t="inlineStr"><is><t>规章</t></is></c><c r="B1" t="n"><v>3</v></c><c r="C1"><f>SUM(B1)</f><v></v></c><c r="D1"><f>B1</f><v/></c></row>',
        ),
      },
    }),
    'without addresses': workbookPackage({
      sheets: {
        三: rows(
          '<row><c><v>1</v></c><c t="inlineStr"><is><t>规章</t></is></c></row><row><c/><c><v>2</v></c></row>',
        ),
      },
    }),
    'several sheets': workbookPackage({
      ...options,
      sheets: { 二: CELLS, 三: rows(), 四: CELLS },
      hidden: ['四'],
    }),
  };
}
