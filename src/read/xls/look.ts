import type { NumberFormat } from '../number-format';
import { numberFormat } from '../number-format';
import { builtInFormat } from '../xlsx/dates';
import type { Records } from './records';
import { RECORD } from './records';
import type { Colour, Font, PartlySeen } from '../unseen';
import { PAPER, RAISED, seenOf, unseenBy } from '../unseen';
import type { RichText } from './text-pieces';
import type { Texts } from './text';

const STRUCK = 8;
/** No font has this number: those behind it count one more than they are. */
const LEFT_OUT = 4;

/** The first colours of the palette, twice, and those of text and ground of a window ([MS-XLS] 2.5.161). */
const PALETTE = [0, 0xffffff, 0x0000ff, 0x00ff00, 0xff0000, 0x00ffff, 0xff00ff, 0xffff00].map(hexOf);
const WINDOW_TEXT: ReadonlySet<number> = new Set([64, 0x7fff]);
const WINDOW_GROUND = 65;
const SOLID = 1;
const TWIPS = 20;

/** The palette of a workbook has as many. */
const MOST_COLOURS = 56;

/** A font with its colour by number. */
interface XlsFont extends Omit<Font, 'colour'> {
  readonly colour: number;
}

/** What an XF record says of font and fill, by their numbers. */
interface CellLook {
  readonly font: number;
  readonly pattern: number;
  readonly colour: number;
}

/** A text of a cell; with fonts of its own that of the cell says nothing. */
export interface XlsText extends PartlySeen {
  readonly hasOwnFonts?: boolean;
}

/** How cells look, as far as it changes what a person reads there: number formats, and fonts inside a text. */
export class Look {
  /** By the font's number in its record's order: is its text raised or lowered? */
  private readonly isRaised: boolean[] = [];
  private readonly codes = new Map<number, string>();
  private readonly formats = new Map<number, NumberFormat | undefined>();
  /** By the number that cells name. */
  private readonly formatIds: number[] = [];
  private readonly cells: CellLook[] = [];
  private readonly unseen = new Map<number, NumberFormat | undefined>();
  /** In the order of their records. */
  private readonly fonts: XlsFont[] = [];
  /** By their numbers, those of the workbook's own palette. */
  private readonly ownColours: Colour[] = [];

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
        colour: records.u16(4),
      });
    } else if (records.type === RECORD.PALETTE) {
      for (let nth = 0; nth < Math.min(records.u16(0), MOST_COLOURS); nth++)
        this.ownColours[8 + nth] = hexOf(records.u32(2 + 4 * nth));
    } else if (records.type === RECORD.FORMAT) {
      const id = version >= 5 ? records.u16(0) : this.codes.size;
      const from = version >= 4 ? 2 : 0;
      this.codes.set(id, this.texts.at(records, from, version === 8 ? 2 : 1));
    } else if (records.type === RECORD.XF) {
      this.formatIds.push(version === 2 ? records.u8(2) & 63 : version < 5 ? records.u8(1) : records.u16(2));
      if (version >= 5) this.cells.push(this.cellLook(records));
    }
  }

  /**
   * The format that shows the numbers of a cell as dates or as other numbers, if it has one. `hasOwnFonts`: whatever the
   * cell's font is, its text has others.
   */
  formatOf(look: number, hasOwnFonts = false): NumberFormat | undefined {
    const unseen = hasOwnFonts ? undefined : this.unseenBy(look);
    if (unseen) return unseen;
    const id = this.formatIds[look] ?? look;
    if (!this.formats.has(id)) {
      const code = this.codes.get(id);
      this.formats.set(id, code === undefined ? builtInFormat(id) : numberFormat(code));
    }
    return this.formats.get(id);
  }

  /** The text without what nobody sees of it, or what is raised or lowered: that would be digits of the number beside it. */
  shown({ text, runs }: RichText): XlsText {
    const own = runs[0]?.at === 0 ? ({ hasOwnFonts: true } as const) : {};
    if (!runs.some(({ font }) => this.hiding(font))) return { text, ...own };
    const seen = seenOf([
      { text: text.slice(0, runs[0]!.at), look: undefined },
      ...runs.map(({ at, font }, index) => ({
        text: text.slice(at, runs[index + 1]?.at),
        look: this.hiding(font),
      })),
    ]);
    return { ...seen, ...own };
  }

  private cellLook(records: Records): CellLook {
    const isLater = this.texts.version === 8;
    return {
      font: records.u16(0),
      pattern: isLater ? records.u32(14) >>> 26 : records.u16(10) & 63,
      colour: records.u16(isLater ? 18 : 8) & 127,
    };
  }

  /** How the font of cells of this look hides numbers on their fill; the palette stands behind the looks. */
  private unseenBy(look: number): NumberFormat | undefined {
    const cell = this.cells[look];
    if (!cell) return undefined;
    if (!this.unseen.has(look)) {
      // Two colours on each other show every text.
      const ground =
        cell.pattern > SOLID ? 'pattern' : cell.pattern === SOLID ? this.colourOf(cell.colour) : undefined;
      this.unseen.set(look, this.hidingBy(this.fonts[indexOf(cell.font)], ground));
    }
    return this.unseen.get(look);
  }

  private hiding(number: number): NumberFormat | undefined {
    if (this.isRaised[indexOf(number)]) return RAISED;
    return this.hidingBy(this.fonts[indexOf(number)], undefined);
  }

  private hidingBy(font: XlsFont | undefined, ground: Colour | undefined): NumberFormat | undefined {
    return font && unseenBy({ ...font, colour: this.colourOf(font.colour) }, ground);
  }

  /** A colour by its number; undefined for that of a window's text. */
  private colourOf(number: number): Colour | undefined {
    if (WINDOW_TEXT.has(number)) return undefined;
    if (number === WINDOW_GROUND) return PAPER;
    return this.ownColours[number] ?? PALETTE[number < 8 ? number : number - 8] ?? `indexed ${number}`;
  }
}

/** Red, green and blue from the lowest byte on. */
function hexOf(colour: number): Colour {
  const bytes = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A font's place by the number it is named by. */
const indexOf = (font: number): number => (font > LEFT_OUT ? font - 1 : font);
