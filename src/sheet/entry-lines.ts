import type { CellRef } from '../model/expression';
import type { Form, NumberKind, TableId } from '../model/form';
import { cellKind, cellRefs } from '../model/form-index';
import type { Locate } from '../derive/formula';
import { addressIn, PASS, ranges, UNDECIDED } from '../derive/formula';
import { columnName, rowName } from '../derive/names';

/** Number cells that are judged in one line. */
export interface EntryLine {
  /** `「自然人」列`, `「行政许可」行`, `「规章」至「行政处罚」行`; empty for all of a table. */
  readonly place: string;
  readonly refs: readonly CellRef[];
}

/** More cells would make a formula longer than the 8,192 characters that Excel takes. */
const MOST = 25;

/** The number cells of a table by rows or by columns, whichever are fewer; a long one in several lines. */
export function entryLines(form: Form, table: TableId): readonly EntryLine[] {
  const refs = cellRefs(form, table);
  const by = (key: 'row' | 'column'): readonly (readonly CellRef[])[] => {
    const lines = new Map<string, CellRef[]>();
    for (const ref of refs) lines.set(ref[key], [...(lines.get(ref[key]) ?? []), ref]);
    return [...lines.values()];
  };
  const rows = by('row');
  const columns = by('column');
  const inRows = rows.length <= columns.length;
  return (inRows ? rows : columns).flatMap((line, _, { length }) => {
    const whole = inRows ? `「${rowName(form, line[0]!)}」行` : `「${columnName(form, line[0]!)}」列`;
    if (line.length <= MOST) return [{ place: length > 1 ? whole : '', refs: line }];
    return partsOf(line).map((part) => ({ place: fromTo(form, part), refs: part }));
  });
}

const partsOf = (line: readonly CellRef[]): readonly (readonly CellRef[])[] =>
  Array.from({ length: Math.ceil(line.length / MOST) }, (_, index) =>
    line.slice(index * MOST, (index + 1) * MOST),
  );

const fromTo = (form: Form, part: readonly CellRef[]): string =>
  [part[0]!, part.at(-1)!].map((ref) => `「${rowName(form, ref)}」`).join('至') + '行';

/**
 * Native formula: `√`, `无法判断：还有 2 格空着`, or how many cells hold what cannot stand there, and what to do. Once no
 * cell holds text or an error, what is left is numbers, blanks and the empty texts of totals. `INT` never rounds up, so
 * the sums agree only where every number is whole.
 */
export function entryLineFormula(form: Form, refs: readonly CellRef[], locate: Locate): string {
  const except = (kind: NumberKind): readonly CellRef[] =>
    refs.filter((ref) => cellKind(form, ref).kind !== kind);
  const areas = ranges(refs, locate);
  const numbers = `COUNT(${areas.join(',')})`;
  const blanks = areas.map((area) => `COUNTBLANK(${area})`).join('+');
  const below = ranges(except('signed'), locate)
    .map((area) => `SUMPRODUCT((${area}<0)*1)`)
    .join('+');
  const counts = except('amount');
  const whole = counts.map((ref) => `INT(SUM(${addressIn(locate, ref)}))`).join('+');
  // COUNT of LibreOffice takes a truth value for a number.
  const truth = `OR(${refs.map((ref) => `ISLOGICAL(${addressIn(locate, ref)})`).join(',')})`;
  const lines = [
    [truth, '"有 TRUE 或 FALSE，请填数字"'],
    [`${numbers}+${blanks}<${refs.length}`, `${refs.length}-(${numbers}+${blanks})&" 格不是数，请填数字"`],
    [below && `${below}>0`, `${below}&" 格是负数，请填 0 或正数"`],
    [whole && `SUM(${ranges(counts, locate).join(',')})<>${whole}`, '"有小数，请填整数"'],
    [`${blanks}>0`, `"${UNDECIDED}：还有 "&${blanks}&" 格空着"`],
  ] as const;
  return `=${lines
    .filter(([wrong]) => wrong)
    .reduceRight((otherwise, [wrong, words]) => `IF(${wrong},${words},${otherwise})`, `"${PASS}"`)}`;
}
