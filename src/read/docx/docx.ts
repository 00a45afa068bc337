import type { ReadDocument } from '../../model/grid';
import type { FileKind } from '../document';
import { documentOf } from '../flow/flow-document';
import { damaged, partNames, readParts, readRelations, startsAsZip } from '../ooxml/package';
import { XmlScanner } from '../ooxml/xml';
import { isNamed, readable } from '../readable';
import { readBlocks } from './blocks';
import type { Chunks } from './chunks';
import { readChunks } from './chunks';

/**
 * Word documents in Office Open XML (ECMA-376 part 1, 17): body text and tables as a reader of the document sees
 * them with all changes accepted. Headers, footers, notes and comments are left out.
 */
export const docxKind: FileKind = {
  ...readable.docx,
  matches: (bytes, name) => {
    if (!startsAsZip(bytes)) return false;
    const names = partNames(bytes);
    // A broken package is told by its name: reading it says that it is broken.
    if (!names) return isNamed(name, readable.docx.extensions);
    return names.some((each) => MAIN.test(each));
  },
  read: readDocx,
};

const MAIN = /^word\/document\d*\.xml$/;

async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = readParts(
    bytes,
    (name) => name === '_rels/.rels' || MAIN.test(name) || /^word\/_rels\/document\d*\.xml\.rels$/.test(name),
  );
  const main =
    [...readRelations(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target ??
    [...parts.keys()].find((name) => MAIN.test(name));
  const xml = main === undefined ? undefined : parts.get(main);
  if (xml === undefined) throw damaged();
  const chunks: Chunks = xml.includes('altChunk')
    ? await readChunks(bytes, readRelations(parts, main!))
    : new Map<string, never>();
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== 'end'; event = scanner.next())
    if (event === 'open' && scanner.name === 'body') return documentOf(readBlocks(scanner, 'body', chunks));
  throw damaged();
}
