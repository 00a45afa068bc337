import type { CellRef, Expression } from '../../model/expression';
import { cellsOf, isSameCell } from '../../model/expression';
import type { Form } from '../../model/form';
import type { KnownValue } from '../../model/repair';
import type { Report } from '../../model/report';
import { entryAt } from '../../model/report';
import type { TextClaim } from '../../model/text-claim';

/**
 * Cells whose number the text names. Where conventions differ by a row that is 0, all of them mean the same cell;
 * a claim that may mean several cells, or a sum, tells nothing of one.
 */
export function knownFromText(
  form: Form,
  report: Report,
  claims: readonly TextClaim[],
): readonly KnownValue[] {
  const isZero = (ref: CellRef): boolean => entryAt(form, report, ref) === 0;
  const known = claims.flatMap(({ measure, value, meanings }): readonly KnownValue[] => {
    const expressions = meanings.flatMap(({ expression }) => expression ?? []);
    const [ref, ...more] = expressions[0] ? cellsOf(expressions[0]) : [];
    if (measure !== 'count' || !ref || more.length) return [];
    const same = expressions.every((expression) => isOnly(expression, ref, isZero));
    return same ? [{ ref, value, source: 'text' }] : [];
  });
  return [...new Map(known.map((value) => [JSON.stringify(value), value])).values()];
}

const isOnly = (expression: Expression, ref: CellRef, isZero: (ref: CellRef) => boolean): boolean => {
  const cells = cellsOf(expression);
  return (
    cells.some((cell) => isSameCell(cell, ref)) &&
    cells.every((cell) => isSameCell(cell, ref) || isZero(cell))
  );
};
