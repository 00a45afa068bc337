import fc from 'fast-check';
import { checkYears } from '../../src/check/years/check-years';
import { carriedValues } from '../../src/check/years/carry';
import { comparedTables } from '../../src/check/years/last-year';
import { formById } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import { cellKey } from '../../src/model/expression';
import type { Form } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import type { Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';
import { reportOf } from '../support/arbitrary';
import { runs } from '../support/properties';

const NO_JUMPS = { factor: Infinity, fromZero: Infinity };

function changed(form: Form, report: Report, change: (ref: CellRef, value: number) => number): Report {
  return {
    ...report,
    tables: Object.fromEntries(
      form.tables.map(({ id }) => [
        id,
        fillTable(form, id, (ref) => change(ref, entryAt(form, report, ref) as number)),
      ]),
    ),
  };
}

/** This year's report with every cell that last year's gives a number for set to that number. */
function following(form: Form, report: Report, last: { form: Form; report: Report }): Report {
  const { tables } = comparedTables(form, report, last);
  const given = new Map(
    carriedValues(form, report, last, tables).map(({ ref, value }) => [cellKey(ref), value]),
  );
  return changed(form, report, (ref, value) => given.get(cellKey(ref)) ?? value);
}

describe.each([
  ['2021', '2021', 2022],
  ['2019', '2019', 2019],
  ['2019', '2021', 2020],
] as const)('from the %s form to the %s form', (before, now, year) => {
  const last = { form: formById(before), of: reportOf(formById(before)) };
  const form = formById(now);
  const pairs = fc.tuple(last.of, reportOf(form)).map(([then, report]) => {
    const lastYear = { form: last.form, report: { ...then, unit: report.unit, year } };
    return { lastYear, report: following(form, { ...report, year: year + 1 }, lastYear) };
  });
  const broken = (report: Report, lastYear: { form: Form; report: Report }) =>
    checkYears(form, report, lastYear, NO_JUMPS).filter(({ verdict }) => verdict === 'fail');

  it('a report that follows gives no finding, and none when both years grow alike', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 9 }), ({ lastYear, report }, times) => {
        expect(broken(report, lastYear)).toEqual([]);
        const grown = (on: Form, each: Report) => changed(on, each, (_, value) => value * times);
        const then = { form: lastYear.form, report: grown(lastYear.form, lastYear.report) };
        expect(broken(grown(form, report), then)).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  it('one more in a carried cell of either year breaks exactly the checks that read it', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), ({ lastYear, report }, pick) => {
        const refs = cellRefs(form, 'applications').filter(({ row }) => row === 'carriedIn');
        const { column } = refs[pick % refs.length]!;
        const more = (row: string) => (ref: CellRef, value: number) =>
          ref.table === 'applications' && ref.row === row && ref.column === column ? value + 1 : value;
        const mine = broken(changed(form, report, more('carriedIn')), lastYear);
        expect(mine).toMatchObject([{ rule: 'applications.carriedIn', column, difference: 1 }]);
        const theirs = { ...lastYear, report: changed(lastYear.form, lastYear.report, more('carriedOut')) };
        expect(broken(report, theirs)).toMatchObject([
          { rule: 'applications.carriedIn', column, difference: -1 },
        ]);
      }),
      { numRuns: runs(30) },
    );
  });
});
