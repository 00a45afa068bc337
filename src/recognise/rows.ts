import type { IndexedRow } from '../model/form-index';
import { memo, memoText } from '../model/memo';
import type { Candidate } from './claims';
import { claimRows } from './claims';
import { alignInOrder, longestRise } from './gap';
import { isUnit, labelKeys } from './label-key';
import type { TableLexicon } from './lexicon';
import type { Line } from './lines';
import { endsInDigits } from './lines';
import { isLegible, similarity } from './similarity';
import { THRESHOLDS } from './thresholds';

/** A line taken for a row of the form, and how that was known. */
export interface MatchedRow {
  readonly line: Line;
  readonly row: IndexedRow;
  readonly how: 'exact' | 'similar' | 'order';
  /** The label as met. */
  readonly text: string;
  /** Its numbers may as well be those of the row before or after it. */
  readonly unsure?: true;
}

export interface MatchedRows {
  readonly matched: readonly MatchedRow[];
  /** All lines of the table, labels with the numbers that belong to them. */
  readonly lines: readonly Line[];
  readonly missing: readonly IndexedRow[];
  /** Lines with numbers that are no row of the form. */
  readonly unknown: readonly Line[];
  /** Lines whose labels name rows of the form, whether they are these rows or not. */
  readonly named: ReadonlySet<Line>;
  /** Labels and which cells are filled tell all this, whatever the numbers are. */
  readonly byLabels: boolean;
}

const { likeRow, likeBlankRow, faintRow, farthestRow, labelPieces } = THRESHOLDS;

/**
 * Finds the row of the form for every line. Exact labels first, wherever they stand; what is left lies in gaps
 * between them and is matched by likeness in printed order. A label that cannot be read at all goes by order, and
 * only where one line and one row are left between two known neighbours.
 */
export function matchRows(lines: readonly Line[], lexicon: TableLexicon): MatchedRows {
  const { index } = lexicon;
  const taken = new Map<number, MatchedRow>();
  const done = new Set<Line>();
  const take = (line: Line, row: number, how: MatchedRow['how'], text: string): void => {
    const known = index.rows[row];
    if (!known || done.has(line)) return;
    taken.set(row, { line, row: known, how, text });
    done.add(line);
  };
  const isNamed = (row: number): boolean => taken.has(row) && taken.get(row)?.how !== 'order';
  /** Are the rows before and after it known by their labels? The first and the last have all others to speak for them. */
  const isEnclosed = (row: number): boolean =>
    row > 0 && row < index.rows.length - 1
      ? isNamed(row - 1) && isNamed(row + 1)
      : index.rows.every((other) => other.index === row || taken.has(other.index));
  const candidates = lines.map((line) => exactRows(line, lexicon));

  // 1. Labels that name one row, and no other line is left that may be it instead.
  const isRowNamed = index.rows.map(() => false);
  for (const candidate of candidates)
    if (candidate?.sure) for (const row of candidate.rows) isRowNamed[row] = true;
  const unnamedRows = range([0, index.rows.length]).filter((row) => !isRowNamed[row]);
  const isPrinted = ({ labels }: Line): boolean =>
    labels.length > 0 && isPrintedRow(labels.at(-1)!.text, lexicon);
  const named = claimRows(
    lines,
    candidates,
    (line) => !isPrinted(line) && unnamedRows.some((row) => likeness(line, row, lexicon) >= likeBlankRow),
  );
  for (const { index: place, row } of named) take(lines[place]!, row, 'exact', candidates[place]!.text);
  const fixed = longestRise(named.map(({ row }) => row)).map((place) => named[place]!);

  // 2. Gaps between the labels that stand in printed order.
  forEachGap(fixed, lines.length, index.rows.length, (lineRange, rowRange) => {
    const [from, to] = lineRange;
    const isNear = (place: number): boolean =>
      place - from < farthestRow || to - place <= farthestRow || candidates[place]?.sure === true;
    const open = range(lineRange).filter((place) => !done.has(lines[place]!) && isNear(place));
    const rows = range(rowRange).filter((row) => !taken.has(row));
    if (!open.length || !rows.length) return;
    const score = (i: number, j: number) =>
      scoreOf(lines[open[i]!]!, candidates[open[i]!], rows[j]!, lexicon);
    // A label that several rows have tells one only where each of them is there.
    const howSure = (row: number, label: Candidate | undefined): MatchedRow['how'] => {
      if (!label?.sure || !label.rows.includes(row)) return 'similar';
      const lineCount = open.filter(
        (place) => candidates[place]?.sure && candidates[place].rows.includes(row),
      ).length;
      return label.rows.filter((other) => rows.includes(other)).length > lineCount ? 'order' : 'exact';
    };
    const pairs = alignInOrder(open.length, rows.length, score);
    const paired = new Set(pairs.map(([i]) => i));
    /** Is a line left with numbers that has the name of this one, or of the row? Then nothing tells which is it. */
    const isContested = (i: number, j: number): boolean => {
      const own = candidates[open[i]!]?.rows ?? [];
      const rivals = own.length === 1 ? own : own.filter((row) => row === rows[j]);
      return open.some(
        (place, other) =>
          !paired.has(other) &&
          lines[place]!.values.length > 0 &&
          candidates[place]?.rows.some((row) => rivals.includes(row)),
      );
    };
    for (const [i, j] of pairs) {
      if (isContested(i, j)) continue;
      const line = lines[open[i]!]!;
      take(line, rows[j]!, howSure(rows[j]!, candidates[open[i]!]), labelText(line));
    }
    // 3. A label that cannot be read, where one line and one row alone are left between known neighbours.
    const ends = pairs.map(([i, j]) => ({ index: i, row: j }));
    forEachGap(ends, open.length, rows.length, (left, right) => {
      const unread = range(left)
        .map((place) => lines[open[place]!]!)
        .filter((line) => line.values.length > 0);
      const wanted = range(right).map((place) => rows[place]!);
      const [line, row] = [unread[0], wanted[0]];
      const isOnly = unread.length === 1 && wanted.length === 1;
      if (isOnly && line && row !== undefined && isEnclosed(row) && canBe(line, row, lexicon))
        take(line, row, 'order', labelText(line));
    });
  });

  return {
    matched: [...taken.values()].sort((a, b) => a.row.index - b.row.index),
    lines,
    missing: index.rows.filter((row) => !taken.has(row.index)),
    unknown: lines.filter((line) => line.values.length > 0 && !done.has(line)),
    named: new Set(
      lines.filter((line, place) => candidates[place]?.rows.length && !namesColumns(line, lexicon)),
    ),
    byLabels: true,
  };
}

const range = ([from, to]: readonly [number, number]): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);

/** Calls back for the stretches before, between and after pairs of positions that rise on both sides. */
function forEachGap(
  pairs: readonly { readonly index: number; readonly row: number }[],
  lines: number,
  rows: number,
  visit: (lines: readonly [number, number], rows: readonly [number, number]) => void,
): void {
  let [line, row] = [0, 0];
  for (const next of [...pairs, { index: lines, row: rows }]) {
    visit([line, next.index], [row, next.row]);
    [line, row] = [next.index + 1, next.row + 1];
  }
}

const labelText = (line: Line): string => line.labels.map(({ text }) => text).join(' ');

/** Names of columns make a header, though rows may be called so too: 其他. */
const namesColumns = ({ labels }: Line, { meaning }: TableLexicon): boolean =>
  labels.length > 1 && labels.filter(({ text }) => meaning(text).columns.length).length > 1;

const isPrintedRow = (text: string, { meaning }: TableLexicon): boolean =>
  meaning(text).printed.some(({ role }) => role === 'row');

/** Rows that the label of a line with numbers names; undefined where it names none. */
const rowsNamed = memo((lexicon: TableLexicon) =>
  memoText((text): Candidate | undefined => {
    const { rows, printed } = lexicon.meaning(text);
    const isGroup = printed.some(({ role }) => role === 'group') && !isPrintedRow(text, lexicon);
    if (!rows.length || isGroup) return undefined;
    const places = new Set(rows.map(({ row }) => lexicon.index.byId.get(row)!.index));
    return { rows: [...places], sure: numbersAgree(text, [...places], lexicon), text };
  }),
);

/** Rows that the last label of a line names, whole or broken in pieces. */
function exactRows(line: Line, lexicon: TableLexicon): Candidate | undefined {
  // Without numbers a line may be a header: only the label as printed makes it a row.
  const loose = line.values.length > 0;
  const named = (text: string): Candidate | undefined =>
    loose || isPrintedRow(text, lexicon) ? rowsNamed(lexicon)(text) : undefined;
  const texts = line.labels.map(({ text }) => text);
  const last = texts.at(-1);
  if (last === undefined) return undefined;
  if (!loose && namesColumns(line, lexicon)) return { rows: [], sure: true, text: last };
  // A narrow column breaks a label into pieces, and its unit may stand after it.
  for (let end = texts.length; end > 0; end--) {
    for (let pieces = 1; pieces <= end; pieces++) {
      if (pieces > labelPieces && pieces < end) continue;
      const candidate = named(pieces > 1 ? texts.slice(end - pieces, end).join('') : texts[end - 1]!);
      if (candidate) return candidate;
    }
    if (!isUnit(texts[end - 1]!)) break;
  }
  return undefined;
}

/** Is the label numbered as one of the rows, or not at all? */
function numbersAgree(text: string, rows: readonly number[], { index }: TableLexicon): boolean {
  const { number } = labelKeys(text);
  return (
    number === '' ||
    rows.some((row) => {
      const { label, aliases = [] } = index.rows[row]!.row;
      return [label, ...aliases].some((spelling) => ['', number].includes(labelKeys(spelling).number));
    })
  );
}

/** Likeness of a text to the label or an alias of each row, by its place; NaN until it is asked for. */
const likenesses = memo(({ rowKeys }: TableLexicon) =>
  memoText(() => new Float64Array(rowKeys.length).fill(NaN)),
);

/** Likeness of a line's label, whole or in its parts, to a row's label or aliases. */
function likeness({ labels }: Line, row: number, lexicon: TableLexicon): number {
  const texts = labels.slice(-3).map(({ text }) => text);
  const tries = texts.length > 1 ? [texts.at(-1)!, texts.slice(-2).join(''), texts.join('')] : texts;
  return Math.max(0, ...tries.map((text) => likenessOf(text, row, lexicon)));
}

function likenessOf(text: string, row: number, lexicon: TableLexicon): number {
  const known = likenesses(lexicon)(text);
  if (Number.isNaN(known[row])) {
    const { full, bare } = labelKeys(text);
    const scores = lexicon.rowKeys[row]!.flatMap((key) => [similarity(full, key), similarity(bare, key)]);
    known[row] = Math.max(0, ...scores);
  }
  return known[row]!;
}

function scoreOf(line: Line, candidate: Candidate | undefined, row: number, lexicon: TableLexicon): number {
  if (candidate?.rows.includes(row)) return !candidate.sure ? 1.2 : line.values.length ? 2 : 1.5;
  // A label that names other rows for certain is none of these.
  if (candidate?.sure) return 0;
  const alike = endsInDigits(line) ? 0 : likeness(line, row, lexicon);
  return alike >= (line.values.length && !candidate ? likeRow : likeBlankRow) ? alike : 0;
}

/** By order alone: the label is scraps, or at least faintly like; and a text row has a number for every column. */
function canBe(line: Line, row: number, lexicon: TableLexicon): boolean {
  if (!line.grid.aligned && line.values.length !== lexicon.index.rows[row]!.columns.length) return false;
  const last = line.labels.at(-1)?.text ?? '';
  if (endsInDigits(line)) return false;
  return !isLegible(labelKeys(last).bare) || likeness(line, row, lexicon) >= faintRow;
}
