import type { TableId } from '../model/form';
import type { Line } from './lines';
import type { Vote, Voter } from './votes';

/** One filled-in table as met: its lines in order, from one grid or, where a page break cut it, several. */
export interface Instance {
  readonly table: TableId;
  /** Lines of one text each above it that name nothing of a form: no row and no header is looked for among them. */
  readonly titles: readonly Line[];
  readonly lines: Line[];
  /** Number of the grid it begins in. */
  readonly part: number;
}

interface Open {
  readonly instance: Instance;
  readonly seen: Set<string>;
  /** Part of the last line with a row or with numbers; undefined while there are only headers. */
  filledIn?: number;
  /** Headers met after rows: they belong to this table again, or open the next one like it. */
  waiting: Line[];
}

/**
 * Groups lines into tables. A table goes on over other tables, page breaks and repeated headers until a row comes
 * again, or one that is printed before those met, after a header or on another sheet: there the next table of the same kind begins.
 */
export function findInstances(lines: readonly Line[], voter: Voter): readonly Instance[] {
  const found: Instance[] = [];
  const open = new Map<TableId, Open>();
  let current: Open | undefined;
  // Lines that say nothing: titles and notes belong to whatever table comes next on their grid.
  let pending: Line[] = [];
  const votes = lines.map((line) => voter.votes(line));
  const next = strongAfter(lines, votes);
  lines.forEach((line, at) => {
    if (pending[0] && pending[0].part !== line.part) pending = [];
    const vote = voteFor(votes[at]!, tableAround(current, line) ?? next[at]);
    if (!vote) {
      pending.push(line);
      if (current && line.values.length && lastPart(current) === line.part) addTo(current, pending.splice(0));
      return;
    }
    let table = open.get(vote.table);
    if (!table || beginsAnew(table, line, vote, voter)) {
      const lines = table?.waiting.splice(0) ?? [];
      const titles = lines.length ? [] : pending.splice(0, titlesAmong(pending));
      const instance: Instance = { table: vote.table, titles, lines, part: line.part };
      table = { instance, seen: new Set(), waiting: [] };
      found.push(instance);
      open.set(vote.table, table);
    }
    const heads = vote.row === undefined && !line.values.length && (vote.opens || table.waiting.length > 0);
    if (heads && table.filledIn !== undefined) table.waiting.push(...pending.splice(0), line);
    else addTo(table, [...pending.splice(0), line], vote.row);
    current = table;
  });
  for (const { instance, waiting } of open.values()) instance.lines.push(...waiting);
  return found;
}

/** How many of these lines, from the first, are one text and no more. */
function titlesAmong(lines: readonly Line[]): number {
  const other = lines.findIndex(
    ({ grid, labels, values }) => !grid.aligned || labels.length > 1 || values.length,
  );
  return other < 0 ? lines.length : other;
}

/** The table in whose midst a line stands. */
const tableAround = (current: Open | undefined, line: Line): TableId | undefined =>
  current && (lastPart(current) === line.part || !line.grid.aligned) ? current.instance.table : undefined;

/**
 * In the midst of a table, a row that is only like one of another table, short, or printed on other forms too, is no
 * sign that the other begins; nor is it where the next line that tells more names another.
 */
function voteFor(votes: readonly Vote[], expected: TableId | undefined): Vote | undefined {
  const vote = votes.find(({ table }) => table === expected) ?? votes[0];
  return vote?.weak && expected !== undefined && vote.table !== expected ? undefined : vote;
}

/** The table that the next line names for sure, for each line; on a sheet, the next of the same sheet. */
function strongAfter(
  lines: readonly Line[],
  votes: readonly (readonly Vote[])[],
): readonly (TableId | undefined)[] {
  const next: (TableId | undefined)[] = [];
  for (let at = lines.length - 2; at >= 0; at--) {
    const [vote] = votes[at + 1]!;
    if (lines[at + 1]!.part === lines[at]!.part || !lines[at]!.grid.aligned)
      next[at] = vote && !vote.weak ? vote.table : next[at + 1];
  }
  return next;
}

const lastPart = (table: Open): number | undefined =>
  (table.waiting.at(-1) ?? table.instance.lines.at(-1))?.part;

function addTo(table: Open, lines: readonly Line[], row?: string): void {
  table.instance.lines.push(...table.waiting.splice(0), ...lines);
  if (row !== undefined) table.seen.add(row);
  const last = lines.at(-1)!;
  if (row !== undefined || last.values.length) table.filledIn = last.part;
}

function beginsAnew(table: Open, line: Line, vote: Vote, voter: Voter): boolean {
  const elsewhere = lastPart(table) !== line.part;
  // Without row labels, one row of numbers fills the table, and a sheet with its header is a table though blank.
  if (!voter.namesRows(vote.table))
    return vote.opens && (table.filledIn !== undefined || (elsewhere && line.grid.aligned));
  if (table.filledIn === undefined || vote.row === undefined) return false;
  const apart = vote.opens || table.waiting.length > 0 || table.filledIn !== line.part;
  if (!apart) return false;
  const at = voter.positionOf(vote.table, vote.row);
  return table.seen.has(vote.row) || [...table.seen].some((row) => voter.positionOf(vote.table, row) > at);
}
