export type { ParsedRule } from './parse-rule';
export { parseRule } from './parse-rule';
export { ruleText, sideText } from './print-rule';
export type { RuleProblem } from './problem';
export type { OwnRuleList, OwnRuleProblem } from './rule-sheet';
export { ownRuleSentence, ownRulesInText, ownRulesOnSheets, RULE_LIST } from './rule-sheet';
export { unreadRules, withOwnRules } from './with-own-rules';
