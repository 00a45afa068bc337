import type { GridValue } from '../../model/grid';
import type { SheetCells, SheetLimit } from '../sheet-cells';
import { CellsBeingRead } from '../sheet-cells';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/address';
import { serialOfDate } from '../xlsx/dates';
import { Formulas } from '../xlsx/formulas';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import { a1Formula } from './a1-formula';

interface Worksheet {
  readonly cells: SheetCells;
  readonly hidden: boolean;
}

/** 0-based place named by `ss:Index`, else the next one. */
function placeOf(scanner: Scanner, next: number): number {
  const index = Number(scanner.value('Index') ?? next + 1);
  return Number.isInteger(index) && index >= 1 ? index - 1 : next;
}

/** The worksheet just opened. Rows and cells count on from the last one unless they name their place. */
export function readWorksheet(scanner: Scanner, limit: SheetLimit): Worksheet {
  const cells = new CellsBeingRead(limit);
  const formulas = new Formulas();
  let isHiddenRow = false;
  let hidden = false;
  let row = -1;
  let column = -1;
  if (scanner.empty) return { cells: cells.finish([]), hidden };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === 'Worksheet') break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'Row') {
      row = placeOf(scanner, row + 1);
      column = -1;
      isHiddenRow = scanner.value('Hidden') === '1';
    } else if (scanner.localName === 'Cell') {
      column = placeOf(scanner, column + 1);
      const across = Number(scanner.value('MergeAcross') ?? 0) || 0;
      const down = Number(scanner.value('MergeDown') ?? 0) || 0;
      const formula = scanner.value('Formula');
      const value = readCell(scanner);
      if (row < 0 || row > LAST_ROW || column > LAST_COLUMN) continue;
      if (across || down) cells.merge({ row, column, rowSpan: down + 1, columnSpan: across + 1 });
      if (formula !== undefined)
        formulas.take(row, column, a1Formula(formula, row, column).replace(/^=/, ''), undefined);
      if (value !== null) cells.put(row, column, value, isHiddenRow);
      column += across;
    } else if (scanner.localName === 'Visible') hidden = /^Sheet(?:Very)?Hidden$/.test(scanner.content());
  }
  return { cells: cells.finish(formulas.list), hidden };
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
