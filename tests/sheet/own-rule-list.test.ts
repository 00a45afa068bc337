import { ownRuleSentence, ownRulesInText } from '../../src/sheet/own-rule-list';

test('a list of rules without an end: the first ones, and a sentence on the others', () => {
  const text = Array.from({ length: 20_000 }, (_, nth) => `规则 ${nth + 1}|${'('.repeat(600)}`).join('\n');
  const { rules, problems } = ownRulesInText(text);
  expect(rules).toHaveLength(300);
  expect(problems.map(ownRuleSentence)).toEqual([
    '第 301 行「规则 301」：规则最多 300 条，从这一行起的 19700 条没有读。',
  ]);
});
