import { decimalOf, decimalToNumber } from '../model/decimal';
import type { EntryFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind, cellRefs } from '../model/form-index';
import { memo } from '../model/memo';
import type { Report } from '../model/report';
import { entryAt } from '../model/report';

/** In 万元, from which on reviewers ask a town, a sub-district or a village whether 元 was meant. */
const MUCH_FOR_SMALL_UNITS = 1000;

/** 元 in 万元. Whole multiples of it are rare as amounts in 万元, and usual where 元 were filled in. */
const YUAN = 10_000;

const amountsIn = memo((form: Form) => cellRefs(form).filter((ref) => cellKind(form, ref).unit === '万元'));

/** Amounts in cells of 万元 that look as if filled in as 元 (reviewers' usage): to be verified, whatever last year was. */
export function amountsInYuan(form: Form, report: Report): readonly EntryFinding[] {
  const isSmall = report.unit !== null && form.smallUnits?.test(report.unit);
  return amountsIn(form).flatMap((ref): readonly EntryFinding[] => {
    const value = entryAt(form, report, ref);
    if (typeof value !== 'number' || value <= 0) return [];
    if (value % YUAN !== 0 && !(isSmall && value >= MUCH_FOR_SMALL_UNITS)) return [];
    const { units, scale } = decimalOf(value);
    const converted = decimalToNumber({ units, scale: scale + 4 });
    return [
      {
        kind: 'entry',
        rule: 'entry.inYuan',
        severity: 'verify',
        verdict: 'fail',
        cells: [ref],
        value,
        maybe: [converted],
      },
    ];
  });
}
