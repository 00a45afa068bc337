import { beginsWith, holdsBytes } from '../bytes';

/** Is this a compound file (OLE2), as .xls, .et, .doc and encrypted workbooks are? */
export const isCompound = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

/** Does anything in a compound file, however broken, look like the name of such a stream? Names are UTF-16. */
export const holdsStream = (bytes: Uint8Array, name: string): boolean =>
  holdsBytes(bytes, `${[...name].map((char) => `${char}\0`).join('')}\0\0`);
