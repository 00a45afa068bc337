import { readFile } from '../../src/read';
import type { CellFormula } from '../../src/model/grid';
import { a1Formula } from '../../src/read/spreadsheetml/a1-formula';
import { movedFormula } from '../../src/read/xlsx/shared-formula';
import { biff5, biff8, double, record, u16 } from './biff';
import { workbookPackage } from './package';

async function formulasIn(bytes: Uint8Array, name: string): Promise<readonly CellFormula[] | undefined> {
  const result = await readFile(bytes, name);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document.grids[0]!.formulas;
}

test('a workbook says which cells are computed, calculated or not, those that share a formula too', async () => {
  const sheet =
    '<sheetData><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>IF(COUNT(A2)&lt;1,"",A2)</f><v>1</v></c>' +
    '<c r="C2"><f t="shared" ref="C2:C3" si="0">SUM($A2:B2)</f><v>2</v></c>' +
    '<c r="E2"><f t="shared" ref="E2:E3" si="1">A2</f><v>1</v></c></row>' +
    '<row r="3"><c r="C3"><f t="shared" si="0"/></c><c r="D3" t="str"><f>""</f><v></v></c>' +
    '<c r="E3"><f t="shared" si="1"/></c></row></sheetData>';
  expect(await formulasIn(workbookPackage({ sheets: { 三: sheet } }), 'a.xlsx')).toEqual([
    { row: 1, column: 1, text: '=IF(COUNT(A2)<1,"",A2)' },
    { row: 1, column: 2, text: '=SUM($A2:B2)' },
    { row: 1, column: 4, text: '=A2' },
    { row: 2, column: 2, text: '=SUM($A3:B3)' },
    { row: 2, column: 3, text: '=""' },
    { row: 2, column: 4, text: '=A3' },
  ]);
  const typed = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  expect(await formulasIn(workbookPackage({ sheets: { 三: typed } }), 'a.xlsx')).toBeUndefined();
});

/** A cell with a formula, its tokens as [MS-XLS] 2.5.198 has them. */
const formula = (row: number, column: number, ...tokens: readonly number[]): readonly number[] => {
  const head = [...u16(row), ...u16(column), 0, 0, ...double(3), 0, 0, 0, 0, 0, 0];
  return record(0x06, ...head, ...u16(tokens.length), ...tokens);
};
/** A2:B2, both free to move. */
const A2_B2 = [0x25, ...u16(1), ...u16(1), ...u16(0xc000), ...u16(0xc001)];
const SUM = [0x22, 1, ...u16(4)];

test('so does one of the old kind', async () => {
  const b1 = [0x24, ...u16(0), ...u16(0x4001)];
  const here = [0x2c, ...u16(0xffff), ...u16(0xc000)];
  const shared = [...u16(4), ...u16(5), 4, 4, 0, 2, ...u16(4 + here.length), ...here, 0x1e, 1, 0, 0x03];
  const cells = [
    ...formula(1, 2, ...A2_B2, 0x19, 0x10, 0, 0),
    ...formula(2, 2, 0x19, 0x40, 0, 1, ...b1, 0x1f, ...double(0.5), 0x15, 0x04, 0x17, 1, 0, 34, 0x08),
    ...formula(3, 2, ...A2_B2, ...SUM, ...b1, 0x22, 2, ...u16(300)),
    ...formula(4, 4, 0x01, ...u16(4), ...u16(4)),
    ...record(0x04bc, ...shared),
    ...formula(5, 4, 0x01, ...u16(4), ...u16(4)),
  ];
  expect(await formulasIn(biff8([], cells), 'a.xls')).toEqual([
    { row: 1, column: 2, text: '=SUM(A2:B2)' },
    { row: 2, column: 2, text: '=B$1-(0.5)&""""' },
    { row: 3, column: 2, text: '=' },
    { row: 4, column: 4, text: '=E4+1' },
    { row: 5, column: 4, text: '=E5+1' },
  ]);
});

test('a text in a formula before Excel 97 is in the code page of its workbook', async () => {
  const yes = [0xca, 0xc7];
  expect(await formulasIn(biff5([97], [], formula(0, 0, 0x17, yes.length, ...yes)), 'a.xls')).toEqual([
    { row: 0, column: 0, text: '="是"' },
  ]);
});

test('a formula of the old kind names other sheets of its workbook, and no others', async () => {
  const tables = [
    ...record(0x01ae, ...u16(1), ...u16(0x0401)),
    ...record(0x01ae, ...u16(1), ...u16(2)),
    ...record(0x17, ...u16(2), ...u16(0), ...u16(0), ...u16(0), ...u16(1), ...u16(0), ...u16(0)),
  ];
  const at = (sheet: number): readonly number[] => [0x3a, ...u16(sheet), ...u16(6), ...u16(0xc003)];
  expect(
    await formulasIn(biff8(tables, [...formula(0, 0, ...at(0)), ...formula(1, 0, ...at(1))]), 'a.xls'),
  ).toEqual([
    { row: 0, column: 0, text: '=三!D7' },
    { row: 1, column: 0, text: '=' },
  ]);
});

test('references that count from their cell become those that people write', () => {
  expect(a1Formula('=SUM(R[-2]C:R[-1]C)+RC1+ROUND(R5C[2],0)&"RC"', 6, 3)).toBe(
    '=SUM(D5:D6)+A7+ROUND(F5,0)&"RC"',
  );
});

test('a shared formula moves with its cell, but for what is fixed, names and text', () => {
  expect(movedFormula('=SUM(D$5:$D9)+LOG10(\'A1\'!Z1)&"A1"', 2, 1)).toBe(
    '=SUM(E$5:$D11)+LOG10(\'A1\'!AA3)&"A1"',
  );
});
