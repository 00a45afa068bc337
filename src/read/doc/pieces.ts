import type { Stretch } from '../bytes';
import { documentTooLong, fastSaved } from './problems';

/** Characters that stand together in the document's stream: positions from `from` up to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Where the first of them stands, in bytes, and how many bytes each takes. */
  readonly offset: number;
  readonly width: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const NARROW = 0x40000000;
/** Characters; a report has some ten thousand. */
const LONGEST = 16_000_000;

/**
 * Where the characters stand (MS-DOC 2.8.35, 2.9.38). Throws `RangeError` where the table is broken: positions that do
 * not grow, others than the document counts, or outside the stream. `ReadError` where there are too
 * many, or where the last changes were only added to the file (“fast save”).
 */
export function readPieces(
  table: DataView,
  { from, to }: Stretch,
  characters: number,
  streamLength: number,
): readonly Piece[] {
  let position = from;
  while (position < to && table.getUint8(position) === PROPERTIES)
    position += 3 + table.getUint16(position + 1, true);
  if (position >= to || table.getUint8(position) !== PIECES) throw new RangeError('no table of pieces');
  const count = Math.floor((table.getUint32(position + 1, true) - 4) / 12);
  const positions = position + 5;
  const descriptors = positions + 4 * (count + 1);
  if (count < 1 || descriptors + 8 * count > table.byteLength) throw new RangeError('table of pieces');
  // A mark stands behind what is not the body.
  const surplus = table.getUint32(positions + 4 * count, true) - characters;
  if (surplus !== 0 && surplus !== 1) throw new RangeError('characters');
  return Array.from({ length: count }, (_, index): Piece => {
    const first = table.getUint32(positions + 4 * index, true);
    const end = table.getUint32(positions + 4 * (index + 1), true);
    const coded = table.getUint32(descriptors + 8 * index + 2, true);
    const narrow = (coded & NARROW) !== 0;
    const offset = narrow ? (coded & (NARROW - 1)) / 2 : coded & (NARROW - 1);
    const width = narrow ? 1 : 2;
    // WPS marks all its documents as saved fast; those that are have pieces with changes of their own.
    if (table.getUint16(descriptors + 8 * index + 6, true)) throw fastSaved();
    if (end > LONGEST) throw documentTooLong();
    if (end < first || end > streamLength || offset + (end - first) * width > streamLength)
      throw new RangeError('piece outside the stream');
    return { from: first, to: end, offset, width };
  });
}
