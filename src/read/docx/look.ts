import type { NumberFormat } from '../number-format';
import { HIDDEN, RAISED, unseenBy } from '../unseen';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';

/** What a run's properties, or a style's, say of whether its text is seen (17.3.2); absent where they say nothing. */
export interface RunLook {
  readonly vanish?: boolean;
  readonly strike?: boolean;
  readonly dstrike?: boolean;
  readonly isRaised?: boolean;
  /** In points. */
  readonly size?: number;
  readonly isWhite?: boolean;
  readonly isOnColour?: boolean;
  /** The id of its character style (17.3.2.29). */
  readonly style?: string;
}

const OFF = /^(?:0|false|off)$/;
const USUAL_SIZE = 10;

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
  /^f{6}$/i.test(value) ||
  (/^(?:background1|light1)$/.test(scanner.value('themeColor') ?? '') &&
    scanner.value('themeShade') === undefined);

/** Is a fill (17.3.5) one on which white text is seen? */
export const isColour = (fill: string | undefined): boolean =>
  fill !== undefined && !/^(?:|auto|f{6})$/i.test(fill);

/** Why a run is not to be read: hidden, of no size, struck out, or a raised or lowered mark beside a number. */
export function unseenIn({ vanish, strike, dstrike, isRaised, size }: RunLook): NumberFormat | undefined {
  if (vanish) return HIDDEN;
  if (isRaised) return RAISED;
  return unseenBy({ isStruck: !!(strike || dstrike), size: size ?? USUAL_SIZE, isWhite: false }, true);
}

/** Is a run white where nobody sees it, as long as its cell and paragraph have no ground of their own? */
export const isFaint = ({ isWhite, isOnColour }: RunLook): boolean => !!isWhite && !isOnColour;
