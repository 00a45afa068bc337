export { parseRule } from './parse-rule';
export { ruleText } from './print-rule';
export { unreadRules, withOwnRules } from './with-own-rules';
