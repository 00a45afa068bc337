import { beginsWith } from '../bytes';
import type { FileKind } from '../document';
import { documentOf } from '../flow/flow-document';
import { blocksOf } from '../flow/marked-paragraphs';
import { readable } from '../readable';
import { RtfReader } from './reader';
import { eachToken } from './tokens';

/**
 * Documents in Rich Text Format (Microsoft, 1.9.1), under whatever name: body text, tables and text boxes as a reader
 * sees them with all changes accepted. Headers, footers, notes and comments are left out.
 */
export const rtfKind: FileKind = {
  ...readable.rtf,
  matches: (bytes) => beginsWith(bytes, '{\\rtf'),
  read: (bytes) => {
    const reader = new RtfReader();
    eachToken(bytes, reader);
    return documentOf(reader.flows().flatMap(blocksOf));
  },
};
