import { checksOf } from '../../model/checks';
import { isSameCell } from '../../model/expression';
import type { EntryFinding, Finding, RuleFinding, TextFinding } from '../../model/finding';
import { isRuleFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Repair, Repairs } from '../../model/repair';
import { advisedOf } from '../../model/repair';
import type { Report } from '../../model/report';
import type { Lookup } from '../evaluate';
import type { Formulas } from '../formulas';
import { formulasOf } from '../formulas';
import { lookupIn } from '../lookup';
import { checkKey, effectOn } from './effects';
import type { Evidence } from './evidence';
import { evidenceOf, verdictOf } from './evidence';
import type { RepairOptions } from './repair';
import { repairsOf } from './repair';

/**
 * Findings with what mends them, the same for all that are mended together: the repairs of the broken equalities first,
 * then for each other finding those after which it is right too. What several mistakes break together waits for all of
 * their repairs. Nothing is looked for where no equality is broken.
 */
export function withRepairs<T extends Finding>(
  form: Form,
  report: Report,
  findings: readonly T[],
  options: RepairOptions = {},
): readonly T[] {
  if (!findings.some((finding) => finding.kind === 'rule' && finding.severity === 'error')) return findings;
  const byCheck = new Map<string, Repairs>();
  const parts: Repairs[] = [];
  for (const { checks, repairs: list, best, exact } of repairsOf(form, report, options)) {
    const repairs: Repairs = { list, best, exact };
    if (list.length) parts.push(repairs);
    for (const { rule, row, column } of checks)
      // Where none was found nothing says that the checks belong together.
      byCheck.set(checkKey(rule.id, row, column), list.length ? repairs : { ...repairs });
  }
  const checks = options.checks ?? checksOf(form);
  const formulas = formulasOf(form, report);
  const lookup = lookupIn(form, report);
  const effect = (finding: RuleFinding, ...repairs: readonly Repair[]) => {
    const changes = repairs.flatMap((repair) => repair.changes);
    return effectOn(finding, changes, checks, formulas);
  };
  return findings.map((finding): T => {
    if (finding.kind === 'entry') {
      const repairs = parts.find((part) => endsWith(finding, part));
      return repairs ? { ...finding, repairs } : finding;
    }
    if (finding.kind === 'text') {
      const says = evidenceIn(finding, lookup, formulas);
      const agrees = ({ changes }: Repair) => says && verdictOf(says, changes) === 'agrees';
      const repairs = parts.find((part) => waysOf(part).every(agrees));
      return repairs ? { ...finding, repairs } : finding;
    }
    if (!isRuleFinding(finding)) return finding;
    const repairs =
      byCheck.get(checkKey(finding.rule, finding.row, finding.column)) ??
      parts.find((part) => waysOf(part).every((way) => effect(finding, way).mends));
    if (repairs) return { ...finding, repairs };
    const meeting = parts.filter(({ list }) => effect(finding, list[0]!).moves);
    const together = effect(finding, ...meeting.map(({ list }) => list[0]!));
    return meeting.length > 1 && together.mends ? { ...finding, waitsFor: meeting } : finding;
  });
}

/** What may be done: the advised repair, or any of them where none is. */
const waysOf = (repairs: Repairs): readonly Repair[] => {
  const advised = advisedOf(repairs);
  return advised ? [advised] : repairs.list;
};

/** What a sentence says of one cell, where it is of this year and as many as it was compared with. */
function evidenceIn(
  { rule, cells, left, right }: TextFinding,
  lookup: Lookup,
  formulas: Formulas | undefined,
): Evidence | undefined {
  const [ref, ...others] = cells;
  if (rule !== 'text.count' || !ref || ref.year || others.length || left === undefined) return undefined;
  const evidence = evidenceOf({ ref, value: left, source: 'text' }, lookup, formulas);
  return evidence.now === right ? evidence : undefined;
}

/** Findings about what a cell holds, which are over once it holds another number. */
const OF_CONTENT: ReadonlySet<EntryFinding['rule']> = new Set([
  'entry.negative',
  'entry.fraction',
  'entry.unread',
  'entry.unitConflict',
  'entry.text',
  'entry.blank',
]);

/** Is a finding about cells over once the sums hold? A number split over two cells is found by its broken sums alone. */
function endsWith({ rule, cells }: EntryFinding, repairs: Repairs): boolean {
  const changes = (way: Repair, ref: EntryFinding['cells'][number]): boolean =>
    way.changes.some((change) => isSameCell(change.ref, ref));
  if (rule === 'entry.splitDigits')
    return repairs.list.some((way) => cells.every((ref) => changes(way, ref)));
  return OF_CONTENT.has(rule) && waysOf(repairs).every((way) => cells.every((ref) => changes(way, ref)));
}
