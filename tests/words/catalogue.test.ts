import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forms } from '../../src/forms';
import { formForUnit } from '../../src/model/checks';
import { checkItems, softRules } from '../../src/tasks/check-items';

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
  for (const { name, asks } of rules) expect(`${name}${asks}`).toMatch(/^[\p{Script=Han}\p{P}\d \w]+$/u);
});

test('a rule is told apart by what a report is compared with', () => {
  const against = (id: string) => softRules().find((rule) => rule.id === id)?.against;
  expect(against('authority.regulations')).toBe('itself');
  expect(against('applications.carriedIn')).toBe('lastYear');
  expect(against('jump.factor')).toBe('lastYear');
  expect(against('text.repeated')).toBe('text');
});

test('the list of checks names all that is asked of a form, with its source', () => {
  const items = checkItems('2021');
  expect(items.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['applications.balance', 'entry.blank', 'structure.missingTable', 'text.count']),
  );
  expect(items.every(({ forms: ids }) => ids.join() === '2021')).toBe(true);
  for (const { asks, source } of items) {
    expect(asks).not.toMatch(/。$/);
    expect(source).not.toBe('');
  }
});

test('what the checks find has the severity of the list', () => {
  const severities = new Map(checkItems().map(({ id, severity }) => [id, severity]));
  const folder = path.resolve('tests/examples');
  const outputs = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const findings = outputs.flatMap(
    (name): readonly { rule: string; severity: string }[] =>
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')).findings,
  );
  expect(findings.length).toBeGreaterThan(3);
  for (const { rule, severity } of findings) expect([rule, severity]).toEqual([rule, severities.get(rule)]);
});
