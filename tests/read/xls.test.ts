import * as XLSX from '@e965/xlsx';
import type { ReadDocument } from '../../src/model/grid';
import { readFile } from '../../src/read';
import { biff5, biff8, compound, double, record, u16, u32, wide } from './biff';

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
const write = (bookType: 'biff8' | 'biff5' | 'biff2' | 'xlsx') =>
  new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);

async function read(bytes: Uint8Array, name = 'a.xls'): Promise<ReadDocument> {
  const result = await readFile(bytes, name);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document;
}
const at = (row: number, column: number, look = 0): readonly number[] => [
  ...u16(row),
  ...u16(column),
  ...u16(look),
];
const number = (row: number, column: number, value: number, look = 0): readonly number[] =>
  record(0x0203, ...at(row, column, look), ...double(value));
const format = (id: number, code: string): readonly number[] => record(0x041e, ...u16(id), ...wide(code));
const look = (formatId: number, font = 0): readonly number[] =>
  record(0xe0, ...u16(font), ...u16(formatId), ...Array.from({ length: 16 }, () => 0));
/** A font that is struck out, or raised. */
const font = (flags: number, raised: number): readonly number[] =>
  record(0x31, ...u16(200), ...u16(flags), ...u16(0), ...u16(400), ...u16(raised), 0, 0, 0, 0, 0, 0);
const rk = (value: number): readonly number[] => u32(value * 4 + 2);

test('values, merges and hidden sheets', async () => {
  const [first, second] = (await read(write('biff8'))).grids;
  expect(first!.rows).toEqual([
    ['项目', null, '数'],
    [1.5, true, -3],
    [{ error: '#N/A' }, { serial: 45292, date: '2024-01-01' }, 7],
  ]);
  expect(first!.merges).toEqual([{ row: 0, column: 0, rowSpan: 1, columnSpan: 2 }]);
  expect(first!.addressOf(2, 1)).toBe('三!B3');
  expect([first!.hidden, second!.hidden]).toEqual([undefined, true]);
});

test('records without a compound file around them, and those of earlier versions', async () => {
  for (const version of ['biff5', 'biff2'] as const)
    expect([version, (await read(write(version))).grids[0]!.rows[1]]).toEqual([version, [1.5, true, -3]]);
});

test('a file told by its content, whichever of the two names it has', async () => {
  for (const [type, name] of [
    ['biff8', 'a.xlsx'],
    ['biff8', 'a.et'],
    ['xlsx', 'a.xls'],
  ] as const)
    expect(await readFile(write(type), name)).toMatchObject({ ok: true });
});

test('numbers in four bytes, whole or in hundredths, alone or in a row', async () => {
  const hundredths = u32(1234 * 4 + 3);
  const half = [...double(0.5)].slice(4);
  const cells = [
    ...record(0x027e, ...at(0, 0), ...u32((-7 * 4 + 2) >>> 0)),
    ...record(0x027e, ...at(0, 1), ...half),
    ...record(0xbd, ...u16(0), ...u16(2), 0, 0, ...rk(5), 0, 0, ...hundredths, ...u16(3)),
  ];
  expect((await read(biff8([], cells))).grids[0]!.rows).toEqual([[-7, 0.5, 5, 12.34]]);
});

test('a number that its format shows as another says so; a date is one, from 1904 on too', async () => {
  const tables = [
    ...record(0x22, 1, 0),
    ...format(164, '0,'),
    ...look(0),
    ...look(164),
    ...look(10),
    ...look(14),
  ];
  const cells = [0, 1, 2, 3].flatMap((style) => number(0, style, 12000, style));
  expect((await read(biff8(tables, cells))).grids[0]!.rows).toEqual([
    [
      12000,
      { number: 12000, format: '0,' },
      { number: 12000, format: '0.00%' },
      { serial: 12000, date: '1936-11-08' },
    ],
  ]);
});

test('what is struck out or raised is no text; texts go on from record to record, wide or narrow', async () => {
  const runs = [...u16(1), ...u16(1), ...u16(2), ...u16(5)];
  const rich = [...u16(3), 8, ...u16(2), ...[...'153'].map((char) => char.charCodeAt(0)), ...runs];
  const tables = [
    ...[font(0, 0), font(8, 0), font(0, 0), font(0, 0), font(0, 1)].flat(),
    ...record(0xfc, ...u32(2), ...u32(2), ...rich, ...u16(4), 1, ...u16('行'.charCodeAt(0))),
    ...record(0x3c, 1, ...u16('政'.charCodeAt(0))),
    ...record(0x3c, 0, 97, 98),
  ];
  const cells = [0, 1].flatMap((nth) => record(0xfd, ...at(0, nth), ...u32(nth)));
  expect((await read(biff8(tables, cells))).grids[0]!.rows).toEqual([['1', '行政ab']]);
  const one = [...wide('12'), ...u16(1), ...u16(1), ...u16(1)];
  expect((await read(biff8(tables, record(0xd6, ...at(0, 0), ...one)))).grids[0]!.rows).toEqual([['1']]);
});

test('how a text is spoken is passed over, and a text is cut short that ends before its length', async () => {
  const spoken = [
    ...u16(2),
    5,
    ...u32(6),
    ...[...'行政'].flatMap((char) => u16(char.charCodeAt(0))),
    1,
    0,
    2,
    0,
    3,
    0,
  ];
  const table = record(0xfc, ...u32(3), ...u32(3), ...spoken, ...wide('规章'), ...u16(9), 0, 97, 98);
  const cells = [0, 1, 2].flatMap((nth) => record(0xfd, ...at(0, nth), ...u32(nth)));
  expect((await read(biff8(table, cells))).grids[0]!.rows).toEqual([['行政', '规章', 'ab']]);
});

test('a cell whose text is missing is named', async () => {
  expect(await readFile(biff8([], record(0xfd, ...at(6, 3), ...u32(9))), 'a.xls')).toMatchObject({
    problem: { code: 'damaged', sentence: expect.stringContaining('“三”的 D7 ') },
  });
});

test('results of formulas: numbers, truth, errors, texts and empty ones', async () => {
  const formula = (column: number, ...result: readonly number[]): readonly number[] =>
    record(0x06, ...at(0, column), ...result, 0, 0, 0, 0, 0, 0, ...u16(3), 0x1e, 1, 0);
  const special = (kind: number, value = 0): readonly number[] => [kind, 0, value, 0, 0, 0, 255, 255];
  const cells = [
    ...formula(0, ...double(2.5)),
    ...formula(1, ...special(1, 1)),
    ...formula(2, ...special(2, 0x2a)),
    ...formula(3, ...special(3)),
    ...formula(4, ...special(0)),
    ...record(0x0207, ...wide('共')),
  ];
  expect((await read(biff8([], cells))).grids[0]!.rows).toEqual([[2.5, true, { error: '#N/A' }, null, '共']]);
});

test('hidden rows that hold something are noted', async () => {
  const row = (nth: number, flags: number): readonly number[] =>
    record(0x0208, ...u16(nth), ...u16(0), ...u16(1), 0, 0, 0, 0, 0, 0, ...u32(flags));
  const cells = [...row(0, 0), ...row(1, 0x20), ...row(2, 0x20), ...number(0, 0, 1), ...number(1, 0, 2)];
  expect((await read(biff8([], cells))).grids[0]!.hiddenRows).toEqual([1]);
});

test('cells of a chart on the sheet are none of its cells', async () => {
  const chart = [
    ...record(0x0809, ...u16(0x0600), ...u16(0x20), 0, 0, 0, 0),
    ...number(0, 0, 9),
    ...record(0x0a),
  ];
  expect((await read(biff8([], [...number(0, 0, 1), ...chart]))).grids[0]!.rows).toEqual([[1]]);
});

test('a workbook cut short or with a password gives a sentence', async () => {
  const bytes = write('biff8');
  expect(await readFile(bytes.slice(0, 2000), 'a.xls')).toMatchObject({ ok: false });
  const locked = bytes.slice();
  // FilePass (2.4.117 of MS-XLS) stands after the first BOF record in an encrypted stream.
  const start = locked.findIndex((byte, i) => byte === 0x09 && locked[i + 1] === 8 && locked[i + 2] === 16);
  locked.set([0x2f, 0, 6, 0, 0, 0, 0, 0, 0, 0], start + 20);
  expect(await readFile(locked, 'a.xls')).toMatchObject({ problem: { code: 'encrypted' } });
});

test('sheets that begin inside each other are not read again and again', async () => {
  const bof = (type: number): readonly number[] => record(0x0809, ...u16(0x0600), type, 0, 0, 0, 0, 0);
  const entries = (at: number): readonly number[] =>
    Array.from({ length: 999 }, () => record(0x85, ...u32(at), 0, 0, 1, 0, 97)).flat();
  const globals = (at: number): readonly number[] => [...bof(5), ...entries(at), ...record(0x0a)];
  const stream = [...globals(globals(0).length), ...bof(0x10), ...number(0, 0, 1), ...record(0x0a)];
  const padding = Array.from({ length: 500 }, (_, row) => number(row, 0, 1)).flat();
  const many = [...stream.slice(0, -4), ...padding, ...record(0x0a)];
  expect(await readFile(compound('Workbook', many), 'a.xls')).toMatchObject({ problem: { code: 'damaged' } });
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
  expect((await read(bytes)).grids.map(({ name, rows }) => [name, rows])).toEqual([
    [
      '表三',
      [
        ['规章', 12],
        ['总计', 3.5],
      ],
    ],
  ]);
});

test('a number that the look of its cell hides or strikes out is not read as one', async () => {
  const fontOf = (height: number, flags: number, colour: number): readonly number[] =>
    record(0x31, ...u16(height), ...u16(flags), ...u16(colour), ...u16(400), 0, 0, 0, 0, 0, 0, 0, 0);
  /** `fill`: 0 none, 1 one of the colour alone. */
  const cellLook = (of: number, fill = 0, colour = 64): readonly number[] => [
    ...record(
      0xe0,
      ...u16(of),
      ...Array.from({ length: 12 }, () => 0),
      ...u32(fill * 2 ** 26),
      ...u16(colour),
    ),
  ];
  const plain = fontOf(200, 0, 0x7fff);
  const fonts = [plain, fontOf(200, 8, 0x7fff), fontOf(20, 0, 0x7fff), fontOf(200, 0, 9)];
  const looks = [cellLook(0), cellLook(1), cellLook(2), cellLook(3), cellLook(3, 1, 9), cellLook(3, 1, 62)];
  const cells = looks.flatMap((_, column) => number(0, column, 12, column));
  const strings = [
    ...record(0xfc, ...u32(1), ...u32(1), ...wide('12')),
    ...record(0xfd, ...at(1, 0, 1), ...u32(0)),
  ];
  const { grids } = await read(
    biff8(
      [...fonts.flat(), ...looks.flat(), ...strings.slice(0, 4 + 8 + 3 + 4)],
      [...cells, ...strings.slice(4 + 8 + 3 + 4)],
    ),
  );
  const struck = { number: 12, format: '删除线' };
  const white = { number: 12, format: '白底白字' };
  expect(grids[0]!.rows).toEqual([
    [12, struck, { number: 12, format: '字号极小' }, white, white, 12],
    [struck],
  ]);
  // A text with fonts of its own: struck out up to its second character, whatever the cell says.
  const runs = [...u16(0), ...u16(1), ...u16(1), ...u16(0)];
  const rich = [...u16(3), 8, ...u16(2), ...[...'712'].map((char) => char.charCodeAt(0)), ...runs];
  const own = await read(
    biff8(
      [...fonts.flat(), ...looks.flat(), ...record(0xfc, ...u32(1), ...u32(1), ...rich)],
      record(0xfd, ...at(0, 0, 1), ...u32(0)),
    ),
  );
  expect(own.grids[0]).toMatchObject({ rows: [['12']], leftOut: [{ text: '7', why: '删除线' }] });
  const palette = record(0x92, ...u16(2), ...u32(0), ...u32(0x0000ff));
  const red = await read(biff8([...palette, ...fonts.flat(), ...looks.flat()], number(0, 0, 12, 3)));
  expect(red.grids[0]!.rows).toEqual([[12]]);
});
