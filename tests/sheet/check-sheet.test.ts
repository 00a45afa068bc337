import { checkSheetOf } from '../../src/sheet/check-sheet';
import type { WorkbookPlace } from '../../src/sheet/check-sheet';
import { entryLines } from '../../src/sheet/entry-lines';
import { planSheet } from '../../src/sheet/plan-sheet';
import { forms } from '../../src/forms';
import { form2014 } from '../../src/forms/form-2014';
import { form2021 } from '../../src/forms/form-2021';
import type { CellRef } from '../../src/model/expression';
import type { Form } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import { checksOf } from '../../src/model/checks';

/** Places of a report whose tables stand on sheets of their own, as inserted. */
function placed(form: Form, move = (place: WorkbookPlace): WorkbookPlace => place) {
  const places = new Map(
    form.tables.flatMap(({ id }) => {
      const plan = planSheet(form, id, { unit: null, year: null, totals: 'typed', checks: false });
      return plan.cells.flatMap(({ ref, row, column }) =>
        ref ? [[key(ref), move({ sheet: plan.sheetName, row, column })] as const] : [],
      );
    }),
  );
  return (ref: CellRef) => places.get(key(ref));
}
const key = ({ table, row, column }: CellRef): string => `${table}/${row}/${column}`;

test('table 三 as printed', () => {
  const { tables, checks, findings } = checkSheetOf(form2021, placed(form2021));
  expect(tables.map(({ result }) => result)).toEqual([
    `=GOUJI.CHECK("2021","disclosure",'二'!B4:D15)`,
    `=GOUJI.CHECK("2021","applications",'三'!D5:J29)`,
    `=GOUJI.CHECK("2021","review",'四'!A5:O5)`,
  ]);
  expect(findings[1]!.formula).toBe(`=GOUJI.FINDINGS("2021","applications",'三'!D5:J29)`);
  const results = checks.map(({ result }) => result);
  expect(results).toContain(`=GOUJI.SUMCHECK('三'!J5,'三'!D5:I5)`);
  expect(results).toContain(`=GOUJI.SUMCHECK('三'!D28,'三'!D7:D27)`);
  expect(results).toContain(`=GOUJI.BALANCE('三'!D5:D6,'三'!D28:D29)`);
  expect(results).toContain(`=GOUJI.SUMCHECK('四'!J5,'四'!F5:I5)`);
  expect(checks.find(({ rule }) => rule === '收办平衡')).toMatchObject({
    table: '表三',
    place: '「自然人」列',
  });
});

test.each(forms)('$id: a line for each check within one year', (form) => {
  const within = checksOf(form).filter(
    ({ left, right }) => !JSON.stringify([left, right]).includes('"last"'),
  );
  const { checks } = checkSheetOf(form, placed(form));
  expect(checks).toHaveLength(within.length);
  for (const { result } of checks) expect(result).toMatch(/^=/);
});

test('a row inserted within the table: parts become several ranges, the whole table cannot be checked', () => {
  const { tables, checks } = checkSheetOf(
    form2021,
    placed(form2021, (place) =>
      place.sheet === '三' && place.row >= 10 ? { ...place, row: place.row + 1 } : place,
    ),
  );
  expect(tables[1]!.result).not.toMatch(/^=/);
  expect(tables[2]!.result).toMatch(/^=GOUJI\.CHECK/);
  const results = checks.map(({ result }) => result);
  expect(results).toContain(`=GOUJI.SUMCHECK('三'!D29,'三'!D7:D10,'三'!D12:D28)`);
});

test('sides that are no single range fall back to a native formula', () => {
  const { checks } = checkSheetOf(
    form2021,
    placed(form2021, (place) =>
      place.sheet === '三' && place.row >= 5 ? { ...place, row: place.row + 1 } : place,
    ),
  );
  const native = checks.find(({ rule }) => rule === '收办平衡')!.result;
  expect(native).toMatch(/^=IF\(COUNT\('三'!D5,'三'!D7,'三'!D29:D30\)<4,"无法判断"/);
});

test('rules that are no equality are native formulas with sheet names', () => {
  const { checks } = checkSheetOf(form2014, placed(form2014));
  const native = checks.filter(({ result }) => result.startsWith('=IF('));
  expect(native.length).toBeGreaterThan(0);
  for (const { result } of native) expect(result).toContain(`'统计表'!`);
});

test.each(forms)('$id: every number cell stands in one line on what it holds', (form) => {
  const { entries } = checkSheetOf(
    form,
    placed(form, (place) => ({ ...place, sheet: '一'.repeat(31) })),
  );
  for (const { id } of form.tables) {
    const refs = entryLines(form, id).flatMap((line) => line.refs.map(key));
    expect(refs.sort()).toEqual(cellRefs(form, id).map(key).sort());
  }
  // Excel takes formulas of up to 8,192 characters.
  for (const { result } of entries) expect(result.length).toBeLessThan(8192);
});

test('a sheet name with a quote is quoted', () => {
  const { tables } = checkSheetOf(
    form2021,
    placed(form2021, (place) => ({ ...place, sheet: `a'b` })),
  );
  expect(tables[1]!.result).toContain(`'a''b'!D5:J29`);
});

test('a cell that was not found is said, a table that is not there is left out', () => {
  const place = placed(form2021);
  const { tables, checks } = checkSheetOf(form2021, (ref) =>
    ref.table === 'review' || key(ref) === 'applications/new/natural' ? undefined : place(ref),
  );
  expect(tables.map(({ table }) => table)).toEqual(['表二', '表三']);
  expect(tables[1]!.result).not.toMatch(/^=/);
  const unfound = checks.filter(({ result }) => !result.startsWith('='));
  expect(unfound.map(({ place: at }) => at)).toEqual(['「自然人」列', expect.stringContaining('本年新收')]);
});
