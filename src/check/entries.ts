import type { CellRef } from '../model/expression';
import type { EntryFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';
import type { Report } from '../model/report';
import { isUnread } from '../model/report';

/**
 * What single cells hold against what their kind allows: counts whole and ≥ 0, amounts ≥ 0 (errors), text and
 * error values (errors), blanks (verify: write 0; one finding for each table).
 */
export function checkEntries(form: Form, report: Report): readonly EntryFinding[] {
  const findings: EntryFinding[] = [];
  for (const { id } of form.tables) {
    const values = report.tables[id];
    if (!values) continue;
    const blanks: CellRef[] = [];
    for (const { row, columns, index } of tableIndex(form, id).rows)
      for (let c = 0; c < columns.length; c += 1) {
        const entry = values[index]?.[c] ?? null;
        if (typeof entry === 'number' && entry >= 0 && Number.isInteger(entry)) continue;
        const ref = { table: id, row: row.id, column: columns[c]!.id };
        if (entry === null) blanks.push(ref);
        else if (isUnread(entry))
          findings.push({ ...about('entry.unread', [ref]), text: entry.text, reason: entry.reason });
        else {
          const { kind } = cellKind(form, ref);
          if (entry < 0 && kind !== 'signed')
            findings.push({ ...about('entry.negative', [ref]), value: entry });
          if (!Number.isInteger(entry) && kind !== 'amount')
            findings.push({ ...about('entry.fraction', [ref]), value: entry });
        }
      }
    if (blanks.length)
      findings.push({
        kind: 'entry',
        rule: 'entry.blank',
        severity: 'verify',
        verdict: 'undecided',
        cells: blanks,
      });
  }
  return findings;
}

const about = (rule: EntryFinding['rule'], cells: readonly CellRef[]) =>
  ({ kind: 'entry', rule, severity: 'error', verdict: 'fail', cells }) as const;
