import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packageFaults } from '../../support/ooxml-strict';
import { RegisterBook } from '../../../src/tasks/files/register-book';
import { openBook } from '../../../src/tasks/files/register';
import { OFFICES, ROUNDS } from '../../../src/tasks/files/register-lists';

const DAY = new Date(2025, 0, 5);
const office = (order: number, name: string) =>
  ({ order, office: name, shortNames: '', parent: '', contact: '', deadline: '' }) as const;

/** A person's workbook: a title above, their own columns and formats, a table, a picture and formulas elsewhere. */
async function ownBook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('单位');
  sheet.addRow(['2024 年度报送单位']);
  sheet.addTable({
    name: 'Offices',
    ref: 'B2',
    headerRow: true,
    columns: [{ name: '单位' }, { name: '备注' }, { name: '简称' }],
    rows: [
      ['甲局', '要催', ''],
      ['乙局', '', '老乙'],
    ],
  });
  sheet.getCell('C3').font = { bold: true, color: { argb: 'FFFF0000' } };
  for (let row = 5; row < 40; row += 1) sheet.getCell(row, 2).border = { bottom: { style: 'thin' } };
  const other = workbook.addWorksheet('统计');
  other.getCell('A1').value = { formula: 'COUNTA(单位!B:B)', result: 3 };
  const image = workbook.addImage({ buffer: Buffer.from([137, 80, 78, 71]) as never, extension: 'png' });
  other.addImage(image, 'C1:D4');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same with parts that no library of ours knows. */
function withMacros(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  files['xl/vbaProject.bin'] = strToU8('macros');
  files['customXml/item1.xml'] = strToU8('<mine/>');
  return zipSync(files);
}

const textOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);

test('only the cells that are written change; every other part stays byte for byte', async () => {
  const before = withMacros(await ownBook());
  const book = await openBook({ name: '登记.xlsm', bytes: before });
  expect(book.lines(OFFICES).map(({ row, cells }) => [row, cells.office, cells.shortNames])).toEqual([
    [3, '甲局', ''],
    [4, '乙局', '老乙'],
  ]);
  const edit = book.edit();
  edit.set(OFFICES, book.lines(OFFICES)[0]!, 'shortNames', '=甲');
  edit.add(OFFICES, office(3, '丙局 <&'));
  edit.make(ROUNDS);
  const after = edit.bytes(DAY);

  const [was, is] = [unzipSync(before), unzipSync(after)];
  const changed = Object.keys(was).filter(
    (path) => !is[path] || strFromU8(was[path]!) !== strFromU8(is[path]!),
  );
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/tables/table1.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(packageFaults(after)).toEqual([]);
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(after as unknown as ExcelJS.Buffer);
  const sheet = again.getWorksheet('单位')!;
  expect(sheet.getCell('A1').text).toBe('2024 年度报送单位');
  expect([sheet.getCell('C3').text, sheet.getCell('C3').font.bold]).toEqual(['要催', true]);
  // A text like a formula stays text; the first free row keeps the format that a person gave it.
  expect(sheet.getCell('D3').value).toBe('=甲');
  expect([sheet.getCell('B5').text, sheet.getCell('B5').border.bottom?.style]).toEqual(['丙局 <&', 'thin']);
  expect(textOf(after, 'xl/tables/table1.xml')).toContain('ref="B2:D5"');
  expect(again.getWorksheet('报送记录')!.getCell('A1').text).toBe('单位');
  // Formats are made once.
  const second = (await RegisterBook.open({ name: '登记.xlsm', bytes: after })).edit();
  second.add(OFFICES, office(4, '丁局'));
  expect(textOf(second.bytes(DAY), 'xl/styles.xml')).toBe(textOf(after, 'xl/styles.xml'));
});

test('a formula where something is to be written stays', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('单位');
  sheet.addRow(['单位', '简称']);
  sheet.addRow(['甲局', { formula: '"a"&"b"', result: 'ab' }]);
  const book = await RegisterBook.open({
    name: '登记.xlsx',
    bytes: new Uint8Array(await workbook.xlsx.writeBuffer()),
  });
  const edit = book.edit();
  edit.set(OFFICES, book.lines(OFFICES)[0]!, 'shortNames', '甲');
  edit.set(OFFICES, book.lines(OFFICES)[0]!, 'parent', '市政府');
  const [first] = (await RegisterBook.open({ name: '登记.xlsx', bytes: edit.bytes(DAY) })).lines(OFFICES);
  expect(first?.cells).toMatchObject({ shortNames: 'ab', parent: '市政府' });
});

test('a workbook with prefixes everywhere, rows that are empty and columns beyond Z', async () => {
  const names = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const files = unzipSync(await ownBook());
  files['xl/worksheets/sheet1.xml'] = strToU8(
    `<x:worksheet ${names}><x:dimension ref="A1:AB2"/><x:sheetData><x:row r="1" spans="1:28"><x:c r="A1" t="inlineStr"><x:is><x:t>单位</x:t></x:is></x:c><x:c r="AB1" t="inlineStr"><x:is><x:t>简称</x:t></x:is></x:c></x:row><x:row r="2" spans="1:28"><x:c r="A2" t="inlineStr"><x:is><x:t>甲局</x:t></x:is></x:c></x:row><x:row r="3" ht="30" customHeight="1"/></x:sheetData></x:worksheet>`,
  );
  const book = await openBook({ name: '登记.xlsx', bytes: zipSync(files) });
  const edit = book.edit();
  edit.set(OFFICES, book.lines(OFFICES)[0]!, 'shortNames', '老甲');
  edit.add(OFFICES, office(2, '乙局'));
  const bytes = edit.bytes(DAY);
  expect(packageFaults(bytes)).toEqual([]);
  expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<x:row r="3" ht="30" customHeight="1"><x:c r="A3"',
  );
  const lines = (await RegisterBook.open({ name: '登记.xlsx', bytes })).lines(OFFICES);
  expect(lines.map(({ cells }) => [cells.office, cells.shortNames, cells.order])).toEqual([
    ['甲局', '老甲', ''],
    ['乙局', '', '2'],
  ]);
});

test.each([
  ['text', strToU8('单位\t简称\n甲局\t甲')],
  [
    'a document',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
  ],
])('%s is no register', async (_, bytes) => {
  await expect(openBook({ name: '登记.xlsx', bytes })).rejects.toThrow(
    /登记\.xlsx 不是能够登记的 \.xlsx 工作簿，没有改动/,
  );
});
