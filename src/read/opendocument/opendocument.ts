import type { ReadDocument } from '../../model/grid';
import type { FileKind } from '../document';
import { documentOf } from '../flow/flow-document';
import { InflateLimit, inflateWhole } from '../ooxml/inflate';
import { partEntries, partNames, startsAsZip } from '../ooxml/package';
import { damaged, encrypted, notTooLong } from '../problems';
import type { Readable } from '../readable';
import { isNamed, readable } from '../readable';
import { asUtf8 } from '../xml/encoding';
import { END, OPEN, Scanner } from '../xml/scanner';
import { readBlocks } from './blocks';
import { readSheets } from './sheets';
import { readStyles } from './styles';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
/** Names of parts are in lower case here. */
const MANIFEST = 'meta-inf/manifest.xml';
const TYPE_PART = 'mimetype';
const TYPE = 'application/vnd.oasis.opendocument.';

/** The part of a package, in UTF-8; undefined where it has none. Throws `ReadError` where the package is broken. */
function partOf(bytes: Uint8Array, wanted: string): Uint8Array | undefined {
  const entry = partEntries(bytes, (name) => name === wanted).get(wanted);
  return entry && inflateWhole(bytes, entry, new InflateLimit());
}

/** Told by the type that a package states first (OpenDocument 1.3 part 2, 3.3); a broken or incomplete one by its name. */
function isOfType(bytes: Uint8Array, name: string, type: string, { extensions }: Readable): boolean {
  if (!startsAsZip(bytes)) return false;
  if (!partNames(bytes)?.includes(TYPE_PART)) return isNamed(name, extensions);
  try {
    return new TextDecoder().decode(partOf(bytes, TYPE_PART)).trim() === TYPE + type;
  } catch {
    return isNamed(name, extensions);
  }
}

/** Goes on to the element of the body that holds what the document is about; `limit` is asked whether it is too long. */
function openBody(
  bytes: Uint8Array,
  body: string,
  limit: (part: Uint8Array) => Uint8Array,
): { readonly scanner: Scanner; readonly styles: ReturnType<typeof readStyles> } {
  // Encrypted parts are listed with how to decrypt them (part 2, 4.8).
  if (new TextDecoder().decode(partOf(bytes, MANIFEST)).includes('encryption-data')) throw encrypted();
  const content = partOf(bytes, CONTENT);
  if (content === undefined) throw damaged();
  const scanner = new Scanner(asUtf8(limit(content)));
  const styles = readStyles(scanner, asUtf8(notTooLong(partOf(bytes, STYLES) ?? new Uint8Array())));
  for (let event = scanner.next(); event !== END; event = scanner.next())
    if (event === OPEN && scanner.localName === body) return { scanner, styles };
  throw damaged();
}

/** Workbooks in OpenDocument (1.3 part 3, 9), as LibreOffice and WPS write them. */
export const odsKind: FileKind = {
  ...readable.ods,
  matches: (bytes, name) => isOfType(bytes, name, 'spreadsheet', readable.ods),
  read: (bytes): ReadDocument => {
    const { scanner, styles } = openBody(bytes, 'spreadsheet', (part) => part);
    const grids = readSheets(scanner, styles);
    if (!grids.length) throw damaged();
    return { grids, paragraphs: [] };
  },
};

/** Documents in OpenDocument: their tables and text, with all changes accepted. */
export const odtKind: FileKind = {
  ...readable.odt,
  matches: (bytes, name) => isOfType(bytes, name, 'text', readable.odt),
  read: (bytes) => {
    const { scanner, styles } = openBody(bytes, 'text', notTooLong);
    return documentOf(readBlocks(scanner, 'text', styles));
  },
};
