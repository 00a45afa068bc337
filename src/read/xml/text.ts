const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its entities as characters; what is no entity stays as it stands. */
function decodeEntities(text: string): string {
  let decoded = '';
  let position = 0;
  for (let from = text.indexOf('&'); from >= 0; from = text.indexOf('&', from + 1)) {
    // Looked for so far alone: a flood of these signs costs no more than its length.
    const length = text.slice(from + 1, from + 1 + LONGEST_ENTITY).indexOf(';');
    const character = length > 0 ? characterOf(text.slice(from + 1, from + 1 + length)) : undefined;
    if (character === undefined) continue;
    decoded += text.slice(position, from) + character;
    position = from + length + 2;
  }
  return position ? decoded + text.slice(position) : text;
}

/** `#1114111;` */
const LONGEST_ENTITY = 9;

/** The character of an entity's name or number. */
function characterOf(entity: string): string | undefined {
  if (entity[0] !== '#') return NAMED.get(entity);
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(entity) ?? [];
  if (hex === undefined && decimal === undefined) return undefined;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const LONGEST_SHORT = 512;
const units = new Uint16Array(LONGEST_SHORT);
const decoder = new TextDecoder();

/** Bytes of a UTF-8 part as text, its entities as characters and its line ends as `\n`. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return shortText(bytes, from, to) ?? finish(decoder.decode(bytes.subarray(from, to)));
}

const finish = (text: string): string =>
  decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Short text without entities and rare characters; for these the platform's decoder costs more than it saves. */
function shortText(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > LONGEST_SHORT) return undefined;
  let length = 0;
  for (let position = from; position < to;) {
    const byte = bytes[position]!;
    if (byte < 0x80) {
      if (byte === 0x26 || byte === 0x0d) return undefined;
      units[length++] = byte;
      position++;
      continue;
    }
    // Three bytes, as Chinese has them; neither a surrogate nor longer than need be.
    if (byte < 0xe1 || byte > 0xef || byte === 0xed || position + 2 >= to) return undefined;
    const second = bytes[position + 1]!;
    const third = bytes[position + 2]!;
    if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return undefined;
    units[length++] = ((byte & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    position += 3;
  }
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

const EXACT_DIGITS = 15;
const ZERO = 48;

/**
 * A number written as digits, with a point or a minus sign perhaps, exactly as `Number` reads it; NaN where it is
 * written otherwise or has too many digits to be told so simply.
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === 45;
  let digits = 0;
  let whole = 0;
  let scale = -1;
  for (let position = negative ? from + 1 : from; position < to; position++) {
    const digit = bytes[position]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
      if (scale >= 0) scale++;
    } else if (digit === -2 && scale < 0) scale = 0;
    else return NaN;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return NaN;
  // Both are whole numbers that a double holds exactly, so that the quotient is rounded once.
  const value = scale > 0 ? whole / 10 ** scale : whole;
  return negative ? -value : value;
}
