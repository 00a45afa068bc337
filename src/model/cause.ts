import type { CellRef } from './expression';
import { cellKey } from './expression';
import type { Finding, RuleFinding } from './finding';
import { isExplained, isRuleFinding } from './finding';
import type { Repair, Repairs } from './repair';
import { advisedOf } from './repair';

/** How grave: to be corrected, to be verified, open, explained. */
export type Tier = 'error' | 'verify' | 'undecided' | 'explained';

/** What is one thing to a person: findings that are mended together, or that wait for the same cells. */
export interface Cause {
  /** At least one: what says most of it first, the others in the order of the report's findings. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** That of the gravest finding. */
  readonly tier: Tier;
  /** The repair for which most speaks; mends all findings. */
  readonly advised?: Repair;
  /** The other repairs that are as small: all there are where none is advised. */
  readonly ways: readonly Repair[];
  /** For how many of `ways`, from the first on, more speaks than for the others; 0 where one is advised, or for none. */
  readonly likely: number;
  /** False where a smaller repair, or another as small, may exist. */
  readonly exact: boolean;
  /** The cells that the advised repair changes. */
  readonly suspects: readonly CellRef[];
  /** Places in the list of causes: those that it is mended with, all together. */
  readonly waitsFor: readonly number[];
}

/** Every finding of a report in one cause, causes in the order of their first findings. */
export function causesOf(findings: readonly Finding[]): readonly Cause[] {
  const waiting = waitingPlaces(findings);
  const groups = new Map<unknown, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = finding.repairs ?? waiting.get(finding) ?? runKey(finding) ?? finding;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const places = new Map([...groups.keys()].map((key, place) => [key, place]));
  return [...groups.values()].map((group) => causeOf(group, places));
}

function causeOf(group: readonly [Finding, ...Finding[]], places: ReadonlyMap<unknown, number>): Cause {
  // What is said of a cell says why the checks that read it wait.
  const first = group.find((finding) => !isWaiting(finding)) ?? group[0];
  const findings = [first, ...group.filter((finding) => finding !== first)] as const;
  const repairs: Repairs = first.repairs ?? { list: [], best: 0, exact: true };
  const advised = advisedOf(repairs);
  const { list, best, exact } = repairs;
  return {
    findings,
    tier: TIERS.find((tier) => findings.some((finding) => tierOf(finding) === tier))!,
    ...(advised && { advised }),
    ways: list.slice(advised ? 1 : 0),
    likely: advised || !list[0]?.reason ? 0 : best,
    exact,
    suspects: advised?.changes.map(({ ref }) => ref) ?? [],
    waitsFor: findings.flatMap(({ waitsFor = [] }) => waitsFor.flatMap((each) => places.get(each) ?? [])),
  };
}

const TIERS: readonly Tier[] = ['error', 'verify', 'undecided', 'explained'];

/** How grave a finding is. */
export function tierOf(finding: Finding): Tier {
  if (finding.verdict === 'undecided') return 'undecided';
  return isExplained(finding) ? 'explained' : finding.severity;
}

const isWaiting = (finding: Finding): finding is Finding & RuleFinding =>
  isRuleFinding(finding) && finding.verdict === 'undecided';

/** The causes that checks wait in: those of the findings about the cells that they miss, of unread cells before blanks. */
function waitingPlaces(findings: readonly Finding[]): ReadonlyMap<Finding, unknown> {
  const ofCell = new Map<string, unknown>();
  for (const finding of findings.filter(isAboutCells))
    for (const ref of finding.cells) {
      const isBlank = finding.rule === 'entry.blank';
      if (!isBlank || !ofCell.has(cellKey(ref)))
        ofCell.set(cellKey(ref), finding.repairs ?? runKey(finding) ?? finding);
    }
  const waiting = new Map<Finding, unknown>();
  for (const finding of findings.filter(isWaiting)) {
    const missing = finding.missing ?? [];
    const places = missing.filter(({ year }) => !year).map((ref) => ofCell.get(cellKey(ref)));
    const place =
      places.find((each) => each !== undefined) ?? missing.map((ref) => `${ref.year ?? ''} ${ref.table}`)[0];
    if (place !== undefined) waiting.set(finding, place);
  }
  return waiting;
}

const isAboutCells = ({ kind }: Finding): boolean => kind === 'entry' || kind === 'structure';

/** Cells of one row that hold the same unread text, such as a row whose numbers could not be told apart, are one thing. */
function runKey(finding: Finding): string | undefined {
  const [cell] = finding.cells;
  return finding.rule === 'entry.unread' && cell && finding.kind === 'entry'
    ? [cell.table, cell.row, finding.reason, finding.text].join('|')
    : undefined;
}
