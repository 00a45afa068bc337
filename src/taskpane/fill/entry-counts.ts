import type { Form } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import type { Report } from '../../model/report';
import { entryAt } from '../../model/report';

/** How many cells of a form hold numbers in a report, of how many. */
export function entryCounts(form: Form, report: Report): { readonly read: number; readonly total: number } {
  const refs = cellRefs(form);
  const read = refs.filter((ref) => typeof entryAt(form, report, ref) === 'number').length;
  return { read, total: refs.length };
}

/** How many cells are blank in the tables that a report has. */
export const blankCount = (form: Form, report: Report): number =>
  cellRefs(form).filter((ref) => report.tables[ref.table] && entryAt(form, report, ref) === null).length;
