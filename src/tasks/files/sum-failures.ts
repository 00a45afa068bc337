import { evaluate } from '../../check/evaluate';
import { lookupIn } from '../../check/lookup';
import type { Part } from '../../combine';
import { sumExactly } from '../../model/decimal';
import type { Finding, RuleFinding } from '../../model/finding';
import { isRuleFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { isUnread } from '../../model/report';
import { checkOfFinding } from '../../words/catalogue';

/** A report that does not hold where the sum does not, and by how much. */
export interface FailureShare {
  readonly part: Part;
  /** left − right of the check in this report alone; what it leaves blank adds nothing. */
  readonly difference: number;
}

/** An equality that the sum breaks, with the reports that break it. */
export interface SumFailure {
  readonly finding: RuleFinding;
  /** The greatest difference first; together they are that of the sum. */
  readonly shares: readonly FailureShare[];
}

/** What of the findings of a sum comes from its parts: every broken equality, by the reports that break it. */
export function sumFailures(
  form: Form,
  findings: readonly Finding[],
  parts: readonly Part[],
): readonly SumFailure[] {
  const lookups = parts.map(({ report }) => {
    const lookup = lookupIn(form, report);
    return (ref: Parameters<typeof lookup>[0]) => {
      const entry = lookup(ref);
      return entry === null || isUnread(entry) ? 0 : entry;
    };
  });
  return findings.filter(isRuleFinding).flatMap((finding): readonly SumFailure[] => {
    const { left, right, rule } = checkOfFinding(form, finding);
    if (finding.verdict !== 'fail' || rule.condition.relation !== '=') return [];
    const shares = parts.flatMap((part, index): readonly FailureShare[] => {
      const result = evaluate(left, '=', right, lookups[index]!);
      return result.verdict === 'fail' ? [{ part, difference: result.difference }] : [];
    });
    shares.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
    return sumExactly(shares.map(({ difference }) => difference)) === finding.difference
      ? [{ finding, shares }]
      : [];
  });
}

/** The reports behind all failures, those behind most of them first, with how many each is behind. */
export function reportsBehind(failures: readonly SumFailure[]): ReadonlyMap<Part, number> {
  const counts = new Map<Part, number>();
  for (const { part } of failures.flatMap(({ shares }) => shares))
    counts.set(part, (counts.get(part) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
