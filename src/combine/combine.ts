import { sumExactly } from '../model/decimal';
import type { CellRef } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Entry, Report, TableValues } from '../model/report';
import { isUnread } from '../model/report';
import type { Choice, Scope } from './choose';
import { chooseParts } from './choose';
import type { Part } from './part';

/** Why a part gives no number for a cell. */
export type GapReason = 'blank' | 'unread' | 'noTable';

/** A cell whose sum lacks some offices; it holds the sum of the others, null where there are none. */
export interface IncompleteCell {
  readonly ref: CellRef;
  readonly gaps: readonly { readonly part: Part; readonly reason: GapReason }[];
}

/** A total with all that is needed to account for it. */
export interface Combination extends Choice {
  readonly report: Report;
  readonly incomplete: readonly IncompleteCell[];
}

/**
 * Adds reports of one form, cell by cell, as exact decimals. Blank stays blank where every part is blank, and an entry
 * that was not read is never a number. The order of the parts makes no difference.
 */
export function combine(form: Form, parts: readonly Part[], scope: Scope): Combination {
  const choice = chooseParts(form, parts, scope);
  const tables: Record<TableId, TableValues> = {};
  const incomplete: IncompleteCell[] = [];
  for (const { id } of form.tables) {
    if (!choice.parts.some(({ report }) => report.tables[id])) continue;
    tables[id] = tableIndex(form, id).rows.map(({ row, columns, index }) =>
      columns.map((column, place) => {
        const { sum, gaps } = addCell(choice.parts, ({ report }) => report.tables[id]?.[index]?.[place], id);
        if (gaps.length) incomplete.push({ ref: { table: id, row: row.id, column: column.id }, gaps });
        return sum;
      }),
    );
  }
  const report: Report = { form: form.id, unit: scope.unit, year: scope.year, tables };
  return { ...choice, report, incomplete };
}

function addCell(
  parts: readonly Part[],
  entryOf: (part: Part) => Entry | undefined,
  table: TableId,
): { sum: number | null; gaps: IncompleteCell['gaps'] } {
  const numbers: number[] = [];
  const gaps: { part: Part; reason: GapReason }[] = [];
  for (const part of parts) {
    const entry = entryOf(part) ?? null;
    if (typeof entry === 'number') numbers.push(entry);
    else
      gaps.push({
        part,
        reason: isUnread(entry) ? 'unread' : part.report.tables[table] ? 'blank' : 'noTable',
      });
  }
  const allBlank = !numbers.length && gaps.every(({ reason }) => reason !== 'unread');
  return { sum: numbers.length ? sumExactly(numbers) : null, gaps: allBlank ? [] : gaps };
}
