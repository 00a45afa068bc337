import type { CellRef } from '../model/expression';
import type { EntryFinding } from '../model/finding';
import type { Form } from '../model/form';
import { loneRepair } from '../model/repair';
import type { Report } from '../model/report';
import { entryAt } from '../model/report';
import type { Formulas } from './formulas';

/**
 * Totals that are wrong because of their formulas: it adds up other cells than the form says, or a number stands in its
 * place. The parts may be right; the checks that read such a total are decided as if it had its formula.
 */
export function formulaFaults(
  form: Form,
  report: Report,
  formulas: Formulas | undefined,
): readonly EntryFinding[] {
  if (!formulas) return [];
  const wrong = (report.computed ?? []).flatMap(({ ref, formula, due }): readonly EntryFinding[] => {
    if (!due) return [];
    const expected = formulas.valueOf(due.sum);
    const entry = entryAt(form, report, ref);
    if (expected === undefined || typeof entry !== 'number' || entry === expected) return [];
    return [
      {
        ...about('entry.wrongFormula', ref),
        value: entry,
        text: formula,
        expected,
        formula: due.formula,
        repairs: loneRepair({ ref, from: entry, to: expected, formula: due.formula }),
      },
    ];
  });
  const typed = formulas.typedTotals.map(({ ref, sum, formula }): EntryFinding => {
    const entry = entryAt(form, report, ref);
    const expected = formulas.valueOf(sum);
    return {
      ...about('entry.typedTotal', ref),
      ...(typeof entry === 'number' && { value: entry }),
      formula,
      ...(expected !== undefined && {
        expected,
        repairs: loneRepair({ ref, from: entry, to: expected, formula }),
      }),
    };
  });
  return [...wrong, ...typed];
}

const about = (rule: EntryFinding['rule'], ref: CellRef) =>
  ({ kind: 'entry', rule, severity: 'error', verdict: 'fail', cells: [ref] }) as const;
