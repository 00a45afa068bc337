import type { RuleFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import type { Rule } from '../../model/rule';
import type { Check } from '../../model/checks';
import { checksOf } from '../../model/checks';
import { anchorOf, readsLastYear } from '../../derive/anchor';
import { UNDECIDED, verdictParts } from '../../derive/formula';
import { cellName, checkPlace, columnName, rowName, tableName } from '../../derive/names';
import type { Saying, Wording } from './wording';
import { VERIFY } from './wording';

/** The check a rule finding is about. */
export function checkOfFinding(form: Form, finding: RuleFinding): Check {
  const check = checksOf(form).find(
    ({ rule, row, column }) => rule.id === finding.rule && row === finding.row && column === finding.column,
  );
  if (!check) throw new Error(`form ${form.id} has no check ${finding.rule}`);
  return check;
}

/** Does a check wait for last year's report alone? */
export const waitsForLastYear = ({ missing = [] }: RuleFinding): boolean =>
  missing.length > 0 && missing.every(({ year }) => year === 'last');

/** `差 3（总计 9，各项之和 12）`: the words of a failed check, the same beside the table, in functions and in lists. */
export function verdictWords(check: Check, left: number, right: number, difference: number): string {
  const { word, sides } = verdictParts(check);
  const value = { left, right };
  const [first, second] = sides.map(({ name, side }) => `${name} ${value[side]}`);
  return `${word} ${Math.abs(difference)}（${first}，${second}）`;
}

/** Both sides of a failed check and how far they are apart, taking neither for right: `总计 3，各项之和 1，差 2`. */
export function sidesWords(form: Form, finding: RuleFinding): string {
  const check = checkOfFinding(form, finding);
  const { left = 0, right = 0, difference = 0 } = finding;
  const [first, second] = check.rule.sides;
  return `${first} ${left}，${second} ${right}，${verdictParts(check).word} ${Math.abs(difference)}`;
}

/** Short verdict of a finding, without its place: for a narrow column. */
export function findingWords(form: Form, finding: RuleFinding): string {
  if (finding.verdict === 'fail' && finding.left !== undefined && finding.right !== undefined)
    return verdictWords(checkOfFinding(form, finding), finding.left, finding.right, finding.difference ?? 0);
  const missing = finding.missing ?? [];
  const named = missing
    .slice(0, 3)
    .map((ref) => cellName(form, ref))
    .join('、');
  const which = missing.length > 3 ? `${named}等 ${missing.length} 格` : named;
  return `${UNDECIDED}：${which}空白或不是数${wantedWords(finding)}`;
}

/** What of it is no number that a person typed, and cannot be followed to one. */
const fixedWords = (form: Form, { fixed = [] }: RuleFinding): string =>
  fixed.length
    ? `；其中${fixed.map((ref) => cellName(form, ref)).join('、')}是公式，看不出加的是哪些格，按现有结果核对`
    : '';

/** What would decide it. */
export function wantedWords({ wanted, zeroSatisfies }: RuleFinding): string {
  if (wanted === null) return '；填任何允许的数都不能使本项成立，请核对其他各格';
  if (wanted !== undefined) return `；该格为 ${wanted} 时本项成立`;
  if (zeroSatisfies === undefined) return '';
  return zeroSatisfies ? '；这些空格都为 0 时本项成立' : '；这些空格都为 0 时本项也不成立';
}

/** What to do about a failed check that gives no total, by severity. */
const CORRECT = { error: '请核对并改正。', verify: VERIFY } as const;

/** What to do where a number is counted: a formula is not to be typed over. */
const COUNTED = '这些数由台账计数，请看「台账核对」，在台账里改正，不要改表里的公式。';

const BOUND = { '=': '等于', '<=': '不大于', '>=': '不小于' } as const;

function say(form: Form, finding: RuleFinding): Saying {
  const check = checkOfFinding(form, finding);
  const { rule } = check;
  const anchor = anchorOf(check);
  const place = checkPlace(form, check);
  const about = {
    table: tableName(tableIndex(form, anchor.table).table),
    row: check.column !== undefined && !rule.defines ? '' : rowName(form, anchor),
    column: check.row !== undefined && !rule.defines ? '' : columnName(form, anchor),
    place,
    statement: `${place}${rule.name}：${findingWords(form, finding)}${fixedWords(form, finding)}`,
  };
  const { left, right, difference } = finding;
  if (waitsForLastYear(finding))
    return {
      ...about,
      filled: '上年报告的对应格空白',
      expected: '上年报告的数',
      advice: '请查对上年报告，补上该数。',
    };
  if (left === undefined || right === undefined || difference === undefined)
    return {
      ...about,
      filled: '空白',
      expected: finding.wanted ?? '数字',
      advice: '请把空格填上（没有的填 0）。',
    };
  const [name, other] = rule.sides;
  const advice = rule.defines ? '请核对合计与各分项，改正有误的数。' : CORRECT[finding.severity];
  return {
    ...about,
    filled: `${name} ${left}，${other} ${right}`,
    expected: `${name}${BOUND[rule.condition.relation]}${other}`,
    difference,
    advice: finding.counted ? COUNTED : advice,
  };
}

/** The words of a rule of a form are with the rule. */
export const ruleWording = (rule: Rule): Wording<RuleFinding> => ({
  name: rule.name,
  asks: rule.wording,
  severity: rule.severity,
  against: readsLastYear(rule.condition) ? 'lastYear' : 'itself',
  isOptional: rule.severity === 'verify',
  source: rule.source,
  say,
});
