import { cellRefs } from '../../src/model/form-index';
import { cellAddress } from '../../src/derive/address';
import { planSheet } from '../../src/sheet/plan-sheet';
import { storedResults } from '../support/engines';
import { convert, describeWithLibreOffice } from '../support/libre-office';
import type { Results } from '../support/engines';
import { withoutResults } from '../support/without-results';
import { example, form2021, workbookOf } from './support';

/** Numbers of a table of a calculated workbook, row by row. */
function tableIn(results: Results, table: 'applications' | 'review'): readonly number[][] {
  const plan = planSheet(form2021, table, { unit: null, year: null, totals: 'formula', checks: false });
  const rows = new Map<string, number[]>();
  for (const ref of cellRefs(form2021, table)) {
    const cell = plan.cells.find((each) => each.ref?.row === ref.row && each.ref.column === ref.column)!;
    const value = results.get(`${plan.sheetName}!${cellAddress(cell.row, cell.column)}`);
    rows.set(ref.row, [...(rows.get(ref.row) ?? []), Number(value)]);
  }
  return [...rows.values()];
}

describeWithLibreOffice('the example ledger, calculated by LibreOffice', () => {
  let results: Results;

  beforeAll(async () => {
    const bytes = await workbookOf(form2021, example.year, example.applications, example.cases, {
      settings: { B6: example.until, B8: example.carriedOutLastYear },
    });
    const calculated = await convert({ 'a.xlsx': withoutResults(bytes) }, 'xlsx:Calc MS Excel 2007 XML');
    results = await storedResults(calculated.get('a.xlsx')!);
  });

  test('counts tables 三 and 四 as another program has', () => {
    expect(tableIn(results, 'applications')).toEqual(example.expected.applications);
    expect(tableIn(results, 'review')).toEqual([example.expected.review]);
  });

  test('gives every deadline', () => {
    // exceljs makes a date of what is formatted as one.
    const deadlines = example.applications.map((_, index) => String(results.get(`台账!T${index + 6}`)));
    expect(deadlines.map((each) => JSON.parse(each).slice(0, 10))).toEqual(example.expected.deadlines);
  });

  test('finds nothing wrong', () => {
    const checks = [...results].filter(([address, value]) => /^台账!W/.test(address) && value !== '');
    expect(checks.map(([, value]) => value)).toEqual(example.applications.map(() => '√'));
    expect([results.get('台账核对!A3'), results.get('封面!E16')]).toEqual(['台账 √', '台账 √']);
  });
});
