import fc from 'fast-check';
import { forms } from '../../src/forms';
import { cellAddress } from '../../src/derive/address';
import { serialOf } from '../../src/ledger/calendar';
import { OPEN } from '../../src/ledger/existing/existing-text';
import { SCOPES } from '../../src/ledger/settings';
import { tableIndex } from '../../src/model/form-index';
import type { Grid, GridValue } from '../../src/model/grid';
import { countExisting } from '../../src/tasks/ledger/count-existing';
import type { Row } from '../ledger/plain-loop';
import { addedBy, plainCounts } from '../ledger/plain-loop';
import '../support/properties';

const form = forms.find(({ id }) => id === '2021')!;
const { types, results } = form.ledger!.lists;

/** What offices call the columns that are counted. */
const HEADERS = {
  number: ['登记号', '申请编号', '受理号', '编号', '登记编号', '流水号'],
  received: [
    '收到日期',
    '收件时间',
    '受理日期',
    '登记日期',
    '申请时间',
    '申请提交时间',
    '收文日期',
    '收到申请日期',
  ],
  applicant: ['申请人', '申请人姓名', '姓名/名称', '申请人名称'],
  type: ['申请人类型', '申请人类别', '类别', '身份', '申请人性质'],
  content: ['申请内容', '申请公开内容', '申请事项', '所需信息的内容描述', '申请公开的信息'],
  closed: ['办结日期', '答复日期', '答复时间', '办结时间', '回复日期', '实际答复日期'],
  result: ['处理结果', '办理结果', '答复类型', '答复情况', '处理情况', '办理情况', '受理结果类型'],
} as const;
type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as readonly Field[];
/** Columns that mean nothing here, days among them. */
const OTHERS = [
  '联系电话',
  '承办科室',
  '应答复日期',
  '获取信息的方式',
  '核实情况',
  '载体形式',
  '邮政编码',
  '办理期限',
];

/** What offices write, and which word of the list it means; none where that must be asked. */
const TYPES: readonly (readonly [text: string, means?: string])[] = [
  ...types.map(({ label }) => [label, label] as const),
  ['公民', '自然人'],
  ['个人', '自然人'],
  ['企业', '商业企业'],
  ['律师事务所', '法律服务机构'],
  ['法人'],
  ['某协会'],
  ['单位'],
];
const RESULTS: readonly (readonly [text: string, means?: string])[] = [
  ...results.map(({ label }) => [label, label] as const),
  ['已主动公开', '（一）予以公开'],
  ['区分处理', '（二）部分公开'],
  ['第三方不同意公开', '（三）4.保护第三方合法权益'],
  ['信息不存在', '（四）1.本机关不掌握相关政府信息'],
  ['重复申请', '（五）2.重复申请'],
  ['申请人撤回', '（六）3.其他（含撤回）'],
  ['办理中', OPEN],
  ['不予公开'],
  ['转办'],
  ['咨询，不属于政府信息'],
  ['信访、重复申请'],
  ['其他'],
];

const [FIRST, LAST] = [serialOf(2024, 11, 1), serialOf(2027, 2, 1)];
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: FIRST, max: LAST }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[2025, 2026, 2027].flatMap((year) => [serialOf(year, 1, 1) - 1, serialOf(year, 1, 1)]),
    ),
  },
);
/** A day as an office writes it. */
const written = (serial: number, how: number): GridValue => {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const two = (part: number): string => String(part).padStart(2, '0');
  return [
    { serial, date: date.toISOString().slice(0, 10) },
    serial,
    `${year}.${month}.${of}`,
    `${year}年${month}月${of}日`,
    `${year}-${two(month)}-${two(of)} 09:30:00`,
    `${year}${two(month)}${two(of)}`,
    `${year}/${month}/${of}`,
  ][how]!;
};

interface OfficeRow {
  readonly cells: Readonly<Partial<Record<Field, GridValue>>>;
  /** What it is, as another would count it: without what must be asked. */
  readonly row: Row;
}

const when = fc.option(
  fc.oneof(
    { weight: 9, arbitrary: fc.record({ day, how: fc.nat(6) }) },
    { weight: 1, arbitrary: fc.constantFrom('待定', '3月', '25.3.5', '同上', '2025.2.30') },
  ),
  { nil: undefined, freq: 6 },
);

const officeRow = fc
  .record({
    received: when,
    closed: when,
    type: fc.option(fc.constantFrom(...TYPES), { nil: undefined, freq: 12 }),
    result: fc.option(fc.constantFrom(...RESULTS), { nil: undefined, freq: 6 }),
  })
  .map(({ received, closed, type, result }): Omit<OfficeRow, 'number'> => {
    const shown = (at: typeof received): GridValue =>
      at === undefined ? null : typeof at === 'string' ? at : written(at.day, at.how);
    const meant = (at: typeof received) => (typeof at === 'object' ? at.day : undefined);
    const [of, to] = [meant(received), meant(closed)];
    const row = {
      ...(of !== undefined && { received: of }),
      ...(to !== undefined && { closed: to }),
      ...(type?.[1] !== undefined && { type: type[1] }),
      ...(result?.[1] !== undefined && { result: result[1] }),
    };
    const cells = {
      received: shown(received),
      closed: shown(closed),
      type: type?.[0] ?? null,
      result: result?.[0] ?? null,
    };
    return { cells, row };
  });

const office = fc.record({
  rows: fc.array(officeRow, { minLength: 1, maxLength: 30 }),
  headers: fc.record(
    Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom(...HEADERS[field])])) as Record<
      Field,
      fc.Arbitrary<string>
    >,
  ),
  order: fc.shuffledSubarray([...FIELDS, ...OTHERS], { minLength: FIELDS.length + OTHERS.length }),
  others: fc.nat(OTHERS.length),
  titles: fc.nat(3),
  ends: fc.boolean(),
  year: fc.constantFrom(2025, 2026),
});
type Office = typeof office extends fc.Arbitrary<infer T> ? T : never;

/** The sheet of an office: titles, header, rows, and a sum below where there is one. */
function sheetOf({ rows, headers, order, others, titles, ends }: Office): { grid: Grid; first: number } {
  const columns = order.filter((each) => !OTHERS.slice(others).includes(each));
  const isField = (each: string): each is Field => each in HEADERS;
  const lines: GridValue[][] = [
    ...['某局依申请公开登记簿', '填报单位：某局', '']
      .slice(0, titles)
      .map((title): GridValue[] => [title || null]),
    columns.map((each) => (isField(each) ? headers[each] : each)),
    ...rows.map(({ cells }, at) =>
      columns.map((each): GridValue => {
        if (each === 'number') return `受理${at + 1}`;
        if (each === 'applicant') return `某某${at}`;
        if (each === 'content') return `第 ${at} 件所问的事`;
        if (each === '应答复日期' || each === '办理期限') return '2025.6.30';
        return isField(each) ? (cells[each] ?? null) : null;
      }),
    ),
    ...(ends ? [['合计', `${rows.length}件`]] : []),
  ];
  const grid: Grid = {
    name: '登记簿',
    rows: lines,
    merges: [],
    aligned: true,
    addressOf: (row, column) => `登记簿!${cellAddress(row, column)}`,
  };
  return { grid, first: titles + 1 };
}

/** Does a row come in as often as it goes out, in some cell? */
function isEven(cells: readonly string[]): boolean {
  const comesIn = cells.filter((cell) => /^(?:new|carriedIn)\//.test(cell)).length;
  return cells.length > 0 && comesIn === cells.length - comesIn;
}

test('a ledger in any wording and order is counted as a plain loop counts it, and each row that is not is said', () => {
  fc.assert(
    fc.property(office, (given) => {
      const { grid, first } = sheetOf(given);
      const counted = countExisting({ grids: [grid], year: given.year });
      const rows = given.rows.map(({ row }) => (row.result === OPEN ? { ...row, result: '' } : row));
      const expected = plainCounts(form, rows, [], { scope: SCOPES[0], year: given.year });
      const { byId, rows: lines } = tableIndex(form, 'applications');
      for (const { row } of lines)
        for (const [at, { id }] of types.entries())
          if (row.id !== 'results') {
            const number = counted.tables['applications']![byId.get(row.id)!.index]![at];
            expect([row.id, id, number]).toEqual([row.id, id, expected.get(`${row.id}/${id}`) ?? 0]);
          }
      const { existing, faults } = counted;
      const told = new Set(
        [
          ...faults.flatMap((fault) => fault.rows),
          ...existing.texts.flatMap((text) => (text.from === 'asked' ? text.rows : [])),
          ...existing.passedOver.map(({ where }) => where),
          ...existing.withoutYear,
        ].map((where) => /\d+$/.exec(where)![0]),
      );
      rows.forEach((row, at) => {
        const { received, closed, type } = row;
        const next = serialOf(given.year + 1, 1, 1);
        const isOther =
          type !== undefined &&
          typeof received === 'number' &&
          (received >= next || (typeof closed === 'number' && closed < serialOf(given.year, 1, 1)));
        const isTold = told.has(String(first + at + 1));
        if (!isOther && !isEven(addedBy(form, row, given.year))) expect([at, isTold]).toEqual([at, true]);
      });
    }),
  );
});
