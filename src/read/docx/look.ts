import type { NumberFormat } from '../number-format';
import type { Colour } from '../unseen';
import {
  CLOSEST,
  drownedIn,
  HIDDEN,
  LEAST_MOVED,
  MOVED,
  NARROWEST,
  PAPER,
  RAISED,
  unseenBy,
} from '../unseen';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';

/** What a run's properties, or a style's, say of whether its text is seen (17.3.2); absent where they say nothing. */
export interface RunLook {
  readonly vanish?: boolean;
  readonly strike?: boolean;
  readonly dstrike?: boolean;
  readonly isRaised?: boolean;
  /** Set above or below the line by hand (17.3.2.24): a mark, unless all of a cell is. */
  readonly isMoved?: boolean;
  /** In points. */
  readonly size?: number;
  /** Undefined is whichever is seen. */
  readonly colour?: Colour | undefined;
  /** Its letters are filled with nothing (MS-DOCX 2.6.1, `textFill`). */
  readonly isClear?: boolean;
  /** Narrower than any letter: scaled (17.3.2.43), fitted (17.3.2.14), or letters on one another (17.3.2.35). */
  readonly isSqueezed?: boolean;
  /** What it stands on; undefined is what is around it. */
  readonly ground?: Colour | undefined;
  /** The id of its character style (17.3.2.29). */
  readonly style?: string;
}

const OFF = /^(?:0|false|off)$/;
const USUAL_SIZE = 10;
/** Thousandths of a percent of a fill that let the ground through. */
const CLEAREST = 95_000;

/** Colours of a marker (17.18.40). */
const MARKERS: Readonly<Record<string, Colour>> = {
  black: '000000',
  blue: '0000ff',
  cyan: '00ffff',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00ff00',
  lightGray: 'c0c0c0',
  magenta: 'ff00ff',
  red: 'ff0000',
  white: PAPER,
  yellow: 'ffff00',
};

type Changed = { -readonly [Key in keyof RunLook]: RunLook[Key] };

/** The look that the run properties just opened (`rPr`) describe, those before a tracked change left out. */
export function readRunLook(scanner: Scanner): RunLook {
  const look: Changed = {};
  if (scanner.empty) return look;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const name = scanner.localName;
    if (event === CLOSE && name === 'rPr') break;
    if (event !== OPEN) continue;
    const value = scanner.value('val') ?? '';
    if (name.endsWith('Change')) scanner.content();
    else if (name === 'rStyle') look.style = value;
    else if (name === 'vanish' || name === 'strike' || name === 'dstrike') look[name] = !OFF.test(value);
    else if (name === 'specVanish') look.vanish = !OFF.test(value);
    else if (name === 'position') look.isMoved = Math.abs(Number(value)) > LEAST_MOVED;
    else if (name === 'w') look.isSqueezed = parseFloat(value) < NARROWEST;
    else if (name === 'fitText') look.isSqueezed = Number(value) < CLOSEST;
    else if (name === 'spacing' && Number(value) <= -CLOSEST) look.isSqueezed = true;
    else if (name === 'vertAlign') look.isRaised = /^su(?:per|b)script$/.test(value);
    else if (name === 'sz') look.size = Number(value) / 2;
    else if (name === 'color') look.colour = colourOf(scanner, value);
    else if (name === 'textFill') Object.assign(look, readFill(scanner));
    else if (name === 'textOutline') scanner.skip();
    else if (name === 'shd') look.ground = groundOf(scanner);
    else if (name === 'highlight') look.ground = MARKERS[value];
  }
  return look;
}

/** A colour as written, or the ground of the theme (17.18.97); undefined where it is left to the reader. */
function colourOf(scanner: Scanner, value: string): Colour | undefined {
  const isGround =
    /^(?:background1|light1)$/.test(scanner.value('themeColor') ?? '') &&
    scanner.value('themeShade') === undefined;
  if (isGround) return PAPER;
  return /^[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}

/** What the letters just opened are filled with; of several colours one that is seen counts. */
function readFill(scanner: Scanner): Pick<RunLook, 'colour' | 'isClear'> {
  const fills: { colour: Colour; isClear: boolean }[] = [];
  if (scanner.empty) return {};
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const name = scanner.localName;
    if (event === CLOSE && name === 'textFill') break;
    if (event !== OPEN) continue;
    const value = (scanner.value('val') ?? '').toLowerCase();
    if (name === 'noFill') return { isClear: true };
    if (name === 'srgbClr') fills.push({ colour: value, isClear: false });
    else if (name === 'schemeClr')
      fills.push({ colour: /^(?:bg1|lt1)$/.test(value) ? PAPER : value, isClear: false });
    else if (fills.length && name === 'alpha') fills.at(-1)!.isClear = Number(value) >= CLEAREST;
    // Another shade of the colour.
    else if (fills.length && /^(?:lum|sat|hue|shade|tint)/.test(name)) fills.at(-1)!.colour += ` ${name}`;
  }
  const filled = fills.filter(({ isClear }) => !isClear);
  if (!fills.length) return {};
  const seen = filled.find(({ colour }) => !drownedIn(undefined, colour)) ?? filled[0];
  return seen ? { colour: seen.colour, isClear: false } : { isClear: true };
}

/** The colour of the shading just opened (17.3.5), under its pattern where that covers it; undefined for none. */
export function groundOf(scanner: Scanner): Colour | undefined {
  const written = scanner.value(scanner.value('val') === 'solid' ? 'color' : 'fill') ?? '';
  return /^[\da-f]{6}$/i.test(written) ? written.toLowerCase() : undefined;
}

/** Why a run is not to be read: hidden, of no size, struck out, or a raised or lowered mark beside a number. */
export function unseenIn({
  vanish,
  strike,
  dstrike,
  isRaised,
  size,
  isSqueezed,
  isClear,
}: RunLook): NumberFormat | undefined {
  if (vanish || isClear) return HIDDEN;
  if (isRaised) return RAISED;
  return unseenBy({ isStruck: !!(strike || dstrike), size: isSqueezed ? 0 : (size ?? USUAL_SIZE) });
}

/** Why digits of a run are none of the number beside them: of the colour of what they stand on, or moved off the line. */
export const besideIn = (look: RunLook, around: Colour | undefined): NumberFormat | undefined =>
  look.isMoved ? MOVED : drownedIn(look.ground ?? around, look.colour);
