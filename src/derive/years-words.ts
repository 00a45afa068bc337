import type { JumpFinding, RuleFinding, YearsFinding } from '../model/finding';
import type { Form, TableId } from '../model/form';
import { cellKind, isSameTable, tableIndex } from '../model/form-index';
import type { Report } from '../model/report';
import type { FindingParts } from './finding-parts';
import type { RuleWords } from './soft-rules';
import { cellName, columnName, rowName, tableName } from './names';

const VERIFY = '请核实；确有原因的，请附说明。';

/** What is compared with last year's report beside the rules of the form: name, and what each asks. */
export const ACROSS_RULES: Readonly<Record<JumpFinding['rule'] | 'years.sameTable', RuleWords>> = {
  'jump.factor': { name: '与上年悬殊', wording: '各数与上年相差不到所设的突变倍数' },
  'jump.zero': { name: '由无到有、由有到无', wording: '上年或本年为 0 时，另一年不到所设的数' },
  'years.sameTable': { name: '与上年相同', wording: '各表的数与上年报告不完全相同' },
};

interface YearsWords {
  readonly rule: string;
  readonly filled: string;
  readonly expected: string;
  readonly sentence: string;
  readonly advice: string;
}

const WORDS: Readonly<
  Record<YearsFinding['rule'], (tables: string, own: string, last: string) => YearsWords>
> = {
  'years.otherUnit': (_, own, last) => ({
    rule: '上年报告单位不符',
    filled: last,
    expected: own,
    sentence: `所给的上年报告是“${last}”的，本报告是“${own}”的，没有与它比较`,
    advice: '请换用本单位的上年报告；同一单位改名的，请把两份报告的单位名称写成一样。',
  }),
  'years.otherYear': (_, own, last) => ({
    rule: '上年报告年度不符',
    filled: `${last}年度`,
    expected: `${Number(own) - 1}年度`,
    sentence: `所给的上年报告是${last}年度的，本报告是${own}年度的，没有与它比较`,
    advice: `请换用${Number(own) - 1}年度的报告。`,
  }),
  'years.missingTable': (tables) => ({
    rule: '上年缺少表',
    filled: `上年报告没有${tables}`,
    expected: `上年报告的${tables}`,
    sentence: `上年报告没有${tables}，没有比较`,
    advice: '请换用完整的上年报告。',
  }),
  'years.sameTable': (tables) => ({
    rule: ACROSS_RULES['years.sameTable'].name,
    filled: '各数与上年报告完全相同',
    expected: '本年的数',
    sentence: `${tables}各数与上年报告完全相同`,
    advice: '请核实是否误报了上年的数。',
  }),
};

const namesOf = (form: Form, tables: readonly TableId[]): string =>
  tables.map((id) => tableName(tableIndex(form, id).table)).join('、');

/**
 * Which tables of a report are not compared with last year's, as they mean something else on its form: a remark, for
 * there is nothing to correct. Undefined where all are.
 */
export function notCompared(
  form: Form,
  { tables }: Pick<Report, 'tables'>,
  lastForm: Form,
): string | undefined {
  const other = form.tables
    .map(({ id }) => id)
    .filter((id) => tables[id] && !isSameTable(form, lastForm, id));
  return other.length
    ? `上年报告是${lastForm.name}，${namesOf(form, other)}与${form.name}的栏目含义不同，不能比较。请对照上年报告人工核对。`
    : undefined;
}

function wordsOf(form: Form, { rule, tables, own = '', last = '' }: YearsFinding) {
  const names = namesOf(form, tables);
  return { names, ...WORDS[rule](names, own, last) };
}

/** What a finding about last year's report as a whole says, and what to do, in sentences. */
export function yearsMessage(form: Form, finding: YearsFinding): string {
  const { sentence, advice } = wordsOf(form, finding);
  return `${sentence}。${advice}`;
}

/** The same in the columns of a list of findings. */
export function yearsParts(form: Form, finding: YearsFinding): FindingParts {
  const { names, rule, filled, expected, advice } = wordsOf(form, finding);
  return { table: names, row: '', column: '', place: names, rule, filled, expected, advice };
}

/** `表三「…」行「总计」列与上年悬殊：本年 120 件，上年 5 件，是上年的 24 倍（达 10 倍即提示）。…` */
export function jumpMessage(form: Form, finding: JumpFinding): string {
  const { cells, value, lastValue, factor, threshold } = finding;
  const { unit } = cellKind(form, cells[0]);
  const [own, last] = [value, lastValue].map((each) => `${each}${unit && ` ${unit}`}`);
  const ratio =
    factor === undefined
      ? `${value === 0 ? '由有到无' : '由无到有'}（达 ${threshold}${unit && ` ${unit}`}即提示）`
      : `${value > lastValue ? `是上年的 ${factor} 倍` : `上年是本年的 ${factor} 倍`}（达 ${threshold} 倍即提示）`;
  return `${cellName(form, cells[0])}与上年悬殊：本年 ${own}，上年 ${last}，${ratio}。${VERIFY}`;
}

/** `jumpMessage` in the columns of a list of findings. */
export function jumpParts(form: Form, { rule, cells: [ref], value, lastValue }: JumpFinding): FindingParts {
  return {
    table: tableName(tableIndex(form, ref.table).table),
    row: rowName(form, ref),
    column: columnName(form, ref),
    place: cellName(form, ref),
    rule: ACROSS_RULES[rule].name,
    filled: value,
    expected: `上年为 ${lastValue}`,
    advice: VERIFY,
  };
}

/** Does a check wait for last year's report alone? */
export const waitsForLastYear = ({ missing = [] }: RuleFinding): boolean =>
  missing.length > 0 && missing.every(({ year }) => year === 'last');
