import type { Colour } from '../unseen';
import { PAPER } from '../unseen';

/** The colours of older documents by their number (MS-DOC 2.9.119); the first is left to the reader. */
const NUMBERED: readonly (Colour | undefined)[] = [
  undefined,
  '000000',
  '0000ff',
  '00ffff',
  '00ff00',
  'ff00ff',
  'ff0000',
  'ffff00',
  PAPER,
  '000080',
  '008080',
  '008000',
  '800080',
  '800000',
  '808000',
  '808080',
  'c0c0c0',
];
const AUTOMATIC = 0xff;
/** A pattern that covers its ground (MS-DOC 2.9.121). */
const SOLID = 1;

export const numberedColour = (number: number): Colour | undefined => NUMBERED[number];

/** Red, green and blue, and whether they count (MS-DOC 2.9.43). */
export function colourAt(bytes: Uint8Array, position: number): Colour | undefined {
  const [red, green, blue, automatic] = bytes.subarray(position, position + 4);
  if (automatic === undefined || automatic === AUTOMATIC) return undefined;
  return [red!, green!, blue!].map((part) => part.toString(16).padStart(2, '0')).join('');
}

/** The ground that a shading of ten bytes makes (MS-DOC 2.9.248). */
export const shadingAt = (bytes: Uint8Array, position: number): Colour | undefined =>
  colourAt(bytes, bytes[position + 8] === SOLID && bytes[position + 9] === 0 ? position : position + 4);

/** The ground that a shading of two bytes makes (MS-DOC 2.9.249). */
export function shortShading(bits: number): Colour | undefined {
  const pattern = bits >> 10;
  return numberedColour(pattern === SOLID ? bits & 31 : (bits >> 5) & 31);
}
