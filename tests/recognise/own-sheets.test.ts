import { cellAddress } from '../../src/derive/address';
import { checkSheetOf } from '../../src/sheet/check-sheet';
import { planSheet } from '../../src/sheet/plan-sheet';
import type { SheetPlan } from '../../src/sheet/sheet-plan';
import { forms } from '../../src/forms';
import type { Grid, GridValue } from '../../src/model/grid';
import { fillTable } from '../../src/model/report';
import { recognise } from '../../src/recognise';

/** What the sheet of a plan holds; formulas show what they show while the table is blank. */
function gridOf(plan: SheetPlan, shift: number): Grid {
  const rows: GridValue[][] = Array.from({ length: shift + plan.area.rows }, () =>
    Array.from({ length: plan.area.columns }, () => null),
  );
  for (const { row, column, text, formula, ref, value } of plan.cells) {
    const shown = formula ? (ref ? '' : '无法判断') : ref ? (value as number | null) : text;
    rows[row + shift]![column] = shown || (shown === 0 ? 0 : null);
  }
  const merges = plan.cells
    .filter((cell) => cell.rows * cell.columns > 1)
    .map(({ row, column, rows: rowSpan, columns: columnSpan }) => ({
      row: row + shift,
      column,
      rowSpan,
      columnSpan,
    }));
  return {
    name: plan.sheetName,
    rows,
    merges,
    aligned: true,
    addressOf: (row, column) => `${plan.sheetName}!${cellAddress(row, column)}`,
  };
}

describe.each(forms.map((form) => [form.id, form] as const))('sheets we made, form %s', (_id, form) => {
  it.each([
    ['blank', 'formula', null, 0],
    ['blank, totals typed', 'typed', null, 0],
    ['blank, moved down', 'formula', null, 2],
    ['zeros', 'typed', 0, 0],
  ] as const)('%s: every cell is found where it was put', (_name, totals, entry, shift) => {
    const plans = form.tables.map(({ id }) =>
      planSheet(form, id, {
        unit: '某局',
        year: form.years.from,
        totals,
        checks: true,
        values: fillTable(form, id, () => entry),
      }),
    );
    const [recognised, more] = recognise(
      { grids: plans.map((plan) => gridOf(plan, shift)), paragraphs: [] },
      forms,
    );
    expect(more).toBeUndefined();
    expect(recognised!.form.id).toBe(form.id);
    expect([recognised!.report.unit, recognised!.report.year]).toEqual(['某局', form.years.from]);
    for (const plan of plans)
      for (const { ref, row, column } of plan.cells)
        if (ref)
          expect([ref, recognised!.place(ref)?.address]).toEqual([
            ref,
            `${plan.sheetName}!${cellAddress(row + shift, column)}`,
          ]);
    expect(recognised!.findings).toEqual([]);
    expect(recognised!.readings).toEqual([]);
  });
});

it('does not take the sheet of custom functions for a report', () => {
  const form = forms[0]!;
  const { title, note, header, tables, checks } = checkSheetOf(form, ({ table, row, column }) => ({
    sheet: table,
    row: row.length,
    column: column.length,
  }));
  const rows = [[title], [note], [...header], ...[...tables, ...checks].map((line) => Object.values(line))];
  const grid: Grid = { name: '表', rows, merges: [], aligned: true, addressOf: cellAddress };
  expect(recognise({ grids: [grid], paragraphs: [] }, forms)).toEqual([]);
});
