/** @jest-environment jsdom */
import { planSheet } from '../../src/sheet/plan-sheet';
import {
  ability,
  clearMarks,
  insertAtSelection,
  insertSheets,
  mark,
  readWorkbook,
  watch,
  writeValues,
} from '../../src/excel';
import { forms } from '../../src/forms';
import { startOffice } from '../workbench/office';
import { LATER_MEMBERS, watchBatches } from './batches';
import { plannedContent, readContent } from './painted';

test('ExcelApi 1.8: everything works with what it has; what is missing is said', async () => {
  const office = await startOffice({ requirementSets: { ExcelApi: '1.8', CustomFunctionsRuntime: '' } });
  const batches = watchBatches(office);
  const { excelApi, missing, ...can } = await ability();
  expect(excelApi).toBe(8);
  expect(Object.values(can)).toEqual([false, false, false, false, false]);
  expect(missing.join('')).toMatch(/设置打印.*缩小字体.*自动重新校验.*自定义函数/);

  for (const form of forms) {
    const plans = form.tables.map(({ id }) =>
      planSheet(form, id, { unit: '某局', year: 2023, totals: 'formula', checks: true }),
    );
    const { sheets } = await insertSheets(plans);
    const contents = await Promise.all(plans.map((plan, at) => readContent(sheets[at]!.sheetId, plan.area)));
    expect(contents).toEqual(plans.map(plannedContent));
    const { sheetId } = sheets[0]!;
    expect(office.book.records(sheetId).protection).not.toBeNull();
    expect(office.book.records(sheetId).validations.length).toBeGreaterThan(0);
  }
  const { grids } = await readWorkbook();
  const { sheetId } = grids[0]!;
  expect(grids.map(({ name }) => name)).toContain('三');
  expect(await mark([{ sheetId, row: 3, column: 1, tone: 'anchor' }])).toEqual({ count: 1, sentences: [] });
  expect(await clearMarks()).toEqual({ count: 1, sentences: [] });
  expect((await writeValues([{ sheetId, row: 3, column: 1, value: 5 }])).written).toHaveLength(1);
  const blank = office.book.addSheet('空');
  office.book.select(blank, { row: 0, column: 0, rows: 1, columns: 1 });
  const answer = await insertAtSelection(
    [
      (origin) =>
        planSheet(forms[0]!, 'review', { unit: null, year: null, totals: 'typed', checks: true, origin }),
    ],
    'here',
  );
  expect(answer).toHaveProperty('inserted');
  const { missing: unwatched, stop } = await watch(() => undefined);
  expect(unwatched).toMatch(/不能自动重新校验/);
  await stop();
  expect(LATER_MEMBERS.filter((name) => batches.names().has(name))).toEqual([]);
});
