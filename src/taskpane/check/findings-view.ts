import { anchorOf } from '../../derive/anchor';
import { checkOfFinding, waitsForLastYear } from '../../words/catalogue';
import { causeWords } from '../../words/cause-words';
import type { Cause } from '../../model/cause';
import { causesOf } from '../../model/cause';
import type { CellRef } from '../../model/expression';
import { cellKey, isSameCell } from '../../model/expression';
import type { Finding } from '../../model/finding';
import { isRuleFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { memo } from '../../model/memo';
import type { Rule } from '../../model/rule';
import type { ShownReport, Tier } from '../state';

/** A cause as the screen shows it. The addresses of its cells are buttons, and not among its words. */
export interface CauseView {
  readonly key: string;
  readonly cause: Cause;
  readonly title: string;
  readonly advice: string;
  /** The cells to look at first: those that the advised repair changes, else those of the first finding. */
  readonly cells: readonly CellRef[];
  /** The cells of all findings, to be marked along with them. */
  readonly marked: readonly CellRef[];
  /** Findings that are mended along with it, or that wait for it, in words. */
  readonly lines: readonly FindingLine[];
  /** The rules that are not kept, each once. */
  readonly rules: readonly Rule[];
}

export interface FindingLine {
  readonly key: string;
  readonly words: string;
  readonly cells: readonly CellRef[];
}

/** A cause that is decided. */
export interface CauseCard extends CauseView {
  readonly tier: Tier;
}

export interface ReportView {
  readonly cards: readonly CauseCard[];
  /** What cannot be decided before cells of this year hold numbers. */
  readonly waiting: readonly CauseView[];
  /** What could not be compared with last year's report. It says nothing against this year's. */
  readonly notCompared: readonly CauseView[];
}

const LISTED: readonly Tier[] = ['error', 'verify', 'explained'];

/** Arranges the causes of one report: errors first; apart from them what waits and what is not compared. */
export const viewOf = memo((checked: ShownReport): ReportView => {
  const { form } = checked.recognised;
  const causes = causesOf(checked.findings);
  const ofTier = (tier: Cause['tier']) =>
    causes.filter((cause) => cause.tier === tier).map((cause) => causeView(form, cause));
  const undecided = ofTier('undecided');
  const notCompared = undecided.filter(({ cause }) => cause.findings.every(isAboutLastYear));
  return {
    cards: LISTED.flatMap((tier) => ofTier(tier).map((view): CauseCard => ({ ...view, tier }))),
    waiting: undecided.filter((view) => !notCompared.includes(view) && isWaiting(view)),
    notCompared,
  };
});

const isAboutLastYear = (finding: Finding): boolean =>
  'tables' in finding || (isRuleFinding(finding) && waitsForLastYear(finding));

/** Does anything wait but the blank cells themselves? */
const isWaiting = ({ cause: { findings, advised } }: CauseView): boolean =>
  !!advised || findings.some(({ rule }) => rule !== 'entry.blank');

function causeView(form: Form, cause: Cause): CauseView {
  const { findings, advised, suspects } = cause;
  const first = findings[0]!;
  // What the screen lists as ways is not said in the advice too.
  const { title, advice, lines } = causeWords(form, { ...cause, likely: 0 }, () => '');
  // What is wrong with a single cell is more than that it is to be changed.
  const isOfCell = !!advised && first.kind === 'entry';
  const below = advised && !isOfCell ? findings : findings.slice(1);
  const words = isOfCell ? lines.slice(1) : lines;
  const rules = findings.flatMap((finding) =>
    isRuleFinding(finding) ? checkOfFinding(form, finding).rule : [],
  );
  return {
    key: keyOf(first),
    cause,
    title: title.trim(),
    advice: isOfCell ? `${lines[0]}。` : advice,
    cells: suspects.length ? suspects : cellsToSee(form, first),
    marked: distinct(findings.flatMap((finding) => cellsToSee(form, finding))),
    lines: below.map((finding, index) => ({
      key: keyOf(finding),
      words: words[index]!,
      cells: cellsToSee(form, finding),
    })),
    rules: [...new Set(rules)],
  };
}

/** The cells of this year that a finding is about: those that it waits for first, else the total of a sum. */
function cellsToSee(form: Form, finding: Finding): readonly CellRef[] {
  const first = isRuleFinding(finding) ? (finding.missing ?? [anchorOf(checkOfFinding(form, finding))]) : [];
  return distinct([...first, ...finding.cells].filter(({ year }) => !year));
}

const distinct = (refs: readonly CellRef[]): readonly CellRef[] =>
  refs.filter((ref, index) => refs.findIndex((cellRef) => isSameCell(cellRef, ref)) === index);

/** Stable from one check to the next, so that lines stay where they are. */
function keyOf(finding: Finding): string {
  const [cell] = finding.cells;
  const place = cell ? cellKey(cell) : '';
  if (finding.kind === 'structure')
    return [finding.rule, finding.table, finding.text, finding.where].join('|');
  if ('tables' in finding) return [finding.rule, ...finding.tables].join('|');
  if (finding.kind === 'text') return [finding.rule, place, finding.text, finding.sentence].join('|');
  if (!isRuleFinding(finding)) return [finding.rule, place].join('|');
  return [finding.rule, finding.row, finding.column].join('|');
}
