import { bytesOf } from '../bytes';
import { tooManySheets } from '../problems';

/** Pages, pictures and styles: a workbook has a page for each sheet. */
const MOST_PARTS = 2000;
/** Of a header nothing longer is kept. */
const LONGEST_HEADER = 2000;

/** Bytes as characters of the same code, so that headers can be searched without touching the content. */
const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let position = 0; position < bytes.length; position += 8192)
    text += String.fromCharCode(...bytes.subarray(position, position + 8192));
  return text;
};

/** The headers of a part, and where its content begins, behind the first blank line. */
function split(part: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const headers = new Map<string, string>();
  let name = '';
  let position = part.length - part.trimStart().length;
  for (
    let end = part.indexOf('\n', position);
    end >= 0;
    position = end + 1, end = part.indexOf('\n', position)
  ) {
    const line = part.slice(position, end);
    if (line.trim() === '') return { headers, body: part.slice(end + 1) };
    const colon = line.indexOf(':');
    // A line that begins with a blank goes on with the header before.
    const goesOn = /^[ \t]/.test(line);
    if (!goesOn && colon > 0) name = line.slice(0, colon).toLowerCase();
    const value = goesOn ? `${headers.get(name) ?? ''} ${line.trim()}` : line.slice(colon + 1).trim();
    if (value.length < LONGEST_HEADER) headers.set(name, value);
  }
  return { headers, body: '' };
}

/** Is it a mail with a file attached (RFC 2183)? */
export const hasAttachment = (bytes: Uint8Array): boolean =>
  /^content-disposition:[ \t]{0,9}attachment\b/im.test(latin(bytes));

/** Content of the parts of type text/html, decoded from their transfer encoding (RFC 2045, 6). */
export function htmlParts(bytes: Uint8Array): readonly Uint8Array[] {
  const whole = latin(bytes);
  const boundary = /boundary {0,9}= {0,9}"?([^"\r\n;]+)"?/i.exec(whole)?.[1];
  const parts = boundary === undefined ? [whole] : whole.split(`--${boundary}`).slice(1);
  if (parts.length > MOST_PARTS) throw tooManySheets(MOST_PARTS);
  return parts.flatMap((part) => {
    const { headers, body } = split(part);
    if (!/^text\/html/i.test(headers.get('content-type') ?? '')) return [];
    switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
      case 'base64':
        return [bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '')))];
      case 'quoted-printable':
        return [unquoted(body)];
      default:
        return [bytesOf(body)];
    }
  });
}

const SOFT_BREAK = /=[ \t]*\r?\n/g;
const CODE = /^[0-9a-f]{2}$/i;

/** Bytes of quoted-printable text (RFC 2045, 6.7). */
function unquoted(text: string): Uint8Array {
  const joined = text.replace(SOFT_BREAK, '');
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let position = 0; position < joined.length; position++) {
    const code = joined[position] === '=' ? joined.slice(position + 1, position + 3) : '';
    const isCode = CODE.test(code);
    bytes[length++] = isCode ? parseInt(code, 16) : joined.charCodeAt(position);
    if (isCode) position += 2;
  }
  return bytes.subarray(0, length);
}
