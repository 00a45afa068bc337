export type { ParsedRule } from './parse-rule';
export { parseRule } from './parse-rule';
export { ruleText, sideText } from './print-rule';
export type { RuleProblem } from './problem';
export { unreadRules, withOwnRules } from './with-own-rules';
