import type { Stretch } from '../bytes';
import { encrypted } from '../problems';
import { damagedDocument, olderWord } from './problems';

/** What the head of a document says of where things stand (MS-DOC 2.5, FIB). */
export interface DocumentHeader {
  /** Name of the stream that holds the tables named here. */
  readonly tableStream: '0Table' | '1Table';
  /** Ranges of character positions to be read: the body, and the text boxes on it. */
  readonly stories: readonly Stretch[];
  /** Characters in all, those not to be read among them. */
  readonly characters: number;
  /** Where these stand in that stream, in bytes. */
  readonly styles: Stretch;
  readonly pieces: Stretch;
  readonly characterPages: Stretch;
  readonly paragraphPages: Stretch;
}

const WORD_97 = 0xa5ec;
/** Word 6 and 95, and what they wrote in East Asia. */
const OLDER: ReadonlySet<number> = new Set([0xa5dc, 0xa697, 0xa698, 0xa699]);
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** Throws `ReadError` for documents of older Word, with a password, or damaged; `RangeError` where it is cut off. */
export function readHeader(document: DataView): DocumentHeader {
  const format = document.getUint16(0, true);
  if (OLDER.has(format)) throw olderWord();
  if (format !== WORD_97) throw damagedDocument();
  const flags = document.getUint16(10, true);
  if (flags & ENCRYPTED) throw encrypted();
  const stretch = (position: number): Stretch => {
    const from = document.getUint32(position, true);
    return { from, to: from + document.getUint32(position + 4, true) };
  };
  // Body, notes, headers, macros, comments, endnotes, text boxes, those of headers: they follow one another.
  const lengths = Array.from({ length: 8 }, (_, index) => document.getUint32(76 + 4 * index, true));
  const upTo = (count: number): number => lengths.slice(0, count).reduce((sum, length) => sum + length, 0);
  return {
    tableStream: flags & SECOND_TABLE ? '1Table' : '0Table',
    stories: [
      { from: 0, to: upTo(1) },
      { from: upTo(6), to: upTo(7) },
    ],
    characters: upTo(8),
    styles: stretch(0xa2),
    pieces: stretch(0x1a2),
    characterPages: stretch(0xfa),
    paragraphPages: stretch(0x102),
  };
}
