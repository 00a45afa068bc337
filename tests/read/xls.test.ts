import * as XLSX from '@e965/xlsx';
import { readFile } from '../../src/read';
import { biff5 } from './biff5';
import { gridOf } from '../../src/read/xls/grid';

const sheet = XLSX.utils.aoa_to_sheet([
  ['项目', null, '数'],
  [1.5, true, -3],
]);
Object.assign(sheet, {
  A3: { t: 'e', v: 0x2a, w: '#N/A' },
  B3: { t: 'n', v: 45292, z: 'm"月"d"日"' },
  C3: { t: 'n', v: 7, f: 'A2+5.5' },
  '!ref': 'A1:C3',
  '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }],
});
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, '三');
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1]]), '藏');
book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
const write = (bookType: 'biff8' | 'biff2' | 'xlsx') =>
  new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);

test('values, merges and hidden sheets', async () => {
  const result = await readFile(write('biff8'), 'a.xls');
  if (!result.ok) throw new Error(result.problem.sentence);
  const [first, second] = result.document.grids;
  expect(first!.rows).toEqual([
    ['项目', null, '数'],
    [1.5, true, -3],
    [{ error: '#N/A' }, { serial: 45292, date: '2024-01-01' }, 7],
  ]);
  expect(first!.merges).toEqual([{ row: 0, column: 0, rowSpan: 1, columnSpan: 2 }]);
  expect(first!.addressOf(2, 1)).toBe('三!B3');
  expect([first!.hidden, second!.hidden]).toEqual([undefined, true]);
});

test('hidden rows that hold something are noted', () => {
  const hidden = { hidden: true };
  const data = [[{ t: 'n', v: 1 }], [{ t: 'n', v: 2 }], []] as XLSX.CellObject[][];
  const one = { '!data': data, '!rows': [{}, hidden, hidden] } as XLSX.DenseWorkSheet;
  expect(gridOf({ SheetNames: ['三'], Sheets: { 三: one } }, 0).hiddenRows).toEqual([1]);
});

test('records without a compound file around them', async () => {
  const result = await readFile(write('biff2'), 'a.xls');
  expect(result.ok && result.document.grids[0]!.rows[1]).toEqual([1.5, true, -3]);
});

test('a file told by its content, whichever of the two names it has', async () => {
  for (const [type, name] of [
    ['biff8', 'a.xlsx'],
    ['biff8', 'a.et'],
    ['xlsx', 'a.xls'],
  ] as const)
    expect(await readFile(write(type), name)).toMatchObject({ ok: true });
});

test('a workbook cut short or with a password gives a sentence', async () => {
  const bytes = write('biff8');
  expect(await readFile(bytes.slice(0, 2000), 'a.xls')).toMatchObject({ ok: false });
  const locked = bytes.slice();
  // FilePass (2.4.117 of MS-XLS) stands after the first BOF record in an encrypted stream.
  const at = locked.findIndex((byte, i) => byte === 0x09 && locked[i + 1] === 8 && locked[i + 2] === 16);
  locked.set([0x2f, 0, 6, 0, 0, 0, 0, 0, 0, 0], at + 20);
  expect(await readFile(locked, 'a.xls')).toMatchObject({ problem: { code: 'encrypted' } });
});

test('text in the code page of the computer, as before Excel 97', async () => {
  // 表三, 规章, 总计
  const gbk = (...bytes: readonly number[]) => ({ gbk: bytes });
  const bytes = biff5(
    [0xb1, 0xed, 0xc8, 0xfd],
    [
      [gbk(0xb9, 0xe6, 0xd5, 0xc2), 12],
      [gbk(0xd7, 0xdc, 0xbc, 0xc6), 3.5],
    ],
  );
  const result = await readFile(bytes, 'a.xls');
  if (!result.ok) throw new Error(result.problem.sentence);
  expect(result.document.grids.map(({ name, rows }) => [name, rows])).toEqual([
    [
      '表三',
      [
        ['规章', 12],
        ['总计', 3.5],
      ],
    ],
  ]);
});
