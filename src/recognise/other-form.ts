import { carryTable, notCarriedSentence, rowOnForm } from '../derive/other-form';
import type { CellRef } from '../model/expression';
import { cellRefs } from '../model/form-index';
import { structureFinding } from './finding';
import type { FormChoice } from './form-choice';
import type { Instance } from './instances';
import type { TableReading } from './table';
import { readTable } from './table';
import { cellKey } from './target';

/** Reads a table by the labels it has; one on another form is then carried to the report's. */
export function readOnForm(instance: Instance, { form, mixed }: FormChoice): TableReading {
  const { table } = instance;
  const printed = mixed.find((other) => other.table === table)?.form;
  if (!printed) return readTable(instance, form);
  const reading = readTable(instance, printed);
  const { values, left } = carryTable(reading.values, table, printed, form);
  if (!values) return readTable(instance, form);
  const cells = cellRefs(form, table);
  const places = new Map(
    cells.map((ref) => {
      const row = rowOnForm(table, ref.row, printed) ?? '';
      return [cellKey(ref), reading.place(cellKey({ ...ref, row }))] as const;
    }),
  );
  const onForm = (ref: CellRef): readonly CellRef[] =>
    cells.filter(({ row, column }) => column === ref.column && rowOnForm(table, row, printed) === ref.row);
  return {
    values,
    place: (key) => places.get(key),
    readings: reading.readings.map((each) =>
      each.cells ? { ...each, cells: each.cells.flatMap(onForm) } : each,
    ),
    unread: reading.unread,
    given: reading.given,
    findings: [
      ...reading.findings.map((finding) => ({ ...finding, cells: finding.cells.flatMap(onForm) })),
      ...left.map((gap) =>
        structureFinding('structure.notCarried', 'error', {
          table,
          form: printed.id,
          text: notCarriedSentence(gap, printed, form),
          cells: gap.cells,
        }),
      ),
    ],
  };
}
