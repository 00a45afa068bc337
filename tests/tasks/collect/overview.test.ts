import fc from 'fast-check';
import type { FormId } from '../../../src/model/form';
import type { Report } from '../../../src/model/report';
import type { ReceivedFile } from '../../../src/tasks/collect';
import {
  collectionSentence,
  filterByName,
  overviewOf,
  remarksOf,
  totalsSentence,
  withLastYear,
} from '../../../src/tasks/collect';
import { DEFAULT_SETTINGS } from '../../../src/model/settings';
import type { OwnChecks } from '../../../src/tasks/own-checks';
import { bad, cells, file, received, report } from './received';

const names = (files: readonly ReceivedFile[], input = {}) =>
  overviewOf(files, input).rows.map(({ name }) => name);
const sentences = (files: readonly ReceivedFile[], input = {}) =>
  overviewOf(files, input).findings.map(collectionSentence);

const clean = report('丙局', 2023);
const wrong = report('乙局', 2023, cells({ 'applications/new/natural': 2 }));
const blank = report('丁局', 2023, () => null);
const several = cells({
  'disclosure/normative/made': 4,
  'disclosure/normative/abolished': 5,
  'disclosure/normative/inForce': 18,
});

test('missing offices first, then unreadable files, then the worst', () => {
  const files = [file('c', clean), file('d', blank), file('b', wrong), bad('z.pdf')];
  const { rows, totals } = overviewOf(files, { offices: ['丙局', '戊局', '丁局', '乙局'], year: 2023 });
  expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
    ['missing', '戊局'],
    ['unreadable', 'z.pdf'],
    ['report', '乙局'],
    ['report', '丙局'],
    ['report', '丁局'],
  ]);
  expect(totals).toEqual({
    expected: 4,
    sent: 2,
    missing: 2,
    unreadable: 1,
    reports: 2,
    withErrors: 1,
    toVerify: 0,
    clean: 1,
    setAside: 1,
  });
  expect(totalsSentence(totals)).toBe(
    '应报 4，已报 2，未报 2；收到报告 2 份：有错误 1，待核实 0，无误 1；不计入 1 份；1 个文件没有读出。',
  );
});

test('a few small numbers are alike by chance', () => {
  const small = cells({
    'disclosure/normative/made': 3,
    'disclosure/normative/abolished': 2,
    'disclosure/normative/inForce': 4,
  });
  const more = (ref: Parameters<typeof small>[0]) => (ref.table === 'applications' ? 1 : small(ref));
  expect(sentences([file('1', report('甲局', 2023, small)), file('2', report('乙局', 2023, more))])).toEqual(
    [],
  );
});

test('last year’s report beside this year’s counts nowhere and asks for nothing', () => {
  const both = file(
    '两年.xlsx',
    report('甲局', 2022, cells({ 'applications/new/natural': 2 })),
    report('甲局', 2023),
  );
  const { totals, findings, rows } = overviewOf([both], { offices: ['甲局'], year: 2023 });
  expect(totals).toMatchObject({ sent: 1, missing: 0, reports: 1, clean: 1, withErrors: 0, setAside: 1 });
  expect(findings.map(({ kind }) => kind)).toEqual(['setAside']);
  expect(rows).toHaveLength(2);
  const alone = overviewOf([file('旧.xlsx', report('甲局', 2022))], { offices: ['甲局'], year: 2023 });
  expect(alone.findings).toMatchObject([{ kind: 'lastYearAgain', severity: 'error' }]);
});

test('each aspect has its own verdict', () => {
  const verdicts = (each: Report) => {
    const [row] = overviewOf([file('a', each)]).rows;
    return (
      row?.kind === 'report' && Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, cell]))
    );
  };
  const fine = { verdict: 'pass', count: 0 };
  expect(verdicts(clean)).toEqual({
    structure: fine,
    sums: fine,
    entries: fine,
    blanks: fine,
    carry: { verdict: 'none', count: 0 },
    text: { verdict: 'none', count: 0 },
    together: fine,
  });
  // One wrong number in 自然人: its column no longer balances, its row no longer adds up.
  expect(verdicts(wrong)).toMatchObject({ sums: { verdict: 'error', count: 2 }, entries: fine });
  expect(verdicts(report('甲', 2023, cells({ 'disclosure/normative/made': -1 })))).toMatchObject({
    entries: { verdict: 'error', count: 1 },
  });
  expect(verdicts(report('甲', 2023, cells({ 'disclosure/normative/made': null })))).toMatchObject({
    blanks: { verdict: 'undecided', count: 1 },
  });
});

test('what last year’s form does not have is a remark: the report is 无误 all the same', () => {
  const against = (form: FormId) => {
    const compared = withLastYear(
      received('c', clean),
      report('丙局', 2022, () => 0, form),
    );
    const { rows, totals } = overviewOf([{ file: 'c', reports: [compared] }]);
    const [row] = rows;
    const carry = row?.kind === 'report' && row.cells.carry.verdict;
    return { carry, clean: totals.clean, remarks: remarksOf(compared) };
  };
  expect(against('2021')).toEqual({ carry: 'pass', clean: 1, remarks: [] });
  expect(against('2019')).toEqual({
    carry: 'pass',
    clean: 1,
    remarks: [expect.stringMatching(/^上年报告是2019年格式（试行），表二与.*不能比较/)],
  });
  expect(against('2014')).toMatchObject({ carry: 'none', clean: 1 });
});

test('跨年 is judged where last year is known', () => {
  const last = report('乙 局', 2022, cells({ 'applications/carriedOut/natural': 7 }));
  const checked: ReceivedFile = { file: 'b', reports: [withLastYear(received('b', wrong), last)] };
  const [row] = overviewOf([checked], { lastYear: [last] }).rows;
  expect(row).toMatchObject({
    // Two sums are broken by one number: one thing to correct.
    cells: { carry: { verdict: 'verify', count: 1 }, sums: { verdict: 'error', count: 1 } },
  });
  expect(overviewOf([file('b', wrong)], { lastYear: [report('丁局', 2022)] }).rows[0]).toMatchObject({
    cells: { carry: { verdict: 'none' } },
  });
});

test('own rules and settings that have changed since are those a report is checked by', () => {
  const last = report('丙局', 2022, cells({ 'applications/carriedOut/natural': 7 }));
  const licences = {
    name: '许可',
    text: '表二[行政许可] >= 1',
    severity: 'error',
    wording: '',
    where: '',
  } as const;
  const rules = (ownChecks: OwnChecks, lastYear?: Report) => {
    const { findings } = withLastYear(received('c', clean), lastYear, ownChecks);
    return findings.map(({ rule }) => rule);
  };
  const settings = { ...DEFAULT_SETTINGS, off: ['applications.carriedIn'] };
  expect(rules({ rules: [], settings: DEFAULT_SETTINGS }, last)).toEqual(['applications.carriedIn']);
  expect(rules({ rules: [], settings }, last)).toEqual([]);
  expect(rules({ rules: [licences], settings })).toEqual(['own.许可']);
  // What came of last year's report in the same file stays, but for what does not apply.
  const before = withLastYear(received('c', clean), last);
  const again = (ownChecks: OwnChecks) =>
    withLastYear(before, undefined, ownChecks).findings.map(({ rule }) => rule);
  expect(again({ rules: [], settings: DEFAULT_SETTINGS })).toEqual(['applications.carriedIn']);
  expect(again({ rules: [], settings })).toEqual([]);
});

test('a report sent twice is pointed out, alike or not', () => {
  const again = report('乙 局', 2023, several);
  expect(sentences([file('1', wrong), file('2', wrong), file('3', clean)])).toEqual([
    '乙局2023年的报告收到 2 份（1、2），各表数字完全相同。请只留一份。',
  ]);
  expect(sentences([file('1', wrong), file('2', again)])[0]).toBe(
    '乙 局2023年的报告收到 2 份（2、1），数字不同。请核实以哪一份为准。',
  );
  expect(sentences([file('1', report('乙局', 2022)), file('2', wrong)])).toEqual([]);
  expect(sentences([file('1', report(null, 2023)), file('2', report(null, 2023))])).toEqual([]);
});

test("last year's report again is known by its year or by its numbers", () => {
  const lastYear = [report('乙局', 2022, several)];
  expect(sentences([file('1', report('乙局', 2022))], { year: 2023 })).toEqual([
    '乙局（1）写的是上年的年度。请核实是否误报了上年的报告。',
  ]);
  expect(sentences([file('1', lastYear[0]!)], { year: 2023, lastYear })).toEqual([
    '乙局（1）报的是上年的报告。请补报本年的。',
  ]);
  expect(sentences([file('1', report('乙局', 2023, several))], { lastYear })).toEqual([
    '乙局（1）各表数字与上年报告完全相同。请核实是否误报了上年的数字。',
  ]);
  // All zero in both years is common.
  expect(sentences([file('1', report('乙局', 2023))], { lastYear: [report('乙局', 2022)] })).toEqual([]);
});

test('the same numbers from two offices are pointed out, but not zeros', () => {
  expect(
    sentences([file('1', report('甲局', 2023, several)), file('2', report('乙局', 2023, several))]),
  ).toEqual(['甲局、乙局的各表数字完全相同（1、2）。请核实是否误报了别的单位的表。']);
  const other = report('乙局', 2023, (ref) => (ref.table === 'review' ? 1 : several(ref)));
  expect(sentences([file('1', report('甲局', 2023, several)), file('2', other)])).toEqual([
    '甲局、乙局的表二数字完全相同（1、2）。请核实是否误报了别的单位的表。',
  ]);
  expect(sentences([file('1', report('甲局', 2023)), file('2', report('乙局', 2023))])).toEqual([]);
  const one = cells({ 'disclosure/normative/made': 1, 'disclosure/normative/inForce': 1 });
  const alike = report('乙局', 2023, (ref) => (ref.table === 'review' ? 1 : one(ref)));
  expect(sentences([file('1', report('甲局', 2023, one)), file('2', alike)])).toEqual([]);
});

test('missing and unlisted offices have their sentences', () => {
  expect(sentences([file('a.xlsx', clean)], { offices: ['甲局'] })).toEqual([
    '甲局没有报送。请催报。',
    '丙局（a.xlsx）不在报送单位名单里。请核对单位名称或名单。',
  ]);
});

test('rows that a search finds', () => {
  const { rows } = overviewOf([file('x/1.xlsx', wrong), file('x/2.xlsx', clean), bad('x/3 错.pdf')]);
  expect(filterByName(rows, ' 丙 ').map(({ name }) => name)).toEqual(['丙局']);
  expect(filterByName(rows, '3错').map(({ name }) => name)).toEqual(['x/3 错.pdf']);
  expect(filterByName(rows, ' ')).toBe(rows);
});

test('the order of files makes no difference', () => {
  const some = ['甲局', '乙局', '甲市乙局', null];
  const values = [several, () => 0, cells({ 'applications/new/natural': 2 })];
  const files = fc
    .array(fc.tuple(fc.constantFrom(...some), fc.constantFrom(2022, 2023), fc.constantFrom(...values)), {
      maxLength: 8,
    })
    .map((each) =>
      each.map(([unit, year, fill], at) =>
        at === 5 ? bad(`${at}`) : file(`${at}`, report(unit, year, fill)),
      ),
    );
  const input = { offices: ['乙局', '丁局'], year: 2023, lastYear: [report('甲局', 2022, several)] };
  const shuffled = files.chain((each) =>
    fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })),
  );
  fc.assert(
    fc.property(shuffled, ([each, mixed]) => {
      const [one, two] = [overviewOf(each, input), overviewOf(mixed, input)];
      expect(two.totals).toEqual(one.totals);
      expect(two.rows).toEqual(one.rows);
      expect(two.findings).toEqual(one.findings);
    }),
  );
  expect(names([])).toEqual([]);
});

test('of two years in one file the later is what was sent, where no year is said', () => {
  const both = file(
    '两年.xlsx',
    report('甲局', 2023, cells({ 'applications/new/natural': 4 })),
    report('甲局', 2024),
  );
  const twoYears = overviewOf([both], { offices: ['甲局'] });
  expect(twoYears.totals).toMatchObject({ sent: 1, reports: 1, setAside: 1 });
  expect(
    twoYears.rows.flatMap((row) => (row.kind === 'report' && row.aside ? row.report.report.year : [])),
  ).toEqual([2023]);
  // Two files are two reports; of the year that is collected none is earlier.
  const apart = [file('上年.xlsx', report('甲局', 2023)), file('本年.xlsx', report('甲局', 2024))];
  expect(overviewOf(apart, {}).totals).toMatchObject({ reports: 2, setAside: 0 });
  expect(overviewOf([both], { year: 2023 }).totals).toMatchObject({ reports: 2, setAside: 0 });
});

test('where nearly all of many reports are of one year, one of the year before is asked about', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => file(`${at}`, report(`第${at}局`, 2024)));
  const before = file('旧', report('乙局', 2023));
  expect(sentences([...many(9), before])).toEqual([
    '乙局（旧）写的是上年的年度。请核实是否误报了上年的报告。',
  ]);
  expect(overviewOf([...many(9), before], {}).findings).toMatchObject([{ severity: 'verify' }]);
  expect(sentences([...many(8), before])).toEqual([]);
  const others = [1, 2, 3].map((at) => file(`旧${at}`, report(`旧${at}局`, 2023)));
  expect(sentences([...many(9), ...others])).toEqual([]);
});
