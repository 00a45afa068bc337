import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import { memo } from '../model/memo';
import type { Instance } from './instances';
import { lexiconOf } from './lexicon';
import { matchLoneRow } from './lone-row';
import type { MatchedRows } from './rows';
import { matchRows } from './rows';

const rowsIn = memo((instance: Instance) =>
  memo((form: Form): MatchedRows => {
    const index = tableIndex(form, instance.table);
    return index.rows.every(({ row }) => row.label === '')
      ? matchLoneRow(instance.lines, index)
      : matchRows(instance.lines, index, lexiconOf(form));
  }),
);

/** Rows of a form's table among the lines of one instance; worked out once, because the choice of the form asks too. */
export const rowsOf = (instance: Instance, form: Form): MatchedRows => rowsIn(instance)(form);
