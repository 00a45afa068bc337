import type { GridValue } from '../model/grid';
import type { NumberFormat } from './number-format';

/** A look of a whole cell by which a person sees its number as none: it is not read. */
const unseen = (code: string): NumberFormat => ({
  code,
  isDate: false,
  disguisesPositive: true,
  disguisesNegative: true,
  disguisesZero: true,
  disguisesText: true,
});

const STRUCK = unseen('删除线');
const TINY = unseen('字号为 0');
export const WHITE = unseen('白底白字');
export const HIDDEN = unseen('隐藏文字');
export const RAISED = unseen('上标或下标');
/** Points below which nobody reads a text. */
const SMALLEST = 2;

/** The font of a cell, as far as it may hide what stands there. */
export interface Font {
  readonly isStruck: boolean;
  /** In points. */
  readonly size: number;
  readonly isWhite: boolean;
}

/** How a font hides a number on a ground that is white or not; undefined where it does not. */
export function unseenBy({ isStruck, size, isWhite }: Font, isOnWhite: boolean): NumberFormat | undefined {
  if (isStruck) return STRUCK;
  if (size < SMALLEST) return TINY;
  return isWhite && isOnWhite ? WHITE : undefined;
}

const NUMBER = /^\s*-?\d{1,15}(?:\.\d{1,15})?\s*$/;

/** What a cell holds that nobody sees, and why. */
export interface UnseenText {
  readonly text: string;
  readonly look: NumberFormat;
}

/** One more piece of what a cell holds unseen; the first tells why. */
export const withUnseen = (before: UnseenText | undefined, text: string, look: NumberFormat): UnseenText => ({
  text: (before?.text ?? '') + text,
  look: before?.look ?? look,
});

export const isNumberText = (text: string): boolean => NUMBER.test(text);

/** A text under a look: a number typed as text is as unseen as a number; words stay. */
export const textShownAs = (look: NumberFormat | undefined, text: string): GridValue =>
  look?.disguisesText && isNumberText(text) ? { number: Number(text), format: look.code } : text;
