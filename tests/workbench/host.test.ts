/** @jest-environment jsdom */
import type { StartedOffice } from './office';
import { startOffice } from './office';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';

let office: StartedOffice<MemoryBook>;
beforeAll(async () => {
  office = await startOffice();
});

test('Office.js is ready in Excel', async () => {
  const info = await office.Office.onReady();
  expect(info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
});

test('values', async () => {
  const values = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      [1, '12'],
      ['甲', '=A1+1'],
    ];
    range.load('values,formulas,address');
    await context.sync();
    return [range.values, range.formulas, range.address];
  });
  console.log(JSON.stringify(values));
});
