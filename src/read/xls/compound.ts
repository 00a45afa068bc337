const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Is this a compound file (OLE2), as .xls, .et, .doc and encrypted workbooks are? */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Does the directory of a compound file name such a stream? Names there are UTF-16. */
export function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]).concat(0, 0);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (bytes[at + 2] === wanted[2] && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
