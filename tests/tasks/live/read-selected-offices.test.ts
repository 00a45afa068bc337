/** @jest-environment jsdom */
import { readSelectedOffices } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { context } from './live';

let office: LiveOffice;
beforeAll(async () => {
  office = await startOffice();
});

const WHOLE = 1_048_576;

/** A sheet with a list of offices, and a stretch of it selected. */
function sheetWith(rows: readonly (readonly (string | number)[])[]): string {
  const id = office.book.addSheet(`名单${office.book.sheets().length}`);
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => office.book.type(id, row, column, { value })),
  );
  return id;
}

const select = (id: string, row: number, column: number, rows: number, columns: number) =>
  office.book.select(id, { row, column, rows, columns });
const read = () => readSelectedOffices(undefined, context);

test('the names in the selected cells, each once, and no others', async () => {
  const id = sheetWith([['一、某市教育局'], ['某市财政局'], ['某市财政局'], ['某市公安局']]);
  select(id, 0, 0, 3, 1);
  expect(await read()).toEqual(['某市教育局', '某市财政局']);
});

test('whole columns: as far as they are used, from the one headed 单位', async () => {
  const id = sheetWith([
    ['序号', '联系人', '单位名称'],
    [1, '张三丰', '某市教育局'],
    [2, '李四光', '某市财政局'],
  ]);
  select(id, 0, 0, WHOLE, 3);
  expect(await read()).toEqual(['某市教育局', '某市财政局']);
});

test.each([
  ['blank cells', [], 4],
  ['numbers', [[1], [2]], 2],
] as const)('%s hold no list: a sentence says what to do', async (_, rows, height) => {
  const id = sheetWith(rows);
  select(id, 0, 0, height, 1);
  await expect(read()).rejects.toThrow('选中的单元格里没有单位名称');
});
