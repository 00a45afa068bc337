import { fail } from '../errors';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  pink: '#FFC0CB',
  purple: '#800080',
};

/** A colour as Excel reports it (`#RRGGBB`); refuses what is none. */
export function readColour(text: unknown, location: string): string {
  const known = typeof text === 'string' ? NAMED[text.toLowerCase()] : undefined;
  if (known) return known;
  const digits = /^#?([0-9a-f]{6})$/i.exec(String(text));
  return digits ? `#${digits[1]!.toUpperCase()}` : fail('InvalidArgument', location);
}
