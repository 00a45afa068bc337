import { countedTables } from '../../ledger/count-rows';
import { faultsBySaying, faultyRows } from '../../ledger/judge-row';
import type { LedgerFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import type { Report } from '../../model/report';
import { entryAt } from '../../model/report';
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
