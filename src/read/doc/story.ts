import type { Colour, Run, UnseenText } from '../unseen';
import { isFaint, joinedUnseen, seenOf, withUnseen } from '../unseen';
import type { Stretch } from '../bytes';
import type { CharacterLook } from './characters';
import { besideIn, characterLook, textOf } from './characters';
import { SHOWN_CODE } from '../flow/flow';
import type { Paragraph } from '../flow/marked-paragraphs';
import type { DocParagraph } from './paragraphs';
import type { Piece } from './pieces';
import type { Styles } from './styles';

/** A document's text and how to look up what modifies it, by bytes of its stream. */
export interface DocumentText {
  readonly stream: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly styles: Styles;
  characterModifiers(offset: number): Uint8Array | undefined;
  /** The number of the style of the paragraph around. */
  styleAt(offset: number): number;
  placeAt(offset: number): DocParagraph;
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

/** A paragraph whose text waits for what its cell stands on, which the end of the row says. */
interface Waiting {
  readonly paragraph: { -readonly [Key in keyof Paragraph]: Paragraph[Key] };
  readonly ground: Colour | undefined;
  readonly pieces: readonly TextPiece[];
  /** How many cells of the row end before it. */
  readonly cell: number;
}

interface TextPiece {
  text: string;
  readonly look: CharacterLook;
}

/**
 * Paragraphs of a stretch of character positions, as a reader sees them with all changes accepted: what is deleted or
 * hidden and the codes of fields are left out, and a paragraph whose mark is deleted goes on in the next.
 */
export function readStory(document: DocumentText, { from, to }: Stretch): readonly Paragraph[] {
  const reader = new StoryReader(document);
  eachCharacter(document, from, to, (code, offset, look) => reader.take(code, offset, look));
  return reader.finish();
}

class StoryReader {
  private readonly paragraphs: Paragraph[] = [];
  private waiting: Waiting[] = [];
  private pieces: TextPiece[] = [];
  private unseen: UnseenText | undefined;
  private cell = 0;
  /** For each open field its code, while that is being read. */
  private fields: (string | undefined)[] = [];

  constructor(private readonly document: DocumentText) {}

  take(code: number, offset: number, look: CharacterLook): void {
    const { fields } = this;
    if (code === CELL || code === PARAGRAPH || code === PAGE) this.end(code, offset, look.deleted);
    else if (look.deleted) return;
    else if (code === FIELD) fields.push('');
    else if (code === FIELD_RESULT) {
      if (fields.length) fields[fields.length - 1] = undefined;
    } else if (code === FIELD_END) {
      const field = fields.pop();
      if (field !== undefined && SHOWN_CODE.test(field)) this.write(field.trim(), look);
    } else if (fields.some((field) => field !== undefined)) {
      if (fields.at(-1) !== undefined) fields[fields.length - 1] += String.fromCharCode(code);
    } else if (look.unseen) {
      if (code >= 0x20) this.unseen = withUnseen(this.unseen, String.fromCharCode(code), look.unseen);
    } else if (code < 0x20) this.write(SIGNS[code] ?? '', look);
    else if (code !== OPENING_BRACKET || !look.special) this.write(String.fromCharCode(code), look);
  }

  finish(): readonly Paragraph[] {
    if (this.pieces.length) this.add(this.document.placeAt(-1), false, false);
    this.settle([]);
    return this.paragraphs;
  }

  private write(text: string, look: CharacterLook): void {
    const last = this.pieces.at(-1);
    if (last?.look === look) last.text += text;
    else if (text !== '') this.pieces.push({ text, look });
  }

  private end(code: number, offset: number, deleted: boolean): void {
    const cellMark = code === CELL;
    const place = this.document.placeAt(offset);
    if (deleted && code === PARAGRAPH && !place.innerCell && !place.rowEnd) return;
    // No code goes on beyond its paragraph: the field is broken.
    this.fields = this.fields.map(() => undefined);
    this.add(place, cellMark, deleted);
    if (place.rowEnd || place.depth === 0) this.settle(place.depth > 1 ? [] : place.cellGrounds);
    else if (cellMark) this.cell += 1;
  }

  private add(place: DocParagraph, cellMark: boolean, deleted: boolean): void {
    const { pieces, unseen, cell } = this;
    const paragraph = {
      text: pieces.map(({ text }) => text).join(''),
      unseen,
      place,
      cellMark,
      deleted,
    };
    this.paragraphs.push(paragraph);
    if (pieces.some(({ look }) => look.colour !== undefined || look.isMoved))
      this.waiting.push({ paragraph, ground: place.ground, pieces, cell });
    this.pieces = [];
    this.unseen = undefined;
  }

  /** Leaves out of the paragraphs of a row what nobody sees on what its cells stand on. */
  private settle(cellGrounds: readonly (Colour | undefined)[]): void {
    for (const { paragraph, ground, pieces, cell } of this.waiting) {
      const runs = pieces.map(({ text, look }): Run => ({
        text,
        look: besideIn(look, ground ?? cellGrounds[cell]),
      }));
      if (!runs.some(({ look }) => look && isFaint(look))) continue;
      const { text, unseen } = seenOf(runs);
      paragraph.text = text;
      paragraph.unseen = joinedUnseen(paragraph.unseen, unseen);
    }
    this.waiting = [];
    this.cell = 0;
  }
}

function eachCharacter(
  document: DocumentText,
  from: number,
  to: number,
  each: (code: number, offset: number, look: CharacterLook) => void,
): void {
  const { styles } = document;
  const looks = new Map<string | Uint8Array, Map<number, CharacterLook>>();
  const lookOf = (modifiers: Uint8Array | undefined, style: number): CharacterLook => {
    const key = modifiers ?? '';
    const byStyle = looks.get(key) ?? new Map<number, CharacterLook>();
    looks.set(key, byStyle);
    const known = byStyle.get(style);
    if (known) return known;
    const look = characterLook(modifiers, style, styles);
    byStyle.set(style, look);
    return look;
  };
  let modifiers: Uint8Array | undefined;
  let style = -1;
  let look: CharacterLook | undefined;
  for (const piece of document.pieces) {
    if (piece.to <= from || piece.from >= to) continue;
    const text = textOf(document.stream, piece);
    for (let position = Math.max(from, piece.from); position < Math.min(to, piece.to); position++) {
      const offset = piece.offset + (position - piece.from) * piece.width;
      const here = document.characterModifiers(offset);
      const styleHere = document.styleAt(offset);
      if (!look || here !== modifiers || styleHere !== style) {
        modifiers = here;
        style = styleHere;
        look = lookOf(here, style);
      }
      each(text.charCodeAt(position - piece.from), offset, look);
    }
  }
}
