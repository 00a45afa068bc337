import type { TableId } from '../model/form';
import type { Line } from './lines';
import { THRESHOLDS } from './thresholds';
import type { Vote, Voter } from './votes';

/** One filled-in table as met: its lines in order, from one grid or, where a page break cut it, several. */
export interface Instance {
  readonly table: TableId;
  /** Lines of one text each above it that name nothing of a form: no row and no header is looked for among them. */
  readonly titles: readonly Line[];
  readonly lines: Line[];
  /** Lines of texts alone that follow on its grid and name nothing of a form. */
  readonly notes: Line[];
  /** Number of the grid it begins in. */
  readonly part: number;
}

/**
 * Groups lines into tables. A table goes on over other tables, page breaks and repeated headers until a row comes
 * again, or one that is printed before those met, after a header or on another sheet: there the next table of the same
 * kind begins.
 */
export function findInstances(lines: readonly Line[], voter: Voter): readonly Instance[] {
  // The rows of a long list, far below whatever a form prints: likeness is not asked, and they are no table's.
  let unnamed = 0;
  const far = new Set<Line>();
  const votes = lines.map((line) => {
    const known = voter.votes(line);
    unnamed = known.length ? 0 : unnamed + 1;
    if (unnamed > THRESHOLDS.farthestRow) far.add(line);
    return known.length || far.has(line) ? known : voter.likelyVotes(line);
  });
  const following = strongAfter(lines, votes);
  const finder = new InstanceFinder(voter);
  lines.forEach((line, index) => finder.take(line, votes[index]!, following[index], far.has(line)));
  return finder.finish();
}

class InstanceFinder {
  private readonly instances: Instance[] = [];
  private readonly open = new Map<TableId, OpenTable>();
  private current: OpenTable | undefined;
  /** Lines that say nothing: titles and notes belong to whatever table comes next on their grid. */
  private pending: Line[] = [];

  constructor(private readonly voter: Voter) {}

  /** The next line, with its votes and the table that the lines after it name; `isFar` from all that a form prints. */
  take(line: Line, votes: readonly Vote[], following: TableId | undefined, isFar: boolean): void {
    if (this.pending[0] && this.pending[0].part !== line.part) this.pending = [];
    const vote = voteFor(votes, tableAround(this.current, line) ?? following);
    if (!vote || this.current?.asksFor(line)) {
      this.pending.push(line);
      const { current } = this;
      if (current?.lastPart === line.part && !line.values.length && !isFar) current.instance.notes.push(line);
      if (isFar) this.pending = this.pending.slice(-THRESHOLDS.farthestTitle);
      else if (current && line.values.length && (current.lastPart === line.part || current.awaits(line)))
        current.add(this.takePending());
      return;
    }
    const known = this.open.get(vote.table);
    const table = known && !known.endsBefore(line, vote) ? known : this.begin(vote, line, known);
    const { waiting } = table;
    const isSection = waiting.length > 0 && this.voter.namesRows(vote.table);
    const isHeader =
      vote.row === undefined && (isSection || (!line.values.length && (vote.opens || waiting.length > 0)));
    const lines = [...this.takePending(), line];
    if (isHeader && table.filledIn !== undefined) waiting.push(...lines);
    else table.add(lines, vote.row);
    this.current = table;
  }

  finish(): readonly Instance[] {
    for (const { instance, waiting } of this.open.values()) instance.lines.push(...waiting);
    return this.instances;
  }

  private begin({ table }: Vote, { part }: Line, before: OpenTable | undefined): OpenTable {
    const lines = before?.waiting.splice(0) ?? [];
    const titles = lines.length ? [] : this.pending.splice(0, countTitles(this.pending));
    const instance: Instance = { table, titles, lines, notes: [], part };
    const begun = new OpenTable(instance, this.voter);
    this.instances.push(instance);
    this.open.set(table, begun);
    return begun;
  }

  private takePending(): readonly Line[] {
    return this.pending.splice(0);
  }
}

/** A table that may go on. */
class OpenTable {
  /** Part of the last line with a row or with numbers; undefined while there are only headers. */
  filledIn: number | undefined;
  /** Headers met after rows: they belong to this table again, or open the next one like it. */
  readonly waiting: Line[] = [];
  private readonly rows = new Set<string>();

  constructor(
    readonly instance: Instance,
    private readonly voter: Voter,
  ) {}

  get lastPart(): number | undefined {
    return (this.waiting.at(-1) ?? this.instance.lines.at(-1))?.part;
  }

  /** Lines of the table, the last of which names a row. */
  add(lines: readonly Line[], row?: string): void {
    this.instance.lines.push(...this.waiting.splice(0), ...lines);
    if (row !== undefined) this.rows.add(row);
    const last = lines.at(-1)!;
    if (row !== undefined || (last.values.length && this.isFilledBy(last))) this.filledIn = last.part;
  }

  private isFilledBy(line: Line): boolean {
    const { table } = this.instance;
    return this.voter.namesRows(table) || this.voter.fillsRow(table, line);
  }

  /** In a text a stray line may part the header from the one row under it, which has no name of its own. */
  awaits(line: Line): boolean {
    const { grid, labels } = line;
    const isBare = !grid.aligned && !labels.length;
    return (
      isBare &&
      this.filledIn === undefined &&
      !this.voter.namesRows(this.instance.table) &&
      this.isFilledBy(line)
    );
  }

  /** Is it a header over the one row of its table, and this a line with a number for each column, whatever it is called? */
  asksFor(line: Line): boolean {
    const { table, part } = this.instance;
    return (
      this.filledIn === undefined &&
      part === line.part &&
      !this.voter.namesRows(table) &&
      line.values.length >= this.voter.columnsOf(table)
    );
  }

  /** Does another table of the same kind begin with this line? */
  endsBefore(line: Line, vote: Vote): boolean {
    const { voter } = this;
    // Without row labels, one row of numbers fills the table, and a sheet with its header is a table though blank.
    if (!voter.namesRows(vote.table)) {
      const isElsewhere = this.lastPart !== line.part && line.grid.aligned;
      return vote.opens && (this.filledIn !== undefined || isElsewhere);
    }
    if (this.filledIn === undefined || vote.row === undefined) return false;
    if (!vote.opens && !this.waiting.length && this.filledIn === line.part) return false;
    const position = voter.positionOf(vote.table, vote.row);
    return (
      this.rows.has(vote.row) || [...this.rows].some((row) => voter.positionOf(vote.table, row) > position)
    );
  }
}

/** How many of these lines, from the first, are one text and no more. */
function countTitles(lines: readonly Line[]): number {
  const count = lines.findIndex(
    ({ grid, labels, values }) => !grid.aligned || labels.length > 1 || values.length,
  );
  return count < 0 ? lines.length : count;
}

/** The table in whose midst a line stands. */
const tableAround = (current: OpenTable | undefined, line: Line): TableId | undefined =>
  current && (current.lastPart === line.part || !line.grid.aligned) ? current.instance.table : undefined;

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
  const tables: (TableId | undefined)[] = [];
  for (let index = lines.length - 2; index >= 0; index--) {
    const [vote] = votes[index + 1]!;
    if (lines[index + 1]!.part === lines[index]!.part || !lines[index]!.grid.aligned)
      tables[index] = vote && !vote.weak ? vote.table : tables[index + 1];
  }
  return tables;
}
