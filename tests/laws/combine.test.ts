import fc from 'fast-check';
import type { Combination, Part } from '../../src/combine';
import { combine } from '../../src/combine';
import { forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import type { Entry, Report } from '../../src/model/report';
import { entryAt } from '../../src/model/report';
import { tableValues } from '../support/arbitrary';
import { runs } from '../support/properties';

const scopeOf = ({ years }: Form) => ({ unit: '合计', year: years.from });

const parts = (form: Form): fc.Arbitrary<readonly Part[]> =>
  fc
    .array(fc.tuple(...form.tables.map(({ id }) => tableValues(form, id, true))), { maxLength: 6 })
    .map((all) =>
      all.map((tables, at) => ({
        name: `局${at}`,
        file: `${at}.xlsx`,
        report: {
          form: form.id,
          unit: `局${at}`,
          year: form.years.from,
          tables: Object.fromEntries(form.tables.map(({ id }, index) => [id, tables[index]!])),
        },
      })),
    );

const sum = (form: Form, some: readonly Part[]): Combination => combine(form, some, scopeOf(form));
const asPart = (report: Report, name: string): Part => ({
  name,
  file: name,
  report: { ...report, unit: name },
});
const numbers = (form: Form, { report }: Combination): readonly Entry[] =>
  cellRefs(form).map((ref) => entryAt(form, report, ref));

/** Whole ten-thousandths of a number with at most four digits after the point, by its text. */
function tenThousandths(value: number): bigint {
  const [whole = '', fraction = ''] = String(value).split('.');
  return BigInt(whole + fraction.padEnd(4, '0'));
}

describe.each(forms.map((form) => [form.id, form] as const))('adding up, form %s', (_id, form) => {
  it('agrees with sums of whole ten-thousandths', () => {
    fc.assert(
      fc.property(parts(form), (some) => {
        const { report } = sum(form, some);
        for (const ref of cellRefs(form)) {
          const entries = some
            .map((part) => entryAt(form, part.report, ref))
            .filter((entry): entry is number => typeof entry === 'number');
          const entry = entryAt(form, report, ref);
          expect(entry === null ? null : tenThousandths(entry as number)).toBe(
            entries.length ? entries.reduce((all, each) => all + tenThousandths(each), 0n) : null,
          );
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(parts(form), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (some, keys) => {
        const other = some.map((part, at) => ({ part, key: keys[at]! })).sort((a, b) => a.key - b.key);
        expect(
          sum(
            form,
            other.map(({ part }) => part),
          ),
        ).toEqual(sum(form, some));
      }),
      { numRuns: runs(40) },
    );
  });

  it('gives the same numbers when groups are added first', () => {
    fc.assert(
      fc.property(parts(form), fc.nat(6), (some, at) => {
        const groups = [some.slice(0, at), some.slice(at)].map((group, index) =>
          asPart(sum(form, group).report, `片${index}`),
        );
        expect(numbers(form, sum(form, groups))).toEqual(numbers(form, sum(form, some)));
      }),
      { numRuns: runs(40) },
    );
  });

  it('gives n times the number for n equal offices, and leaves blanks blank', () => {
    fc.assert(
      fc.property(parts(form), fc.integer({ min: 1, max: 12 }), ([part], times) => {
        fc.pre(part !== undefined);
        const offices = Array.from({ length: times }, (_, at) => asPart(part!.report, `局${at}`));
        const { report } = sum(form, offices);
        for (const ref of cellRefs(form)) {
          const entry = entryAt(form, part!.report, ref);
          const total = entryAt(form, report, ref);
          if (typeof entry !== 'number') expect(total).toBeNull();
          else expect(tenThousandths(total as number)).toBe(tenThousandths(entry) * BigInt(times));
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
