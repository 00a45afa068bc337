/** @jest-environment jsdom */
import type { CellRef } from '../../../src/model/expression';
import type { Report } from '../../../src/model/report';
import type { CarryInInput } from '../../../src/tasks/live';
import { carryIn, checkWorkbook } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import { cells, report } from '../collect/received';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, ref, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const lastYear = (year = 2022, unit = '某局'): Report =>
  report(
    unit,
    year,
    cells({
      'applications/carriedOut/natural': 3,
      'applications/carriedOut/legal': 2,
      'applications/carriedOut/total': 5,
      'disclosure/normative/inForce': 8,
    }),
  );
const carriedIn = (column: string): CellRef => ref('applications', 'carriedIn', column);
const fill = (input: Omit<CarryInInput, 'target'> = { source: lastYear() }) =>
  checkOnly().then((target) => carryIn({ target, ...input }, context));
const rowNow = async () => (await checkOnly()).recognised.report.tables.applications![1];

describe('带入上年数', () => {
  test('fills 上年结转 in each column; a total that is a formula is kept and agrees', async () => {
    await insert();
    const answer = await fill();
    expect(answer).toMatchObject({
      from: { form: '2021', unit: '某局', year: 2022 },
      differing: [],
      formulas: [],
      proposals: [],
      notes: [],
    });
    expect(answer.filled.map(({ ref: { column }, value }) => [column, value])).toEqual([
      ['natural', 3],
      ['business', 0],
      ['research', 0],
      ['welfare', 0],
      ['legal', 2],
      ['otherOrganisation', 0],
    ]);
    expect(await rowNow()).toEqual([3, 0, 0, 0, 2, 0, 5]);
  });

  test('a preview tells the same and writes nothing', async () => {
    await insert();
    const before = await rowNow();
    const shown = await fill({ source: lastYear(), preview: true });
    expect(await rowNow()).toEqual(before);
    expect(shown.differing).toEqual([]);
    expect((await fill()).filled).toEqual(shown.filled);
  });

  test('a formula that gives another total is said', async () => {
    await insert();
    const last = lastYear();
    const applications = last.tables.applications!.map((row, at) =>
      at === 24 ? [...row.slice(0, 6), 9] : row,
    );
    const { formulas } = await fill({ source: { ...last, tables: { ...last.tables, applications } } });
    expect(formulas).toEqual(['三!J6 是公式，结果为 5，与填入的 9 不同，公式已保留。请核对各分项。']);
  });

  test('what differs is left and told, and replaced only when asked', async () => {
    await insert({ totals: 'typed' });
    typeInto(office, await checkOnly(), carriedIn('natural'), 7);
    typeInto(office, await checkOnly(), carriedIn('legal'), '/');
    const first = await fill();
    expect(first.differing.map(({ place, value }) => [place.address, place.content, value])).toEqual([
      ['三!D6', 7, 3],
      ['三!H6', '/', 2],
    ]);
    expect(first.filled).toHaveLength(5);
    expect(await rowNow()).toEqual([7, 0, 0, 0, null, 0, 5]);
    const again = await fill({ source: lastYear(), replace: true });
    expect(again).toMatchObject({ differing: [] });
    expect(await rowNow()).toEqual([3, 0, 0, 0, 2, 0, 5]);
  });

  test('现行有效 is proposed, and filled when accepted', async () => {
    await insert();
    const [made, abolished, inForce] = ['made', 'abolished', 'inForce'].map((id) =>
      ref('disclosure', 'normative', id),
    ) as [CellRef, CellRef, CellRef];
    typeInto(office, await checkOnly(), made, 4);
    typeInto(office, await checkOnly(), abolished, 5);
    const { proposals, left } = await fill();
    expect(proposals.map(({ rule, ref: cell, value }) => [rule, cell, value])).toEqual([
      ['disclosure.inForceNormative', inForce, 7],
    ]);
    expect(left).toEqual([ref('disclosure', 'regulations', 'inForce')]);
    const valueNow = async () => (await checkOnly()).placeOf(inForce)?.content;
    expect(await valueNow()).toBeNull();
    const { filled } = await fill({ source: lastYear(), accept: proposals.map(({ ref: cell }) => cell) });
    expect(filled.map(({ ref: cell }) => cell)).toContainEqual(inForce);
    expect(await valueNow()).toBe(7);
  });

  test('from the 2019 form what means the same is carried, the rest is said', async () => {
    await insert({ year: 2021 });
    const source = report('某局', 2020, cells({ 'applications/carriedOut/natural': 3 }), '2019');
    const { notes, proposals } = await fill({ source });
    expect((await rowNow())?.[0]).toBe(3);
    expect(proposals).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('表二与2021年格式（现行）的栏目含义不同')]);
  });

  test('last year’s report in the same workbook is found', async () => {
    await insert({ totals: 'typed' });
    await insert({ year: 2022, totals: 'typed', values: lastYear().tables });
    const { reports } = await checkWorkbook(undefined, context);
    const target = reports.find(({ recognised }) => recognised.report.year === 2023)!;
    expect((await carryIn({ target }, context)).from).toEqual({ form: '2021', unit: '某局', year: 2022 });
  });

  test.each([
    ['of another year', lastYear(2021), /2021年度的，本报告是2023年度的/],
    ['of another unit', lastYear(2022, '县财政局'), /“县财政局”的，本报告是“某局”的/],
    ['with nothing in common', report('某局', 2022, () => 0, '2014'), /表二、表三、表四.*不能比较/],
  ])('a report %s is refused and nothing is written', async (_, source, sentence) => {
    await insert();
    await expect(fill({ source })).rejects.toThrow(sentence);
    expect(await rowNow()).toEqual(Array.from({ length: 7 }, () => null));
  });

  test('none in the workbook: says which is needed', async () => {
    await insert();
    await expect(fill({})).rejects.toThrow('工作簿里没有（或不止一份）本单位 2022 年度的报告');
  });
});

describe('校验 with last year’s report', () => {
  const carries = async (input?: Parameters<typeof checkWorkbook>[0]) =>
    (await checkWorkbook(input, context)).reports.map(({ recognised, lastYear: last, findings }) => [
      recognised.report.year,
      last?.year,
      findings.filter(({ kind, verdict }) => kind === 'carry' && verdict === 'fail').length,
    ]);
  const zeros = report('某局', 2023).tables;

  test('in the same workbook is used', async () => {
    await insert({ year: 2023, totals: 'typed', values: zeros });
    await insert({ year: 2022, totals: 'typed', values: lastYear().tables });
    expect(await carries()).toEqual([
      [2023, 2022, 4],
      [2022, undefined, 0],
    ]);
  });

  test('of another office in the workbook is not; a file given for a lone report is', async () => {
    await insert({ year: 2023, totals: 'typed', values: zeros });
    expect(await carries({ lastYear: [lastYear()] })).toEqual([[2023, 2022, 4]]);
    await insert({ unit: '县财政局', year: 2022, totals: 'typed', values: lastYear().tables });
    expect((await carries()).map(([, last]) => last)).toEqual([undefined, undefined]);
  });
});
