import type { NumberFormat } from '../number-format';
import { HIDDEN, isWhiteHex, MOVED, RAISED, unseenBy, WHITE } from '../unseen';
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
  readonly isWhite?: boolean;
  /** Narrower than any letter: scaled (17.3.2.43), fitted (17.3.2.14), or letters on one another (17.3.2.35). */
  readonly isSqueezed?: boolean;
  readonly isOnColour?: boolean;
  /** The id of its character style (17.3.2.29). */
  readonly style?: string;
}

const OFF = /^(?:0|false|off)$/;
const USUAL_SIZE = 10;
/** In half points: less only makes characters of different fonts stand level. */
const LEAST_MOVED = 3;
/** Percent of its width at which text is a stroke. */
const NARROWEST = 10;
/** In twips, half the width of a digit. */
const CLOSEST = 60;

/** The look that the run properties just opened (`rPr`) describe, those before a tracked change left out. */
export function readRunLook(scanner: Scanner): RunLook {
  const look: { -readonly [Key in keyof RunLook]: RunLook[Key] } = {};
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
    else if (name === 'color') look.isWhite = isWhiteColour(scanner, value);
    else if (name === 'shd') look.isOnColour = isColour(scanner.value('fill'));
    else if (name === 'highlight') look.isOnColour = !/^(?:none|white)$/.test(value);
  }
  return look;
}

/** White as such, or as the ground of the theme (17.18.97). */
const isWhiteColour = (scanner: Scanner, value: string): boolean =>
  isWhiteHex(value) ||
  (/^(?:background1|light1)$/.test(scanner.value('themeColor') ?? '') &&
    scanner.value('themeShade') === undefined);

/** Is a fill (17.3.5) one on which white text is seen? */
export const isColour = (fill: string | undefined): boolean =>
  fill !== undefined && !/^(?:|auto|f{6})$/i.test(fill);

/** Why a run is not to be read: hidden, of no size, struck out, or a raised or lowered mark beside a number. */
export function unseenIn({
  vanish,
  strike,
  dstrike,
  isRaised,
  size,
  isSqueezed,
}: RunLook): NumberFormat | undefined {
  if (vanish) return HIDDEN;
  if (isRaised) return RAISED;
  const shownSize = isSqueezed ? 0 : (size ?? USUAL_SIZE);
  return unseenBy({ isStruck: !!(strike || dstrike), size: shownSize, isWhite: false }, true);
}

/** Why digits of a run are none of the number beside them: white on a ground that is not `onColour`, or moved off the line. */
export const besideIn = (
  { isWhite, isOnColour, isMoved }: RunLook,
  onColour: boolean,
): NumberFormat | undefined => {
  if (isMoved) return MOVED;
  return isWhite && !isOnColour && !onColour ? WHITE : undefined;
};
