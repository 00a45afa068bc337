const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Encoding told by the byte order mark, undefined without one. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

/** Could these bytes be text? Text holds no zero bytes, but for UTF-16, which carries a mark. */
export const looksLikeText = (bytes: Uint8Array): boolean =>
  markedEncoding(bytes) !== undefined || !bytes.subarray(0, 4096).includes(0);

/** Text of a file: by its byte order mark, else UTF-8 if it is that, else GB18030, the usual other one in China. */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
