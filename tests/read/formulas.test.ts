import type * as XLSX from '@e965/xlsx';
import { readFile } from '../../src/read';
import type { CellFormula } from '../../src/model/grid';
import { gridOf } from '../../src/read/xls/grid';
import { a1Formula } from '../../src/read/spreadsheetml/a1-formula';
import { movedFormula } from '../../src/read/xlsx/shared-formula';
import { workbookPackage } from './package';

async function formulasIn(bytes: Uint8Array, name: string): Promise<readonly CellFormula[] | undefined> {
  const result = await readFile(bytes, name);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document.grids[0]!.formulas;
}

test('a workbook says which cells are computed, calculated or not, those that share a formula too', async () => {
  const sheet =
    '<sheetData><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>IF(COUNT(A2)&lt;1,"",A2)</f><v>1</v></c>' +
    '<c r="C2"><f t="shared" ref="C2:C3" si="0">SUM($A2:B2)</f><v>2</v></c></row>' +
    '<row r="3"><c r="C3"><f t="shared" si="0"/></c><c r="D3" t="str"><f>""</f><v></v></c></row></sheetData>';
  expect(await formulasIn(workbookPackage({ sheets: { 三: sheet } }), 'a.xlsx')).toEqual([
    { row: 1, column: 1, text: '=IF(COUNT(A2)<1,"",A2)' },
    { row: 1, column: 2, text: '=SUM($A2:B2)' },
    { row: 2, column: 2, text: '=SUM($A3:B3)' },
    { row: 2, column: 3, text: '=""' },
  ]);
  const typed = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  expect(await formulasIn(workbookPackage({ sheets: { 三: typed } }), 'a.xlsx')).toBeUndefined();
});

test('so does one of the old kind', () => {
  const data = [
    [],
    [{ t: 'n', v: 1 }, undefined, { t: 'n', v: 3, f: 'SUM(A2:B2)' }, { t: 'n', v: 3, F: 'C2:D2' }],
  ];
  const sheet = { '!data': data } as XLSX.DenseWorkSheet;
  expect(gridOf({ SheetNames: ['三'], Sheets: { 三: sheet } }, 0).formulas).toEqual([
    { row: 1, column: 2, text: '=SUM(A2:B2)' },
    { row: 1, column: 3, text: '=' },
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
