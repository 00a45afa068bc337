import { entryFaults } from '../model/entry-fault';
import type { CellRef } from '../model/expression';
import { cellKey } from '../model/expression';
import type { EntryFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';
import type { Report, Unread } from '../model/report';
import { isUnread } from '../model/report';
import type { Formulas } from './formulas';
import { textFinding } from './text-cells';

/**
 * What single cells hold against what their kind allows: counts whole and ≥ 0, amounts ≥ 0 (errors), text and
 * error values (errors), blanks (verify: write 0; one finding for each table).
 */
export function checkEntries(form: Form, report: Report, formulas?: Formulas): readonly EntryFinding[] {
  const findings: EntryFinding[] = [];
  const texts = new Map(report.texts?.map(({ ref, text }) => [cellKey(ref), text]));
  for (const { id } of form.tables) {
    const values = report.tables[id];
    if (!values) continue;
    const blanks: CellRef[] = [];
    const uncalculated: CellRef[] = [];
    for (const { row, columns, index } of tableIndex(form, id).rows)
      for (let c = 0; c < columns.length; c += 1) {
        const entry = values[index]?.[c] ?? null;
        if (!texts.size && typeof entry === 'number' && entry >= 0 && Number.isInteger(entry)) continue;
        const ref = { table: id, row: row.id, column: columns[c]!.id };
        const text = texts.get(cellKey(ref));
        if (text !== undefined && !isUnread(entry)) findings.push(textFinding(ref, text, entry));
        if (entry === null) {
          if (text === undefined && !formulas?.isComputed(ref)) blanks.push(ref);
        } else if (isUnread(entry) && formulas?.isComputed(ref) && entry.reason === 'noCachedValue')
          uncalculated.push(ref);
        // A sum of cells one of which is text shows an error: that cell is the finding.
        else if (isUnread(entry) && entry.reason === 'error' && formulas?.sumOf(ref)) continue;
        // What another form has as a sum is a finding of the table, not of each cell.
        else if (isUnread(entry) && entry.reason === 'otherForm') continue;
        else if (isUnread(entry)) {
          const before = c > 0 ? values[index]?.[c - 1] : undefined;
          const last = findings.at(-1);
          // One stretch of text that stands for several cells is one finding.
          if (before && last && isUnread(before) && isSame(before, entry))
            findings[findings.length - 1] = joined(last, ref, entry);
          else findings.push(unreadFinding(ref, entry));
        } else if (!formulas?.sumOf(ref)) {
          for (const fault of entryFaults(cellKind(form, ref).kind, entry))
            findings.push({ ...about(`entry.${fault}`, [ref]), value: entry });
        }
      }
    if (uncalculated.length) findings.push(about('entry.uncalculated', uncalculated));
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

const isSame = (a: Unread, b: Unread): boolean =>
  a.text === b.text && a.reason === b.reason && /\s/.test(a.text);

const unreadFinding = (ref: CellRef, { text, reason, maybe }: Unread): EntryFinding => ({
  ...about(reason === 'unitConflict' ? 'entry.unitConflict' : 'entry.unread', [ref]),
  text,
  reason,
  ...(maybe ? { maybe } : {}),
});

const joined = (finding: EntryFinding, ref: CellRef, { maybe = [] }: Unread): EntryFinding => ({
  ...finding,
  cells: [...finding.cells, ref],
  ...(finding.maybe ? { maybe: [...finding.maybe, ...maybe] } : {}),
});

const about = (rule: EntryFinding['rule'], cells: readonly CellRef[]) =>
  ({ kind: 'entry', rule, severity: 'error', verdict: 'fail', cells }) as const;
