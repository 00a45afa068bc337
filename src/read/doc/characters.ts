import type { NumberFormat } from '../number-format';
import { HIDDEN, RAISED, STRUCK } from '../unseen';
import type { Piece } from './pieces';
import { eachModifier } from './sprm';

/** What the modifications of a character say of how it is to be read. */
export interface CharacterLook {
  /** Why it is not to be read: hidden, struck out, or a raised or lowered mark beside a number. */
  readonly unseen: NumberFormat | undefined;
  /** Deleted with a tracked change. */
  readonly deleted: boolean;
  /** Stands for something else, such as a sign of another font. */
  readonly special: boolean;
}

const DELETED = 0x0800;
const SPECIAL = 0x0855;
/** Struck out once or twice, hidden; each may say “as the style” (128) or “not as the style” (129). */
const HIDING: ReadonlyMap<number, NumberFormat> = new Map([
  [0x0837, STRUCK],
  [0x2a53, STRUCK],
  [0x083c, HIDDEN],
]);
/** Superscript or subscript. */
const MOVED_LINE = 0x2a48;
const isOn = (operand: Uint8Array): boolean => operand[0] === 1 || operand[0] === 129;

const PLAIN: CharacterLook = { unseen: undefined, deleted: false, special: false };

/** How characters with these modifications are to be read (MS-DOC 2.6.1). */
export function characterLook(modifiers: Uint8Array | undefined): CharacterLook {
  if (!modifiers?.length) return PLAIN;
  const hiding = new Map<number, NumberFormat | undefined>();
  let deleted = false;
  let special = false;
  eachModifier(modifiers, (code, operand) => {
    const look = HIDING.get(code);
    if (look) hiding.set(code, isOn(operand) ? look : undefined);
    else if (code === MOVED_LINE) hiding.set(code, operand[0] === 1 || operand[0] === 2 ? RAISED : undefined);
    else if (code === DELETED) deleted = isOn(operand);
    else if (code === SPECIAL) special = isOn(operand);
  });
  return { unseen: [...hiding.values()].find((look) => look !== undefined), deleted, special };
}

/** Text of a document's stream, in which each character takes one byte of Windows-1252 or two of UTF-16. */
export function textOf(document: Uint8Array, { offset, from, to, width }: Piece): string {
  const bytes = document.subarray(offset, offset + (to - from) * width);
  return new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
}
