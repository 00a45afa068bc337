import type { Label } from '../derive/labels';
import type { Form, TableId } from '../model/form';
import type { TableIndex } from '../model/form-index';
import { heldSums } from './column-sums';
import { isUnit } from './label-key';
import { lexiconOf, meaningsOf } from './lexicon';
import type { Line } from './lines';
import type { MatchedRow, MatchedRows } from './rows';
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
 * tells: its sums, or else where its numbers begin and end. A header, then numbers, then a label is one sign; a label,
 * numbers, then a header is one for the other side. Where the signs contradict each other, rows are `unsure`.
 */
export function pairNumbers(
  lines: readonly Line[],
  form: Form,
  index: TableIndex,
  match: (lines: readonly Line[]) => MatchedRows,
): MatchedRows {
  const roles = lines.map((line) => roleOf(line, form, index));
  if (!roles.includes('numbers')) return match(lines);
  const under = match(paired(lines, roles, 'under'));
  const over = match(paired(lines, roles, 'over'));
  const side = sideBySums(under, over, form, index.table.id) ?? sideByEnds(lines, roles, index);
  if (side === 'over') return over;
  const asUnsure = (each: MatchedRow): MatchedRow =>
    lines.includes(each.line) ? each : { ...each, unsure: true };
  return side ? under : { ...under, matched: under.matched.map(asUnsure) };
}

function roleOf({ grid, labels, values }: Line, form: Form, { table }: TableIndex): Role {
  const words = labels.filter(({ text }) => !isUnit(text));
  if (grid.aligned) return 'end';
  if (values.length) return words.length ? 'end' : 'numbers';
  if (!words.length) return 'unit';
  const isOwn = (label: Label): label is Label => label.table === table.id;
  const known = words.map(({ text }) => meaningsOf(lexiconOf(form), text, isOwn));
  const has = (is: (role: Label['role']) => boolean): boolean =>
    known.some((meanings) => meanings.some(({ role }) => is(role)));
  if (has((role) => role === 'row')) return 'row';
  if (has((role) => role !== 'group')) return 'end';
  return has(() => true) ? 'group' : 'words';
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

/** The side that the first and the last numbers between headers tell, by as many signs more as make it clear. */
function sideByEnds(lines: readonly Line[], roles: readonly Role[], { rows }: TableIndex): Side | undefined {
  const fewest = Math.min(...rows.map(({ columns }) => columns.length));
  const signs = { under: 0, over: 0 };
  lines.forEach(({ values }, place) => {
    if (roles[place] !== 'numbers' || values.length < fewest) return;
    const [before, after] = ([-1, 1] as const).map((step) => {
      const at = neighbour(lines, roles, place, step);
      return at === undefined ? 'end' : roles[at];
    });
    if (before === 'end' && isLabel(after)) signs.over++;
    if (after === 'end' && isLabel(before)) signs.under++;
  });
  return clearSide(signs);
}

const clearSide = ({ under, over }: Readonly<Record<Side, number>>): Side | undefined => {
  if (under > over * signLead) return 'under';
  return over > under * signLead ? 'over' : undefined;
};

/** The side on which sums down the columns hold that do not on the other; undefined where no sum tells, or they contradict. */
function sideBySums(under: MatchedRows, over: MatchedRows, form: Form, table: TableId): Side | undefined {
  const [held, other] = [under, over].map(({ matched }) => heldSums(form, table, matched));
  const only = (some: typeof held, others: typeof held): number =>
    [...some!].filter((sum) => !others!.has(sum)).length;
  const signs = { under: only(held, other), over: only(other, held) };
  return signs.under + signs.over < fewestProofs ? undefined : clearSide(signs);
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

/** The lines of a label that ends or begins at one: that of a row is whole, other words may be pieces of one. */
function piecesOf(
  lines: readonly Line[],
  roles: readonly Role[],
  at: number,
  step: 1 | -1,
): readonly number[] {
  const pieces = [at];
  while (
    roles[at] === 'words' &&
    roles[at + step] === 'words' &&
    lines[at + step]!.part === lines[at]!.part &&
    pieces.length < labelPieces
  )
    pieces.push((at += step));
  return pieces.sort((a, b) => a - b);
}
