import { strFromU8, unzipSync } from 'fflate';
import { sheetFaults, workbookFaults } from './sheet-strict';
import { tableFaults } from './word-strict';
import { descendants, parseXml } from './xml-tree';

/**
 * Faults of a .xlsx or .docx file that Office would repair and that the validator of the Open XML SDK does not know:
 * cells out of order, shared strings and names of nothing, tables of Word whose rows do not fit. Empty for a sound
 * file; throws where a part is not well-formed XML.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  const parts = new Map(files.map(([path, content]) => [path, parseXml(strFromU8(content))]));
  return [...parts].flatMap(([path, root]) => [
    ...descendants(root).flatMap((element) => tableFaults(path, element)),
    ...(root.name === 'worksheet' ? sheetFaults(path, root, parts) : []),
    ...(root.name === 'workbook' ? workbookFaults(path, root) : []),
  ]);
}
