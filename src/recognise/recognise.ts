import { carryTable, notCarriedSentence, rowOnForm } from '../derive/other-form';
import { isOwnSheet } from '../derive/own-sheets';
import type { CellRef } from '../model/expression';
import type { StructureFinding } from '../model/finding';
import type { Form, TableId } from '../model/form';
import { cellRefs, positionOf } from '../model/form-index';
import type { Grid, ReadDocument } from '../model/grid';
import type { Report, TableValues } from '../model/report';
import type { FormChoice } from './form-choice';
import { chooseForm } from './form-choice';
import { groupInstances } from './group';
import type { Instance } from './instances';
import { findInstances } from './instances';
import { linesOf } from './lines';
import type { TitleZone } from './origin';
import { findOrigin } from './origin';
import type { Reading } from './reading';
import type { Place, TableReading, UnreadCell } from './table';
import { finding, readTable } from './table';
import { voterOf } from './votes';

/** A report found in a document, with how it was read. */
export interface RecognisedReport {
  readonly form: Form;
  readonly report: Report;
  /** Where a cell of the form stands; undefined where the document has no such cell. */
  place(ref: CellRef): Place | undefined;
  /** Every cell and label that was not read plainly. */
  readonly readings: readonly Reading[];
  readonly unread: readonly UnreadCell[];
  readonly findings: readonly StructureFinding[];
}

/**
 * grids → lines → tables → reports → form → rows → columns → values
 *
 * Finds the reports in a document: sheets of a workbook, tables of a text, or the open workbook itself. Labels decide
 * what a number is; a number whose row or column cannot be told is reported as unread, never guessed. Hidden sheets
 * count only where no visible one holds a table.
 */
export function recognise(
  document: ReadDocument,
  forms: readonly Form[],
  source: { readonly fileName?: string } = {},
): readonly RecognisedReport[] {
  const voter = voterOf(forms);
  const search = (hidden: boolean): readonly Instance[] =>
    findInstances(
      document.grids.flatMap((grid, part) =>
        (grid.hidden ?? false) === hidden && !isOwn(grid)
          ? linesOf(grid, part, (text) => voter.isRowLabel(text))
          : [],
      ),
      voter,
    );
  const visible = search(false);
  const groups = groupInstances(visible.length ? visible : search(true));
  const ends = new Map<number, number>();
  return groups.flatMap((instances, nth) => {
    const zones = titleZones(instances, ends);
    return readReport(instances, zones, document, forms, nth, source.fileName) ?? [];
  });
}

/** Sheets that we add beside reports are no reports. */
const isOwn = ({ rows }: Grid): boolean =>
  isOwnSheet(rows.find((row) => row.some((value) => value !== null && value !== ''))?.[0]);

function readReport(
  instances: readonly Instance[],
  zones: readonly TitleZone[],
  document: ReadDocument,
  forms: readonly Form[],
  nth: number,
  fileName: string | undefined,
): RecognisedReport | undefined {
  const origin = findOrigin(zones, document, nth, fileName);
  const choice = chooseForm(instances, forms, origin.year);
  if (!choice) return undefined;
  const { form } = choice;
  const tables = new Map(instances.map((instance) => [instance.table, readAs(instance, choice)]));
  const readings = [...tables.values()];
  const { unit, year } = origin;
  return {
    form,
    report: { form: form.id, unit, year, tables: valuesOf(tables) },
    place: ({ table, row, column }) => tables.get(table)?.places.get(`${row}|${column}`),
    readings: readings.flatMap((each) => each.readings),
    unread: readings.flatMap((each) => each.unread),
    findings: [
      ...formFindings(choice, year),
      ...form.tables
        .filter(({ id }) => !tables.has(id))
        .map(({ id, title }) => finding('structure.missingTable', 'error', { table: id, text: title })),
      ...readings.flatMap((each) => each.findings),
      ...(origin.unitConflict
        ? [finding('structure.unitDisagrees', 'verify', { text: origin.unitConflict })]
        : []),
      ...(origin.yearConflict
        ? [finding('structure.yearDisagrees', 'verify', { text: origin.yearConflict })]
        : []),
    ],
  };
}

/** Reads a table by the labels it has; one on another form is then carried to the report's. */
function readAs(instance: Instance, { form, mixed }: FormChoice): TableReading {
  const { table } = instance;
  const own = mixed.find((each) => each.table === table)?.form;
  if (!own) return readTable(instance, form);
  const reading = readTable(instance, own);
  const { values, left } = carryTable(reading.values, table, own, form);
  if (!values) return readTable(instance, form);
  const places = new Map(
    cellRefs(form, table).flatMap(({ row, column }) => {
      const place = reading.places.get(`${rowOnForm(table, row, own) ?? ''}|${column}`);
      return place ? [[`${row}|${column}`, place] as const] : [];
    }),
  );
  const findings = left.map((each): StructureFinding => ({
    ...finding('structure.notCarried', 'error', {
      table,
      form: own.id,
      text: notCarriedSentence(each, own, form),
    }),
    cells: each.cells,
  }));
  const onForm = (ref: CellRef): boolean => positionOf(form, ref) !== undefined;
  const shape = reading.findings.map((each) => ({ ...each, cells: each.cells.filter(onForm) }));
  return { ...reading, values, places, findings: [...shape, ...findings] };
}

const valuesOf = (tables: ReadonlyMap<TableId, TableReading>): Partial<Record<TableId, TableValues>> =>
  Object.fromEntries([...tables].map(([id, { values }]) => [id, values]));

function formFindings({ form, mixed }: FormChoice, year: number | null): readonly StructureFinding[] {
  const outside = year !== null && (year < form.years.from || year > (form.years.to ?? Infinity));
  return [
    ...mixed.map((other) =>
      finding('structure.mixedForms', 'error', {
        table: other.table,
        form: other.form.id,
        text: other.form.name,
      }),
    ),
    ...(outside ? [finding('structure.wrongForm', 'error', { form: form.id, text: `${year}` })] : []),
  ];
}

/**
 * The grids of a report's tables, each with the first and last row of its tables. `ends` holds the last row that the
 * reports before have on each grid, and is moved on.
 */
function titleZones(instances: readonly Instance[], ends: Map<number, number>): readonly TitleZone[] {
  const zones = new Map<number, TitleZone>();
  for (const { lines } of instances)
    for (const { part, grid, row } of lines) {
      const zone = zones.get(part);
      if (!zone) zones.set(part, { grid, from: (ends.get(part) ?? -1) + 1, first: row, last: row });
      else if (row < zone.first || row > zone.last)
        zones.set(part, { ...zone, first: Math.min(zone.first, row), last: Math.max(zone.last, row) });
    }
  for (const [part, { last }] of zones) ends.set(part, Math.max(last, ends.get(part) ?? 0));
  return [...zones.values()];
}
