import { forms, formForUnit } from '../../src/forms';
import { softRules } from '../../src/tasks/soft-rules';

test('every rule to be verified is on the list once, with a Chinese name and wording', () => {
  const rules = softRules();
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const form of forms)
    for (const { id, severity } of formForUnit(form, '某镇').rules)
      expect([id, rules.some((each) => each.id === id && each.forms.includes(form.id))]).toEqual([
        id,
        severity === 'verify',
      ]);
  for (const { name, wording } of rules)
    expect(`${name}${wording}`).toMatch(/^[\p{Script=Han}\p{P}\d \w]+$/u);
});

test('a rule is told apart by what a report is compared with', () => {
  const against = (id: string) => softRules().find((rule) => rule.id === id)?.against;
  expect(against('authority.regulations')).toBe('itself');
  expect(against('applications.carriedIn')).toBe('lastYear');
  expect(against('jump.factor')).toBe('lastYear');
  expect(against('text.repeated')).toBe('text');
});
