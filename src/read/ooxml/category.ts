import { ReadError } from '../document';
import { codeOf, END, OPEN, Scanner } from '../xml/scanner';
import { readParts, startsAsZip } from './package';

const CATEGORY = codeOf('category');

/** Category in the properties of a document of Office Open XML; undefined where it has none that can be read. */
export function categoryOf(bytes: Uint8Array): string | undefined {
  if (!startsAsZip(bytes)) return undefined;
  try {
    return readCategory(bytes);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

function readCategory(bytes: Uint8Array): string | undefined {
  const [core] = readParts(bytes, (name) => name === 'docprops/core.xml').values();
  if (!core) return undefined;
  const scanner = new Scanner(core);
  for (let event = scanner.next(); event !== END; event = scanner.next())
    if (event === OPEN && scanner.name === CATEGORY) return scanner.content();
  return undefined;
}
