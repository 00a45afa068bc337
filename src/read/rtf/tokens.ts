/** What an RTF document consists of (RTF 1.9.1, “Basic RTF syntax”). */
export interface RtfTokens {
  open(): void;
  close(): void;
  /** A control word with its number, or a control symbol, whose word is the one character. */
  control(word: string, number: number | undefined): void;
  /** A byte of text, written as it is or as `\'hh`. */
  byte(code: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const SPACE = 0x20;
const MINUS = 0x2d;
const ZERO = 0x30;
/** Letters of the longest word, and digits of the longest number, that are told apart. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

const isLetter = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 97 && code <= 122) || (code >= 65 && code <= 90));
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;

/** Hands on the tokens of a document in order. */
export function eachToken(bytes: Uint8Array, to: RtfTokens): void {
  let position = 0;
  while (position < bytes.length) {
    const code = bytes[position++]!;
    if (code === OPEN) to.open();
    else if (code === CLOSE) to.close();
    else if (code === BACKSLASH) position = control(bytes, position, to);
    else if (code !== 10 && code !== 13 && code !== 0) to.byte(code);
  }
}

/** The control word or symbol behind a backslash; gives where it ends. */
function control(bytes: Uint8Array, from: number, to: RtfTokens): number {
  const first = bytes[from];
  if (first === undefined) return from;
  if (first === QUOTE) {
    const code = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0), 16);
    if (!Number.isNaN(code)) to.byte(code);
    return from + 3;
  }
  if (!isLetter(first)) {
    to.control(first === 10 || first === 13 ? 'par' : String.fromCharCode(first), undefined);
    return from + 1;
  }
  let position = from;
  while (position - from < LONGEST_WORD && isLetter(bytes[position])) position += 1;
  let word = '';
  for (let letter = from; letter < position; letter += 1) word += String.fromCharCode(bytes[letter]!);
  const numberFrom = position;
  const isNegative = bytes[position] === MINUS && isDigit(bytes[position + 1]);
  if (isNegative) position += 1;
  let number: number | undefined;
  for (; position - numberFrom <= LONGEST_NUMBER && isDigit(bytes[position]); position += 1)
    number = (number ?? 0) * 10 + bytes[position]! - ZERO;
  if (number !== undefined && isNegative) number = -number;
  if (bytes[position] === SPACE) position += 1;
  to.control(word, number);
  // Bytes of a picture follow as they are.
  return word === 'bin' && number !== undefined && number > 0 ? position + number : position;
}
