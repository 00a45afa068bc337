import type { Form, TableId } from '../model/form';
import type { Grid, ReadDocument } from '../model/grid';
import type { UnreadCell } from './entries';
import type { Instance } from './instances';
import type { LabelCell, Line, ValueCell } from './lines';
import { endsInDigits } from './lines';
import { holdsNumbers, runTogether } from './run-together';
import type { TableReading } from './table';
import { isNumbering, positionOf } from './unknown-lines';
import { isValueLike, textOf } from './value';
import type { Voter } from './votes';
import { voterOf } from './votes';

/** The tables of a report, as they stand and as they were read. */
interface ReadTables {
  readonly instances: readonly Instance[];
  readonly tables: ReadonlyMap<TableId, TableReading>;
}

/**
 * The closing account: what stands among the lines of the tables and was neither read nor listed (`given`), for each
 * report. Whatever happened to a row before, no number of it is lost without a word.
 */
export function leftOver(
  lines: readonly Line[],
  reports: readonly ReadTables[],
  document: ReadDocument,
  forms: readonly Form[],
): readonly (readonly UnreadCell[])[] {
  const left = reports.map((): UnreadCell[] => []);
  if (!reports.length) return left;
  const voter = voterOf(forms);
  const zone = linesAmong(
    lines,
    reports.flatMap(({ instances }) => instances),
    voter.namesNothing,
  );
  const readings = reports.flatMap(({ tables }) => [...tables.values()]);
  const isGiven = (cell: ValueCell): boolean => readings.some(({ given }) => given.has(cell));
  const rowNumbers = rowNumbersOf(zone);
  const isNumber = ({ value }: ValueCell): boolean =>
    isValueLike(value) ? /[\d０-９]/.test(textOf(value)) : holdsNumbers(textOf(value), voter);
  const first = new Map<number, number>();
  for (const { part, row, values } of zone)
    if (!first.has(part) && values.some(isGiven)) first.set(part, row);
  /** Above the first row of a sheet, a number alone may be a year or the number of a page. */
  const isTitle = ({ grid, part, row, labels }: Line): boolean =>
    grid.aligned && row < (first.get(part) ?? 0) && !labels.some(({ text }) => voter.isRowLabel(text));
  const starts = reports
    .slice(1)
    .map(({ instances }) => Math.min(...instances.flatMap((instance) => instance.lines.map(positionOf))));
  for (const line of zone) {
    const values = [...line.before, ...(isNumbering(line) ? [] : line.values)];
    const numbers = values.filter((cell) => !isGiven(cell) && !rowNumbers.has(cell) && isNumber(cell));
    const cells = [
      ...labelsWithNumbers(line, voter),
      ...(numbers.length === 1 && isTitle(line) ? [] : numbers),
    ];
    if (!cells.length) continue;
    const report = starts.filter((start) => start <= positionOf(line)).length;
    left[report]!.push(listed(line.grid, cells));
  }
  const listedTexts = new Set(left.flat().map(({ text }) => text));
  for (const text of runTogether(document, forms))
    if (!listedTexts.has(text)) left[0]!.push({ where: '正文', text, reason: 'noPlace' });
  return left;
}

/** The labels of a line that hold numbers, or all where they do together: words of one may stand apart. */
function labelsWithNumbers(line: Line, voter: Voter): readonly LabelCell[] {
  const { labels, values } = line;
  if (labels.every(({ text }) => !voter.namesNothing(text))) return [];
  const isRow = values.length > 0 && endsInDigits(line);
  const holding = labels.filter(
    (label) => holdsNumbers(label.text, voter) || (isRow && label === labels.at(-1)),
  );
  const whole = labels.map(({ text }) => text).join(' ');
  return holding.length || !holdsNumbers(whole, voter) ? holding : labels;
}

const listed = (grid: Grid, cells: readonly (ValueCell | LabelCell)[]): UnreadCell => {
  const { row, column } = cells[0]!;
  const text = cells.map((cell) => ('text' in cell ? cell.text : textOf(cell.value))).join(' ');
  return { where: grid.addressOf(row, column), text, reason: 'noPlace' };
};

/**
 * The lines from the first to the last of the tables on each sheet. Of running text, whole stretches that hold a table,
 * stand between such, or in a chapter of them: where a stretch ends says nothing there.
 */
function linesAmong(
  lines: readonly Line[],
  tables: readonly Instance[],
  namesNothing: (text: string) => boolean,
): readonly Line[] {
  const own = tables.flatMap((table) => table.lines);
  const ends = new Map<number, readonly [number, number]>();
  for (const { part, row } of own) {
    const [first, last] = ends.get(part) ?? [row, row];
    ends.set(part, [Math.min(first, row), Math.max(last, row)]);
  }
  const texts = own.filter(({ grid }) => !grid.aligned);
  const chapters = new Set(texts.map(({ grid }) => grid.name));
  const [firstText, lastText] = [Math.min, Math.max].map((end) => end(...texts.map(({ part }) => part)));
  return lines.filter(({ grid, part, row }) => {
    if (!grid.aligned)
      return (part >= firstText! && part <= lastText!) || chapters.has(grid.name) || !namesNothing(grid.name);
    const [first, last] = ends.get(part) ?? [Infinity, -Infinity];
    return row >= first && row <= last;
  });
}

/** Numbers left of labels that count the rows: each one more than the one above it, or the first. */
function rowNumbersOf(lines: readonly Line[]): ReadonlySet<ValueCell> {
  const above = new Map<string, number>();
  return new Set(
    lines.flatMap(({ part, before }) =>
      before.filter(({ value, column }) => {
        const key = `${part}|${column}`;
        const next = (above.get(key) ?? 0) + 1;
        if (typeof value === 'number') above.set(key, value);
        return value === 1 || value === next;
      }),
    ),
  );
}
