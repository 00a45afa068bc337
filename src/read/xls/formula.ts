import { columnLetters } from '../xlsx/address';
import { errorText } from './error-text';
import { FUNCTIONS } from './functions';
import type { Records } from './records';
import type { Texts, Version } from './text';

/** What formulas of a workbook refer to by number, and how the texts in them are kept. */
export interface References {
  readonly version: Version;
  readonly texts: Texts;
  /** The sheet of a reference to another one, with its `!`; undefined where it is none of this workbook. */
  sheetOf(records: Records, position: number): string | undefined;
}

const INFIX = ['+', '-', '*', '/', '^', '&', '<', '<=', '=', '>=', '>', '<>'];
/** A longer formula is kept without its text; Excel has none of more bytes. */
const LONGEST = 1000;
const MOST_BYTES = 1800;

const PTG = {
  FIRST_INFIX: 0x03,
  LAST_INFIX: 0x0e,
  PLUS: 0x12,
  MINUS: 0x13,
  PERCENT: 0x14,
  BRACKETS: 0x15,
  MISSING: 0x16,
  TEXT: 0x17,
  ATTRIBUTE: 0x19,
  ERROR: 0x1c,
  BOOLEAN: 0x1d,
  INTEGER: 0x1e,
  NUMBER: 0x1f,
  FUNCTION: 0x21,
  VARIADIC: 0x22,
  CELL: 0x24,
  AREA: 0x25,
  SHARED_CELL: 0x2c,
  SHARED_AREA: 0x2d,
  OTHER_CELL: 0x3a,
  OTHER_AREA: 0x3b,
} as const;
const CHOOSE = 4;
const ADDS_UP = 16;

/** A formula that cannot be put into words; it never leaves this file. */
class NotSaid extends Error {}

/**
 * A formula, kept as tokens in the order in which they are worked out ([MS-XLS] 2.5.198), as it is written in the cell:
 * `SUM(D7:I7)`. Undefined where it holds what formulas of reports do not.
 */
export function formulaText(
  records: Records,
  from: number,
  size: number,
  references: References,
  row: number,
  column: number,
): string | undefined {
  try {
    return new FormulaReader(records, from, from + size, references, row, column).text();
  } catch (error) {
    if (error instanceof NotSaid) return undefined;
    throw error;
  }
}

class FormulaReader {
  private readonly parts: string[] = [];

  constructor(
    private readonly records: Records,
    private at: number,
    private readonly end: number,
    private readonly references: References,
    private readonly row: number,
    private readonly column: number,
  ) {
    if (end > records.length || end - at > MOST_BYTES) throw new NotSaid();
  }

  text(): string {
    while (this.at < this.end) {
      const part = this.part(this.u8());
      if (part === undefined) continue;
      if (part.length > LONGEST) throw new NotSaid();
      this.parts.push(part);
    }
    const [text, ...more] = this.parts;
    if (text === undefined || more.length) throw new NotSaid();
    return text;
  }

  private part(token: number): string | undefined {
    // The kind of value that an operand gives stands in two bits above its number.
    const kind = token < 0x20 ? token : (token & 0x1f) | 0x20;
    if (kind >= PTG.FIRST_INFIX && kind <= PTG.LAST_INFIX) {
      const [left, right] = this.take(2);
      return `${left}${INFIX[kind - PTG.FIRST_INFIX]}${right}`;
    }
    switch (kind) {
      case PTG.PLUS:
        return `+${this.take(1)[0]}`;
      case PTG.MINUS:
        return `-${this.take(1)[0]}`;
      case PTG.PERCENT:
        return `${this.take(1)[0]}%`;
      case PTG.BRACKETS:
        return `(${this.take(1)[0]})`;
      case PTG.MISSING:
        return '';
      case PTG.TEXT:
        return this.quoted();
      case PTG.ATTRIBUTE:
        return this.attribute();
      case PTG.ERROR:
        return errorText(this.u8());
      case PTG.BOOLEAN:
        return this.u8() ? 'TRUE' : 'FALSE';
      case PTG.INTEGER:
        return String(this.u16());
      case PTG.NUMBER: {
        this.at += 8;
        return String(this.records.double(this.at - 8));
      }
      case PTG.FUNCTION:
      case PTG.VARIADIC:
        return this.call(kind === PTG.VARIADIC);
      case PTG.CELL:
      case PTG.SHARED_CELL:
        return this.cells(1, kind === PTG.SHARED_CELL);
      case PTG.AREA:
      case PTG.SHARED_AREA:
        return this.cells(2, kind === PTG.SHARED_AREA);
      case PTG.OTHER_CELL:
        return this.sheet() + this.cells(1, false);
      case PTG.OTHER_AREA:
        return this.sheet() + this.cells(2, false);
      default:
        throw new NotSaid();
    }
  }

  /** Spaces and jumps change nothing; a sum of one argument is a token of its own. */
  private attribute(): string | undefined {
    const flags = this.u8();
    const small = this.references.version === 2;
    const count = small ? this.u8() : this.u16();
    if (flags & CHOOSE) this.at += (count + 1) * (small ? 1 : 2);
    return flags & ADDS_UP ? `SUM(${this.take(1)[0]})` : undefined;
  }

  private call(isVariadic: boolean): string {
    const early = this.references.version < 4;
    const told = isVariadic ? this.u8() & 0x7f : undefined;
    const number = early ? this.u8() : this.u16() & 0x7fff;
    const known = FUNCTIONS[number];
    const count = told ?? known?.[1];
    if (!known || count === undefined) throw new NotSaid();
    return `${known[0]}(${this.take(count).join(',')})`;
  }

  /** A cell, or the first and the last of an area; relative to this cell where several share the formula. */
  private cells(count: 1 | 2, isShared: boolean): string {
    const { version } = this.references;
    const rows = Array.from({ length: count }, () => this.u16());
    const columns = Array.from({ length: count }, () => (version === 8 ? this.u16() : this.u8()));
    return rows
      .map((row, index) => {
        const column = columns[index]!;
        const flags = version === 8 ? column : row;
        const [isMovedRow, isMovedColumn] = [(flags & 0x8000) !== 0, (flags & 0x4000) !== 0];
        const ownRow = version === 8 ? row : row & 0x3fff;
        const most = version === 8 ? 0xffff : 0x3fff;
        const at = {
          row: isShared && isMovedRow ? (this.row + ownRow) & most : ownRow,
          column: isShared && isMovedColumn ? (this.column + column) & 0xff : column & 0xff,
        };
        return `${isMovedColumn ? '' : '$'}${columnLetters(at.column)}${isMovedRow ? '' : '$'}${at.row + 1}`;
      })
      .join(':');
  }

  private sheet(): string {
    const name = this.references.sheetOf(this.records, this.at);
    if (name === undefined) throw new NotSaid();
    this.at += this.references.version === 8 ? 2 : 14;
    return name;
  }

  private quoted(): string {
    const text = this.references.texts.at(this.records, this.at, 1);
    const length = this.u8();
    const isWide = this.references.version === 8 && (this.u8() & 1) !== 0;
    this.at += length * (isWide ? 2 : 1);
    return `"${text.replaceAll('"', '""')}"`;
  }

  /** The last parts, taken away to be put together. */
  private take(count: number): readonly string[] {
    if (count > this.parts.length) throw new NotSaid();
    return this.parts.splice(this.parts.length - count);
  }

  private u8(): number {
    return this.records.u8(this.at++);
  }

  private u16(): number {
    this.at += 2;
    return this.records.u16(this.at - 2);
  }
}
