/** @jest-environment jsdom */
import { formById } from '../../../src/forms';
import { insertTables } from '../../../src/tasks/live';
import { TaskError } from '../../../src/tasks/task';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, sample } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const names = () => office.book.sheets().map(({ name }) => name);

test('three new sheets; a second time they bear the year, then numbers', async () => {
  const first = await insert();
  const second = await insert();
  const third = await insert();
  expect(first.sheets.map(({ table, sheetName }) => [table, sheetName])).toEqual([
    ['disclosure', '二'],
    ['applications', '三'],
    ['review', '四'],
  ]);
  const namesOf = (sheets: typeof first.sheets) => sheets.map(({ sheetName }) => sheetName);
  expect(namesOf(second.sheets)).toEqual(['二·2023', '三·2023', '四·2023']);
  expect(namesOf(third.sheets)).toEqual(['二·2023 (2)', '三·2023 (2)', '四·2023 (2)']);
});

test.each(['formula', 'typed'] as const)(
  'the numbers given are in the tables (totals %s)',
  async (totals) => {
    const { tables } = sample('dongguan-2023').report;
    await insert({ values: tables, totals, year: 2023 });
    expect((await checkOnly()).recognised.report.tables).toEqual(tables);
  },
);

describe('at the selected cell', () => {
  function selectIn(content: Readonly<Record<number, string>>): string {
    const id = office.book.addSheet('台账');
    for (const [row, value] of Object.entries(content)) office.book.type(id, Number(row), 1, { value });
    office.book.select(id, { row: 2, column: 0, rows: 1, columns: 1 });
    return id;
  }

  test('a place that is taken is told with what stands there and what can be chosen', async () => {
    selectIn({ 9: '各科室汇总，请勿改动，谢谢大家的配合与支持' });
    const before = names();
    const { sheets, occupiedBy } = await insert({ place: 'selection' });
    expect(sheets).toEqual([]);
    expect(occupiedBy).toMatchObject({ sheetName: '台账', address: 'B10', below: 'A12' });
    expect(occupiedBy!.sentence).toBe(
      '选定的位置放不下：工作表「台账」的 B10 已有内容“各科室汇总，请勿改动，谢谢大家的配合与支…”，没有插入。' +
        '请选择插入到新工作表，或插入到下方最近的空处（A12 起）。',
    );
    expect(names()).toEqual(before);
  });

  test('below, when the person has chosen so', async () => {
    const id = selectIn({ 9: '汇总' });
    const { sheets } = await insert({ place: 'selection', ifOccupied: 'below' });
    expect(sheets.map(({ sheetId }) => sheetId)).toEqual([id, id, id]);
    const { placeOf } = await checkOnly();
    expect(placeOf({ table: 'disclosure', row: 'regulations', column: 'made' })?.address).toBe('台账!B15');
    expect(office.book.cells(id, { row: 9, column: 1, rows: 1, columns: 1 })[0]![0]!.value).toBe('汇总');
  });

  test('on new sheets, when the person has chosen so', async () => {
    selectIn({ 9: '汇总' });
    await insert({ place: 'selection', ifOccupied: 'newSheets' });
    expect(names().slice(-3)).toEqual(['二', '三', '四']);
  });

  test('on a protected sheet the task fails with a sentence for the person', async () => {
    const id = selectIn({});
    office.book.setProtection(id, { options: {} });
    const error = await insert({ place: 'selection' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TaskError);
    expect(String(error)).toMatch(/「台账」受保护/);
  });
});

test('a task that was cancelled before it began changes nothing', async () => {
  const before = names();
  const stopped = { ...context, signal: AbortSignal.abort() };
  const input = {
    form: formById('2021').id,
    unit: null,
    year: null,
    totals: 'typed',
    place: 'newSheets',
  } as const;
  await expect(insertTables(input, stopped)).rejects.toMatchObject({ name: 'AbortError' });
  expect(names()).toEqual(before);
});
