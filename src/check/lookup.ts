import type { CellRef } from '../model/expression';
import type { Form } from '../model/form';
import { positionOf } from '../model/form-index';
import type { Report } from '../model/report';
import { entryAt } from '../model/report';
import type { Lookup } from './evaluate';

const positions = new WeakMap<CellRef, { readonly row: number; readonly column: number }>();

/** Content of the cells of a report; null for references to last year's. */
export function lookupIn(form: Form, report: Report): Lookup {
  return (ref) => {
    if (ref.year === 'last') return null;
    let position = positions.get(ref);
    if (!position) {
      position = positionOf(form, ref);
      if (!position) return entryAt(form, report, ref);
      positions.set(ref, position);
    }
    return report.tables[ref.table]?.[position.row]?.[position.column] ?? null;
  };
}
