import type { CellRef } from '../model/expression';
import type { Cause, Tier } from '../model/cause';
import { isRuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellsPlace, findingParts } from '../words/catalogue';
import { causeAdvice, findingLines } from '../words/cause-words';
import { fromWords } from '../words/change-words';
import { explanationWords } from '../words/explanation-words';
import { changesWords } from '../words/repair-words';
import { addressList } from '../words/letter/address-list';
import type { ToneStyle } from './style';
import { TONES } from './style';

/** How bad a line of the lists is, in the words that stand there. */
export type Nature = '错误' | '核实' | '已说明' | '无法判断' | '空白' | '未报送' | '无法读取' | '无误';

/** Colours beside the words. */
export const NATURE_TONES: Readonly<Record<Nature, ToneStyle>> = {
  错误: TONES.fail,
  核实: TONES.invalid,
  已说明: TONES.pass,
  无法判断: TONES.undecided,
  空白: TONES.blank,
  未报送: TONES.fail,
  无法读取: TONES.fail,
  无误: TONES.pass,
};

/** One line of 各单位情况: a report, an unreadable file, or an office that has not sent. */
export interface OverviewLine {
  readonly office: string;
  /** Whose office it is, by the list of offices; empty where that is not known. */
  readonly parent: string;
  /** 不计入: no office's own report, as a sum of others. */
  readonly state: '已报' | '不计入' | '未报送' | '无法读取';
  /** The worst that was found; `无误` for nothing. */
  readonly result: Nature;
  readonly year: number | null;
  /** Name of the form. */
  readonly form: string;
  readonly file: string;
  /** Findings of each kind; blanks are counted in cells. Null where nothing could be counted. */
  readonly errors: number | null;
  readonly verify: number | null;
  readonly blanks: number | null;
  readonly undecided: number | null;
  readonly note: string;
}

/** One line of 问题清单. */
export interface ProblemLine {
  readonly office: string;
  readonly file: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly address: string;
  readonly rule: string;
  readonly nature: Nature;
  readonly filled: number | string;
  readonly difference: number | null;
  readonly message: string;
  readonly advice: string;
  /** What the office has written about it; empty where it has not. */
  readonly explanation: string;
}

/** Titles of 问题清单; by them the list is known again when it comes back with explanations. */
export const PROBLEM_TITLES = {
  office: '单位',
  file: '文件',
  table: '表',
  row: '行',
  column: '列',
  address: '单元格',
  rule: '规则',
  nature: '性质',
  filled: '现填',
  difference: '差额',
  message: '说明',
  advice: '建议',
  explanation: '单位说明',
} as const satisfies Record<keyof ProblemLine, string>;

/** Counts under one another: what is counted, then numbers in the order of the header. */
export interface CountTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly [string, ...number[]])[];
}

/** Everything that is on the review list. */
export interface ReviewList {
  readonly title: string;
  /** `应报 10，已报 8，未报 2 …` */
  readonly summary: string;
  /** Tables of 总览, few enough lines for one page. */
  readonly counts: readonly CountTable[];
  readonly overview: readonly OverviewLine[];
  readonly problems: readonly ProblemLine[];
}

export function natureOf({ tier, findings: [first] }: Cause): Nature {
  return first.rule === 'entry.blank' ? '空白' : NATURES[tier];
}

const NATURES: Readonly<Record<Tier, Nature>> = {
  error: '错误',
  verify: '核实',
  undecided: '无法判断',
  explained: '已说明',
};

/** A cause as a line of 问题清单, but for the office and file it is about. */
export function problemLine(
  form: Form,
  cause: Cause,
  addressOf: (ref: CellRef) => string | undefined,
): Omit<ProblemLine, 'office' | 'file'> {
  const {
    findings: [first, ...others],
    advised,
    tier,
  } = cause;
  const parts = findingParts(form, first);
  const rules = [...new Set(cause.findings.map((finding) => findingParts(form, finding).rule))].join('、');
  const about = {
    rule: rules,
    nature: natureOf(cause),
    explanation: first.explanation ? explanationWords(first.explanation) : '',
  };
  const addressesOf = (refs: readonly CellRef[]) =>
    addressList(refs.flatMap((ref) => (ref.year ? [] : (addressOf(ref) ?? []))));
  if (advised && isRuleFinding(first)) {
    const refs = advised.changes.map(({ ref }) => ref);
    return {
      ...about,
      ...cellsPlace(form, refs),
      address: addressesOf(refs),
      filled: advised.changes.map(fromWords).join('、'),
      difference: null,
      message: `${findingLines(form, cause.findings).join('；')}。`,
      advice: `建议${changesWords(form, advised.changes)}。${causeAdvice(form, cause)}`,
    };
  }
  const lines = findingLines(form, others);
  return {
    ...parts,
    ...about,
    address: (first.kind === 'structure' ? first.where : undefined) ?? addressesOf(first.cells),
    difference: parts.difference ?? null,
    message: `${parts.statement}。${lines.length ? `另有${lines.join('；')}。` : ''}`,
    advice: tier === 'explained' ? '' : causeAdvice(form, cause, addressOf),
  };
}
