import type { CellRef } from '../../model/expression';
import { isSameCell } from '../../model/expression';
import type { Form } from '../../model/form';
import { positionOf, tableIndex } from '../../model/form-index';
import type { Change, RepairReason, Repairs } from '../../model/repair';
import type { Entry } from '../../model/report';
import { definitionsOf } from '../../model/checks';
import { digitSlip } from './digits';
import type { Evidence } from './evidence';
import { verdictOf } from './evidence';

/** What speaks most for a repair first; reasons of one line speak equally. Without any reason a repair comes last. */
const REASONS: readonly (readonly RepairReason[])[] = [
  ['lastYear'],
  ['text'],
  ['changedLast'],
  ['emptyTotal'],
  ['move', 'exchange', 'splitDigits'],
  ['swappedDigits'],
  ['blank'],
  ['lostDigit', 'extraDigit', 'wrongDigit'],
];

/** How much a reason speaks for a repair, the most first: 0, 1, 2 …; most for none. */
export const strengthOf = (reason: RepairReason | undefined): number =>
  reason ? REASONS.findIndex((reasons) => reasons.includes(reason)) : REASONS.length;

/** What is known besides the sums. */
export interface Circumstances {
  readonly evidence?: readonly Evidence[];
  /** Cells that were changed in this session, the last one first. */
  readonly changed?: readonly CellRef[];
}

/**
 * Puts equally small repairs in a fixed order and says what speaks for each, and for how many the most: what other
 * sources know (for it, less against it), then the kind of slip. Those that are alike in this go by how far the numbers
 * move, absolutely and in proportion, then in printed order.
 */
export function rankRepairs(
  form: Form,
  candidates: readonly (readonly Change[])[],
  circumstances: Circumstances = {},
): Pick<Repairs, 'list' | 'best'> {
  const { evidence = [], changed = [] } = circumstances;
  const lastOf = (changes: readonly Change[]): number =>
    changed.findIndex((ref) => changes.some((change) => isSameCell(change.ref, ref)));
  const latest = Math.min(...candidates.map(lastOf).filter((position) => position >= 0));
  const ranked = candidates
    .map((changes) => {
      const printed = inPrintedOrder(form, changes);
      const reason = reasonOf(form, printed, evidence, lastOf(printed) === latest);
      return {
        repair: { changes: printed, ...(reason ? { reason } : {}) },
        support: [-supportOf(printed, evidence), strengthOf(reason)],
        rank: [
          reason ? REASONS.flat().indexOf(reason) : 0,
          printed.reduce((sum, { from, to }) => sum + Math.abs(to - numberOf(from)), 0),
          printed.reduce((sum, { from, to }) => sum - Math.min(numberOf(from), to), 0),
          ...printed.flatMap(({ ref }) => place(form, ref)),
        ],
      };
    })
    .sort((a, b) => compare(a.support, b.support) || compare(a.rank, b.rank));
  const [first] = ranked;
  return {
    list: ranked.map(({ repair }) => repair),
    best: first ? ranked.filter(({ support }) => compare(support, first.support) === 0).length : 0,
  };
}

const numberOf = (entry: Entry): number => (typeof entry === 'number' ? entry : 0);

function compare(a: readonly number[], b: readonly number[]): number {
  const position = a.findIndex((each, index) => each !== b[index]);
  return position < 0 ? 0 : a[position]! - (b[position] ?? -Infinity);
}

/** Place of a cell in print: table, row, column. */
function place(form: Form, ref: Change['ref']): readonly [number, number, number] {
  const position = positionOf(form, ref);
  return [form.tables.findIndex(({ id }) => id === ref.table), position?.row ?? 0, position?.column ?? 0];
}

const inPrintedOrder = (form: Form, changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => compare(place(form, a.ref), place(form, b.ref)));

/** How many sources give what the changes make, less those that give what stands there now. */
function supportOf(changes: readonly Change[], evidence: readonly Evidence[]): number {
  const verdicts = evidence.map((each) => verdictOf(each, changes));
  return verdicts.reduce(
    (sum, verdict) => sum + Number(verdict === 'agrees') - Number(verdict === 'against'),
    0,
  );
}

function reasonOf(
  form: Form,
  changes: readonly Change[],
  evidence: readonly Evidence[],
  isLatest: boolean,
): RepairReason | undefined {
  const sources = evidence.flatMap((each) => (verdictOf(each, changes) === 'agrees' ? [each.source] : []));
  if (sources.length) return sources.includes('lastYear') ? 'lastYear' : 'text';
  if (changes.every(({ from }) => typeof from !== 'number')) return 'blank';
  if (isLatest) return 'changedLast';
  if (changes.every(({ ref, from }) => from === 0 && definitionsOf(form, ref).length)) return 'emptyTotal';
  const [first, second] = changes;
  if (first && second && changes.length === 2) {
    const both = pairReason(form, first, second);
    if (both) return both;
  }
  return slipOf(form, changes);
}

/** The slip in one number, which may have been carried along into totals; undefined where several are changed. */
function slipOf(form: Form, changes: readonly Change[]): RepairReason | undefined {
  const numbers = changes.filter(({ from }) => typeof from === 'number');
  const isOne = new Set(numbers.map(({ from, to }) => to - numberOf(from))).size === 1;
  const [leaf, ...more] =
    numbers.length > 1 ? numbers.filter(({ ref }) => !definitionsOf(form, ref).length) : numbers;
  return leaf && isOne && !more.length ? digitSlip(numberOf(leaf.from), leaf.to) : undefined;
}

/** Two changes that one slip explains. */
function pairReason(form: Form, first: Change, second: Change): RepairReason | undefined {
  const { table, row, column } = first.ref;
  if (second.ref.table !== table || (second.ref.row !== row && second.ref.column !== column))
    return undefined;
  const [a, b] = [numberOf(first.from), numberOf(second.from)];
  if (first.to === b && second.to === a) return a === 0 || b === 0 ? 'move' : 'exchange';
  const columns =
    tableIndex(form, table)
      .byId.get(row)
      ?.columns.map(({ id }) => id) ?? [];
  const beside = second.ref.row === row && columns.indexOf(second.ref.column) === columns.indexOf(column) + 1;
  if (!beside || typeof second.from !== 'number') return undefined;
  const joined = Number(`${a}${b}`);
  return (first.to === joined && second.to === 0) || (second.to === joined && first.to === 0)
    ? 'splitDigits'
    : undefined;
}
