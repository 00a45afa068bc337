import { ReadError } from '../document';
import { codeOf, END, OPEN, Scanner } from '../xml/scanner';
import { readParts, startsAsZip } from './package';

const CATEGORY = codeOf('category');

/** Canonical name of the part that holds the properties of a document. */
export const PROPERTIES = 'docprops/core.xml';
const NOTHING = new Uint8Array();

/** Category in the properties of a document of Office Open XML; undefined where it has none that can be read. */
export const categoryOf = (bytes: Uint8Array): string | undefined =>
  startsAsZip(bytes)
    ? categoryIn(() => readParts(bytes, (name) => name === PROPERTIES).get(PROPERTIES) ?? NOTHING)
    : undefined;

/** The same, given what reads that part: a document whose properties are broken is none the less read. */
export function categoryIn(properties: () => Uint8Array): string | undefined {
  try {
    return readCategory(properties());
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

function readCategory(part: Uint8Array): string | undefined {
  const scanner = new Scanner(part);
  for (let event = scanner.next(); event !== END; event = scanner.next())
    if (event === OPEN && scanner.name === CATEGORY) return scanner.content();
  return undefined;
}
