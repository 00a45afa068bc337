import ExcelJS from 'exceljs';
import { readFile } from '../../src/read';

test('a file written by exceljs reads as it was written', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('三');
  sheet.getCell('A1').value = '一、本年新收政府信息公开申请数量';
  sheet.getCell('B1').value = 12;
  sheet.getCell('C1').value = 0.35;
  sheet.getCell('D1').value = { formula: 'B1+1', result: 13 };
  sheet.getCell('E1').value = { formula: 'B1+2' };
  sheet.getCell('F1').value = { richText: [{ text: '富' }, { font: { bold: true }, text: '文本' }] };
  sheet.getCell('G1').value = new Date(Date.UTC(2024, 0, 2));
  sheet.getCell('H1').value = true;
  sheet.getCell('I1').value = { error: '#REF!' };
  sheet.getCell('J1').value = { formula: 'B1-12', result: 0 };
  sheet.getCell('A3').value = '“引号” & <尖括号>';
  sheet.mergeCells('A3:C4');
  sheet.getCell('B5').value = 5;
  sheet.getRow(5).hidden = true;
  workbook.addWorksheet('隐藏', { state: 'hidden' });
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());

  const result = await readFile(bytes, '报表.xlsx');
  if (!result.ok) throw new Error(result.problem.sentence);
  const [grid, hidden] = result.document.grids;
  expect(grid?.rows[0]).toEqual([
    '一、本年新收政府信息公开申请数量',
    12,
    0.35,
    13,
    { formula: '=B1+2' },
    '富文本',
    { serial: 45293, date: '2024-01-02' },
    true,
    { error: '#REF!' },
    0,
  ]);
  expect(grid?.rows[2]?.[0]).toBe('“引号” & <尖括号>');
  expect(grid?.merges).toEqual([{ row: 2, column: 0, rowSpan: 2, columnSpan: 3 }]);
  expect([grid?.hiddenRows, grid?.hidden, hidden?.hidden]).toEqual([[4], undefined, true]);
});
