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
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Do bytes begin with these, given as for `bytesOf`? */
export const beginsWith = (bytes: Uint8Array, text: string): boolean =>
  bytesOf(text).every((code, at) => bytes[at] === code);

/** Do these bytes stand anywhere, given as for `bytesOf`? */
export function holdsBytes(bytes: Uint8Array, text: string): boolean {
  const wanted = bytesOf(text);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((code, index) => bytes[at + index] === code)) return true;
  return false;
}
