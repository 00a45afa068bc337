import { formById, forms } from '../../src/forms';
import { cellAddress } from '../../src/derive/address';
import { cellsOf } from '../../src/model/expression';
import { cellRefs } from '../../src/model/form-index';
import type { Grid, GridValue } from '../../src/model/grid';
import { fillTable } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { renderReport, renderTable, sheetGrid } from './render';

const form = formById('2021');
const place = new Map(cellRefs(form).map((ref, index) => [`${ref.table}${ref.row}${ref.column}`, index]));
const report = {
  form: form.id,
  unit: '某局',
  year: 2024,
  tables: Object.fromEntries(
    form.tables.map(({ id }) => [
      id,
      fillTable(form, id, ({ table, row, column }) => place.get(`${table}${row}${column}`)!),
    ]),
  ),
};

/** Grids beside one another on one sheet, with an empty column between, below a title over all of them. */
function beside(grids: readonly Grid[], title: string): Grid {
  const rows: GridValue[][] = [[title], []];
  const merges = [];
  let left = 0;
  for (const grid of grids) {
    const width = Math.max(...grid.rows.map(({ length }) => length));
    grid.rows.forEach((cells, row) => {
      const line = (rows[row + 2] ??= []);
      while (line.length < left) line.push(null);
      line.push(...cells);
    });
    merges.push(
      ...grid.merges.map((merge) => ({ ...merge, row: merge.row + 2, column: merge.column + left })),
    );
    left += width + 1;
  }
  merges.push({ row: 0, column: 0, rowSpan: 1, columnSpan: left });
  return sheetGrid('年报', rows, merges);
}

test.each([
  ['in order', [0, 1, 2]],
  ['in another', [2, 0, 1]],
])('three tables side by side are one report, %s', (_, order) => {
  const grids = renderReport(form, report);
  const sheet = beside(
    order.map((index) => grids[index]!),
    '某局2024年政府信息公开工作年度报告',
  );
  const [found, more] = recognise({ grids: [sheet], paragraphs: [] }, forms);
  expect(more).toBeUndefined();
  expect(found?.report).toEqual(report);
  const last = found!.place({ table: form.tables[order[2]!]!.id, ...lastRef(order[2]!) })!;
  expect(last.address).toBe(sheet.addressOf(last.row, last.column + offsetOf(sheet, last.grid)));
});

test('formulas stay with the cells of their tables', () => {
  const grids = renderReport(form, report);
  const sheet = beside(grids, '某局2024年政府信息公开工作年度报告');
  const cellOf = (value: number) => {
    const row = sheet.rows.findIndex((cells) => cells.includes(value));
    return { row, column: sheet.rows[row]!.indexOf(value) };
  };
  const totals = ['applications', 'review'].map((table) => {
    const ref = cellRefs(form, table).find(({ column }) => column.endsWith('total'))!;
    return { ref, ...cellOf(place.get(`${ref.table}${ref.row}${ref.column}`)!) };
  });
  const formulas = totals.map(({ row, column }) => ({
    row,
    column,
    text: `=${cellAddress(row, column - 2)}+${cellAddress(row, column - 1)}`,
  }));
  const [found] = recognise({ grids: [{ ...sheet, formulas }], paragraphs: [] }, forms);
  expect(found?.report.computed?.map(({ ref, sum }) => [ref, cellsOf(sum!).length])).toEqual(
    totals.map(({ ref }) => [ref, 2]),
  );
});

test('a table alone with an empty column before its checks stays whole', () => {
  const table = renderTable(form, report, 'applications', { checks: true, left: 2 });
  const [found] = recognise({ grids: [table], paragraphs: [] }, forms);
  expect(found?.report.tables['applications']).toEqual(report.tables['applications']);
  expect(found?.place(cellRefs(form, 'applications')[0]!)?.grid).toBe(table);
});

const lastRef = (index: number) => {
  const { row, column } = cellRefs(form, form.tables[index]!.id).at(-1)!;
  return { row, column };
};

const offsetOf = (sheet: Grid, part: Grid): number => {
  expect(part.partOf).toBe(sheet);
  return part.origin!.column;
};
