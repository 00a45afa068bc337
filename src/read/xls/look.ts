import type { NumberFormat } from '../number-format';
import { numberFormat } from '../number-format';
import { builtInFormat } from '../xlsx/dates';
import type { Records } from './records';
import { RECORD } from './records';
import type { RichText } from './text-pieces';
import type { Texts } from './text';

const STRUCK = 8;
/** No font has this number: those behind it count one more than they are. */
const LEFT_OUT = 4;

/** How cells look, as far as it changes what a person reads there: number formats, and fonts inside a text. */
export class Look {
  /** By the font's number in its record's order: is its text struck out, raised or lowered? */
  private readonly isNoText: boolean[] = [];
  private readonly formats = new Map<number, NumberFormat | undefined>();
  /** By the number that cells name. */
  private readonly formatIds: number[] = [];

  constructor(private readonly texts: Texts) {}

  /** Takes note of FONT, FORMAT and XF ([MS-XLS] 2.4.122, 2.4.126, 2.4.353). */
  take(records: Records): void {
    const { version } = this.texts;
    if (records.type === RECORD.FONT)
      this.isNoText.push((records.u16(2) & STRUCK) !== 0 || (version >= 5 && records.u16(8) !== 0));
    else if (records.type === RECORD.FORMAT) {
      const id = version >= 5 ? records.u16(0) : this.formats.size;
      const from = version >= 4 ? 2 : 0;
      this.formats.set(id, numberFormat(this.texts.at(records, from, version === 8 ? 2 : 1)));
    } else if (records.type === RECORD.XF)
      this.formatIds.push(version === 2 ? records.u8(2) & 63 : version < 5 ? records.u8(1) : records.u16(2));
  }

  /** The format that shows the numbers of a cell as dates or as other numbers, if it has one. */
  formatOf(look: number): NumberFormat | undefined {
    const id = this.formatIds[look] ?? look;
    return this.formats.has(id) ? this.formats.get(id) : builtInFormat(id);
  }

  /** The text without what is struck out, raised or lowered: that would be digits of the number beside it. */
  shown({ text, runs }: RichText): string {
    if (!runs.some(({ font }) => this.hides(font))) return text;
    return runs
      .map(({ at, font }, nth) => (this.hides(font) ? '' : text.slice(at, runs[nth + 1]?.at)))
      .reduce((shown, part) => shown + part, text.slice(0, runs[0]!.at));
  }

  private hides(font: number): boolean {
    return this.isNoText[font > LEFT_OUT ? font - 1 : font] ?? false;
  }
}
