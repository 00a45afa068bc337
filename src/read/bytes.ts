/** What stands from one position up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** The bytes that the characters of a text stand for, each up to `\xff`. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let position = 0; position < text.length; position++) bytes[position] = text.charCodeAt(position);
  return bytes;
}

/** Do bytes begin with these, given as for `bytesOf`? */
export const beginsWith = (bytes: Uint8Array, text: string): boolean =>
  bytesOf(text).every((code, index) => bytes[index] === code);

/** Do these bytes stand anywhere, given as for `bytesOf`? */
export function holdsBytes(bytes: Uint8Array, text: string): boolean {
  const wanted = bytesOf(text);
  for (
    let position = bytes.indexOf(wanted[0]!);
    position >= 0;
    position = bytes.indexOf(wanted[0]!, position + 1)
  )
    if (wanted.every((code, index) => bytes[position + index] === code)) return true;
  return false;
}

/** Parts longer than this differ, and are not kept. */
const LONGEST_KEPT = 2 ** 16;
const MOST_KEPT = 4;

/** A function of bytes that keeps what it gave for the last ones: files of many offices have parts that are alike. */
export function memoBytes<T>(compute: (bytes: Uint8Array) => T): (bytes: Uint8Array) => T {
  const known: { readonly bytes: Uint8Array; readonly result: T }[] = [];
  return (bytes) => {
    if (bytes.length > LONGEST_KEPT) return compute(bytes);
    const index = known.findIndex((each) => isSame(each.bytes, bytes));
    const [met = { bytes: bytes.slice(), result: compute(bytes) }] = index < 0 ? [] : known.splice(index, 1);
    known.unshift(met);
    known.length = Math.min(known.length, MOST_KEPT);
    return met.result;
  };
}

function isSame(some: Uint8Array, others: Uint8Array): boolean {
  if (some.length !== others.length) return false;
  for (let position = 0; position < some.length; position++)
    if (some[position] !== others[position]) return false;
  return true;
}
