import type { CellRef } from '../model/expression';
import type { Grid, GridValue } from '../model/grid';
import type { Entry, UnreadReason } from '../model/report';
import { isUnread } from '../model/report';
import { unitReadings } from './number-text';
import type { Reading } from './reading';
import type { Target } from './target';
import type { ReadValue } from './value';
import { readValue, textOf } from './value';

/**
 * A cell, or a row whose numbers could not be told apart, that was not read; `noPlace` is what stands among the
 * lines of tables and was given to no cell of the form, `picture` a page that is a picture.
 */
export interface UnreadCell {
  readonly where: string;
  readonly text: string;
  readonly reason: UnreadReason | 'noPlace' | 'picture';
  readonly ref?: CellRef;
}

/** The entries of a table while its cells are read, with what is to be said about them. */
export class Entries {
  readonly values: Entry[][];
  readonly readings: Reading[] = [];
  readonly unread: UnreadCell[] = [];
  /** Has a number been read whose header or label states another unit than the form's? */
  inOtherUnits = false;

  constructor(targets: readonly (readonly Target[])[]) {
    this.values = targets.map((row) => row.map(() => null));
  }

  /**
   * Reads what stands at `row` and `column` of a grid into a cell of the form. `stated` is the unit that its header or
   * label says it is in, where that is not the form's: only a number with a unit of its own, or 0, is then read.
   */
  read(target: Target, value: GridValue, grid: Grid, row: number, column: number, stated?: string): void {
    const values = this.values[target.row]!;
    this.inOtherUnits ||= stated !== undefined;
    this.tellLeftOut(target, value, grid, row, column);
    if (!stated && typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 1e15) {
      values[target.column] = value || 0;
      return;
    }
    const { ref, unit } = target;
    const plain = readValue(value, unit);
    const { entry, reason } = stated ? inStatedUnit(plain, value, unit, stated) : plain;
    values[target.column] = entry;
    if (!reason && !isUnread(entry)) return;
    const where = grid.addressOf(row, column);
    const text = textOf(value);
    if (reason) this.readings.push({ reason, where, text, value: isUnread(entry) ? null : entry, ref });
    if (isUnread(entry)) this.unread.push({ where, text, reason: entry.reason, ref });
  }

  /** Says what is left out of a cell: without a word, whoever meant it would look for it in vain. */
  private tellLeftOut({ ref }: Target, value: GridValue, grid: Grid, row: number, column: number): void {
    for (const { text, why, ...at } of grid.leftOut ?? [])
      if (at.row === row && at.column === column && /\d/.test(text)) {
        const where = grid.addressOf(row, column);
        this.readings.push({
          reason: 'leftOut',
          where,
          text: textOf(value),
          left: `${text}（${why}）`,
          value: null,
          ref,
        });
      }
  }
}

function inStatedUnit(read: ReadValue, value: GridValue, unit: string, stated: string): ReadValue {
  const { entry, reason } = read;
  if (typeof entry !== 'number' || entry === 0 || reason === 'unitSuffix') return read;
  const maybe = unitReadings(entry, stated, unit);
  return {
    entry: { text: `${textOf(value)}${stated}`, reason: 'unitConflict', maybe },
    reason: 'unitConflict',
  };
}
