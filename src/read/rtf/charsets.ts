import { WESTERN } from '../code-pages';

/** Encodings by the character set of a font (RTF 1.9.1, “Font table”), as the Encoding Standard calls them. */
const BY_CHARSET: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
/** Those in which a character may take several bytes. */
const WIDE: ReadonlySet<string> = new Set(['shift_jis', 'euc-kr', 'gb18030', 'big5', 'utf-8']);

/** Encoding of a font; undefined where it has that of the document. */
export const charsetEncoding = (charset: number): string | undefined => BY_CHARSET[charset];

const decoders = new Map<string, TextDecoder>();

/** Throws where bytes are of another encoding, if it is a wide one. */
function decoderOf(encoding: string): TextDecoder {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { fatal: WIDE.has(encoding), ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  return decoder;
}

/**
 * Text of bytes in a font. In an East Asian document fonts of one byte also hold characters of two: bytes count in the
 * document's encoding where they are that.
 */
export function decodeBytes(bytes: Uint8Array, font: string | undefined, document: string): string {
  if (bytes.every((byte) => byte < 128)) return decoderOf(WESTERN).decode(bytes);
  for (const encoding of [font, document])
    if (encoding !== undefined && WIDE.has(encoding))
      try {
        return decoderOf(encoding).decode(bytes);
      } catch {
        // The bytes are of another encoding.
      }
  const encoding = font ?? document;
  return (WIDE.has(encoding) ? new TextDecoder(encoding) : decoderOf(encoding)).decode(bytes);
}
