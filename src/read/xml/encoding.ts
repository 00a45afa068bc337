import { damaged } from '../problems';

const NAMED = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/;
const LONGEST_DECLARATION = 128;
/** How nearly all parts begin. */
const USUAL = [...'<?xml version="1.0" encoding="UTF-8"'].map((char) => char.charCodeAt(0));

/**
 * Bytes of an XML part as UTF-8, which nearly all are; the others name their encoding or begin with a mark. Throws a
 * ReadError for an encoding that there is not.
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes);
  return encoding === undefined ? bytes : new TextEncoder().encode(decoderOf(encoding).decode(bytes));
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw damaged();
  }
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (USUAL.every((byte, index) => bytes[index] === byte)) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, LONGEST_DECLARATION) as unknown as number[];
  const [, named] = NAMED.exec(String.fromCharCode.apply(null, head)) ?? [];
  return named === undefined || /^(?:utf-?8|us-ascii)$/i.test(named) ? undefined : named;
}
