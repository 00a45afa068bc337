import type { ComputedCell, TypedTotal } from '../model/computed';
import type { CellRef, Expression } from '../model/expression';
import { cellKey, cellsOf, fold } from '../model/expression';
import type { Form } from '../model/form';
import { memo } from '../model/memo';
import type { Report } from '../model/report';
import type { Check } from '../model/checks';
import { lookupIn } from './lookup';
import { operandsOf, valueOf } from './evaluate';

/** What the formulas of a report make of the form's checks. */
export interface Formulas {
  /** Does a cell follow from others, or should it? Then it is neither filled in nor changed. */
  isComputed(ref: CellRef): boolean;
  /** Does a cell count rows of a ledger? */
  isCounted(ref: CellRef): boolean;
  /** The typed cells that it adds up; undefined where that is not known, or nothing is computed there. */
  sumOf(ref: CellRef): Expression | undefined;
  /** A check with every formula that can be followed replaced by what it adds up; the same where there is none. */
  follow(check: Check): Check;
  /** Exact value of a sum by what is typed; undefined where one of its cells holds no number. */
  valueOf(sum: Expression): number | undefined;
  /** Totals where another number than their sum was typed over the formula, or the formula was deleted. */
  readonly typedTotals: readonly TypedTotal[];
}

const known = new WeakMap<Report, Formulas>();

/** The formulas of a report; undefined where it has none, as in a document or where totals are typed. */
export function formulasOf(form: Form, report: Report): Formulas | undefined {
  const { computed } = report;
  if (!computed) return undefined;
  const formulas = known.get(report) ?? readFormulas(form, report, computed);
  known.set(report, formulas);
  return formulas;
}

function readFormulas(form: Form, report: Report, computed: readonly ComputedCell[]): Formulas {
  const lookup = lookupIn(form, report);
  const value = (sum: Expression): number | undefined => {
    const isKnown = cellsOf(sum).every((ref) => typeof lookup(ref) === 'number');
    return isKnown ? valueOf(sum, lookup) : undefined;
  };
  const sums = sumsOf(computed);
  const typedTotals = (report.typedTotals ?? []).filter(({ ref, sum }) => {
    const [entry, expected] = [lookup(ref), value(sums.expand(sum))];
    return entry === null || (typeof entry === 'number' && expected !== undefined && expected !== entry);
  });
  const { isComputed, isCounted, sumOf, follow, expand } = typedTotals.length
    ? new Sums(computed, typedTotals)
    : sums;
  return { isComputed, isCounted, sumOf, follow, valueOf: (sum) => value(expand(sum)), typedTotals };
}

/** What formulas add up, whatever the numbers are. */
class Sums {
  private readonly keys: ReadonlySet<string>;
  private readonly counted: ReadonlySet<string>;
  private readonly sums = new Map<string, Expression>();

  constructor(computed: readonly ComputedCell[], typedTotals: readonly TypedTotal[] = []) {
    for (const { ref, sum, due } of computed) {
      const followed = due?.sum ?? sum;
      if (followed) this.sums.set(cellKey(ref), followed);
    }
    for (const { ref, sum } of typedTotals) this.sums.set(cellKey(ref), sum);
    this.keys = new Set([...computed, ...typedTotals].map(({ ref }) => cellKey(ref)));
    this.counted = new Set(computed.flatMap((cell) => (cell.counted ? [cellKey(cell.ref)] : [])));
  }

  readonly isComputed = (ref: CellRef): boolean => !ref.year && this.keys.has(cellKey(ref));
  readonly isCounted = (ref: CellRef): boolean => !ref.year && this.counted.has(cellKey(ref));
  /** A sum with those in it in the place of their cells; the same for the same. */
  readonly expand = memo((sum: Expression): Expression => expand(sum, this.sums));

  readonly sumOf = (ref: CellRef): Expression | undefined => {
    const sum = ref.year ? undefined : this.sums.get(cellKey(ref));
    return sum && this.expand(sum);
  };

  readonly follow = memo((check: Check): Check => {
    if (!operandsOf(check.left, check.right).some(this.sumOf)) return check;
    return { ...check, left: this.expand(check.left), right: this.expand(check.right) };
  });
}

/** Reports of one layout have one list of formulas. */
const sumsOf = memo((computed: readonly ComputedCell[]) => new Sums(computed));

/** An expression with sums in the place of the cells that hold them; one that leads back to itself stays a cell. */
function expand(
  expression: Expression,
  sums: ReadonlyMap<string, Expression>,
  above: ReadonlySet<string> = new Set(),
): Expression {
  return fold<Expression>(expression, {
    cell: (ref) => {
      const key = cellKey(ref);
      const sum = ref.year || above.has(key) ? undefined : sums.get(key);
      return sum ? expand(sum, sums, new Set([...above, key])) : { op: 'cell', ref };
    },
    number: (value) => ({ op: 'number', value }),
    add: (terms) => ({ op: 'add', terms }),
    subtract: (from, take) => ({ op: 'subtract', from, take }),
  });
}
