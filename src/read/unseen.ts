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
const WHITE = unseen('白底白字');
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

/** A text under a look: a number typed as text is as unseen as a number; words stay. */
export const textShownAs = (look: NumberFormat | undefined, text: string): GridValue =>
  look?.disguisesText && NUMBER.test(text) ? { number: Number(text), format: look.code } : text;
