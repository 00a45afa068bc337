import type { CellRef } from '../model/expression';
import type { EntryFinding, Finding, RuleFinding, StructureFinding } from '../model/finding';
import { isRuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';
import type { UnreadReason } from '../model/report';
import type { Check } from '../model/rule';
import { checksOf } from '../model/rule';
import { withExplanation } from './explanation-words';
import { UNDECIDED, verdictParts } from './formula';
import { cellName, checkPlace, columnName, tableName } from './names';
import { suggestionOf } from './repair-words';
import { textMessage } from './text-message';
import { jumpMessage, waitsForLastYear, yearsMessage } from './years-words';

/** `差 3（应为 12，实为 9）`: the words of a failed check, the same beside the table, in functions and in lists. */
export function verdictWords(check: Check, left: number, right: number, difference: number): string {
  const { word, sides } = verdictParts(check);
  const value = { left, right };
  const [first, second] = sides.map(({ name, side }) => `${name} ${value[side]}`);
  return `${word} ${Math.abs(difference)}（${first}，${second}）`;
}

/** The check a rule finding is about. */
export function checkOfFinding(form: Form, finding: RuleFinding): Check {
  const check = checksOf(form).find(
    ({ rule, row, column }) => rule.id === finding.rule && row === finding.row && column === finding.column,
  );
  if (!check) throw new Error(`form ${form.id} has no check ${finding.rule}`);
  return check;
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
  const wanted =
    finding.wanted === undefined
      ? ''
      : finding.wanted === null
        ? '；填任何允许的数都不能使本项成立，请核对其他各格'
        : `；该格为 ${finding.wanted} 时本项成立`;
  const zero =
    finding.zeroSatisfies === undefined || finding.wanted !== undefined
      ? ''
      : finding.zeroSatisfies
        ? '；这些空格都为 0 时本项成立'
        : '；这些空格都为 0 时本项也不成立';
  return `${UNDECIDED}：${which}空白或不是数${wanted}${zero}`;
}

const UNREAD_WORDS: Record<UnreadReason, string> = {
  text: '不是数',
  error: '是错误值',
  ambiguous: '可以有几种读法',
  noCachedValue: '是没有计算结果的公式，请用 Excel 或 WPS 打开并保存一次',
  date: '成了日期，请改回数字格式后重填',
  precision: '位数太多，表格软件存不下',
  unitConflict: '所带单位与本格不同',
  otherForm: '是另一种格式的合计数，不能拆分',
};

/** A finding in one Chinese sentence: what, where, what to do; then what the office has explained. */
export function findingMessage(form: Form, finding: Finding): string {
  const sentence = findingSentence(form, finding);
  return finding.explanation ? withExplanation(sentence, finding.explanation) : sentence;
}

/** The same without the explanation. */
export function findingSentence(form: Form, finding: Finding): string {
  switch (finding.kind) {
    case 'rule':
    case 'carry':
      return isRuleFinding(finding) ? ruleMessage(form, finding) : yearsMessage(form, finding);
    case 'jump':
      return jumpMessage(form, finding);
    case 'entry':
      return entryMessage(form, finding);
    case 'structure':
      return structureMessage(form, finding);
    case 'text':
      return textMessage(form, finding);
  }
}

function ruleMessage(form: Form, finding: RuleFinding): string {
  const check = checkOfFinding(form, finding);
  const advice =
    suggestionOf(form, finding) ??
    (waitsForLastYear(finding)
      ? '请查对上年报告，补上该数。'
      : finding.verdict === 'undecided'
        ? '请把空格填上（没有的填 0）。'
        : finding.severity === 'error'
          ? '请核对并改正。'
          : '请核实：确有原因的，请附说明。');
  return `${checkPlace(form, check)}${check.rule.name}：${findingWords(form, finding)}。${advice}`;
}

function entryMessage(form: Form, finding: EntryFinding): string {
  const [first] = finding.cells;
  if (!first) return '';
  const name = cellName(form, first);
  const unit = cellKind(form, first).unit;
  switch (finding.rule) {
    case 'entry.negative':
      return `${name}为 ${finding.value}，不能是负数。请改为 0 或正数。`;
    case 'entry.fraction':
      return `${name}为 ${finding.value}，${unit ? `以${unit}计，` : ''}应是整数。请改正。`;
    case 'entry.unread':
      return `${name}${finding.cells.length > 1 ? `等 ${finding.cells.length} 格` : ''}填的是“${finding.text}”，${UNREAD_WORDS[finding.reason ?? 'text']}，没有读作数。${maybeWords(finding)}请改为数字。`;
    case 'entry.unitConflict':
      return `${name}填的是“${finding.text}”，而本格${unit ? `以${unit}计` : '没有印明单位'}，没有读作数。${unitWords(finding, unit)}请核对后改为纯数字。`;
    case 'entry.splitDigits':
      return `${name}可能应为 ${finding.value}：相邻两格填的是 ${finding.text}，像是一个数被拆开。${splitAs(form, finding)}，有关合计就都相符。请核实。`;
    case 'entry.blank':
      return `${tableName(tableIndex(form, first.table).table)}有 ${finding.cells.length} 格空白（${blankNames(form, finding.cells)}）。没有的请填 0，不要留空。`;
  }
}

/** Which of the two cells takes the number, and which 0. */
const splitAs = (form: Form, { cells, value }: EntryFinding): string =>
  cells.map((ref, at) => `「${columnName(form, ref)}」列填 ${at === 0 ? value : 0}`).join('、');

/** Digits that came apart: what they may be, by the totals. */
const maybeWords = ({ maybe = [] }: EntryFinding): string =>
  maybe.length ? `数字可能被拆开，按合计推算应为 ${maybe.join('、')}，请核对。` : '';

function unitWords({ maybe = [] }: EntryFinding, unit: string): string {
  const [converted, written] = maybe;
  if (converted === undefined) return '';
  return written === undefined
    ? `数为 ${converted}，单位要请您确定。`
    : `如所带单位无误，应填 ${converted}；如数已按${unit}计，应填 ${written}。`;
}

function blankNames(form: Form, refs: readonly CellRef[]): string {
  const named = refs.slice(0, 2).map((ref) => cellName(form, ref));
  return refs.length > 2 ? `${named.join('、')}等` : named.join('、');
}

function structureMessage(form: Form, { rule, table, text = '', where = '' }: StructureFinding): string {
  const name = table ? tableName(tableIndex(form, table).table) : '';
  const at = where ? `（${where}）` : '';
  switch (rule) {
    case 'structure.missingTable':
      return `没有找到${name}${table ? `「${tableIndex(form, table).table.title}」` : ''}。请补上这张表。`;
    case 'structure.wrongForm':
      return `所用表格是${form.name}，与报告年度${text ? `（${text}）` : ''}应当使用的格式不符。请改用规定的格式。`;
    case 'structure.mixedForms':
      return `${name}用的是另一种格式（${text}）${at}。各表应使用同一格式，请换用规定的表。`;
    case 'structure.notCarried':
      return text;
    case 'structure.missingRow':
      return `${name}没有找到「${text}」一行${at}。请补上这一行。`;
    case 'structure.unknownRow':
      return `${name}有一行「${text}」不在规定的格式里${at}，其中的数没有计入。请核对这一行应归入哪一项。`;
    case 'structure.unknownColumn':
      return `${name}有一列「${text}」不在规定的格式里${at}，其中的数没有计入。`;
    case 'structure.unitDisagrees':
      return `报送单位前后不一致：${text}${at}。请核对。`;
    case 'structure.yearDisagrees':
      return `报告年度前后不一致：${text}${at}。请核对。`;
  }
}
