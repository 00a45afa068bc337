import { decodeText } from '../decode';

const DECLARED = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w-]+)/i;
/** What the usual decoding tells by itself, so that a page that declares the other of the two is read all the same. */
const TOLD_ALONE = /^(?:utf-?8|gb.*|x-gbk|us-ascii|iso-8859-1|windows-1252)$/i;

/** Text of a page: by byte order mark, as UTF-8 or GB18030 where it is that, else in the charset it declares. */
export function decodePage(bytes: Uint8Array): string {
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 4096)))?.[1];
  if (declared !== undefined && !TOLD_ALONE.test(declared))
    try {
      return new TextDecoder(declared).decode(bytes);
    } catch {
      // A charset that nobody knows.
    }
  return decodeText(bytes);
}
