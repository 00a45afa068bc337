import fc from 'fast-check';
import { parseRule } from '../../src/own-rules/parse-rule';
import { ruleText } from '../../src/own-rules/print-rule';
import { cellText } from '../../src/own-rules/names';
import { forms } from '../../src/forms';
import { constant } from '../../src/model/expression';
import type { Expression } from '../../src/model/expression';
import { cellRefs } from '../../src/model/form-index';
import { runs } from '../support/properties';

describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_, form) => {
  test('every official rule, written as an own rule, reads back as the same condition', () => {
    for (const { id, condition } of form.rules)
      expect([id, parseRule(form, ruleText(form, condition))]).toEqual([id, { ok: true, condition }]);
  });

  test('every cell, this year and last year, reads back as itself, and no two are written alike', () => {
    const refs = cellRefs(form);
    for (const ref of refs) {
      const condition = {
        left: { op: 'cell', ref: { ...ref, year: 'last' } },
        relation: '<=',
        right: { op: 'cell', ref },
      } as const;
      const text = ruleText(form, condition);
      expect([text, parseRule(form, text)]).toEqual([text, { ok: true, condition }]);
    }
    expect(new Set(refs.map((ref) => cellText(form, ref))).size).toBe(refs.length);
  });

  test('sums, differences and brackets read back as they were put together', () => {
    const leaf = fc.oneof(
      fc.constantFrom(...cellRefs(form)).map((ref): Expression => ({ op: 'cell', ref })),
      fc.nat(99999).map((value) => constant(value / 100)),
    );
    const { side } = fc.letrec<{ side: Expression }>((tie) => ({
      side: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        leaf,
        fc
          .array(tie('side'), { minLength: 2, maxLength: 4 })
          .map((terms): Expression => ({ op: 'add', terms })),
        fc
          .tuple(tie('side'), tie('side'))
          .map(([from, take]): Expression => ({ op: 'subtract', from, take })),
      ),
    }));
    const [first] = cellRefs(form);
    fc.assert(
      fc.property(
        side,
        fc.constantFrom('=', '<=', '>=') as fc.Arbitrary<'=' | '<=' | '>='>,
        (right, relation) => {
          const condition = { left: { op: 'cell', ref: first! } as const, relation, right };
          expect(parseRule(form, ruleText(form, condition))).toEqual({ ok: true, condition });
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
