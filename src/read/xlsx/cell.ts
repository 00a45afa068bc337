import type { NumberFormat } from '../number-format';
import type { GridValue } from '../../model/grid';
import { serialOfDate, shownAs } from './dates';
import type { Scanner } from '../xml/scanner';
import { CLOSE, codeOf, END, OPEN } from '../xml/scanner';
import type { SharedStrings } from './shared-strings';
import { readString, unescape } from './shared-strings';
import type { PartlySeen, UnseenText } from '../unseen';
import { textShownAs, unseenNumber } from '../unseen';
import { plainNumber, textOf } from '../xml/text';

/** What the cells of a workbook share. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly formats: readonly (NumberFormat | undefined)[];
  readonly from1904: boolean;
  /** What to throw for a string that the workbook lacks, by its number as written. */
  stringMissing(index: string): Error;
}

const TYPE = codeOf('t');
const STYLE = codeOf('s');
const CELL = codeOf('c');
const FORMULA = codeOf('f');
const VALUE = codeOf('v');
const INLINE = codeOf('is');
const SHARED_TEXT = codeOf('s');
const NUMBER = codeOf('n');
const FORMULA_TEXT = codeOf('str');
const INLINE_TEXT = codeOf('inlineStr');
const BOOLEAN = codeOf('b');
const ERROR = codeOf('e');
const DATE = codeOf('d');
const SHARED = codeOf('shared');
const INDEX = codeOf('si');
const MOST_DIGITS = 17;

/** Takes what a cell holds besides its value. */
export interface CellTaker {
  /** The text of a formula, empty where another cell has it, and the number that cells share it by; answers with the formula of this cell. */
  takeFormula(text: string, shared: number | undefined): string;
  /** What stands there unseen beside the value. */
  leaveOut(unseen: UnseenText): void;
}

/**
 * Content of the `c` element just opened (18.3.1.4), null where it is blank. A formula counts as its cached result;
 * one without, as not calculated.
 */
export function readCell(scanner: Scanner, context: CellContext, taker: CellTaker): GridValue {
  if (scanner.empty) return null;
  const type = scanner.valueCode(TYPE) || NUMBER;
  const styleAt = scanner.find(STYLE);
  const style =
    styleAt < 0 ? 0 : plainNumber(scanner.bytes, scanner.startOf(styleAt), scanner.endOf(styleAt));
  let formula: string | undefined;
  let value: GridValue | PartlySeen | undefined;
  for (;;) {
    const event = scanner.next();
    if (event === END || (event === CLOSE && scanner.name === CELL)) break;
    if (event !== OPEN) continue;
    if (scanner.name === FORMULA) {
      const shared = scanner.valueCode(TYPE) === SHARED ? Number(scanner.attribute(INDEX) ?? NaN) : undefined;
      formula = taker.takeFormula(scanner.empty ? '' : scanner.content(), shared);
    } else if (scanner.name === VALUE) value = readValue(scanner, type, style, context);
    else if (scanner.name === INLINE) value = readString(scanner);
    else scanner.skip();
  }
  if (formula !== undefined && (value === undefined || (value === null && type !== FORMULA_TEXT)))
    return { formula };
  if (isPartlySeen(value)) {
    const { text, unseen } = value;
    if (unseen && text.trim() === '') return unseenNumber(unseen);
    if (unseen) taker.leaveOut(unseen);
    value = text;
  }
  if (value === undefined || value === '') return null;
  return typeof value === 'string' ? textShownAs(context.formats[style], value) : value;
}

/** Content of the `v` element just opened. */
function readValue(
  scanner: Scanner,
  type: number,
  style: number,
  context: CellContext,
): GridValue | PartlySeen {
  if (scanner.empty) return null;
  const plain = scanner.isPlain();
  const simple = plain ? plainNumber(scanner.bytes, scanner.from, scanner.to) : NaN;
  if (type === NUMBER && simple === simple) return numberValue(simple, style, context);
  if (type === SHARED_TEXT && simple === simple) {
    const shared = context.strings.at(simple);
    if (shared === undefined) throw context.stringMissing(String(simple));
    return shared;
  }
  const stored = plain ? textOf(scanner.bytes, scanner.from, scanner.to) : scanner.content();
  const text = stored.trim();
  switch (type) {
    case SHARED_TEXT:
      if (text === '') return null;
      throw context.stringMissing(text);
    case FORMULA_TEXT:
    case INLINE_TEXT:
      return unescape(stored);
    case BOOLEAN:
      return text === '' ? null : text === '1' || text === 'true';
    case ERROR:
      return text === '' ? null : { error: text };
    case DATE: {
      const serial = serialOfDate(text, context.from1904);
      return Number.isNaN(serial) ? stored : { serial, date: text.slice(0, 10) };
    }
    default: {
      if (text === '') return null;
      const number = Number(text);
      // What is no number although it should be is handed on as it stands.
      if (!Number.isFinite(number)) return stored;
      // More digits than a double holds: as text nothing is lost.
      const digits = text.split(/e/i, 1)[0]!.replace(/\D/g, '').replace(/^0+/, '');
      return digits.length > MOST_DIGITS ? text : numberValue(number, style, context);
    }
  }
}

const isPartlySeen = (value: GridValue | PartlySeen | undefined): value is PartlySeen =>
  typeof value === 'object' && value !== null && 'text' in value;

function numberValue(number: number, style: number, { formats, from1904 }: CellContext): GridValue {
  const format = formats[style];
  return format === undefined ? number : shownAs(format, number, from1904);
}
