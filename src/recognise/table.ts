import type { StructureFinding } from '../model/finding';
import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Grid } from '../model/grid';
import type { TableValues, Unread } from '../model/report';
import { blocksOf } from './blocks';
import { placeColumns } from './columns';
import type { UnreadCell } from './entries';
import { Entries } from './entries';
import type { Instance } from './instances';
import { labelKeys } from './label-key';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import { matchLoneRow } from './lone-row';
import { isMoney } from './number-text';
import type { PlacedRow, PlacedRows } from './placed';
import type { Reading, ReadingReason } from './reading';
import type { MatchedRows } from './rows';
import { matchRows } from './rows';
import { isLegible } from './similarity';
import type { StatedUnits } from './stated-unit';
import { statedUnits } from './stated-unit';
import type { Target } from './target';
import { cellKey, targetsOf } from './target';
import { isValueLike, textOf } from './value';

/** Where a cell of the form stands. */
export interface Place {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

export interface TableReading {
  readonly values: TableValues;
  /** Where a cell stands, by its key. */
  place(key: string): Place | undefined;
  readonly readings: readonly Reading[];
  readonly unread: readonly UnreadCell[];
  readonly findings: readonly StructureFinding[];
  /** Every cell with its place in the order of reading, where labels alone tell them. */
  readonly spots?: readonly Spot[];
}

/** Where a cell stands in any document like the one it was found in. */
export interface Spot {
  readonly target: Target;
  /** Number of the grid in its document. */
  readonly part: number;
  readonly row: number;
  readonly column: number;
  /** It may be blank or not, and all others stay where they are. */
  readonly free: boolean;
}

const matchedRows = new WeakMap<Instance, Map<Form, MatchedRows>>();

/** Rows of a form's table among the lines of one instance; remembered, because the choice of the form asks too. */
export function rowsOf(instance: Instance, form: Form): MatchedRows {
  let known = matchedRows.get(instance);
  if (!known) matchedRows.set(instance, (known = new Map()));
  let rows = known.get(form);
  if (!rows) known.set(form, (rows = findRows(instance, form)));
  return rows;
}

function findRows(instance: Instance, form: Form): MatchedRows {
  const index = tableIndex(form, instance.table);
  return index.rows.every(({ row }) => row.label === '')
    ? matchLoneRow(instance.lines, index)
    : matchRows(instance.lines, index, lexiconOf(form));
}

/** Reads one filled-in table as the table of a form. */
export function readTable(instance: Instance, form: Form): TableReading {
  const { table } = instance;
  const found = rowsOf(instance, form);
  const targets = targetsOf(form, table);
  const entries = new Entries(targets);
  const { readings, unread } = entries;
  const places = new Map<string, Place>();
  const spots: Spot[] = [];
  let conflict = false;
  const findings: StructureFinding[] = [];

  const blocks = blocksOf(found, instance, form);
  const columns = placeColumns(blocks, form, table);
  columns.forEach((placed, nth) => {
    const { matches } = blocks[nth]!;
    const { grid } = matches[0]!.line;
    for (const { kind, column, row, gridColumn, text } of placed.notes) {
      const where = grid.addressOf(row, gridColumn);
      if (kind === 'unknown') {
        findings.push(finding('structure.unknownColumn', 'verify', { table, text, where }));
        continue;
      }
      const cells = matches.flatMap((match) =>
        targets[match.row.index]!.flatMap(({ ref }) => (!column || ref.column === column ? [ref] : [])),
      );
      const label = matches[0]!.row.columns.find(({ id }) => id === column)?.label ?? '';
      readings.push({
        reason: NOTED[kind],
        where,
        text: kind === 'missing' ? label : text,
        value: null,
        cells,
        ...(column ? { label } : {}),
      });
    }
    const stated = statedUnits(blocks[nth]!, instance.titles);
    for (const row of placed.rows) readRow(row, stated);
  });
  for (const { row, columns } of found.missing)
    findings.push({
      ...finding('structure.missingRow', 'error', { table, text: row.label }),
      cells: columns.map(({ id }) => ({ table, row: row.id, column: id })),
    });
  for (const line of reportable(found)) {
    const text = line.labels.map((label) => label.text).join(' ');
    const at = line.labels[0] ?? line.values[0]!;
    findings.push(
      finding('structure.unknownRow', 'verify', {
        table,
        text,
        where: line.grid.addressOf(at.row, at.column),
      }),
    );
  }
  const plain = found.byLabels && !conflict && !findings.length && columns.every(isPlain);
  return {
    values: entries.values,
    place: (key) => places.get(key),
    readings,
    unread,
    findings,
    ...(plain ? { spots } : {}),
  };

  function readRow(
    { match, cells, columns: gridColumns, how, wide, unproven, maybe }: PlacedRow,
    stated: StatedUnits,
  ): void {
    const { line, row } = match;
    const { grid } = line;
    const label = line.labels.at(-1);
    const about = (reason: ReadingReason): Reading => ({
      reason,
      where: grid.addressOf(label?.row ?? line.row, label?.column ?? 0),
      text: line.values.map(({ value }) => textOf(value)).join(' '),
      value: null,
      cells: targets[row.index]!.map(({ ref }) => ref),
    });
    if (match.how !== 'exact') {
      const reason = match.how === 'similar' ? 'similarLabel' : 'rowByOrder';
      readings.push({ ...about(reason), text: match.text, label: row.row.label });
    }
    if (line.values.length && grid.hiddenRows?.includes(line.row)) readings.push(about('hiddenRow'));
    let whole: Unread | undefined;
    if (!cells) {
      const reading = about(how === 'unclear' ? 'columnsUnclear' : 'count');
      readings.push(reading);
      whole = { text: reading.text, reason: 'ambiguous' };
      unread.push({ where: reading.where, ...whole });
    } else if (how === 'columns') readings.push(about('alignedByColumns'));
    else if (unproven) readings.push(about('countUnproven'));
    const free = !wide && leadsWithLabels(line);
    targets[row.index]!.forEach((target, at) => {
      const cell = cells?.[at];
      const column = cell?.column ?? gridColumns?.[at] ?? (gridColumns ? undefined : (label?.column ?? 0));
      if (column !== undefined) {
        const place = new CellPlace(grid, cell?.row ?? line.row, column);
        places.set(cellKey(target.ref), place);
        spots.push({ target, part: line.part, row: place.row, column, free });
      }
      if (whole) entries.values[row.index]![at] = { ...whole, ...(maybe ? { maybe: [maybe[at]!] } : {}) };
      else if (cell) {
        const unit = isMoney(target.unit) ? stated(line, gridColumns?.[at]) : undefined;
        const other = unit === target.unit ? undefined : unit;
        entries.read(target, cell.value, grid, cell.row, cell.column, other);
        conflict ||= other !== undefined;
      }
    });
  }
}

/** How a header that was not read plainly is told. */
const NOTED = {
  similar: 'similarLabel',
  order: 'columnByOrder',
  assumed: 'columnsAssumed',
  missing: 'missingColumn',
} as const;

/** Labels and headers place every row, and nothing has to be said about them. */
const isPlain = ({ rows, notes }: PlacedRows): boolean =>
  !notes.length &&
  rows.every(
    ({ match: { how, line }, how: placed, cells }) =>
      how === 'exact' && placed === 'header' && cells && !line.grid.hiddenRows?.length,
  );

/** Labels first, then numbers, and nothing else? */
const leadsWithLabels = ({ labels, values }: Line): boolean =>
  labels.length > 0 &&
  values.length > 0 &&
  values[0]!.column > labels.at(-1)!.column &&
  values.every(({ value }) => isValueLike(value));

/** A place whose address is only put into words when somebody asks. */
export class CellPlace implements Place {
  constructor(
    readonly grid: Grid,
    readonly row: number,
    readonly column: number,
  ) {}

  get address(): string {
    return this.grid.addressOf(this.row, this.column);
  }
}

export function finding(
  rule: StructureFinding['rule'],
  severity: StructureFinding['severity'],
  about: Partial<Pick<StructureFinding, 'table' | 'form' | 'text' | 'where'>>,
): StructureFinding {
  return { kind: 'structure', rule, severity, verdict: 'fail', cells: [], ...about };
}

/** Unknown lines worth a word: among the rows of the table or right after them, or above with a label of words. */
function reportable({ matched, unknown }: MatchedRows): readonly Line[] {
  const order = (line: Line): number => line.part * 2 ** 21 + line.row;
  const rows = matched.map(({ line }) => order(line));
  const first = Math.min(...rows);
  let last = Math.max(...rows);
  return unknown.filter((line) => {
    const at = order(line);
    if (at < first)
      return isLegible(labelKeys(line.labels.at(-1)?.text ?? '').full) && line.values.length > 1;
    if (at > last + 1) return false;
    last = Math.max(last, at);
    return true;
  });
}
