import type { Stretch } from '../bytes';
import { viewOf } from '../bytes';

/** Types of records ([MS-XLS] 2.3; those of Excel 2 to 4 are in OpenOffice's documentation of the format). */
export const RECORD = {
  FORMULA: 0x06,
  EOF: 0x0a,
  EXTERNSHEET: 0x17,
  DATE1904: 0x22,
  FILEPASS: 0x2f,
  FONT: 0x31,
  CONTINUE: 0x3c,
  CODEPAGE: 0x42,
  BOUNDSHEET: 0x85,
  PALETTE: 0x92,
  MULRK: 0xbd,
  RSTRING: 0xd6,
  XF: 0xe0,
  MERGEDCELLS: 0xe5,
  SST: 0xfc,
  LABELSST: 0xfd,
  SUPBOOK: 0x01ae,
  INTEGER: 0x0002,
  NUMBER: 0x0203,
  LABEL: 0x0204,
  BOOLERR: 0x0205,
  STRING: 0x0207,
  ROW: 0x0208,
  ARRAY: 0x0221,
  RK: 0x027e,
  FORMAT: 0x041e,
  SHRFMLA: 0x04bc,
  BOF: 0x0809,
} as const;

/** Types as later versions number them; a version marks its own by the high byte of old ones. */
const LATER: Readonly<Record<number, number>> = {
  0x03: RECORD.NUMBER,
  0x04: RECORD.LABEL,
  0x05: RECORD.BOOLERR,
  0x07: RECORD.STRING,
  0x08: RECORD.ROW,
  0x09: RECORD.BOF,
  0x0209: RECORD.BOF,
  0x0409: RECORD.BOF,
  0x1e: RECORD.FORMAT,
  0x0206: RECORD.FORMULA,
  0x0406: RECORD.FORMULA,
  0x0231: RECORD.FONT,
  0x21: RECORD.ARRAY,
  0x43: RECORD.XF,
  0x0243: RECORD.XF,
  0x0443: RECORD.XF,
};

/** Goes through a stream of records from one to the next; one that is cut off is none. */
export class Records {
  /** Type of this record as later versions number it, and as it is written. */
  type = 0;
  written = 0;
  /** Where its data begin and end. */
  from = 0;
  to = 0;
  readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    position = 0,
  ) {
    this.view = viewOf(bytes);
    this.to = position;
  }

  /** Another reader of the same stream that stands at the same record. */
  copy(): Records {
    const { type, written, from, to } = this;
    return Object.assign(new Records(this.bytes), { type, written, from, to });
  }

  next(): boolean {
    const position = this.to;
    if (position + 4 > this.bytes.length) return false;
    const to = position + 4 + this.view.getUint16(position + 2, true);
    if (to > this.bytes.length) return false;
    this.written = this.view.getUint16(position, true);
    this.type = LATER[this.written] ?? this.written;
    this.from = position + 4;
    this.to = to;
    return true;
  }

  get length(): number {
    return this.to - this.from;
  }

  /** A byte of this record's data, 0 where it is shorter. */
  u8(position: number): number {
    return position < this.length ? this.bytes[this.from + position]! : 0;
  }

  u16(position: number): number {
    return position + 2 <= this.length ? this.view.getUint16(this.from + position, true) : 0;
  }

  u32(position: number): number {
    return position + 4 <= this.length ? this.view.getUint32(this.from + position, true) : 0;
  }

  double(position: number): number {
    return position + 8 <= this.length ? this.view.getFloat64(this.from + position, true) : NaN;
  }

  /** This record's data from there on, and those of the CONTINUE records behind it, which are passed over. */
  stretches(from: number): readonly Stretch[] {
    const found: Stretch[] = [{ from: Math.min(this.to, this.from + from), to: this.to }];
    const own = { type: this.type, written: this.written, from: this.from };
    for (;;) {
      const end = this.to;
      if (this.next() && this.type === RECORD.CONTINUE) found.push({ from: this.from, to: this.to });
      else {
        Object.assign(this, own, { to: end });
        return found;
      }
    }
  }
}
