import { isCounting } from '../../ledger/counts';
import type { ComputedCell, TypedTotal } from '../../model/computed';
import type { CellRef } from '../../model/expression';
import type { Form } from '../../model/form';
import type { Grid } from '../../model/grid';
import { memo } from '../../model/memo';
import type { Place, PlacedCell, Placement } from '../place';
import { THRESHOLDS } from '../thresholds';
import { dueFormula, typedTotals } from './due';
import type { Followed } from './follow';
import { follow } from './follow';

/** A cell with its formula, followed to the cells it adds up, where it can be. */
export interface FormulaCell extends PlacedCell {
  readonly formula: string;
  readonly followed: Followed | undefined;
}

/** What formulas say of the cells of a report. */
export interface Described {
  readonly computed: readonly ComputedCell[];
  readonly typedTotals: readonly TypedTotal[];
}

/** The formulas of all files that are alike but for their numbers, and what they say where each means what it shows. */
export interface Layout extends Described {
  readonly sheets: readonly Pick<Grid, 'name' | 'origin' | 'formulas'>[];
  readonly placed: readonly PlacedCell[];
  /** The cells with a formula, and those without. */
  readonly cells: readonly FormulaCell[];
  readonly plain: readonly PlacedCell[];
}

type PlaceOf = (ref: CellRef) => Place | undefined;

/** The layouts met last: hundreds of offices fill in the same workbook. */
const layoutsOf = memo<Form, Layout[]>(() => []);

/** The formulas on the grids on which the cells of a report stand. */
export function layoutOf(form: Form, placement: Placement, place: PlaceOf): Layout {
  const layouts = layoutsOf(form);
  const index = layouts.findIndex((each) => isOn(each, placement));
  const [layout = newLayout(form, placement, place)] = index < 0 ? [] : layouts.splice(index, 1);
  layouts.unshift(layout);
  layouts.length = Math.min(layouts.length, THRESHOLDS.templates);
  return layout;
}

const isOn = ({ placed, sheets }: Layout, { cells, grids }: Placement): boolean =>
  isInPlace(placed, cells) &&
  sheets.length === grids.length &&
  sheets.every(
    ({ name, origin, formulas = [] }, sheet) =>
      grids[sheet]!.name === name &&
      grids[sheet]!.origin?.row === origin?.row &&
      grids[sheet]!.origin?.column === origin?.column &&
      isSame(formulas, grids[sheet]!.formulas ?? []),
  );

const isInPlace = (some: readonly PlacedCell[], others: readonly PlacedCell[]): boolean =>
  some === others ||
  (some.length === others.length &&
    some.every(({ ref, sheet, row, column }, index) => {
      const other = others[index]!;
      return other.row === row && other.column === column && other.ref === ref && other.sheet === sheet;
    }));

const isSame = (some: NonNullable<Grid['formulas']>, others: NonNullable<Grid['formulas']>): boolean =>
  some.length === others.length &&
  some.every(({ row, column, text }, index) => {
    const other = others[index]!;
    return other.row === row && other.column === column && other.text === text;
  });

function newLayout(form: Form, { cells: placed, grids }: Placement, place: PlaceOf): Layout {
  const sheets = grids.map(({ name, origin, formulas }) => ({
    name,
    ...(origin && { origin }),
    ...(formulas && { formulas }),
  }));
  const key = (row: number, column: number): string => `${row},${column}`;
  const refs = grids.map(() => new Map<string, CellRef>());
  for (const { ref, sheet, row, column } of placed) refs[sheet]!.set(key(row, column), ref);
  const formulas = sheets.map(
    (sheet) => new Map(sheet.formulas?.map(({ row, column, text }) => [key(row, column), text])),
  );
  const cells: FormulaCell[] = [];
  const plain: PlacedCell[] = [];
  for (const cell of placed) {
    const formula = formulas[cell.sheet]!.get(key(cell.row, cell.column));
    if (formula === undefined) {
      plain.push(cell);
      continue;
    }
    const followed = follow(formula, cell.sheet, sheets, (sheet, row, column) =>
      refs[sheet]!.get(key(row, column)),
    );
    cells.push({ ...cell, formula, followed });
  }
  return { sheets, placed, cells, plain, ...describe(form, cells, place) };
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
