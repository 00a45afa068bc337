import type { JumpFinding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import { positionOf } from '../../model/form-index';
import type { Report } from '../../model/report';
import { entryAt } from '../../model/report';
import type { JumpThresholds } from '../../model/settings';
import type { LastYearReport } from './last-year';

/** Numbers of the year's work that are many times last year's or a fraction of it, or come from or go to zero. */
export function jumps(
  form: Form,
  report: Report,
  last: LastYearReport,
  compared: ReadonlySet<TableId>,
  thresholds: JumpThresholds,
): readonly JumpFinding[] {
  return form.yearly.flatMap((ref): readonly JumpFinding[] => {
    if (!compared.has(ref.table) || !positionOf(last.form, ref)) return [];
    const value = entryAt(form, report, ref);
    const lastValue = entryAt(last.form, last.report, ref);
    if (typeof value !== 'number' || typeof lastValue !== 'number') return [];
    const jump = jumpBetween(value, lastValue, thresholds);
    if (!jump) return [];
    const cells = [ref, { ...ref, year: 'last' }] as const;
    return [{ kind: 'jump', severity: 'verify', verdict: 'fail', cells, value, lastValue, ...jump }];
  });
}

function jumpBetween(
  value: number,
  lastValue: number,
  { factor, fromZero }: JumpThresholds,
): Pick<JumpFinding, 'rule' | 'factor' | 'threshold'> | undefined {
  const [less, more] = value < lastValue ? [value, lastValue] : [lastValue, value];
  if (less === 0) return more >= fromZero ? { rule: 'jump.zero', threshold: fromZero } : undefined;
  // Where a number is below 0, which is wrong in itself, the ratio is below 1.
  const times = more / less;
  return times >= factor
    ? { rule: 'jump.factor', factor: Math.round(times * 100) / 100, threshold: factor }
    : undefined;
}
