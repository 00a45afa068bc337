import { damaged } from '../problems';
import { CLOSE, codeOf, END, OPEN, Scanner } from '../xml/scanner';

const SI = codeOf('si');
const T = codeOf('t');
const PHONETIC_RUN = codeOf('rPh');
const RUN = codeOf('r');
const STRIKE = codeOf('strike');
const RAISED = codeOf('vertAlign');
const OFF = /^(?:0|false)$/;

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * The string item just opened: its text runs together, without phonetic ones (18.4.8, 18.4.6), what is struck out
 * (18.4.10), and raised or lowered marks (18.4.14), which would be digits of the number beside them.
 */
export function readString(scanner: Scanner): string {
  if (scanner.empty) return '';
  const end = scanner.name;
  let text = '';
  let isText = true;
  for (;;) {
    const event = scanner.next();
    if (event === END || (event === CLOSE && scanner.name === end)) break;
    if (event !== OPEN) continue;
    if (scanner.name === RUN) isText = true;
    else if (scanner.name === STRIKE) isText &&= OFF.test(scanner.value('val') ?? '');
    else if (scanner.name === RAISED) isText &&= scanner.value('val') === 'baseline';
    else if (scanner.name === T) {
      const content = scanner.content();
      if (isText) text += content;
    } else if (scanner.name === PHONETIC_RUN) scanner.content();
  }
  return unescape(text);
}

/** The table of shared strings, read once; each becomes text when it is first asked for. */
export class SharedStrings {
  private readonly scanner: Scanner;
  private readonly positions: number[] = [];
  private readonly texts: string[] = [];

  constructor(bytes: Uint8Array) {
    this.scanner = new Scanner(bytes);
    let isInside = false;
    for (let event = this.scanner.next(); event !== END; event = this.scanner.next()) {
      if (this.scanner.name !== SI) continue;
      // One inside another, or without an end, would be read again with each of the others.
      if (event === OPEN && isInside) throw damaged();
      isInside = event === OPEN && !this.scanner.empty;
      if (event === OPEN) this.positions.push(this.scanner.tagAt);
    }
  }

  /** Undefined where the table has no such item. */
  at(index: number): string | undefined {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const position = this.positions[index];
    if (position === undefined) return undefined;
    this.scanner.openAt(position);
    return (this.texts[index] = readString(this.scanner));
  }
}
