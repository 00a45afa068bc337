import type { Form, TableId } from '../model/form';
import type { TableIndex } from '../model/form-index';
import { withoutUnit, isUnit } from './label-key';
import type { TableLexicon } from './lexicon';
import type { Line } from './lines';
import { endsInDigits, isNumbered } from './lines';
import type { MatchedRow, MatchedRows } from './rows';
import type { ColumnSums } from './sums';
import { addsUp, columnSums } from './sums';
import { THRESHOLDS } from './thresholds';

/** Do the numbers of running text stand under the labels of their rows, or over them? */
type Side = 'under' | 'over';

/**
 * What a line is for its neighbours: the label of a row, words that may be one, the name of a group, a header or a row
 * with its numbers, which end what stands before them, or numbers alone.
 */
type Role = 'row' | 'words' | 'group' | 'unit' | 'end' | 'numbers';

const { labelPieces, signLead, fewestProofs } = THRESHOLDS;

/**
 * Gives numbers that stand on lines of their own to the labels over them or under them. Which it is, the whole table
 * tells: its sums, or else how its labels and numbers begin and end between headers. Where they contradict each other,
 * rows are `unsure`.
 */
export function pairNumbers(
  lines: readonly Line[],
  form: Form,
  lexicon: TableLexicon,
  match: (lines: readonly Line[]) => MatchedRows,
): MatchedRows {
  const { index } = lexicon;
  if (!lines.some(isNumbersAlone)) return match(lines);
  const roles = lines.map((line) => roleOf(line, lexicon));
  const under = match(paired(lines, roles, 'under'));
  const over = match(paired(lines, roles, 'over'));
  const { id: table } = index.table;
  const side = sideBySums(under, over, form, table) ?? sideByEnds(lines, roles, index);
  const found = side === 'over' ? over : under;
  const own = new Set(lines);
  /** Do numbers go on beyond those of a row, and none of its sums tells where it ends? */
  const goesOn = ({ line: { part, row: at, values }, row }: MatchedRow): boolean => {
    const place = lines.findIndex((line) => line.part === part && line.row === at);
    const beyond = neighbour(lines, roles, place, side === 'over' ? -1 : 1);
    if (beyond === undefined || roles[beyond] !== 'numbers') return false;
    return lines[beyond]!.values.length === values.length || addsUp(form, table, row, values) !== true;
  };
  const matched = found.matched.map((each): MatchedRow =>
    own.has(each.line) || (side && !goesOn(each)) ? each : { ...each, unsure: true },
  );
  return { ...found, matched };
}

/** Does a line of running text hold numbers, and no words but units? */
export const isNumbersAlone = ({ grid, labels, values }: Line): boolean =>
  !grid.aligned && values.length > 0 && labels.every(({ text }) => isUnit(text));

function roleOf(line: Line, { meaning }: TableLexicon): Role {
  const { grid, labels, values } = line;
  if (isNumbersAlone(line)) return 'numbers';
  if (grid.aligned || values.length) return 'end';
  const words = labels.filter(({ text }) => !isUnit(text));
  if (!words.length) return 'unit';
  const known = words.flatMap(({ text }) => meaning(withoutUnit(text)).any);
  if (known.some(({ role }) => role === 'row')) return 'row';
  if (known.some(({ role }) => role !== 'group' && role !== 'title')) return 'end';
  return known.some(({ role }) => role === 'group') ? 'group' : 'words';
}

/** The nearest line on one side that is neither a group's name nor a unit; undefined at the end of a part. */
function neighbour(
  lines: readonly Line[],
  roles: readonly Role[],
  from: number,
  step: 1 | -1,
): number | undefined {
  let at = from + step;
  while (lines[at]?.part === lines[from]!.part && ['group', 'unit'].includes(roles[at]!)) at += step;
  return lines[at]?.part === lines[from]!.part ? at : undefined;
}

const isLabel = (role: Role | undefined): boolean => role === 'row' || role === 'words';

/**
 * The side that the stretches between headers tell, by as many more than tell the other as make it clear. One without a
 * header at either end may be cut off at both: it takes two.
 */
function sideByEnds(lines: readonly Line[], roles: readonly Role[], { rows }: TableIndex): Side | undefined {
  const fewest = Math.min(...rows.map(({ columns }) => columns.length));
  const signs = { under: 0, over: 0 };
  let stretch: Role[] = [];
  let isHeaded = false;
  lines.forEach((line, place) => {
    const role = roles[place]!;
    // A label that runs on into digits may have swallowed the numbers beside it: neither a row nor a header.
    const isCut = lines[place + 1]?.part !== line.part || endsInDigits(line);
    // Fewer numbers than any row has: what stands at this end is not known.
    if (role === 'numbers') stretch.push(line.values.length >= fewest ? role : 'unit');
    else if (isLabel(role)) stretch.push(role);
    if (role !== 'end' && !isCut) return;
    const isFooted = role === 'end' && !endsInDigits(line);
    const side = sideOfStretch(stretch, isHeaded, isFooted);
    if (side) signs[side] += isHeaded || isFooted ? fewestProofs : 1;
    stretch = [];
    isHeaded = role === 'end' && !isCut;
  });
  return signs.under + signs.over < fewestProofs ? undefined : clearSide(signs);
}

/**
 * The side that a stretch of labels and numbers tells by its ends: a label first and a number last, or the reverse. An
 * end tells nothing where other words stand at it, nor alone where the text may be cut off there.
 */
function sideOfStretch(roles: readonly Role[], isHeaded: boolean, isFooted: boolean): Side | undefined {
  const [first, last] = [roles[0], roles.at(-1)];
  if (!roles.includes('numbers') || !roles.some(isLabel)) return undefined;
  const top = first === 'numbers' ? 'over' : first === 'row' ? 'under' : undefined;
  const foot = last === 'numbers' ? 'under' : last === 'row' ? 'over' : undefined;
  if (top && foot && top !== foot) return undefined;
  const side = (isHeaded || foot ? top : undefined) ?? (isFooted ? foot : undefined);
  // Where labels stand in one heap and numbers in another, only the two in the middle meet.
  const apart = roles.filter(
    (role, at) => role === 'numbers' && !isLabel(roles[at + (side === 'under' ? -1 : 1)]),
  ).length;
  return apart * 2 < roles.filter((role) => role === 'numbers').length ? side : undefined;
}

const clearSide = ({ under, over }: Readonly<Record<Side, number>>): Side | undefined => {
  if (under > over * signLead) return 'under';
  return over > under * signLead ? 'over' : undefined;
};

/** The side on which most sums down the columns hold, and on the other do not; undefined where none is that. */
function sideBySums(under: MatchedRows, over: MatchedRows, form: Form, table: TableId): Side | undefined {
  const [below, above] = [under, over].map(({ matched }) => columnSums(form, table, matched));
  const proves = (one: ColumnSums, other: ColumnSums): boolean =>
    one.held.size > one.broken.size &&
    [...one.held].filter((sum) => !other.held.has(sum)).length >= fewestProofs;
  if (proves(below!, above!)) return proves(above!, below!) ? undefined : 'under';
  return proves(above!, below!) ? 'over' : undefined;
}

/** The lines with the numbers of each given to the label on that side of them. */
function paired(lines: readonly Line[], roles: readonly Role[], side: Side): readonly Line[] {
  const owners = new Map<number, number>();
  const step = side === 'under' ? -1 : 1;
  roles.forEach((role, place) => {
    const at = role === 'numbers' ? neighbour(lines, roles, place, step) : undefined;
    if (at !== undefined && isLabel(roles[at])) owners.set(place, at);
  });
  const used = new Set<number>();
  const whole = new Map<number, Line>();
  for (const [place, at] of owners) {
    const pieces = piecesOf(lines, roles, at, step);
    const units = lines.slice(...between(place, at)).flatMap((line, offset) => {
      const unit = Math.min(place, at) + 1 + offset;
      if (roles[unit] !== 'unit') return [];
      used.add(unit);
      return line.labels;
    });
    for (const piece of pieces) used.add(piece);
    const labels = [...pieces.flatMap((piece) => lines[piece]!.labels), ...units, ...lines[place]!.labels];
    whole.set(place, { ...lines[place]!, labels });
  }
  return lines.flatMap((line, place) => whole.get(place) ?? (used.has(place) ? [] : [line]));
}

const between = (a: number, b: number): readonly [number, number] => [Math.min(a, b) + 1, Math.max(a, b)];

/**
 * The lines of a label that ends or begins at one: that of a row is whole, other words may be pieces of one, of which only
 * the first is numbered.
 */
function piecesOf(
  lines: readonly Line[],
  roles: readonly Role[],
  at: number,
  step: 1 | -1,
): readonly number[] {
  const pieces = [at];
  const begins = (place: number): boolean => isNumbered(lines[place]?.labels[0]?.text);
  while (
    !begins(step < 0 ? at : at + 1) &&
    roles[at] === 'words' &&
    roles[at + step] === 'words' &&
    lines[at + step]!.part === lines[at]!.part &&
    pieces.length < labelPieces
  )
    pieces.push((at += step));
  return pieces.sort((a, b) => a - b);
}
