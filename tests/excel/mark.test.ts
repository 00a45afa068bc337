/** @jest-environment jsdom */
import { planSheet } from '../../src/sheet/plan-sheet';
import { clearMarks, insertSheets, mark } from '../../src/excel';
import { form2021 } from '../../src/forms/form-2021';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from '../workbench/office';
import { startOffice } from '../workbench/office';

let office: StartedOffice<MemoryBook>;

beforeAll(async () => {
  office = await startOffice();
});

const formats = (sheetId: string) =>
  office.book.records(sheetId).conditionalFormats.map(({ rule, rects, format }) => ({
    rule: { ...rule },
    rects: [...rects],
    format: { ...format },
  }));
const marks = (sheetId: string) =>
  formats(sheetId).filter(({ rule }) => String(rule.formula).includes('gouji-mark'));

let number = 0;
/** A sheet with a fill, a font and two conditional formats of a person's. */
async function sheetOfAUser(): Promise<string> {
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`用户${(number += 1)}`).load('id');
    const range = sheet.getRange('B2:D4');
    range.format.fill.color = '#112233';
    range.format.font.bold = true;
    const custom = range.conditionalFormats.add('Custom').custom;
    custom.rule.formula = '=LEN("mark")>0';
    custom.format.fill.color = '#FF0000';
    const byValue = range.conditionalFormats.add('CellValue').cellValue;
    byValue.rule = { formula1: '=7', operator: 'EqualTo' };
    byValue.format.font.color = '#00FF00';
    await context.sync();
    return sheet.id;
  });
}

const at = (sheetId: string, row: number, column: number, tone: 'operand' | 'anchor' = 'operand') => ({
  sheetId,
  row,
  column,
  tone,
});

test('marks come above the user’s formats, in two tones, and go without a trace', async () => {
  const sheetId = await sheetOfAUser();
  const before = formats(sheetId);
  const style = JSON.stringify(office.book.style(sheetId, 1, 1));
  expect(
    await mark([at(sheetId, 1, 1, 'anchor'), at(sheetId, 2, 1), at(sheetId, 3, 1), at(sheetId, 1, 3)]),
  ).toEqual({
    count: 4,
    sentences: [],
  });
  const [anchor, operand, ...rest] = formats(sheetId);
  expect(anchor!.rects).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
  expect(operand!.rects).toEqual([
    { row: 1, column: 3, rows: 1, columns: 1 },
    { row: 2, column: 1, rows: 2, columns: 1 },
  ]);
  expect(anchor!.format.fill).not.toBe(operand!.format.fill);
  expect(rest).toEqual(before);
  expect(JSON.stringify(office.book.style(sheetId, 1, 1))).toBe(style);
  expect(await clearMarks()).toEqual({ count: 2, sentences: [] });
  expect(formats(sheetId)).toEqual(before);
  expect(JSON.stringify(office.book.style(sheetId, 1, 1))).toBe(style);
});

test('new marks take the place of earlier ones, on other sheets too', async () => {
  const [first, second] = [await sheetOfAUser(), await sheetOfAUser()];
  await mark([at(first, 0, 0, 'anchor')]);
  await mark([at(second, 0, 0, 'anchor')]);
  expect(marks(first)).toEqual([]);
  expect(marks(second)).toHaveLength(1);
  await clearMarks();
});

test('on a sheet that we protected nothing need be opened', async () => {
  const {
    sheets: [inserted],
  } = await insertSheets([
    planSheet(form2021, 'applications', { unit: null, year: null, totals: 'formula', checks: true }),
  ]);
  const { sheetId } = inserted!;
  const { protection } = office.book.records(sheetId);
  const before = formats(sheetId);
  expect(await mark([at(sheetId, 4, 3, 'anchor')])).toEqual({ count: 1, sentences: [] });
  expect(marks(sheetId)).toHaveLength(1);
  await clearMarks();
  expect(formats(sheetId)).toEqual(before);
  expect(office.book.records(sheetId).protection).toBe(protection);
});

test('a protected sheet without a password is opened and closed again as it was', async () => {
  const sheetId = await sheetOfAUser();
  office.book.setProtection(sheetId, { options: { allowSort: true } });
  expect(await mark([at(sheetId, 0, 0)])).toEqual({ count: 1, sentences: [] });
  expect(marks(sheetId)).toHaveLength(1);
  expect(office.book.records(sheetId).protection?.options).toMatchObject({
    allowSort: true,
    allowFormatCells: false,
  });
  expect(await clearMarks()).toEqual({ count: 1, sentences: [] });
  expect(marks(sheetId)).toEqual([]);
  expect(office.book.records(sheetId).protection?.options).toMatchObject({ allowSort: true });
});

test('a sheet with a password is left as it is and named; the others are marked', async () => {
  const [closed, open] = [await sheetOfAUser(), await sheetOfAUser()];
  office.book.setProtection(closed, { options: {}, password: '密码' });
  const before = formats(closed);
  const { count, sentences } = await mark([at(closed, 0, 0), at(open, 0, 0)]);
  expect(count).toBe(1);
  expect(sentences).toEqual([expect.stringMatching(/「用户\d+」受保护.*“审阅”中撤销保护/)]);
  expect(formats(closed)).toEqual(before);
  expect(marks(open)).toHaveLength(1);
  expect(office.book.records(closed).protection).toMatchObject({ password: '密码' });
  await clearMarks();
});
