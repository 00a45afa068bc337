import { beginsWith } from './bytes';
import { textTooLong } from './problems';

/** Encoding told by the byte order mark, undefined without one. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  if (beginsWith(bytes, '\xef\xbb\xbf')) return 'utf-8';
  if (beginsWith(bytes, '\xff\xfe')) return 'utf-16le';
  if (beginsWith(bytes, '\xfe\xff')) return 'utf-16be';
  return undefined;
}

const HEAD = 4096;

/** The first lines of a text, to see what kind it is. */
export const headOf = (bytes: Uint8Array): string => decode(bytes.subarray(0, HEAD), true);

/** Signs that no text holds: of formats that start as text and go on as bytes. */
const NO_TEXT = /^(?:%PDF|\{\\rtf|PK)/;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f]/;
const UNKNOWN = /\ufffd/g;

/** Could these bytes be text? A few characters may be broken, but no control characters stand in text. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return !NO_TEXT.test(head) && !CONTROL.test(head) && (head.match(UNKNOWN)?.length ?? 0) * 50 <= head.length;
}

/** Text of a file: by its byte order mark, else UTF-8 if it is that, else GB18030, the usual other one in China. */
export const decodeText = (bytes: Uint8Array): string => decode(bytes, false);

/** Characters of a text; a report has some ten thousand. */
const LONGEST_TEXT = 4_000_000;

/** The same, for kinds whose every line becomes rows. Throws `ReadError` for a text that is no report by its length. */
export function decodeShort(bytes: Uint8Array): string {
  const text = bytes.length > 3 * LONGEST_TEXT ? undefined : decodeText(bytes);
  if (text === undefined || text.length > LONGEST_TEXT) throw textTooLong();
  return text;
}

/** `stream`: the bytes may end within a character. */
function decode(bytes: Uint8Array, stream: boolean): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes, { stream });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
  } catch {
    return new TextDecoder('gb18030').decode(bytes, { stream });
  }
}
