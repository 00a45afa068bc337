import type { StructureFinding } from '../model/finding';
import type { Form } from '../model/form';
import type { Grid } from '../model/grid';
import type { TableValues, Unread } from '../model/report';
import type { BlockRows } from './blocks';
import { blocksOf } from './blocks';
import { placeColumns } from './columns';
import type { UnreadCell } from './entries';
import { Entries } from './entries';
import { structureFinding } from './finding';
import type { Instance } from './instances';
import type { Line, ValueCell } from './lines';
import { isMoney } from './number-text';
import type { Place, Spot, Spots } from './place';
import { placesOn } from './place';
import type { ColumnNote, PlacedRow, PlacedRows } from './placed';
import type { Reading, ReadingReason } from './reading';
import type { MatchedRow } from './rows';
import type { StatedUnits } from './stated-unit';
import { statedUnits } from './stated-unit';
import { rowsOf } from './table-rows';
import { targetsOf } from './target';
import { positionOf, reportedLines } from './unknown-lines';
import { isValueLike, textOf } from './value';

export interface TableReading {
  readonly values: TableValues;
  /** Where a cell stands, by its key. */
  place(key: string): Place | undefined;
  readonly readings: readonly Reading[];
  readonly unread: readonly UnreadCell[];
  readonly findings: readonly StructureFinding[];
  /** The cells that were read, listed as unread, or are none of the table's: numbers of rows, units, remarks. */
  readonly given: ReadonlySet<ValueCell>;
  /** The places of all cells, in the order of reading, where labels alone tell them and nothing had to be said. */
  readonly spots?: Spots;
}

/** Reads one filled-in table as the table of a form. */
export const readTable = (instance: Instance, form: Form): TableReading =>
  new TableReader(instance, form).read();

/** Rows that are none of the form are told one by one up to so many. */
const MOST_UNKNOWN = 50;

class TableReader {
  private readonly targets;
  private readonly entries: Entries;
  private readonly given = new Set<ValueCell>();
  private readonly spots = new Map<string, Spot>();
  private readonly findings: StructureFinding[] = [];
  private readonly rows;
  private readonly unitsOf: StatedUnits;

  constructor(
    private readonly instance: Instance,
    private readonly form: Form,
  ) {
    this.targets = targetsOf(form, instance.table);
    this.entries = new Entries(this.targets);
    this.rows = rowsOf(instance, form);
    const ofRows = new Set(this.rows.matched.map(({ line }) => positionOf(line)));
    const lines = [...instance.titles, ...instance.lines, ...instance.notes];
    this.unitsOf = statedUnits(lines, (line) => ofRows.has(positionOf(line)));
  }

  read(): TableReading {
    const { instance, form, entries, findings, spots, rows } = this;
    const blocks = blocksOf(rows, instance, form);
    const columns = placeColumns(blocks, form, instance.table);
    blocks.forEach((block, index) => this.readBlock(block, columns[index]!));
    for (const { row, columns: blank } of rows.missing) {
      const cells = blank.map(({ id }) => ({ table: instance.table, row: row.id, column: id }));
      this.find('structure.missingRow', 'error', { text: row.label || NUMBERS, cells });
    }
    const unknown = reportedLines(rows);
    unknown.slice(0, MOST_UNKNOWN).forEach((line, nth) => {
      const first = line.labels[0] ?? line.values[0]!;
      const text = line.labels.map((label) => label.text).join(' ') || textsOf(line.values);
      const more = nth === MOST_UNKNOWN - 1 ? unknown.length - MOST_UNKNOWN : 0;
      this.find('structure.unknownRow', 'verify', {
        text: more ? `${text}（连同以下共 ${more + 1} 行）` : text,
        where: line.grid.addressOf(first.row, first.column),
      });
    });
    const isPlain =
      rows.byLabels && !entries.inOtherUnits && !findings.length && columns.every(isPlacedByLabels);
    const grids = new Map(instance.lines.map(({ part, grid }): [number, Grid] => [part, grid]));
    return {
      values: entries.values,
      place: placesOn(spots, (part) => grids.get(part)!),
      readings: entries.readings,
      unread: entries.unread,
      given: this.given,
      findings,
      ...(isPlain ? { spots } : {}),
    };
  }

  private readBlock(block: BlockRows, { rows, notes, aside }: PlacedRows): void {
    for (const note of notes) this.tellNote(note, block.matches);
    for (const row of rows) {
      this.readRow(row);
      for (const value of row.match.line.values) if (aside?.has(value.column)) this.given.add(value);
    }
  }

  private tellNote(
    { kind, column, row, gridColumn, text }: ColumnNote,
    matches: readonly MatchedRow[],
  ): void {
    if (kind === 'copy') return;
    const where = matches[0]!.line.grid.addressOf(row, gridColumn);
    if (kind === 'unknown') return this.find('structure.unknownColumn', 'verify', { text, where });
    const cells = matches.flatMap((match) =>
      this.targets[match.row.index]!.flatMap(({ ref }) => (!column || ref.column === column ? [ref] : [])),
    );
    const label = matches[0]!.row.columns.find(({ id }) => id === column)?.label ?? '';
    this.entries.readings.push({
      reason: NOTED[kind],
      where,
      text: kind === 'missing' ? label : text,
      value: null,
      cells,
      ...(column ? { label } : {}),
    });
  }

  private readRow(placed: PlacedRow): void {
    const { match, cells, columns, maybe, wide } = placed;
    const { line, row } = match;
    const { entries } = this;
    const unplaced = this.tellRow(placed);
    const free = !wide && leadsWithLabels(line);
    const labelColumn = line.labels.at(-1)?.column ?? 0;
    this.targets[row.index]!.forEach((target, index) => {
      const cell = cells?.[index];
      const column = cell?.column ?? (columns ? columns[index] : labelColumn);
      if (column !== undefined)
        this.spots.set(target.key, {
          target,
          part: line.part,
          row: cell?.row ?? line.row,
          column,
          free,
        });
      if (unplaced)
        entries.values[row.index]![index] = { ...unplaced, ...(maybe ? { maybe: [maybe[index]!] } : {}) };
      else if (cell) {
        const otherUnit = isMoney(target.unit) ? this.unitsOf(line, target.unit) : undefined;
        entries.read(target, cell.value, line.grid, cell.row, cell.column, otherUnit);
        this.given.add(cell);
      }
    });
  }

  /** Takes note of how a row was read; gives what all its cells hold where it cannot be told which is which. */
  private tellRow({ match, cells, how, doubt }: PlacedRow): Unread | undefined {
    const { line, row } = match;
    const { readings, unread } = this.entries;
    const label = line.labels.at(-1);
    const about = (reason: ReadingReason): Reading => ({
      reason,
      where: line.grid.addressOf(label?.row ?? line.row, label?.column ?? 0),
      text: textsOf(line.values),
      value: null,
      cells: this.targets[row.index]!.map(({ ref }) => ref),
    });
    if (match.how !== 'exact') {
      const reason = match.how === 'similar' ? 'similarLabel' : 'rowByOrder';
      readings.push({ ...about(reason), text: match.text, label: row.row.label });
    }
    if (line.values.length && line.grid.hiddenRows?.includes(line.row)) readings.push(about('hiddenRow'));
    if (!cells || match.unsure) {
      const reading = about(match.unsure ? 'rowUnclear' : how === 'unclear' ? 'columnsUnclear' : 'count');
      readings.push(reading);
      const { where, text } = reading;
      unread.push({ where, text, reason: 'ambiguous' });
      for (const value of line.values) this.given.add(value);
      return { text, reason: 'ambiguous' };
    }
    if (doubt) readings.push(about(doubt));
    else if (how === 'columns') readings.push(about('alignedByColumns'));
    return undefined;
  }

  private find(...[rule, severity, about]: Parameters<typeof structureFinding>): void {
    this.findings.push(structureFinding(rule, severity, { table: this.instance.table, ...about }));
  }
}

const textsOf = (values: readonly ValueCell[]): string => values.map(({ value }) => textOf(value)).join(' ');

/** What the one row of a table whose rows carry no label is called. */
const NUMBERS = '本年数字';

/** How a header that was not read plainly is told. */
const NOTED = {
  similar: 'similarLabel',
  order: 'columnByOrder',
  assumed: 'columnsAssumed',
  missing: 'missingColumn',
} as const;

/** Labels and headers place every row, and nothing has to be said about them. */
const isPlacedByLabels = ({ rows, notes }: PlacedRows): boolean =>
  !notes.length &&
  rows.every(
    ({ match, how, cells, doubt }) =>
      !doubt && match.how === 'exact' && how === 'header' && cells && !match.line.grid.hiddenRows?.length,
  );

/** Labels first, then numbers, and nothing else? */
const leadsWithLabels = ({ labels, values }: Line): boolean =>
  labels.length > 0 &&
  values.length > 0 &&
  values[0]!.column > labels.at(-1)!.column &&
  values.every(({ value }) => isValueLike(value));
