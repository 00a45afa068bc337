/** @jest-environment jsdom */
import { planSheet } from '../../src/sheet/plan-sheet';
import { ability, insertAtSelection } from '../../src/excel';
import type { PlanAt } from '../../src/excel';
import { form2021 } from '../../src/forms/form-2021';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from '../workbench/office';
import { startOffice } from '../workbench/office';
import type { Batches } from './batches';
import { watchBatches } from './batches';
import { plannedContent, readContent } from './painted';

let office: StartedOffice<MemoryBook>;
let batches: Batches;

beforeAll(async () => {
  office = await startOffice();
  await ability();
  batches = watchBatches(office);
});

const planAt: readonly PlanAt[] = form2021.tables.map(
  ({ id }) =>
    (origin) =>
      planSheet(form2021, id, { unit: null, year: 2023, totals: 'formula', checks: true, origin }),
);

let number = 0;
/** A sheet of its own with some content, and a cell selected. */
function sheetWith(content: Readonly<Record<string, string | number>>, selected: [number, number]): string {
  const id = office.book.addSheet(`页${(number += 1)}`);
  for (const [place, value] of Object.entries(content)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    office.book.type(id, row, column, { value });
  }
  office.book.select(id, { row: selected[0], column: selected[1], rows: 1, columns: 1 });
  return id;
}

test('one under another with two blank rows, in four syncs', async () => {
  const sheetId = sheetWith({}, [4, 2]);
  batches.restart();
  const answer = await insertAtSelection(planAt, 'here');
  expect(batches.syncs).toHaveLength(4);
  expect(answer).toMatchObject({ inserted: [{ sheetId }, { sheetId }, { sheetId }] });
  let row = 4;
  for (const at of planAt) {
    const plan = at({ row, column: 2 });
    expect(await readContent(sheetId, plan.area)).toEqual(plannedContent(plan));
    const gap = { row: plan.area.row + plan.area.rows, column: 0, rows: 2, columns: 30 };
    expect((await readContent(sheetId, gap)).flat().filter((each) => each !== '')).toEqual([]);
    row = gap.row + 2;
  }
});

/** In points: Excel rounds widths to whole pixels. */
const HALF_A_PIXEL = 0.375;

test('every column is as wide as each of its tables needs', async () => {
  const sheetId = sheetWith({}, [0, 0]);
  await insertAtSelection(planAt, 'here');
  for (const at of planAt) {
    const { columnWidths, tableArea } = at({ row: 0, column: 0 });
    for (const { column, points } of columnWidths.slice(0, tableArea.columns))
      expect(office.book.columnWidth(sheetId, column)).toBeGreaterThanOrEqual(points - HALF_A_PIXEL);
  }
});

test('rows and columns are never made smaller', async () => {
  const sheetId = sheetWith({}, [0, 0]);
  office.book.setColumnWidth(sheetId, 3, 1, 300);
  office.book.setRowHeight(sheetId, 2, 1, 200);
  await insertAtSelection(planAt, 'here');
  expect(office.book.columnWidth(sheetId, 3)).toBe(300);
  expect(office.book.rowHeight(sheetId, 2)).toBe(200);
});

test('an occupied place is told and nothing is painted', async () => {
  const sheetId = sheetWith({ '0,0': '台账', '7,4': '合计', '50,3': 12 }, [2, 1]);
  const before = await readContent(sheetId, { row: 0, column: 0, rows: 60, columns: 30 });
  const answer = await insertAtSelection(planAt, 'here');
  expect(answer).toEqual({
    occupied: { sheetName: `页${number}`, address: 'E8', text: '合计', below: 'B53' },
  });
  expect(await readContent(sheetId, { row: 0, column: 0, rows: 60, columns: 30 })).toEqual(before);
  expect(office.book.merges(sheetId)).toEqual([]);
});

test('content above, left or right of the place is in nobody’s way', async () => {
  const first = planAt[0]!({ row: 3, column: 2 });
  const sheetId = sheetWith({ '2,2': '上', '5,1': '左', '5,40': '右' }, [3, 2]);
  const answer = await insertAtSelection(planAt, 'here');
  expect(answer).toHaveProperty('inserted');
  expect(await readContent(sheetId, first.area)).toEqual(plannedContent(first));
  expect(await readContent(sheetId, { row: 2, column: 2, rows: 1, columns: 1 })).toEqual([['上']]);
});

test('the nearest free place below keeps what is there', async () => {
  const sheetId = sheetWith({ '0,0': '台账', '7,4': '合计', '50,3': 12 }, [2, 1]);
  await insertAtSelection(planAt, 'below');
  const plan = planAt[0]!({ row: 52, column: 1 });
  expect(await readContent(sheetId, plan.area)).toEqual(plannedContent(plan));
  expect(
    (await readContent(sheetId, { row: 0, column: 0, rows: 51, columns: 30 })).flat().filter(String),
  ).toEqual(['台账', '合计', 12]);
});

test('merged cells without content are in the way too', async () => {
  const sheetId = sheetWith({}, [0, 0]);
  office.book.merge(sheetId, { row: 3, column: 2, rows: 2, columns: 2 });
  expect(await insertAtSelection(planAt, 'here')).toMatchObject({ occupied: { address: 'C4', text: '' } });
});

test('a merged block that begins left of the place is in the way', async () => {
  const sheetId = sheetWith({}, [0, 3]);
  office.book.merge(sheetId, { row: 3, column: 2, rows: 2, columns: 2 });
  expect(await insertAtSelection(planAt, 'here')).toMatchObject({ occupied: { address: 'C4', text: '' } });
});

test('more merged blocks than Excel tells: nothing is inserted', async () => {
  const sheetId = sheetWith({}, [0, 0]);
  for (let row = 0; row < 513; row += 1)
    office.book.merge(sheetId, { row: 100 + row, column: 40, rows: 1, columns: 2 });
  await expect(insertAtSelection(planAt, 'here')).rejects.toThrow(
    /没有说出.*合并单元格（可能太多）.*新工作表/,
  );
});

test('a formula that shows nothing is in the way', async () => {
  const sheetId = sheetWith({}, [0, 0]);
  office.book.type(sheetId, 5, 1, { formula: '=IF(TRUE,"","")' });
  expect(await insertAtSelection(planAt, 'here')).toMatchObject({ occupied: { address: 'B6' } });
});

test('a protected sheet is refused in a sentence', async () => {
  const sheetId = sheetWith({}, [0, 0]);
  office.book.setProtection(sheetId, { options: {} });
  await expect(insertAtSelection(planAt, 'here')).rejects.toThrow(/「页\d+」受保护.*撤销保护/);
});

test('print settings and protection of the sheet stay as they are', async () => {
  const sheetId = sheetWith({}, [0, 0]);
  const before = JSON.stringify(office.book.records(sheetId).page);
  await insertAtSelection(planAt, 'here');
  expect(JSON.stringify(office.book.records(sheetId).page)).toBe(before);
  expect(office.book.records(sheetId).protection).toBeNull();
});
