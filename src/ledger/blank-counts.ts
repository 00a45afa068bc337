import type { Form } from '../model/form';
import { cellRefs } from '../model/form-index';
import type { Report } from '../model/report';
import { fillTable } from '../model/report';
import { countOf } from './counts';

/** The tables that a ledger counts, filled with 0: what an empty one gives. */
export const blankCounts = (form: Form): Report['tables'] =>
  Object.fromEntries(
    form.tables
      .filter(({ id }) => cellRefs(form, id).some((ref) => countOf(form, ref)))
      .map(({ id }) => [id, fillTable(form, id, () => 0)]),
  );
