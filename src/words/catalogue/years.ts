import type { JumpFinding, YearsFinding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import { cellKind, isSameTable, tableIndex } from '../../model/form-index';
import type { Report } from '../../model/report';
import { cellName, tableName } from '../../derive/names';
import type { Saying, Wording } from './wording';
import { cellsPlace, placeNamed, PRACTICE, VERIFY } from './wording';

type Words = Pick<Wording<YearsFinding>, 'name' | 'asks'> & {
  readonly isOptional?: boolean;
  readonly say: (
    tables: string,
    own: string,
    last: string,
  ) => Pick<Saying, 'filled' | 'expected' | 'statement' | 'advice'>;
};

const namesOf = (form: Form, tables: readonly TableId[]): string =>
  tables.map((id) => tableName(tableIndex(form, id).table)).join('、');

const years = ({ say, isOptional = false, ...words }: Words): Wording<YearsFinding> => ({
  ...words,
  severity: 'verify',
  against: 'lastYear',
  isOptional,
  source: PRACTICE,
  say: (form, { tables, own = '', last = '' }) => {
    const names = namesOf(form, tables);
    return { ...placeNamed(names), table: names, ...say(names, own, last) };
  },
});

/** Findings about last year's report as a whole, and numbers far from it. */
export const YEARS: Readonly<Record<YearsFinding['rule'], Wording<YearsFinding>>> = {
  'years.otherUnit': years({
    name: '上年报告单位不符',
    asks: '所给的上年报告是同一单位的',
    say: (_, own, last) => ({
      filled: last,
      expected: own,
      statement: `所给的上年报告是“${last}”的，本报告是“${own}”的，没有与它比较`,
      advice: '请换用本单位的上年报告；同一单位改名的，请把两份报告的单位名称写成一样。',
    }),
  }),
  'years.otherYear': years({
    name: '上年报告年度不符',
    asks: '所给的上年报告是上一年度的',
    say: (_, own, last) => ({
      filled: `${last}年度`,
      expected: `${Number(own) - 1}年度`,
      statement: `所给的上年报告是${last}年度的，本报告是${own}年度的，没有与它比较`,
      advice: `请换用${Number(own) - 1}年度的报告。`,
    }),
  }),
  'years.missingTable': years({
    name: '上年缺少表',
    asks: '上年报告的各表都有',
    say: (tables) => ({
      filled: `上年报告没有${tables}`,
      expected: `上年报告的${tables}`,
      statement: `上年报告没有${tables}，没有比较`,
      advice: '请换用完整的上年报告。',
    }),
  }),
  'years.sameTable': years({
    name: '与上年相同',
    asks: '各表的数与上年报告不完全相同',
    isOptional: true,
    say: (tables) => ({
      filled: '各数与上年报告完全相同',
      expected: '本年的数',
      statement: `${tables}各数与上年报告完全相同`,
      advice: '请核实是否误报了上年的数。',
    }),
  }),
};

const jump = (words: Pick<Wording<JumpFinding>, 'name' | 'asks'>): Wording<JumpFinding> => ({
  ...words,
  severity: 'verify',
  against: 'lastYear',
  isOptional: true,
  source: PRACTICE,
  say: (form, { cells, value, lastValue, factor, threshold }) => {
    const unit = cellKind(form, cells[0]).unit;
    const counted = (amount: number) => `${amount}${unit && ` ${unit}`}`;
    const ratio =
      factor === undefined
        ? `${value === 0 ? '由有到无' : '由无到有'}（达 ${counted(threshold)}即提示）`
        : `${value > lastValue ? `是上年的 ${factor} 倍` : `上年是本年的 ${factor} 倍`}（达 ${threshold} 倍即提示）`;
    return {
      ...cellsPlace(form, [cells[0]]),
      place: cellName(form, cells[0]),
      filled: value,
      expected: `上年为 ${lastValue}`,
      statement: `${cellName(form, cells[0])}与上年悬殊：本年 ${counted(value)}，上年 ${counted(lastValue)}，${ratio}`,
      advice: VERIFY,
    };
  },
});

/** Findings about numbers far from last year's. */
export const JUMPS: Readonly<Record<JumpFinding['rule'], Wording<JumpFinding>>> = {
  'jump.factor': jump({ name: '与上年悬殊', asks: '各数与上年相差不到所设的突变倍数' }),
  'jump.zero': jump({ name: '由无到有、由有到无', asks: '上年或本年为 0 时，另一年不到所设的数' }),
};

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
