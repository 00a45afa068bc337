import { cellKey } from '../../model/expression';
import type { CellRef } from '../../model/expression';
import type { Change, KnownValue } from '../../model/repair';
import type { Lookup } from '../evaluate';
import type { Formulas } from '../formulas';
import { linearForm, numbering } from '../linear-row';
import { sumExactly } from '../../model/decimal';

/** What another source says of a cell, or of the sum of cells that a formula shows. */
export interface Evidence {
  readonly source: KnownValue['source'];
  readonly value: number;
  /** What it says it of: factor of each cell, by its key. */
  readonly factors: ReadonlyMap<string, number>;
  /** What that is now; undefined where a cell holds no number. */
  readonly now: number | undefined;
}

/** Evidence about what is typed: what is known of a formula's cell is known of the cells that it adds up. */
export function evidenceOf(
  { ref, value, source }: KnownValue,
  lookup: Lookup,
  formulas: Formulas | undefined,
): Evidence {
  const sum = formulas?.sumOf(ref) ?? ({ op: 'cell', ref } as const);
  const entry = lookup(ref);
  const refs: CellRef[] = [];
  const { cells, factors } = linearForm(sum, numbering(refs));
  return {
    source,
    value,
    factors: new Map(cells.map((cell, index) => [cellKey(refs[cell]!), factors[index]!])),
    now: formulas ? formulas.valueOf(sum) : typeof entry === 'number' ? entry : undefined,
  };
}

/** What a cell would hold more after the changes, or the cells of a sum; undefined where they leave it alone. */
function moved({ factors }: Evidence, changes: readonly Change[]): number | undefined {
  const touched = changes.filter(({ ref }) => factors.has(cellKey(ref)));
  return touched.length
    ? sumExactly(
        touched.flatMap(({ ref, from, to }) => {
          const factor = factors.get(cellKey(ref))!;
          return [factor * to, typeof from === 'number' ? -factor * from : 0];
        }),
      )
    : undefined;
}

/** agrees: changes give what the source says · against: they take it away · nothing where neither. */
export function verdictOf(evidence: Evidence, changes: readonly Change[]): 'agrees' | 'against' | undefined {
  const by = moved(evidence, changes);
  if (by === undefined) return undefined;
  const { now, value } = evidence;
  if (sumExactly([now ?? 0, by]) === value && now !== value) return 'agrees';
  return now === value && by !== 0 ? 'against' : undefined;
}
