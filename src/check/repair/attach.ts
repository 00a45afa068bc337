import type { Finding, RuleFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Repairs } from '../../model/repair';
import type { Report } from '../../model/report';
import type { RepairOptions } from './repair';
import { repairsOf } from './repair';

/**
 * Findings with the repairs of the part of the report they are in. Findings of one part share them: one repair makes
 * all of its equalities hold. Nothing is looked for where no equality is broken.
 */
export function withRepairs<T extends Finding>(
  form: Form,
  report: Report,
  findings: readonly T[],
  options: RepairOptions = {},
): readonly T[] {
  if (!findings.some((finding) => finding.kind === 'rule' && finding.severity === 'error')) return findings;
  const byCheck = new Map<string, Repairs>();
  for (const { checks, repairs, exact } of repairsOf(form, report, options)) {
    const shared: Repairs = { list: repairs, exact };
    if (repairs.length)
      for (const { rule, row, column } of checks) byCheck.set(keyOf(rule.id, row, column), shared);
  }
  return findings.map((finding) => {
    const repairs = isRule(finding)
      ? byCheck.get(keyOf(finding.rule, finding.row, finding.column))
      : undefined;
    return repairs ? { ...finding, repairs } : finding;
  });
}

const isRule = (finding: Finding): finding is RuleFinding => finding.kind === 'rule';
const keyOf = (rule: string, row = '', column = ''): string => `${rule}|${row}|${column}`;
