import { sheetTooLarge } from '../problems';

const MB = 2 ** 20;
const FIRST_SIZE = MB;
/** No row of a report, nor what stands before and after the rows, comes near. */
const LARGEST_SIZE = 32 * MB;

/**
 * Gathers what comes of a large worksheet part and hands it on in pieces that end where a row begins, so that the part
 * need never be held whole.
 */
export class RowPieces {
  private buffer = new Uint8Array(FIRST_SIZE);
  private size = 0;

  constructor(
    private readonly sheet: string,
    private readonly handOn: (piece: Uint8Array) => void,
  ) {}

  take(bytes: Uint8Array): void {
    const from = this.size;
    this.append(bytes);
    const cut = lastRow(this.buffer, Math.max(0, from - LONGEST_NAME), this.size);
    if (cut <= 0) return;
    this.handOn(this.buffer.subarray(0, cut));
    this.buffer.copyWithin(0, cut, this.size);
    this.size -= cut;
  }

  finish(): void {
    this.handOn(this.buffer.subarray(0, this.size));
  }

  private append(bytes: Uint8Array): void {
    const size = this.size + bytes.length;
    if (size > LARGEST_SIZE) throw sheetTooLarge(this.sheet);
    if (size > this.buffer.length) {
      const larger = new Uint8Array(2 * size);
      larger.set(this.buffer.subarray(0, this.size));
      this.buffer = larger;
    }
    this.buffer.set(bytes, this.size);
    this.size = size;
  }
}

const LONGEST_NAME = 32;

/** Where the last `<row` or `<x:row` begins; -1 where there is none. */
function lastRow(bytes: Uint8Array, from: number, to: number): number {
  for (let position = to - LONGEST_NAME; position >= from; position--) {
    if (bytes[position] !== 60) continue;
    let name = position + 1;
    for (let end = name; end < position + LONGEST_NAME && bytes[end]! > 32 && bytes[end] !== 62; end++)
      if (bytes[end] === 58) name = end + 1;
    const next = bytes[name + 3]!;
    const isRow = bytes[name] === 114 && bytes[name + 1] === 111 && bytes[name + 2] === 119;
    if (isRow && (next <= 32 || next === 62 || next === 47)) return position;
  }
  return -1;
}
