import fc from 'fast-check';
import { serialOf } from '../../src/ledger/calendar';
import { compareCarriedOver } from '../../src/ledger/carried-over';
import type { LedgerDigest, NumberedApplication } from '../../src/model/ledger';
import { blankReport, fillTable } from '../../src/model/report';
import type { RegisterRows } from '../../src/sheet/ledger/register-sheet';
import { writeXlsx } from '../../src/write';
import { gouji, put, useFolder } from '../support/cli-folder';
import { form2021, workbookOf } from './support';

const YEAR = 2025;
const START = serialOf(YEAR, 1, 1);
const digest = (applications: readonly NumberedApplication[]): LedgerDigest => ({
  year: YEAR,
  applications,
  facts: { ways: [], extended: 0 },
});

const day = fc.option(fc.integer({ min: START - 40, max: START + 40 }), { nil: undefined });
const application = (number: string) =>
  fc
    .record(
      { type: fc.constantFrom('natural', 'business'), received: day, closed: day },
      { requiredKeys: [] },
    )
    .map((each) => ({
      number,
      ...Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)),
    }));
const NUMBERS = Array.from({ length: 12 }, (_, at) => `2024-依申请-${at}`);
const ledger = fc
  .tuple(...NUMBERS.map((number) => fc.option(application(number), { nil: undefined })))
  .map((all) => digest(all.filter((each) => each !== undefined)));

test('every application that one year carries over otherwise than the other is named once, and no other', () => {
  fc.assert(
    fc.property(ledger, ledger, (now, before) => {
      const carried = ({ applications }: LedgerDigest, number: string): string => {
        for (const { number: own, type, received, closed } of applications)
          if (own === number && type && received !== undefined && received < START)
            if (closed === undefined || closed >= START) return type;
        return '';
      };
      const differing = NUMBERS.filter((number) => carried(now, number) !== carried(before, number));
      const same = NUMBERS.filter((number) => carried(now, number) && !differing.includes(number));
      const { alike, otherwise } = compareCarriedOver(now, before);
      expect(otherwise.flatMap(({ numbers }) => numbers).sort()).toEqual(differing.sort());
      expect(alike).toBe(same.length);
    }),
  );
});

test('numbers that begin again every year are known together with their day; twice or none are not compared', () => {
  const open = (number: string, received: number): NumberedApplication => ({
    number,
    type: 'natural',
    received,
  });
  const before = digest([open('1', START - 9), open('2', START - 8), open('', START - 7)]);
  const now = digest([open('1', START - 9), open('1', START + 5), open('2', START + 6)]);
  expect(compareCarriedOver(now, before)).toEqual({
    alike: 1,
    otherwise: [
      { why: '上年台账结转下来，本年台账没有登记', numbers: ['2'] },
      { why: '没有登记号的 1 件，没有逐件核对', numbers: [] },
    ],
  });
  const twice = digest([open('甲-1', START - 9), open('甲-1', START - 9)]);
  expect(compareCarriedOver(twice, twice).otherwise).toEqual([
    { why: '登记号重复，没有逐件核对', numbers: ['甲-1'] },
  ]);
});

const NAME = '诸葛不亮';
const row = (number: string, received: number, more: object = {}) => ({
  number,
  received,
  type: '自然人',
  applicant: NAME,
  content: '第九十九号地块的征收补偿方案',
  way: '网络',
  ...more,
});
const answered = (closed: number) => ({ closed, result: '（一）予以公开' });

/** Six of 2024, four of which were open at its end by its own ledger. */
const LAST: RegisterRows = [
  row('2024-1', START - 30),
  row('2024-2', START - 25, answered(START + 3)),
  row('2024-3', START - 20),
  row('2024-4', START - 15),
  row('2024-5', START - 14, answered(START - 2)),
  row(`${NAME}之一`, START - 13, answered(START - 1)),
];
/** 2024-1 alike; 2024-2 forgotten; 2024-3 as closed before; 2024-4 as another type; 2024-5 as open; one is new. */
const NOW: RegisterRows = [
  row('2024-1', START - 30),
  row('2024-3', START - 20, answered(START - 1)),
  row('2024-4', START - 15, { type: '商业企业' }),
  row('2024-5', START - 14, answered(START + 4)),
  row(`${NAME}之一`, START - 13),
  row('2025-1', START + 10),
];
const REASONS = [
  '上年台账结转下来，本年台账没有登记（登记号 2024-2）',
  '上年台账结转下来，本年台账记为 2024 年底前已办结（登记号 2024-3）',
  '两年台账的申请人类型不同（登记号 2024-4）',
  '本年台账作为上年结转，上年台账记为 2024 年底前已办结（登记号 2024-5）',
];

describe('two workbooks', () => {
  useFolder('2024', '2025');
  beforeEach(async () => {
    put('2024/某局.xlsx', await workbookOf(form2021, YEAR - 1, LAST, []));
    put('2025/某局.xlsx', await workbookOf(form2021, YEAR, NOW, []));
  });

  test('gouji ledger says which applications make the difference, by their numbers alone', async () => {
    const options = ['ledger', '2025/某局.xlsx', '--year', '2025', '--last-year', '2024/某局.xlsx'];
    const { exit, out, err } = await gouji(...options);
    expect([exit, err]).toEqual([1, '']);
    for (const reason of REASONS) expect(out).toContain(reason);
    expect(out).toContain('上年结转核对（台账作为上年结转的 4 件）');
    expect(out).not.toContain(NAME);
    const [{ lastYear }] = (await gouji(...options, '--json')).lines();
    expect(lastYear.ledger.alike).toBe(1);
    expect(JSON.stringify(lastYear)).not.toContain(NAME);
  });

  test('gouji check says it with --last-year', async () => {
    const { out } = await gouji('check', '2025', '--last-year', '2024');
    for (const reason of REASONS) expect(out).toContain(reason);
    expect(out).not.toContain(NAME);
    const alone = await gouji('check', '2025');
    expect(alone.out).not.toContain('上年台账');
  });

  test('what carries over alike is said too', async () => {
    put('2025/某局.xlsx', await workbookOf(form2021, YEAR, [...LAST, row('2025-1', START + 9)], []));
    const options = ['--year', '2025', '--last-year', '2024/某局.xlsx'];
    const { out } = await gouji('ledger', '2025/某局.xlsx', ...options);
    expect(out).toContain('与上年台账逐件：4 件都相同');
    expect((await gouji('check', '2025', '--last-year', '2024')).out).not.toContain('台账结转');
  });
});

describe('one sheet with both years', () => {
  useFolder();

  test('against last year’s report: the columns that differ, with the numbers that the ledger holds', async () => {
    put('某局.xlsx', await workbookOf(form2021, YEAR, NOW, []));
    const blank = blankReport(form2021, '某市某局', YEAR - 1);
    const applications = fillTable(form2021, 'applications', ({ row, column }) =>
      row === 'carriedOut' && ['natural', 'total'].includes(column) ? 4 : 0,
    );
    const last = { ...blank, tables: { ...blank.tables, applications } };
    const sentences = [
      '自然人：上年报告结转下年度 4 件，台账作为上年结转的有 3 件（登记号 2024-1、2024-5、（无号））',
      '商业企业：上年报告结转下年度 0 件，台账作为上年结转的有 1 件（登记号 2024-4）',
    ];
    const options = { totals: 'value', checks: false, protect: false, date: new Date() } as const;
    put('上年.xlsx', await writeXlsx(form2021, last, options));
    const runs = [
      await gouji('ledger', '某局.xlsx', '--year', '2025', '--last-year', '上年.xlsx'),
      await gouji('check', '某局.xlsx', '--last-year', '上年.xlsx'),
    ];
    for (const { out } of runs) for (const sentence of sentences) expect(out).toContain(sentence);
  });

  test('a file of another year, or without report and ledger, is refused with a sentence', async () => {
    put('某局.xlsx', await workbookOf(form2021, YEAR, NOW, []));
    put('表.csv', '甲,乙\n1,2\n');
    const options = ['ledger', '某局.xlsx', '--year', '2025', '--last-year'];
    const nothing = await gouji(...options, '表.csv');
    expect([nothing.exit, nothing.err]).toEqual([
      2,
      expect.stringContaining('没有 2024 年度的报告，也没有台账'),
    ]);
    const absent = await gouji(...options, '没有.xlsx');
    expect([absent.exit, absent.err]).toEqual([2, expect.stringContaining('上年文件 没有.xlsx 打不开')]);
  });
});
