import { carryTable, notCarriedSentence, rowOnForm } from '../derive/other-form';
import { firstCell, isOwnSheet } from '../sheet/own-sheets';
import type { CellRef } from '../model/expression';
import type { StructureFinding } from '../model/finding';
import type { Form, TableId } from '../model/form';
import { cellRefs } from '../model/form-index';
import type { Grid, ReadDocument } from '../model/grid';
import type { Report, TableValues } from '../model/report';
import { coverOrigin } from './cover';
import type { FormChoice } from './form-choice';
import { chooseForm } from './form-choice';
import { groupInstances } from './group';
import type { Instance } from './instances';
import { findInstances } from './instances';
import { linesOf } from './lines';
import { memoryOf } from './memory';
import type { Origins, TitleZone } from './origin';
import { findOrigin } from './origin';
import type { Reading } from './reading';
import type { UnreadCell } from './entries';
import type { Place, TableReading } from './table';
import type { Origin } from './title';
import { titleReaderOf } from './title';
import { finding, readTable, rowsOf } from './table';
import { cellKey } from './target';
import type { PlacedReport } from './template';
import { placedReport, readPlaced, templateOf } from './template';
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
  const sheets = document.grids.filter((grid) => !isOwn(grid));
  const visible = sheets.filter(({ hidden }) => !hidden);
  const memory = memoryOf(forms);
  const known = memory.find(visible);
  if (known)
    return known.reports.map((report, nth) =>
      readAgain(report, visible, document, forms, nth, source.fileName, coverOf(document, known.reports)),
    );

  const voter = voterOf(forms);
  const search = (grids: readonly Grid[]): readonly Instance[] =>
    findInstances(
      grids.flatMap((grid, part) => linesOf(grid, part, (text) => voter.isRowLabel(text))),
      voter,
    );
  const shown = search(visible);
  const instances = shown.length ? shown : search(sheets.filter(({ hidden }) => hidden));
  const ends = new Map<number, number[]>();
  const groups = groupInstances(instances, forms);
  const found = groups.flatMap((group, nth) => {
    const zones = titleZones(group, ends);
    const read = readReport(group, zones, document, forms, nth, source.fileName, coverOf(document, groups));
    // A header word in the midst of another table, and nothing under it, is no report beside others.
    return read && (groups.length === 1 || read.rows > 0) ? [read] : [];
  });
  const placed = found.flatMap((each) => each.placed ?? []);
  if (shown.length && placed.length === groups.length && memory.holds(visible)) {
    const used = visible.map((_, part) => rowsIn(shown, part));
    memory.keep(templateOf(visible, placed, used, voter.namesNothing, titleReaderOf(forms)));
  }
  return found.map(({ report }) => report);
}

/** Rows of a grid that are lines of tables. */
const rowsIn = (instances: readonly Instance[], part: number): ReadonlySet<number> =>
  new Set(instances.flatMap(({ lines }) => lines.filter((line) => line.part === part).map(({ row }) => row)));

/** The cover of a workbook speaks for its report; of several it does not say for which. */
const coverOf = (document: ReadDocument, reports: readonly unknown[]): Origin | undefined =>
  reports.length === 1 ? coverOrigin(document) : undefined;

/** Sheets that we add beside reports are no reports. */
const isOwn = (grid: Grid): boolean => isOwnSheet(firstCell(grid));

interface FoundReport {
  readonly report: RecognisedReport;
  /** Rows found in all its tables. */
  readonly rows: number;
  /** Absent where not labels alone say where everything stands. */
  readonly placed?: PlacedReport | undefined;
}

function readReport(
  instances: readonly Instance[],
  zones: readonly TitleZone[],
  document: ReadDocument,
  forms: readonly Form[],
  nth: number,
  fileName: string | undefined,
  cover: Origin | undefined,
): FoundReport | undefined {
  const origin = findOrigin(titleReaderOf(forms), zones, document, nth, fileName, cover);
  const choice = chooseForm(instances, forms, origin.year);
  if (!choice) return undefined;
  const tables = new Map(instances.map((instance) => [instance.table, readAs(instance, choice)]));
  return {
    report: recognised(choice, tables, origin),
    rows: instances.reduce((sum, each) => sum + rowsOf(each, choice.form).matched.length, 0),
    placed: choice.byLabels ? placedReport(choice.form, zones, tables) : undefined,
  };
}

/** Reads a report from the places that are remembered. */
function readAgain(
  { form, zones, tables }: PlacedReport,
  grids: readonly Grid[],
  document: ReadDocument,
  forms: readonly Form[],
  nth: number,
  fileName: string | undefined,
  cover: Origin | undefined,
): RecognisedReport {
  const here = zones.map((zone) => ({ ...zone, grid: grids[zone.part]! }));
  const read = tables.map((each) => [each.table, readPlaced(form, each, grids)] as const);
  const origin = findOrigin(titleReaderOf(forms), here, document, nth, fileName, cover);
  return recognised({ form, mixed: [] }, new Map(read), origin);
}

function recognised(
  choice: Pick<FormChoice, 'form' | 'mixed'>,
  tables: ReadonlyMap<TableId, TableReading>,
  { unit, year, unitConflict, yearConflict }: Origins,
): RecognisedReport {
  const { form } = choice;
  const readings = [...tables.values()];
  return {
    form,
    report: { form: form.id, unit, year, tables: valuesOf(tables) },
    place: (ref) => tables.get(ref.table)?.place(cellKey(ref)),
    readings: readings.flatMap((each) => each.readings),
    unread: readings.flatMap((each) => each.unread),
    findings: [
      ...formFindings(choice, year),
      ...form.tables
        .filter(({ id }) => !tables.has(id))
        .map(({ id, title }) => finding('structure.missingTable', 'error', { table: id, text: title })),
      ...readings.flatMap((each) => each.findings),
      ...(unitConflict ? [finding('structure.unitDisagrees', 'verify', { text: unitConflict })] : []),
      ...(yearConflict ? [finding('structure.yearDisagrees', 'verify', { text: yearConflict })] : []),
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
  const cells = cellRefs(form, table);
  const places = new Map(
    cells.map((ref) => {
      const row = rowOnForm(table, ref.row, own) ?? '';
      return [cellKey(ref), reading.place(cellKey({ ...ref, row }))] as const;
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
  const onForm = (ref: CellRef): readonly CellRef[] =>
    cells.filter(({ row, column }) => column === ref.column && rowOnForm(table, row, own) === ref.row);
  const shape = reading.findings.map((each) => ({ ...each, cells: each.cells.flatMap(onForm) }));
  const { unread } = reading;
  const readings = reading.readings.map((each) =>
    each.cells ? { ...each, cells: each.cells.flatMap(onForm) } : each,
  );
  return { values, place: (key) => places.get(key), readings, unread, findings: [...shape, ...findings] };
}

const valuesOf = (tables: ReadonlyMap<TableId, TableReading>): Record<TableId, TableValues> =>
  Object.fromEntries([...tables].map(([id, { values }]) => [id, values]));

function formFindings(
  { form, mixed }: Pick<FormChoice, 'form' | 'mixed'>,
  year: number | null,
): readonly StructureFinding[] {
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
 * The grids of a report's tables, each with the first and last row of its tables. `ends` holds the last rows that the
 * tables of the reports before have on each grid, and gets those of this one.
 */
function titleZones(instances: readonly Instance[], ends: Map<number, number[]>): readonly TitleZone[] {
  const zones = new Map<number, TitleZone>();
  for (const { titles, lines } of instances)
    for (const { part, grid, row } of [...titles, ...lines]) {
      const zone = zones.get(part);
      if (!zone) zones.set(part, { grid, part, from: 0, first: row, last: row });
      else if (row < zone.first || row > zone.last)
        zones.set(part, { ...zone, first: Math.min(zone.first, row), last: Math.max(zone.last, row) });
    }
  const before = ({ part, first }: TitleZone): number =>
    (ends.get(part) ?? []).reduce((last, row) => (row < first ? Math.max(last, row) : last), -1);
  const found = [...zones.values()].map((zone) => ({ ...zone, from: before(zone) + 1 }));
  for (const { lines } of instances)
    for (const [part, row] of new Map(lines.map((line) => [line.part, line.row]))) {
      const rows = ends.get(part);
      if (rows) rows.push(row);
      else ends.set(part, [row]);
    }
  return found;
}
