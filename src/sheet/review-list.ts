import type { CellRef } from '../model/expression';
import type { Finding } from '../model/finding';
import { isExplained } from '../model/finding';
import type { Form } from '../model/form';
import { explanationWords } from '../words/explanation-words';
import { findingParts, findingSentence } from '../words/catalogue';
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

/** One line of 总览: a report, an unreadable file, or an office that has not sent. */
export interface OverviewLine {
  readonly office: string;
  /** 应报、已报 are told by this: 已报, 未报送, 无法读取. */
  readonly state: '已报' | '未报送' | '无法读取';
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
  readonly expected: number | string;
  readonly difference: number | null;
  readonly message: string;
  readonly advice: string;
  /** What the office has written about it; empty where it has not. */
  readonly explanation: string;
}

/** Everything that is on the review list. */
export interface ReviewList {
  readonly title: string;
  /** `应报 10，已报 8，未报 2 …` */
  readonly summary: string;
  readonly overview: readonly OverviewLine[];
  readonly problems: readonly ProblemLine[];
}

export function natureOf(finding: Finding): Nature {
  const { verdict, severity, rule } = finding;
  if (isExplained(finding)) return '已说明';
  if (rule === 'entry.blank') return '空白';
  if (verdict === 'undecided') return '无法判断';
  return severity === 'error' ? '错误' : '核实';
}

/** A finding as a line of 问题清单, but for the office and file it is about. */
export function problemLine(
  form: Form,
  finding: Finding,
  addressOf: (ref: CellRef) => string | undefined,
): Omit<ProblemLine, 'office' | 'file'> {
  const parts = findingParts(form, finding);
  const addresses = finding.cells.flatMap((ref) => (ref.year ? [] : (addressOf(ref) ?? [])));
  const where = finding.kind === 'structure' ? finding.where : undefined;
  return {
    ...parts,
    address: where ?? addressList(addresses),
    nature: natureOf(finding),
    difference: parts.difference ?? null,
    message: findingSentence(form, finding),
    advice: isExplained(finding) ? '' : parts.advice,
    explanation: finding.explanation ? explanationWords(finding.explanation) : '',
  };
}
