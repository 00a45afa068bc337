import type { Form } from '../model/form';
import type { Report } from '../model/report';
import { fillTable } from '../model/report';
import { countedTablesOf } from './counts';

/** The tables that a ledger counts, filled with 0: what an empty one gives. */
export const blankCounts = (form: Form): Report['tables'] =>
  Object.fromEntries(countedTablesOf(form).map(({ id }) => [id, fillTable(form, id, () => 0)]));
