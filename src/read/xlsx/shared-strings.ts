import { damaged } from '../problems';
import type { PartlySeen, Run } from '../unseen';
import { RAISED, seenOf, unseenBy } from '../unseen';
import { CLOSE, codeOf, END, OPEN, Scanner } from '../xml/scanner';
import { changedFont, PLAIN } from './font';

const SI = codeOf('si');
const T = codeOf('t');
const PHONETIC_RUN = codeOf('rPh');
const RUN = codeOf('r');
const VERTICAL = codeOf('vertAlign');

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * The string item just opened: its text runs together, without phonetic ones (18.4.8, 18.4.6) and without what nobody
 * sees (18.4.7): struck out, tiny, raised or lowered; white digits beside others.
 */
export function readString(scanner: Scanner): PartlySeen {
  if (scanner.empty) return { text: '' };
  const end = scanner.name;
  const runs: Run[] = [];
  let font = PLAIN;
  let isRaised = false;
  for (;;) {
    const event = scanner.next();
    if (event === END || (event === CLOSE && scanner.name === end)) break;
    if (event !== OPEN) continue;
    if (scanner.name === RUN) {
      font = PLAIN;
      isRaised = false;
    } else if (scanner.name === VERTICAL) isRaised = scanner.value('val') !== 'baseline';
    else if (scanner.name === T) {
      const text = unescape(scanner.content());
      runs.push({ text, look: isRaised ? RAISED : unseenBy(font) });
    } else if (scanner.name === PHONETIC_RUN) scanner.content();
    else font = changedFont(scanner, scanner.localName, font);
  }
  return seenOf(runs);
}

/** The table of shared strings, read once; each becomes text when it is first asked for. */
export class SharedStrings {
  private readonly scanner: Scanner;
  private readonly positions: number[] = [];
  private readonly texts: PartlySeen[] = [];

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
  at(index: number): PartlySeen | undefined {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const position = this.positions[index];
    if (position === undefined) return undefined;
    this.scanner.openAt(position);
    return (this.texts[index] = readString(this.scanner));
  }
}
