import type { TableId } from '../model/form';
import { structureFinding } from './finding';
import type { FormChoice } from './form-choice';
import type { Origins } from './origin';
import { withFormulas } from './formula/with-formulas';
import type { Placement } from './place';
import { placementOf } from './place';
import type { TableReading } from './table';
import { cellKey } from './target';
import type { RecognisedReport } from './recognised-report';

/** The report that tables make together, whose unit and year are known; `placement` where that of its cells is known. */
export function reportFrom(
  { form, mixed }: Pick<FormChoice, 'form' | 'mixed'>,
  tables: ReadonlyMap<TableId, TableReading>,
  { unit, year, unitConflict, yearConflict }: Origins,
  placement?: Placement,
): RecognisedReport {
  const readings = [...tables.values()];
  const isOfOtherYears = year !== null && (year < form.years.from || year > (form.years.to ?? Infinity));
  const found: RecognisedReport = {
    form,
    report: {
      form: form.id,
      unit,
      year,
      tables: Object.fromEntries([...tables].map(([id, { values }]) => [id, values])),
    },
    place: (ref) => tables.get(ref.table)?.place(cellKey(ref)),
    readings: readings.flatMap((reading) => reading.readings),
    unread: readings.flatMap((reading) => reading.unread),
    findings: [
      ...mixed.map(({ table, form: { id, name } }) =>
        structureFinding('structure.mixedForms', 'error', { table, form: id, text: name }),
      ),
      ...(isOfOtherYears
        ? [structureFinding('structure.wrongForm', 'error', { form: form.id, text: `${year}` })]
        : []),
      ...form.tables
        .filter(({ id }) => !tables.has(id))
        .map(({ id, title }) =>
          structureFinding('structure.missingTable', 'error', { table: id, text: title }),
        ),
      ...readings.flatMap((reading) => reading.findings),
      ...(unitConflict
        ? [structureFinding('structure.unitDisagrees', 'verify', { text: unitConflict })]
        : []),
      ...(yearConflict
        ? [structureFinding('structure.yearDisagrees', 'verify', { text: yearConflict })]
        : []),
    ],
  };
  return withFormulas(found, placement ?? placementOf(form, found.place));
}
