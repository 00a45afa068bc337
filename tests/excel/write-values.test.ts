/** @jest-environment jsdom */
import { ability, writeValues } from '../../src/excel';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from '../workbench/office';
import { startOffice } from '../workbench/office';
import type { Batches } from './batches';
import { watchBatches } from './batches';
import { readContent } from './painted';

let office: StartedOffice<MemoryBook>;
let batches: Batches;

beforeAll(async () => {
  office = await startOffice();
  await ability();
  batches = watchBatches(office);
});

let number = 0;
const newSheet = (): string => office.book.addSheet(`写${(number += 1)}`);
const all = { row: 0, column: 0, rows: 3, columns: 3 };

test('cells that touch are written together, in two syncs', async () => {
  const sheetId = newSheet();
  const entries = [0, 1, 2].flatMap((row) =>
    [0, 1].map((column) => ({ sheetId, row, column, value: row * 10 + column })),
  );
  batches.restart();
  const { written } = await writeValues([...entries, { sheetId, row: 0, column: 2, value: 0.1234 }]);
  expect(batches.syncs).toHaveLength(2);
  expect(batches.syncs[1]!.Actions.filter(({ Name }) => Name === 'Values')).toHaveLength(2);
  expect(written).toHaveLength(7);
  expect(await readContent(sheetId, all)).toEqual([
    [0, 1, 0.1234],
    [10, 11, ''],
    [20, 21, ''],
  ]);
});

test('formulas stay, and their result after the writing is told', async () => {
  const sheetId = newSheet();
  office.book.type(sheetId, 0, 2, { formula: '=SUM(A1:B1)' });
  const { written, formulas } = await writeValues([
    { sheetId, row: 0, column: 0, value: 4 },
    { sheetId, row: 0, column: 1, value: 5 },
    { sheetId, row: 0, column: 2, value: 10 },
  ]);
  expect(written).toHaveLength(2);
  expect(formulas).toEqual([{ sheetId, row: 0, column: 2, value: 10, shows: 9 }]);
  expect((await readContent(sheetId, all))[0]).toEqual([4, 5, '=SUM(A1:B1)']);
});

test('nothing is written where a cell holds something else, unless it may be replaced', async () => {
  const sheetId = newSheet();
  office.book.type(sheetId, 1, 1, { value: '无' });
  const entries = [
    { sheetId, row: 0, column: 0, value: 4 },
    { sheetId, row: 1, column: 1, value: 5 },
  ];
  const { written, occupied } = await writeValues(entries);
  expect([written, occupied]).toEqual([[], [entries[1]]]);
  expect((await readContent(sheetId, all)).flat().filter(String)).toEqual(['无']);
  await writeValues(entries, true);
  expect((await readContent(sheetId, all)).flat().filter(String)).toEqual([4, 5]);
});

test('locked cells of a protected sheet: a sentence, and nothing is written anywhere', async () => {
  const [open, closed] = [newSheet(), newSheet()];
  office.book.setStyle(closed, { row: 0, column: 0, rows: 1, columns: 1 }, () => ({ locked: false }));
  office.book.setProtection(closed, { options: {} });
  const entries = [
    { sheetId: open, row: 0, column: 0, value: 1 },
    { sheetId: closed, row: 0, column: 0, value: 1 },
    { sheetId: closed, row: 0, column: 1, value: 1 },
  ];
  await expect(writeValues(entries)).rejects.toThrow(/「写\d+」受保护，B1已锁定.*没有改动.*撤销保护/);
  expect((await readContent(open, all)).flat().filter(String)).toEqual([]);
  expect((await writeValues(entries.slice(0, 2))).written).toHaveLength(2);
});

describe('a protection that the add-in has set', () => {
  const OWN = { allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true };
  const protectedSheet = (password?: string): string => {
    const sheetId = newSheet();
    office.book.setProtection(sheetId, { options: OWN, ...(password && { password }) });
    return sheetId;
  };
  const stateOf = (sheetId: string) => office.book.records(sheetId).protection;

  test('is lifted for the writing and set again, in the same request', async () => {
    const sheetId = protectedSheet();
    batches.restart();
    const { written } = await writeValues([{ sheetId, row: 0, column: 0, value: 1 }]);
    expect(written).toHaveLength(1);
    expect(batches.syncs).toHaveLength(2);
    expect((await readContent(sheetId, all))[0]).toEqual([1, '', '']);
    expect(stateOf(sheetId)?.options).toMatchObject({ ...OWN, allowSort: false });
  });

  test('is set again, and nothing is written, where the writing fails half way', async () => {
    const [first, second] = [protectedSheet(), protectedSheet()];
    const { setCells } = office.book;
    const failing = jest.spyOn(office.book, 'setCells').mockImplementation((sheetId, ...rest) => {
      if (sheetId === second) throw new Error('no');
      return setCells.call(office.book, sheetId, ...rest);
    });
    const entries = [first, second].map((sheetId) => ({ sheetId, row: 0, column: 0, value: 1 }));
    await expect(writeValues(entries)).rejects.toThrow();
    failing.mockRestore();
    expect((await readContent(first, all)).flat().filter(String)).toEqual([]);
    for (const sheetId of [first, second]) expect(stateOf(sheetId)?.options).toMatchObject(OWN);
  });

  test('with a password of a person’s stays; the cells are named, and no sheet is written', async () => {
    const [open, closed] = [protectedSheet(), protectedSheet('密码')];
    const entries = [open, closed].map((sheetId) => ({ sheetId, row: 1, column: 2, value: 1 }));
    await expect(writeValues(entries)).rejects.toThrow(/受保护，C2已锁定/);
    expect((await readContent(open, all)).flat().filter(String)).toEqual([]);
    expect(stateOf(open)?.options).toMatchObject(OWN);
    expect(stateOf(closed)).toMatchObject({ password: '密码' });
  });
});

test('a number stays a number in a cell that was formatted as text, and text stays text', async () => {
  const sheetId = newSheet();
  office.book.setStyle(sheetId, { row: 0, column: 0, rows: 1, columns: 2 }, () => ({ numberFormat: '@' }));
  await writeValues([
    { sheetId, row: 0, column: 0, value: 41 },
    { sheetId, row: 0, column: 1, value: '1/2' },
    { sheetId, row: 0, column: 2, value: '1/2' },
  ]);
  expect((await readContent(sheetId, all))[0]).toEqual([41, '1/2', '1/2']);
  expect([0, 1, 2].map((column) => office.book.style(sheetId, 0, column).numberFormat)).toEqual([
    'General',
    '@',
    undefined,
  ]);
});
