import { compareCarriedOver } from '../../ledger/carried-over';
import { countedTables } from '../../ledger/count-rows';
import { faultsBySaying, faultyRows } from '../../ledger/judge-row';
import type { LedgerFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import type { LedgerDigest } from '../../model/ledger';
import type { Report, ReportWithText } from '../../model/report';
import { entryAt } from '../../model/report';
import { unlikeReport } from './unlike-report';
import type { WorkbookLedger } from './workbook-ledger';

/**
 * What is wrong with the ledger of a report: rows that count nowhere or doubtfully, one finding for each reason, and
 * tables that hold other numbers than it gives. Nothing of what stands in the rows is told, only where they are.
 */
export function ledgerFindings(form: Form, report: Report, ledger: WorkbookLedger): readonly LedgerFinding[] {
  const rows = form.ledger ? faultyRows({ ...ledger, ledger: form.ledger }) : [];
  return [
    ...faultsBySaying(rows).map(({ say, isUncounted, rows: named }): LedgerFinding => ({
      kind: 'ledger',
      rule: isUncounted ? 'ledger.uncounted' : 'ledger.doubtful',
      severity: isUncounted ? 'error' : 'verify',
      verdict: 'fail',
      cells: [],
      text: say,
      rows: named,
    })),
    ...differing(form, report, ledger),
  ];
}

/**
 * What is carried over from last year otherwise than last year's own ledger or, where that is not known or agrees, than
 * last year's report says: the applications are named by their numbers.
 */
export function carriedOverFindings(
  form: Form,
  digest: LedgerDigest,
  lastYear: ReportWithText,
): readonly LedgerFinding[] {
  const byCase = lastYear.digest ? compareCarriedOver(digest, lastYear.digest).otherwise : [];
  const otherwise = byCase.length ? byCase : unlikeReport(form, digest, lastYear);
  return otherwise.map(({ why, numbers }) => ({
    kind: 'ledger',
    rule: 'ledger.carriedOver',
    severity: 'verify',
    verdict: 'fail',
    cells: [],
    text: why,
    rows: numbers,
  }));
}

/** Tables that hold other numbers than the ledger gives; a cell that is blank or unread has a finding of its own. */
function differing(form: Form, report: Report, ledger: WorkbookLedger): readonly LedgerFinding[] {
  const counted: Report = { ...report, tables: countedTables(form, ledger) };
  return Object.keys(counted.tables).flatMap((table): readonly LedgerFinding[] => {
    if (!report.tables[table]) return [];
    const cells = cellRefs(form, table).filter((ref) => {
      const entry = entryAt(form, report, ref);
      return typeof entry === 'number' && entry !== entryAt(form, counted, ref);
    });
    const [first] = cells;
    if (!first) return [];
    const [value, expected] = [entryAt(form, report, first), entryAt(form, counted, first)];
    return [
      {
        kind: 'ledger',
        rule: 'ledger.differs',
        severity: 'error',
        verdict: 'fail',
        cells,
        ...(typeof value === 'number' && { value }),
        ...(typeof expected === 'number' && { expected }),
      },
    ];
  });
}
