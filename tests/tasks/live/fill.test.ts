/** @jest-environment jsdom */
import { cellRefs } from '../../../src/model/form-index';
import { fillBlanks, fillReport } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, ref, sample, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

describe('空格补 0', () => {
  test('fills every blank cell; totals as formulas follow', async () => {
    await insert();
    const { form } = (await checkOnly()).recognised;
    const totals = 3 + 25 + 6;
    expect(await fillBlanks({}, context)).toMatchObject({ filled: cellRefs(form).length - totals });
    const { recognised, findings } = await checkOnly();
    expect(
      Object.values(recognised.report.tables)
        .flat(2)
        .filter((entry) => entry !== 0),
    ).toEqual([]);
    expect(findings).toEqual([]);
    expect(await fillBlanks({}, context)).toEqual({ filled: 0, change: { cells: [] } });
  });

  test('leaves what is filled in, a “/” too; one table where asked', async () => {
    await insert({ totals: 'typed' });
    const report = await checkOnly();
    const [number, slash] = [ref('review', 'cases', 'direct.upheld'), ref('review', 'cases', 'direct.other')];
    typeInto(office, report, number, 7);
    typeInto(office, report, slash, '/');
    expect(await fillBlanks({ report, table: 'review' }, context)).toMatchObject({ filled: 13 });
    const { placeOf } = await checkOnly();
    expect([number, slash].map((at) => placeOf(at)?.content)).toEqual([7, '/']);
    expect(placeOf(ref('applications', 'new', 'natural'))?.content).toBeNull();
  });
});

describe('填入', () => {
  const source = () => sample('dongguan-2023').report;

  test('numbers go into their cells; formulas are kept', async () => {
    await insert({ year: 2023 });
    const target = await checkOnly();
    const answer = await fillReport({ target, source: source() }, context);
    expect(answer).toMatchObject({ formulas: 34, differences: [], left: 0, conflicts: [] });
    const after = await checkOnly();
    expect(after.recognised.report.tables).toEqual(source().tables);
    const total = after.placeOf(ref('applications', 'new', 'total'))!;
    const cell = office.book.cells(total.sheetId, { ...total, rows: 1, columns: 1 })[0]![0]!;
    expect(cell.formula).toMatch(/^=IF\(COUNT/);
  });

  test('a total of the source that is not the sum is said, with its cell', async () => {
    await insert({ year: 2023 });
    const target = await checkOnly();
    const { tables, ...report } = source();
    const wrong = tables.applications!.map((row, at) => (at === 0 ? [...row.slice(0, 6), 999] : row));
    const { differences } = await fillReport(
      { target, source: { ...report, tables: { ...tables, applications: wrong } } },
      context,
    );
    const sum = tables.applications![0]![6];
    expect(differences).toEqual([
      `三!J5 是公式，结果为 ${sum}，与填入的 999 不同，公式已保留。请核对各分项。`,
    ]);
  });

  test('numbers that stand there are not replaced unasked', async () => {
    await insert({ year: 2023, totals: 'typed' });
    const target = await checkOnly();
    const at = ref('review', 'cases', 'direct.upheld');
    typeInto(office, target, at, 77);
    const refused = await fillReport({ target, source: source() }, context);
    expect(refused).toMatchObject({ filled: 0, conflicts: [{ sheetName: '四', content: 77 }] });
    expect((await checkOnly()).placeOf(ref('applications', 'new', 'natural'))?.content).toBeNull();
    await fillReport({ target, source: source(), replace: true }, context);
    expect((await checkOnly()).recognised.report.tables).toEqual(source().tables);
  });

  test('what could not be read is left out and counted', async () => {
    await insert({ year: 2023, totals: 'typed' });
    const target = await checkOnly();
    const { tables, ...report } = source();
    const review = [
      tables.review![0]!.map((entry, at) => (at === 2 ? ({ text: '若干', reason: 'text' } as const) : entry)),
    ];
    const { left } = await fillReport({ target, source: { ...report, tables: { review } } }, context);
    expect(left).toBe(1);
    const { placeOf } = await checkOnly();
    expect(placeOf(ref('review', 'cases', 'reconsideration.other'))?.content).toBeNull();
  });

  test('tables of another form are not filled', async () => {
    await insert({ form: '2019', year: 2019 });
    const target = await checkOnly();
    await expect(fillReport({ target, source: source() }, context)).rejects.toThrow(
      /2021年格式.*2019年格式.*不能互填/,
    );
  });
});
