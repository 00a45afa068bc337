import type { Stretch } from '../bytes';
import type { Records } from './records';

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;
/** Characters put together at once. */
const MOST_AT_ONCE = 4096;

/** Where the font changes inside a text ([MS-XLS] 2.5.129). */
export interface FontRun {
  readonly at: number;
  readonly font: number;
}

export interface RichText {
  readonly text: string;
  readonly runs: readonly FontRun[];
}

/** Reads what goes on from one record into the CONTINUE records behind it. */
export class TextPieces {
  private nth = 0;
  private at: number;

  constructor(
    private readonly records: Records,
    private readonly stretches: readonly Stretch[],
  ) {
    this.at = stretches[0]!.from;
  }

  /** Has everything been read? */
  get isAtEnd(): boolean {
    while (this.left === 0 && this.nth + 1 < this.stretches.length) this.goOn();
    return this.left === 0;
  }

  u8(): number {
    return this.isAtEnd ? 0 : this.records.bytes[this.at++]!;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  /** A text of Excel 97 and later, its length told in a byte or two, with its fonts ([MS-XLS] 2.5.293, 2.5.294). */
  text(lengthBytes: 1 | 2): RichText {
    const length = lengthBytes === 1 ? this.u8() : this.u16();
    const flags = this.u8();
    const runCount = flags & RICH ? this.u16() : 0;
    const phonetic = flags & PHONETIC ? this.u32() : 0;
    const text = this.characters(length, flags);
    const runs: FontRun[] = [];
    for (let nth = 0; nth < runCount && !this.isAtEnd; nth++) runs.push({ at: this.u16(), font: this.u16() });
    this.skip(phonetic);
    return { text, runs };
  }

  /** A text that goes on in another record says there anew how wide its characters are. */
  private characters(count: number, flags: number): string {
    let text = '';
    let wide = flags & WIDE;
    for (let left = count; left > 0;) {
      if (this.left < (wide ? 2 : 1)) {
        if (this.nth + 1 >= this.stretches.length) break;
        this.goOn();
        wide = this.u8() & WIDE;
        continue;
      }
      const taken = Math.min(left, MOST_AT_ONCE, wide ? this.left >> 1 : this.left);
      text += this.codes(taken, wide);
      left -= taken;
    }
    return text;
  }

  private codes(count: number, wide: number): string {
    const { bytes } = this.records;
    const codes = new Uint16Array(count);
    for (let nth = 0; nth < count; nth++) {
      codes[nth] = wide ? bytes[this.at]! | (bytes[this.at + 1]! << 8) : bytes[this.at]!;
      this.at += wide ? 2 : 1;
    }
    return String.fromCharCode.apply(null, codes as unknown as number[]);
  }

  private skip(count: number): void {
    for (let left = count; left > 0 && !this.isAtEnd;) {
      const taken = Math.min(left, this.left);
      this.at += taken;
      left -= taken;
    }
  }

  private get left(): number {
    return this.stretches[this.nth]!.to - this.at;
  }

  private goOn(): void {
    this.nth++;
    this.at = this.stretches[this.nth]!.from;
  }
}
