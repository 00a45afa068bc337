import { formById } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import type { FormId } from '../../src/model/form';
import type { Entry } from '../../src/model/report';
import { fillTable } from '../../src/model/report';
import type { CheckedReport } from '../../src/tasks/check-report';
import { check } from '../../src/tasks/check-report';

/** A checked report of a form with every cell given by one function; each cell stands at `table!row/column`. */
export function reportOf(formId: FormId, entry: (ref: CellRef) => Entry): CheckedReport {
  const form = formById(formId);
  const place = ({ table, row, column }: CellRef) => ({
    grid: { name: table, rows: [], merges: [], aligned: true, addressOf: () => '' },
    row: 0,
    column: 0,
    address: `${table}!${row}/${column}`,
  });
  return check({
    form,
    report: {
      form: formId,
      unit: '某某市住房公积金管理中心',
      year: 2023,
      tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, entry)])),
    },
    place,
    readings: [],
    unread: [],
    findings: [],
  });
}

export const at = (ref: CellRef, row: string, column: string): boolean =>
  ref.row === row && ref.column === column;
