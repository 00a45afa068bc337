import { columnName } from '../../derive/names';
import { formById } from '../../forms';
import type { CarriedOtherwise } from '../../ledger/carried-over';
import { openAt } from '../../ledger/carried-over';
import type { Form } from '../../model/form';
import type { LedgerDigest } from '../../model/ledger';
import type { Report } from '../../model/report';
import { entryAt } from '../../model/report';

/** Columns in which last year's report carries over another number than the ledger holds, with the applications that it holds. */
export function unlikeReport(
  form: Form,
  ledger: LedgerDigest,
  lastYear: Report,
): readonly CarriedOtherwise[] {
  const open = openAt(ledger.year, ledger);
  return (form.ledger?.lists.types ?? []).flatMap(({ id }): readonly CarriedOtherwise[] => {
    const ref = { table: 'applications', row: 'carriedOut', column: id };
    const reported = entryAt(formById(lastYear.form), lastYear, ref);
    const carriedIn = open.filter(({ type }) => type === id);
    if (typeof reported !== 'number' || reported === carriedIn.length) return [];
    return [
      {
        why: `${columnName(form, ref)}：上年报告结转下年度 ${reported} 件，台账作为上年结转的有 ${carriedIn.length} 件`,
        numbers: carriedIn.map(({ number }) => number || '（无号）'),
      },
    ];
  });
}
