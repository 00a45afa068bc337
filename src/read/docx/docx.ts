import type { ReadDocument } from '../../model/grid';
import type { FileKind } from '../document';
import { CellCount } from '../flow/flow';
import { documentOf } from '../flow/flow-document';
import { categoryOf } from '../ooxml/category';
import { partNames, readParts, readRelations, relationsPart, startsAsZip } from '../ooxml/package';
import { damaged, notTooLong } from '../problems';
import { codeOf, END, OPEN, Scanner } from '../xml/scanner';
import { isNamed, readable } from '../readable';
import { readBlocks } from './blocks';
import { readChunks } from './chunks';
import { readStyles } from './styles';

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
const PARTS = /^word\/(?:document|styles)\d*\.xml$/;
const BODY = codeOf('body');

async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = readParts(
    bytes,
    (name) =>
      name === '_rels/.rels' || PARTS.test(name) || /^word\/_rels\/document\d*\.xml\.rels$/.test(name),
  );
  const relationsOf = (owner: string) =>
    readRelations(parts.get(relationsPart(owner)) ?? new Uint8Array(), owner);
  const main =
    [...relationsOf('').values()].find(({ type }) => type === 'officeDocument')?.target ??
    [...parts.keys()].find((name) => MAIN.test(name));
  const relations = relationsOf(main ?? '');
  const styles = [...relations.values()].find(({ type }) => type === 'styles')?.target;
  const body = main === undefined ? undefined : parts.get(main);
  if (body === undefined) throw damaged();
  const stylesPart = parts.get(styles ?? '') ?? new Uint8Array();
  const chunks = await readChunks(bytes, relations);
  const referred = { chunks, styles: readStyles(notTooLong(stylesPart)), cells: new CellCount(), depth: 0 };
  const scanner = new Scanner(notTooLong(body));
  for (let event = scanner.next(); event !== END; event = scanner.next())
    if (event === OPEN && scanner.name === BODY)
      return { ...documentOf(readBlocks(scanner, 'body', referred)), category: categoryOf(bytes) };
  throw damaged();
}
