import { viewOf } from '../bytes';
import { CompoundFile } from '../compound/compound-file';
import { isCompound } from '../compound/signature';
import type { FileKind } from '../document';
import { documentOf } from '../flow/flow-document';
import type { Paragraph } from '../flow/marked-paragraphs';
import { blocksOf } from '../flow/marked-paragraphs';
import { readable } from '../readable';
import { readHeader } from './header';
import { characterModifiers, modifiersByOffset, paragraphModifiers } from './pages';
import { paragraphPlace, styleOf } from './paragraphs';
import { readPieces } from './pieces';
import { damagedDocument } from './problems';
import { readStory } from './story';
import { readStyles } from './styles';

const DOCUMENT = 'WordDocument';

/**
 * Documents in Word's binary format of 1997 to 2003 (MS-DOC), and WPS .wps files, which hold the same: body text,
 * tables and text boxes as a reader sees them with all changes accepted. Headers, footers, notes and comments are
 * left out.
 */
export const docKind: FileKind = {
  ...readable.doc,
  matches: (bytes) => isCompound(bytes) && new CompoundFile(bytes).stream(DOCUMENT) !== undefined,
  read: (bytes) => documentOf(storiesOf(new CompoundFile(bytes)).flatMap(blocksOf)),
};

/** The body and the text boxes, in paragraphs. Throws `ReadError`. */
function storiesOf(file: CompoundFile): readonly (readonly Paragraph[])[] {
  try {
    return readStories(file);
  } catch (error) {
    // Positions outside a stream.
    throw error instanceof RangeError ? damagedDocument() : error;
  }
}

function readStories(file: CompoundFile): readonly (readonly Paragraph[])[] {
  const stream = file.stream(DOCUMENT)!;
  const header = readHeader(viewOf(stream));
  const tableStream = file.stream(header.tableStream);
  if (!tableStream) throw damagedDocument();
  const table = viewOf(tableStream);
  const data = file.stream('Data');
  const paragraphs = modifiersByOffset(stream, table, header.paragraphPages, paragraphModifiers);
  const text = {
    stream,
    pieces: readPieces(table, header.pieces, header.characters, stream.length),
    characterModifiers: modifiersByOffset(stream, table, header.characterPages, characterModifiers),
    styles: readStyles(table, header.styles),
    styleAt: (offset: number) => styleOf(paragraphs(offset)),
    placeAt: (offset: number) => paragraphPlace(paragraphs(offset), data),
  };
  return header.stories.map((story) => readStory(text, story));
}
