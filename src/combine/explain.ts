import { subtractExactly } from '../model/decimal';
import type { CellRef } from '../model/expression';
import type { Form } from '../model/form';
import { positionOf } from '../model/form-index';
import type { Part } from './part';

/** One office, or two, that would give a difference if the reported total left them out or counted them twice. */
export interface Cause {
  readonly how: 'leftOut' | 'twice';
  readonly parts: readonly Part[];
}

/** A compared cell: reported − sum, null where one of them is no number. */
interface Compared {
  readonly ref: CellRef;
  readonly difference: number | null;
}

/** More causes than these say nothing about which it was. */
const MOST = 3;

/** What each part adds to the sum of a cell: nothing where it is blank or was not read. */
function valuesOf(form: Form, parts: readonly Part[], ref: CellRef): readonly number[] {
  const { row, column } = positionOf(form, ref)!;
  return parts.map(({ report }) => {
    const entry = report.tables[ref.table]?.[row]?.[column];
    return typeof entry === 'number' ? entry : 0;
  });
}

/** What an office would have to have sent for its absence, or its second counting, to be the difference. */
const wanted = (how: Cause['how'], difference: number): number =>
  how === 'twice' || difference === 0 ? difference : -difference;

const HOWS = ['leftOut', 'twice'] as const;

/** Offices, else pairs of offices, whose reports explain the differences of all cells at once; none if too many do. */
export function explainWhole(
  form: Form,
  parts: readonly Part[],
  compared: readonly { readonly ref: CellRef; readonly difference: number }[],
): readonly Cause[] {
  if (compared.every(({ difference }) => difference === 0)) return [];
  const columns = compared.map(({ ref }) => valuesOf(form, parts, ref));
  const vectors = parts.map((_, part) => columns.map((column) => column[part]!));
  const byVector = new Map<string, number[]>();
  vectors.forEach((vector, part) => {
    const key = vector.join();
    byVector.set(key, [...(byVector.get(key) ?? []), part]);
  });
  const targets = HOWS.map((how) => ({
    how,
    vector: compared.map(({ difference }) => wanted(how, difference)),
  }));
  const single = targets.flatMap(({ how, vector }) =>
    (byVector.get(vector.join()) ?? []).map((part): Cause => ({ how, parts: [parts[part]!] })),
  );
  if (single.length) return few(single);
  return few(
    targets.flatMap(({ how, vector: target }) =>
      vectors.flatMap((vector, part) => {
        const rest = target.map((value, index) => subtractExactly(value, vector[index]!)).join();
        return (byVector.get(rest) ?? []).flatMap((other): Cause[] =>
          other > part ? [{ how, parts: [parts[part]!, parts[other]!] }] : [],
        );
      }),
    ),
  );
}

/** Causes of each cell's difference: those of the whole, else those that explain most cells; none if too many do. */
export function explainCells(
  form: Form,
  parts: readonly Part[],
  cells: readonly Compared[],
  whole: readonly Cause[],
): readonly (readonly Cause[])[] {
  const causesOf = cells.map(({ ref, difference }) => {
    if (difference === null) return [];
    if (whole.length) return whole;
    const values = valuesOf(form, parts, ref);
    const single = HOWS.flatMap((how) =>
      values.flatMap((value, part): Cause[] =>
        value === wanted(how, difference) ? [{ how, parts: [parts[part]!] }] : [],
      ),
    );
    return single.length ? single : few(HOWS.flatMap((how) => pairs(parts, values, how, difference)));
  });
  const explained = { leftOut: new Map<Part, number>(), twice: new Map<Part, number>() };
  const cellsOf = ({ how, parts: [part] }: Cause) => explained[how].get(part!) ?? 0;
  for (const cause of causesOf.flat()) explained[cause.how].set(cause.parts[0]!, cellsOf(cause) + 1);
  return causesOf.map((causes) => {
    const most = Math.max(...causes.map(cellsOf));
    return few(causes.filter((cause) => cellsOf(cause) === most));
  });
}

function pairs(
  parts: readonly Part[],
  values: readonly number[],
  how: Cause['how'],
  difference: number,
): readonly Cause[] {
  const causes: Cause[] = [];
  const before = new Map<number, number[]>();
  values.forEach((value, part) => {
    if (causes.length > MOST) return;
    for (const other of before.get(subtractExactly(wanted(how, difference), value)) ?? [])
      causes.push({ how, parts: [parts[other]!, parts[part]!] });
    before.set(value, [...(before.get(value) ?? []), part]);
  });
  return causes;
}

const few = (causes: readonly Cause[]): readonly Cause[] => (causes.length > MOST ? [] : causes);
