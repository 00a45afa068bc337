import type { UnseenText } from '../unseen';
import { withUnseen } from '../unseen';
import type { Stretch } from '../bytes';
import type { CharacterLook } from './characters';
import { characterLook, textOf } from './characters';
import type { Paragraph, ParagraphPlace } from '../flow/marked-paragraphs';
import type { Piece } from './pieces';

/** A document's text and how to look up what modifies it, by bytes of its stream. */
export interface DocumentText {
  readonly stream: Uint8Array;
  readonly pieces: readonly Piece[];
  characterModifiers(offset: number): Uint8Array | undefined;
  placeAt(offset: number): ParagraphPlace;
}

const CELL = 0x07;
const PAGE = 0x0c;
const PARAGRAPH = 0x0d;
const FIELD = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const OPENING_BRACKET = 0x28;
/** Characters that stand for others (MS-DOC 2.4.1); what is below the space and not here is no text. */
const SIGNS: Readonly<Record<number, string>> = {
  0x09: '\t',
  0x0b: '\n',
  0x0e: '\n',
  0x1e: '-',
};

/**
 * Paragraphs of a stretch of character positions, as a reader sees them with all changes accepted: what is deleted or
 * hidden and the codes of fields are left out, and a paragraph whose mark is deleted goes on in the next.
 */
export function readStory(document: DocumentText, { from, to }: Stretch): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text = '';
  let unseen: UnseenText | undefined;
  /** For each open field whether its code is being read. */
  let codes: boolean[] = [];
  const end = (code: number, offset: number, deleted: boolean): void => {
    const cellMark = code === CELL;
    const place = document.placeAt(offset);
    if (deleted && code === PARAGRAPH && !place.innerCell && !place.rowEnd) return;
    // No code goes on beyond its paragraph: the field is broken.
    codes = codes.map(() => false);
    paragraphs.push({ text, unseen, place, cellMark, deleted });
    text = '';
    unseen = undefined;
  };
  eachCharacter(document, from, to, (code, offset, look) => {
    if (code === CELL || code === PARAGRAPH || code === PAGE) end(code, offset, look.deleted);
    else if (look.deleted) return;
    else if (code === FIELD) codes.push(true);
    else if (code === FIELD_RESULT) codes.splice(-1, 1, false);
    else if (code === FIELD_END) codes.pop();
    else if (codes.includes(true)) return;
    else if (look.unseen) {
      if (code >= 0x20) unseen = withUnseen(unseen, String.fromCharCode(code), look.unseen);
    } else if (code < 0x20) text += SIGNS[code] ?? '';
    else if (code !== OPENING_BRACKET || !look.special) text += String.fromCharCode(code);
  });
  if (text) paragraphs.push({ text, place: document.placeAt(-1), cellMark: false, deleted: false });
  return paragraphs;
}

function eachCharacter(
  document: DocumentText,
  from: number,
  to: number,
  each: (code: number, offset: number, look: CharacterLook) => void,
): void {
  let modifiers: Uint8Array | undefined;
  let look = characterLook(undefined);
  for (const piece of document.pieces) {
    if (piece.to <= from || piece.from >= to) continue;
    const text = textOf(document.stream, piece);
    for (let position = Math.max(from, piece.from); position < Math.min(to, piece.to); position++) {
      const offset = piece.offset + (position - piece.from) * piece.width;
      const here = document.characterModifiers(offset);
      if (here !== modifiers) {
        modifiers = here;
        look = characterLook(here);
      }
      each(text.charCodeAt(position - piece.from), offset, look);
    }
  }
}
