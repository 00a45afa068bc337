import type { NumberFormat } from '../number-format';
import { numberFormat } from '../number-format';
import { builtInFormat } from '../xlsx/dates';
import type { Records } from './records';
import { RECORD } from './records';
import type { Font, PartlySeen } from '../unseen';
import { RAISED, seenOf, unseenBy } from '../unseen';
import type { RichText } from './text-pieces';
import type { Texts } from './text';

const STRUCK = 8;
/** No font has this number: those behind it count one more than they are. */
const LEFT_OUT = 4;

/** White, of the eight first colours and of the palette, and the window's. */
const WHITES: ReadonlySet<number> = new Set([1, 9, 65]);
const TWIPS = 20;

/** A text of a cell; with fonts of its own that of the cell says nothing. */
export interface XlsText extends PartlySeen {
  readonly hasOwnFonts?: boolean;
}

/** How cells look, as far as it changes what a person reads there: number formats, and fonts inside a text. */
export class Look {
  /** By the font's number in its record's order: is its text raised or lowered? */
  private readonly isRaised: boolean[] = [];
  private readonly formats = new Map<number, NumberFormat | undefined>();
  /** By the number that cells name. */
  private readonly formatIds: number[] = [];
  private readonly unseen: (NumberFormat | undefined)[] = [];
  /** In the order of their records. */
  private readonly fonts: Font[] = [];
  private whites = WHITES;

  constructor(private readonly texts: Texts) {}

  /** Takes note of FONT, FORMAT and XF ([MS-XLS] 2.4.122, 2.4.126, 2.4.353). */
  take(records: Records): void {
    const { version } = this.texts;
    if (records.type === RECORD.FONT) {
      const isStruck = (records.u16(2) & STRUCK) !== 0;
      this.isRaised.push(version >= 5 && records.u16(8) !== 0);
      this.fonts.push({
        isStruck,
        // Excel makes none smaller than a point: software that writes 0 means nothing by it.
        size: records.u16(0) / TWIPS || Infinity,
        isWhite: this.whites.has(records.u16(4)),
      });
    } else if (records.type === RECORD.PALETTE) {
      if ((records.u32(6) & 0xffffff) !== 0xffffff) this.whites = new Set([1, 65]);
    } else if (records.type === RECORD.FORMAT) {
      const id = version >= 5 ? records.u16(0) : this.formats.size;
      const from = version >= 4 ? 2 : 0;
      this.formats.set(id, numberFormat(this.texts.at(records, from, version === 8 ? 2 : 1)));
    } else if (records.type === RECORD.XF) {
      this.formatIds.push(version === 2 ? records.u8(2) & 63 : version < 5 ? records.u8(1) : records.u16(2));
      if (version >= 5) this.unseen.push(this.unseenBy(records));
    }
  }

  /**
   * The format that shows the numbers of a cell as dates or as other numbers, if it has one. `hasOwnFonts`: whatever the
   * cell's font is, its text has others.
   */
  formatOf(look: number, hasOwnFonts = false): NumberFormat | undefined {
    if (!hasOwnFonts && this.unseen[look]) return this.unseen[look];
    const id = this.formatIds[look] ?? look;
    return this.formats.has(id) ? this.formats.get(id) : builtInFormat(id);
  }

  /** The text without what nobody sees of it, or what is raised or lowered: that would be digits of the number beside it. */
  shown({ text, runs }: RichText): XlsText {
    const own = runs[0]?.at === 0 ? ({ hasOwnFonts: true } as const) : {};
    if (!runs.some(({ font }) => this.hiding(font))) return { text, ...own };
    const seen = seenOf([
      { text: text.slice(0, runs[0]!.at), look: undefined },
      ...runs.map(({ at, font }, nth) => ({
        text: text.slice(at, runs[nth + 1]?.at),
        look: this.hiding(font),
      })),
    ]);
    return { ...seen, ...own };
  }

  /** How the font of the XF record hides numbers on its fill. */
  private unseenBy(records: Records): NumberFormat | undefined {
    const isLater = this.texts.version === 8;
    const pattern = isLater ? records.u32(14) >>> 26 : records.u16(10) & 63;
    const colour = records.u16(isLater ? 18 : 8) & 127;
    const font = this.fonts[indexOf(records.u16(0))];
    return font && unseenBy(font, pattern === 0 || (pattern === 1 && this.whites.has(colour)));
  }

  private hiding(number: number): NumberFormat | undefined {
    const font = this.fonts[indexOf(number)];
    if (this.isRaised[indexOf(number)]) return RAISED;
    return font && unseenBy(font, true);
  }
}

/** A font's place by the number it is named by. */
const indexOf = (font: number): number => (font > LEFT_OUT ? font - 1 : font);
