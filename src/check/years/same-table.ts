import type { YearsFinding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import type { Entry, Report, TableValues } from '../../model/report';
import { isUnread } from '../../model/report';
import type { LastYearReport } from './last-year';

/** Different numbers but 0 that a table must hold for two to be alike not by chance. */
const TELLING = 3;

/** Are its numbers not last year's by chance? */
const isTelling = (values: TableValues | undefined): boolean =>
  new Set((values ?? []).flat().filter((entry) => typeof entry === 'number' && entry !== 0)).size >= TELLING;

/** A finding for each table that holds last year's numbers again, in every row that both forms have. */
export function sameTables(
  form: Form,
  report: Report,
  last: LastYearReport,
  compared: ReadonlySet<TableId>,
): readonly YearsFinding[] {
  return [...compared]
    .filter((table) => {
      const values = report.tables[table];
      const before = last.report.tables[table];
      if (!isTelling(values)) return false;
      const { byId } = tableIndex(last.form, table);
      return tableIndex(form, table).rows.every(({ row, index }) => {
        const same = byId.get(row.id);
        return !same || isSameRow(values?.[index], before?.[same.index]);
      });
    })
    .map((table) => ({
      kind: 'carry',
      rule: 'years.sameTable',
      severity: 'verify',
      verdict: 'fail',
      cells: [],
      tables: [table],
    }));
}

const isSameRow = (a: readonly Entry[] = [], b: readonly Entry[] = []): boolean =>
  a.length === b.length && a.every((entry, index) => textOf(entry) === textOf(b[index] ?? null));

const textOf = (entry: Entry): string =>
  isUnread(entry) ? `“${entry.text}”` : entry === null ? '' : String(entry);
