import type { GridValue } from '../model/grid';
import type { NumberFormat } from './number-format';

/** A look of a whole cell by which a person sees its number as none: it is not read. */
export const unseen = (code: string): NumberFormat => ({
  code,
  isDate: false,
  disguisesPositive: true,
  disguisesNegative: true,
  disguisesZero: true,
  disguisesText: true,
});

export const STRUCK = unseen('删除线');
export const TINY = unseen('字号极小');
const WHITE = unseen('白底白字');
const SAME_COLOUR = unseen('与底色同色');
export const HIDDEN = unseen('隐藏文字');
export const RAISED = unseen('上标或下标');
export const MOVED = unseen('高于或低于本行');
/** Looks that only tell digits from those beside them. */
const FAINT: ReadonlySet<NumberFormat> = new Set([WHITE, SAME_COLOUR, MOVED]);
/** Does a look only tell digits from those beside them, where others hide what they are on? */
export const isFaint = (look: NumberFormat): boolean => FAINT.has(look);
/** Points below which nobody reads a text. */
const SMALLEST = 4;

/** What a colour is called: six hexadecimal digits in lower case where it is known which it is. */
export type Colour = string;
export const PAPER: Colour = 'ffffff';
/** So much of each part of a colour tells two apart for nobody. */
const NEAR = 15;

/** Why a text in this colour is not seen on its ground, if it is not. Without a colour of its own it is always seen. */
export function drownedIn(ground: Colour | undefined, ink: Colour | undefined): NumberFormat | undefined {
  if (ink === undefined || !isLike(ink, ground ?? PAPER)) return undefined;
  return isLike(ink, PAPER) ? WHITE : SAME_COLOUR;
}

function isLike(one: Colour, other: Colour): boolean {
  if (one === other) return true;
  const [parts, others] = [partsOf(one), partsOf(other)];
  return !!parts && !!others && parts.every((part, index) => Math.abs(part - others[index]!) <= NEAR);
}

function partsOf(colour: Colour): readonly number[] | undefined {
  const parts = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(colour)?.slice(1);
  return parts?.map((part) => parseInt(part, 16));
}

/** A colour written with a number sign and six hexadecimal digits; undefined where it is none. */
export const colourOfHex = (written: string): Colour | undefined =>
  /^#([\da-f]{6})$/i.exec(written)?.[1]?.toLowerCase();

/** Half points above or below the line; less only makes characters of different fonts stand level. */
export const LEAST_MOVED = 3;
/** Percent of its width at which text is a stroke. */
export const NARROWEST = 10;
/** Twips, half the width of a digit, by which letters stand on one another. */
export const CLOSEST = 60;

/** Turn what stands between them around; digits there are read by nobody. */
export const [TURNED, TURNED_BACK] = ['\u202e', '\u202c'];

/** The font of a cell, as far as it may hide what stands there. */
export interface Font {
  readonly isStruck: boolean;
  /** In points. */
  readonly size: number;
  readonly colour?: Colour | undefined;
}

/** How a font hides a number on a ground; undefined where it does not. */
export function unseenBy({ isStruck, size, colour }: Font, ground?: Colour): NumberFormat | undefined {
  if (isStruck) return STRUCK;
  return size < SMALLEST ? TINY : drownedIn(ground, colour);
}

const NUMBER = /^\s*-?\d{1,15}(?:\.\d{1,15})?\s*$/;

/** What a cell holds that nobody sees, and why. */
export interface UnseenText {
  readonly text: string;
  readonly look: NumberFormat;
}

/** A text with what of it is not read. */
export interface PartlySeen {
  readonly text: string;
  readonly unseen?: UnseenText;
}

/** A piece of a text, and why nobody sees it, or why it is no part of what stands beside it. */
export interface Run {
  readonly text: string;
  readonly look: NumberFormat | undefined;
}

/**
 * A text without the runs that nobody sees. Those in the colour of their ground, and those moved off the line, are left out
 * where they would be digits of the number beside them; alone, the first are unseen, the last as seen as any.
 */
export function seenOf(runs: readonly Run[]): PartlySeen {
  const faint = runs.filter(({ look }) => !look || isFaint(look));
  const isAlone = textOf(faint.filter(({ look }) => !look)).trim() === '';
  const isDrownedNumber = isAlone && isNumberText(textOf(faint));
  const isLeftOut = ({ text, look }: Run): boolean => {
    if (!look || !isFaint(look)) return look !== undefined;
    return isAlone ? look !== MOVED && isDrownedNumber : isDigits(text);
  };
  const leftOut = runs.filter(isLeftOut);
  const text = textOf(runs.filter((run) => !isLeftOut(run)));
  const [first] = leftOut;
  return first ? { text, unseen: { text: textOf(leftOut), look: first.look! } } : { text };
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** One more piece of what a cell holds unseen; the first tells why. */
export const withUnseen = (before: UnseenText | undefined, text: string, look: NumberFormat): UnseenText => ({
  text: (before?.text ?? '') + text,
  look: before?.look ?? look,
});

/** What two stretches of one cell hold unseen. */
export const joinedUnseen = (
  one: UnseenText | undefined,
  other: UnseenText | undefined,
): UnseenText | undefined => (other ? withUnseen(one, other.text, other.look) : one);

/** Digits and their separators alone: beside a number they would be digits of it. */
const isDigits = (text: string): boolean => /\d/.test(text) && /^[\d.,\s]*$/.test(text);

export const isNumberText = (text: string): boolean => NUMBER.test(text);

/** A text under a look: a number typed as text is as unseen as a number; words stay. */
export const textShownAs = (look: NumberFormat | undefined, text: string): GridValue =>
  look?.disguisesText && isNumberText(text) ? { number: Number(text), format: look.code } : text;

/** A number that nobody sees is said; words that nobody sees are left out. */
export function unseenNumber({ text, look }: UnseenText): GridValue {
  const value = textShownAs(look, text);
  return typeof value === 'string' ? null : value;
}
