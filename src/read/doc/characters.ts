import type { Piece } from './pieces';
import { eachModifier } from './sprm';

/** What the modifications of a character say of how it is to be read. */
export interface CharacterLook {
  /** Not to be read: hidden, struck out, or a raised or lowered mark beside a number. */
  readonly hidden: boolean;
  /** Deleted with a tracked change. */
  readonly deleted: boolean;
  /** Stands for something else, such as a sign of another font. */
  readonly special: boolean;
}

const DELETED = 0x0800;
const SPECIAL = 0x0855;
/** Struck out once or twice, hidden; each may say “as the style” (128) or “not as the style” (129). */
const HIDING: ReadonlySet<number> = new Set([0x0837, 0x2a53, 0x083c]);
const RAISED = 0x2a48;
const isOn = (operand: Uint8Array): boolean => operand[0] === 1 || operand[0] === 129;

const PLAIN: CharacterLook = { hidden: false, deleted: false, special: false };

/** How characters with these modifications are to be read (MS-DOC 2.6.1). */
export function characterLook(modifiers: Uint8Array | undefined): CharacterLook {
  if (!modifiers?.length) return PLAIN;
  const hiding = new Map<number, boolean>();
  let deleted = false;
  let special = false;
  eachModifier(modifiers, (code, operand) => {
    if (HIDING.has(code)) hiding.set(code, isOn(operand));
    else if (code === RAISED) hiding.set(code, operand[0] === 1 || operand[0] === 2);
    else if (code === DELETED) deleted = isOn(operand);
    else if (code === SPECIAL) special = isOn(operand);
  });
  return { hidden: [...hiding.values()].includes(true), deleted, special };
}

/** Text of a document's stream, in which each character takes one byte of Windows-1252 or two of UTF-16. */
export function textOf(document: Uint8Array, { offset, from, to, width }: Piece): string {
  const bytes = document.subarray(offset, offset + (to - from) * width);
  return new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
}
