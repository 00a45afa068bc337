import { isCounting } from '../../ledger/counts';
import type { ComputedCell, TypedTotal } from '../../model/computed';
import type { CellRef } from '../../model/expression';
import type { Form } from '../../model/form';
import type { Grid } from '../../model/grid';
import { memo } from '../../model/memo';
import type { Place } from '../place';
import { THRESHOLDS } from '../thresholds';
import { dueFormula, typedTotals } from './due';
import type { Followed } from './follow';
import { follow } from './follow';

/** A cell of a report with its place. */
export interface PlacedCell extends Omit<Place, 'address'> {
  readonly ref: CellRef;
}

/** A cell with its formula; `sheet` is the number of its grid among those of the report. */
export interface FormulaCell {
  readonly ref: CellRef;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly followed: Followed | undefined;
}

/** What formulas say of the cells of a report. */
export interface Described {
  readonly computed: readonly ComputedCell[];
  readonly typedTotals: readonly TypedTotal[];
}

/** The formulas of all files that are alike but for their numbers, and what they say where each means what it shows. */
interface Layout extends Described {
  readonly cells: readonly FormulaCell[];
}

interface KnownLayout {
  readonly layout: Layout;
  readonly cells: readonly Omit<FormulaCell, 'formula' | 'followed'>[];
  readonly sheets: readonly Pick<Grid, 'name' | 'origin' | 'formulas'>[];
}

type PlaceOf = (ref: CellRef) => Place | undefined;

/** The layouts met last: hundreds of offices fill in the same workbook. */
const layoutsOf = memo<Form, KnownLayout[]>(() => []);

/** The formulas on the `grids` on which the cells of a report stand. */
export function layoutOf(
  form: Form,
  cells: readonly PlacedCell[],
  grids: readonly Grid[],
  place: PlaceOf,
): Layout {
  const layouts = layoutsOf(form);
  const index = layouts.findIndex((each) => isOn(each, cells, grids));
  const [known = newLayout(form, cells, grids, place)] = index < 0 ? [] : layouts.splice(index, 1);
  layouts.unshift(known);
  layouts.length = Math.min(layouts.length, THRESHOLDS.templates);
  return known.layout;
}

const isOn = (known: KnownLayout, cells: readonly PlacedCell[], grids: readonly Grid[]): boolean =>
  known.cells.length === cells.length &&
  known.sheets.length === grids.length &&
  known.cells.every(({ ref, sheet, row, column }, index) => {
    const cell = cells[index]!;
    return cell.row === row && cell.column === column && cell.ref === ref && cell.grid === grids[sheet];
  }) &&
  known.sheets.every(
    ({ name, origin, formulas = [] }, sheet) =>
      grids[sheet]!.name === name &&
      grids[sheet]!.origin?.row === origin?.row &&
      grids[sheet]!.origin?.column === origin?.column &&
      isSame(formulas, grids[sheet]!.formulas ?? []),
  );

const isSame = (some: NonNullable<Grid['formulas']>, others: NonNullable<Grid['formulas']>): boolean =>
  some.length === others.length &&
  some.every(({ row, column, text }, index) => {
    const other = others[index]!;
    return other.row === row && other.column === column && other.text === text;
  });

function newLayout(
  form: Form,
  placed: readonly PlacedCell[],
  grids: readonly Grid[],
  place: PlaceOf,
): KnownLayout {
  const sheets = grids.map(({ name, origin, formulas }) => ({
    name,
    ...(origin && { origin }),
    ...(formulas && { formulas }),
  }));
  const cells = placed.map(({ ref, grid, row, column }) => ({
    ref,
    sheet: grids.indexOf(grid),
    row,
    column,
  }));
  const key = (row: number, column: number): string => `${row},${column}`;
  const refs = grids.map(() => new Map<string, CellRef>());
  for (const { ref, sheet, row, column } of cells) refs[sheet]!.set(key(row, column), ref);
  const formulas = sheets.map(
    (sheet) => new Map(sheet.formulas?.map(({ row, column, text }) => [key(row, column), text])),
  );
  const withFormulas = cells.flatMap((cell): readonly FormulaCell[] => {
    const formula = formulas[cell.sheet]!.get(key(cell.row, cell.column));
    if (formula === undefined) return [];
    const followed = follow(formula, cell.sheet, sheets, (sheet, row, column) =>
      refs[sheet]!.get(key(row, column)),
    );
    return [{ ...cell, formula, followed }];
  });
  return { cells, sheets, layout: { cells: withFormulas, ...describe(form, withFormulas, place) } };
}

/** What formulas say of the cells of a report, as far as they were followed. */
export function describe(
  form: Form,
  cells: readonly Pick<FormulaCell, 'ref' | 'formula' | 'followed'>[],
  place: PlaceOf,
): Described {
  const hasGate = cells.some(({ followed }) => followed?.blankIf === 'count');
  const computed = cells.map(({ ref, formula, followed }): ComputedCell => {
    const due = followed && dueFormula(form, ref, followed.sum, { place, hasGate });
    const counted = isCounting(formula);
    return {
      ref,
      formula,
      ...(counted && { counted }),
      ...(followed && { sum: followed.sum }),
      ...(due && { due }),
    };
  });
  return { computed, typedTotals: typedTotals(form, computed, { place, hasGate }) };
}
