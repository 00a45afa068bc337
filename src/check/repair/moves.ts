import type { Form } from '../../model/form';
import type { Change, Repair } from '../../model/repair';
import { advisedOf } from '../../model/repair';
import type { Circumstances } from './order';
import { rankRepairs, strengthOf } from './order';
import type { PartRepairs } from './part';

/**
 * Parts of which one has too much what another lacks: a number may stand in the wrong column, where no sum of its row
 * tells. They become one part where one such move is likelier than all others, and than what speaks for either alone.
 */
export function withMoves(
  form: Form,
  parts: readonly PartRepairs[],
  circumstances: Circumstances,
): readonly PartRepairs[] {
  const partners = new Map<PartRepairs, PartRepairs[]>();
  const moves = new Map<PartRepairs, readonly (readonly Change[])[]>();
  parts.forEach((part, index) => {
    for (const other of parts.slice(index + 1)) {
      const between = movesBetween(part, other);
      if (!between.length) continue;
      partners.set(part, [...(partners.get(part) ?? []), other]);
      partners.set(other, [...(partners.get(other) ?? []), part]);
      moves.set(part, between);
    }
  });
  const merged = new Map<PartRepairs, PartRepairs>();
  for (const [part, between] of moves) {
    const [other, ...others] = partners.get(part)!;
    if (!other || others.length || partners.get(other)!.length > 1) continue;
    const { list, best } = rankRepairs(form, between, circumstances);
    const move = advisedOf({ list, best, exact: true });
    if (!move || [part, other].some((repairs) => !isLikelier(move, repairs))) continue;
    const checks = [...part.checks, ...other.checks];
    merged.set(part, { checks, repairs: list, best, exact: part.exact && other.exact });
    merged.set(other, merged.get(part)!);
  }
  return [...new Set(parts.map((part) => merged.get(part) ?? part))];
}

/** Every way to take from a cell of one part what a cell of the other in its row or column lacks. */
const movesBetween = (part: PartRepairs, other: PartRepairs): readonly (readonly Change[])[] =>
  loneChanges(part).flatMap((change) =>
    loneChanges(other).flatMap((counterpart) => (isMove(change, counterpart) ? [[change, counterpart]] : [])),
  );

const loneChanges = ({ repairs }: PartRepairs): readonly Change[] =>
  repairs.flatMap(({ changes }) => (changes.length === 1 ? changes : []));

const isMove = (a: Change, b: Change): boolean =>
  typeof a.from === 'number' &&
  typeof b.from === 'number' &&
  a.to - a.from === b.from - b.to &&
  a.ref.table === b.ref.table &&
  (a.ref.row === b.ref.row || a.ref.column === b.ref.column);

/** Does more speak for a move than for what is advised for a part alone, if anything is? */
const isLikelier = ({ reason }: Repair, { repairs, best }: PartRepairs): boolean =>
  best > 1 || strengthOf(reason) < strengthOf(repairs[0]?.reason);
