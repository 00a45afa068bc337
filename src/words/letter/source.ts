import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Finding, RuleFinding } from '../../model/finding';
import { isRuleFinding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import type { Report } from '../../model/report';
import { suggestionOf } from '../repair-words';
import { addressList } from './address-list';

/** What a letter about one report is written from. */
export interface LetterSource {
  readonly form: Form;
  readonly report: Pick<Report, 'unit' | 'year'>;
  readonly findings: readonly Finding[];
  /** Name of the file, without folder. */
  readonly file: string;
  /** What only shows beside reports of other offices or of last year; said before all else. */
  readonly beside?: readonly LetterItem[];
  /** Where a cell stands in the file. */
  addressOf(ref: CellRef): string | undefined;
  /** What stands in a cell that counts as blank, such as `/`. */
  textOf?(ref: CellRef): string | undefined;
}

/** error: 必须改正 · verify: 请核实 · blank: 请补填. */
export type Tier = 'error' | 'verify' | 'blank';

/** One line of a letter: findings that repeat each other are put together in it. */
export interface LetterItem {
  readonly tier: Tier;
  /** Absent where it is about the whole report. */
  readonly table?: TableId;
  /** Table, row and column by name, and the rule. */
  readonly place: string;
  /** Cells in the office's file; empty where there are none. */
  readonly addresses: string;
  readonly filled: string;
  readonly expected: string;
  readonly advice: string;
  /** What it is about, the first of each cause; absent where it only shows beside other reports. */
  readonly about?: readonly Finding[];
  /** What is said instead of this and of others like it, where there are many. */
  readonly alike?: Alike;
}

/** What items of one kind have in common, and what tells one from the others. */
export interface Alike {
  readonly key: string;
  /** So many of them are one item. */
  readonly fewest: number;
  readonly place: string;
  readonly measure: '行' | '列' | '格';
  /** What is listed of this one, and for how many rows, columns or cells it stands. */
  readonly detail: string;
  readonly count: number;
  readonly addresses: readonly string[];
  /** What stands there, after the count; the details unless given. */
  readonly filled?: string;
  /** Said before the details. */
  readonly verb?: string;
  readonly expected: string;
  readonly advice: string;
  /** Are all details needed? */
  readonly all?: true;
}

/** Tells cells apart, those of last year's report too. */
export const keyOf = (ref: CellRef): string => `${ref.year ?? ''}${cellKey(ref)}`;

export const addressesOf = (source: LetterSource, refs: readonly CellRef[]): string =>
  addressList(addressesIn(source, refs));

/** One by one; those of last year's report are left out. */
export const addressesIn = (source: LetterSource, refs: readonly CellRef[]): readonly string[] =>
  refs.flatMap((ref) => (ref.year ? [] : (source.addressOf(ref) ?? [])));

/** What to change, each suggestion once, before the advice. */
export function advised(source: LetterSource, findings: readonly Finding[], advice: string): string {
  const suggestions = new Set(findings.flatMap((finding) => suggestionOf(source.form, finding) ?? []));
  return [...suggestions, advice].join('');
}

export const isUndecidedRule = (finding: Finding): finding is RuleFinding =>
  isRuleFinding(finding) && finding.verdict === 'undecided';
