import type { CellFormula, GridValue, Merge } from '../../model/grid';
import { sheetTooLarge } from '../problems';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/address';
import { serialOfDate } from '../xlsx/dates';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import { a1Formula } from './a1-formula';

interface Sheet {
  readonly rows: readonly (readonly GridValue[])[];
  readonly merges: readonly Merge[];
  readonly formulas?: readonly CellFormula[];
  readonly hidden?: true;
  readonly hiddenRows?: readonly number[];
}

const MOST_CELLS = 2_000_000;

/** 0-based place named by `ss:Index`, else the next one. */
function placeOf(scanner: Scanner, next: number): number {
  const index = Number(scanner.value('Index') ?? next + 1);
  return Number.isInteger(index) && index >= 1 ? index - 1 : next;
}

/** The worksheet just opened. Rows and cells count on from the last one unless they name their place. */
export function readWorksheet(scanner: Scanner, sheet: string): Sheet {
  const rows: GridValue[][] = [];
  const merges: Merge[] = [];
  const formulas: CellFormula[] = [];
  const hiddenRows: number[] = [];
  let hidden = false;
  let row = -1;
  let column = -1;
  let places = 0;
  if (scanner.empty) return { rows, merges };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === 'Worksheet') break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'Row') {
      row = placeOf(scanner, row + 1);
      column = -1;
      if (scanner.value('Hidden') === '1') hiddenRows.push(row);
    } else if (scanner.localName === 'Cell') {
      column = placeOf(scanner, column + 1);
      const across = Number(scanner.value('MergeAcross') ?? 0) || 0;
      const down = Number(scanner.value('MergeDown') ?? 0) || 0;
      const formula = scanner.value('Formula');
      const value = readCell(scanner);
      if (row < 0 || row > LAST_ROW || column > LAST_COLUMN) continue;
      if (across || down) merges.push({ row, column, rowSpan: down + 1, columnSpan: across + 1 });
      if (formula !== undefined) formulas.push({ row, column, text: a1Formula(formula, row, column) });
      if (value !== null) {
        while (rows.length <= row) rows.push([]);
        const cells = rows[row]!;
        places += Math.max(0, column + 1 - cells.length);
        if (places > MOST_CELLS) throw sheetTooLarge(sheet);
        while (cells.length <= column) cells.push(null);
        cells[column] = value;
      }
      column += across;
    } else if (scanner.localName === 'Visible') hidden = /^Sheet(?:Very)?Hidden$/.test(scanner.content());
  }
  const filled = hiddenRows.filter((each) => rows[each]?.length);
  return {
    rows,
    merges,
    ...(formulas.length ? { formulas } : {}),
    ...(hidden ? { hidden } : {}),
    ...(filled.length ? { hiddenRows: filled } : {}),
  };
}

/** Value of the cell just opened: its data, without those of a comment on it. */
function readCell(scanner: Scanner): GridValue {
  const formula = scanner.value('Formula');
  let value: GridValue | undefined;
  if (scanner.empty) return formula === undefined ? null : { formula };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === 'Cell') break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'Data') {
      const type = scanner.value('Type');
      value = valueOf(scanner.content(), type);
    } else scanner.content();
  }
  return value ?? (formula === undefined ? null : { formula });
}

function valueOf(text: string, type: string | undefined): GridValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (type) {
    case 'Number':
      return Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
    case 'Boolean':
      return trimmed === '1';
    case 'Error':
      return { error: trimmed };
    case 'DateTime': {
      const serial = serialOfDate(trimmed, false);
      return Number.isNaN(serial) ? text : { serial, date: trimmed.slice(0, 10) };
    }
    default:
      return text;
  }
}
