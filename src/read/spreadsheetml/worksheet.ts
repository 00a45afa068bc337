import type { GridValue } from '../../model/grid';
import type { SheetCells, SheetLimit } from '../sheet-cells';
import { CellsBeingRead } from '../sheet-cells';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/address';
import type { PartlySeen, Run } from '../unseen';
import { seenOf, textShownAs, unseenNumber } from '../unseen';
import { serialOfDate, shownAs } from '../xlsx/dates';
import { Formulas } from '../xlsx/formulas';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import { a1Formula } from './a1-formula';
import type { CellLook, Styles } from './styles';
import { fontLook, unseenIn, unseenPiece } from './styles';

interface Worksheet {
  readonly cells: SheetCells;
  readonly hidden: boolean;
}

/** 0-based place named by `ss:Index`, else the next one. */
function placeOf(scanner: Scanner, next: number): number {
  const index = Number(scanner.value('Index'));
  return Number.isInteger(index) && index >= 1 ? index - 1 : next;
}

/** The worksheet just opened. Rows and cells count on from the last one unless they name their place. */
export function readWorksheet(scanner: Scanner, styles: Styles, limit: SheetLimit): Worksheet {
  const cells = new CellsBeingRead(limit);
  const formulas = new Formulas();
  let isHiddenRow = false;
  let hidden = false;
  let row = -1;
  let column = -1;
  let columnsTo = 0;
  let rowStyle: string | undefined;
  let tableStyle: string | undefined;
  const columnStyles = new Map<number, string>();
  if (scanner.empty) return { cells: cells.finish([]), hidden };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === 'Worksheet') break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'Table') tableStyle = scanner.value('StyleID');
    else if (scanner.localName === 'Column') {
      const from = placeOf(scanner, columnsTo);
      const style = scanner.value('StyleID');
      columnsTo = Math.min(from + 1 + (Number(scanner.value('Span') ?? 0) || 0), LAST_COLUMN + 1);
      if (style !== undefined)
        for (let position = from; position < columnsTo; position++) columnStyles.set(position, style);
    } else if (scanner.localName === 'Row') {
      row = placeOf(scanner, row + 1);
      column = -1;
      isHiddenRow = scanner.value('Hidden') === '1';
      rowStyle = scanner.value('StyleID');
    } else if (scanner.localName === 'Cell') {
      column = placeOf(scanner, column + 1);
      const across = Number(scanner.value('MergeAcross') ?? 0) || 0;
      const down = Number(scanner.value('MergeDown') ?? 0) || 0;
      const formula = scanner.value('Formula');
      const style = scanner.value('StyleID') ?? rowStyle ?? columnStyles.get(column) ?? tableStyle;
      const { value, unseen } = readCell(scanner, styles.of(style));
      if (row < 0 || row > LAST_ROW || column > LAST_COLUMN) continue;
      if (across || down) cells.merge({ row, column, rowSpan: down + 1, columnSpan: across + 1 });
      if (formula !== undefined)
        formulas.take(row, column, a1Formula(formula, row, column).replace(/^=/, ''), undefined);
      if (value !== null) cells.put(row, column, value, isHiddenRow);
      if (unseen) cells.leaveOut({ row, column, text: unseen.text, why: unseen.look.code });
      column += across;
    } else if (scanner.localName === 'Visible') hidden = /^Sheet(?:Very)?Hidden$/.test(scanner.content());
  }
  return { cells: cells.finish(formulas.list), hidden };
}

interface CellValue {
  readonly value: GridValue;
  /** What stands there unseen beside it. */
  readonly unseen?: PartlySeen['unseen'];
}

/** Value of the cell just opened: its data, without those of a comment on it. */
function readCell(scanner: Scanner, look: CellLook): CellValue {
  const formula = scanner.value('Formula');
  let found: CellValue | undefined;
  const blank = { value: formula === undefined ? null : { formula } };
  if (scanner.empty) return blank;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === 'Cell') break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'Data') {
      const type = scanner.value('Type');
      found = valueOf(readText(scanner, look), type, look);
    } else scanner.skip();
  }
  return found ?? blank;
}

/** Elements of a text that say how it is seen by their names alone. */
const PIECES: Readonly<Record<string, CellLook>> = {
  S: { isStruck: true },
  Strike: { isStruck: true },
  Sup: { isRaised: true },
  Sub: { isRaised: true },
};

/** The text of the data just opened, without pieces that nobody sees, where it has pieces. */
function readText(scanner: Scanner, cell: CellLook): PartlySeen {
  const runs: Run[] = [];
  const looks: CellLook[] = [{}];
  scanner.walk({
    text: (text) => {
      const look = looks.at(-1)!;
      runs.push({ text, look: looks.length > 1 ? unseenPiece({ ...cell, ...look }) : undefined });
    },
    open: (piece) => {
      const own = piece.localName === 'Font' ? fontLook(piece) : PIECES[piece.localName];
      looks.push({ ...looks.at(-1)!, ...own });
      return true;
    },
    close: () => void looks.pop(),
  });
  return seenOf(runs);
}

function valueOf({ text, unseen }: PartlySeen, type: string | undefined, look: CellLook): CellValue {
  const trimmed = text.trim();
  if (trimmed === '') return { value: unseen ? unseenNumber(unseen) : null };
  const value = plainValue(text, trimmed, type, unseenIn(look) ?? look.format);
  return { value, ...(unseen && { unseen }) };
}

function plainValue(
  text: string,
  trimmed: string,
  type: string | undefined,
  format: CellLook['format'],
): GridValue {
  switch (type) {
    case 'Number': {
      const number = Number(trimmed);
      if (!Number.isFinite(number)) return text;
      return format ? shownAs(format, number, false) : number;
    }
    case 'Boolean':
      return trimmed === '1';
    case 'Error':
      return { error: trimmed };
    case 'DateTime': {
      const serial = serialOfDate(trimmed, false);
      return Number.isNaN(serial) ? text : { serial, date: trimmed.slice(0, 10) };
    }
    default:
      return textShownAs(format, text);
  }
}
