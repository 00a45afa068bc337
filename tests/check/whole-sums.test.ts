import fc from 'fast-check';
import { evaluate } from '../../src/check/evaluate';
import { lookupIn, preparedChecks } from '../../src/check/check-report';
import { surelyHolds, wholeNumbers } from '../../src/check/whole-sums';
import { forms } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { fillTable } from '../../src/model/report';
import { tableValues } from '../support/arbitrary';
import { runs } from '../support/properties';

const reports = fc.constantFrom(...forms).chain((form) =>
  fc
    .tuple(...form.tables.map(({ id }) => fc.tuple(tableValues(form, id, true), fc.boolean())))
    .map((tables) => {
      const present = form.tables.flatMap(({ id }, at) => (tables[at]![1] ? [[id, tables[at]![0]]] : []));
      const report: Report = { form: form.id, unit: null, year: null, tables: Object.fromEntries(present) };
      return { form, report };
    }),
);

test('what surely holds, passes; what passes with whole numbers of moderate size surely holds', () => {
  fc.assert(
    fc.property(reports, ({ form, report }) => {
      const numbers = wholeNumbers(form, report);
      const lookup = lookupIn(form, report);
      for (const { check, sum } of preparedChecks(form)) {
        if (!sum) continue;
        const { relation } = check.rule.condition;
        const passes = evaluate(check.left, relation, check.right, lookup).verdict === 'pass';
        const whole = [...sum.numbers].every((at) => !Number.isNaN(numbers[at]));
        expect(surelyHolds(sum, numbers)).toBe(passes && whole);
      }
    }),
    { numRuns: runs(60) },
  );
});

test('fractions and numbers that may not add up exactly are left to exact sums', () => {
  const form = forms[0]!;
  for (const entry of [0.5, 1e12, 2 ** 53, null]) {
    const tables = Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, () => entry)]));
    expect(wholeNumbers(form, { form: form.id, unit: null, year: null, tables }).every(Number.isNaN)).toBe(
      true,
    );
  }
});
