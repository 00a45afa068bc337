import type { Grid, ReadDocument } from '../../model/grid';
import type { FileKind } from '../document';
import { readDateStyles } from './dates';
import { damaged, partNames, readParts, readRelations, startsAsZip } from '../ooxml/package';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { readWorkbook } from './workbook';

const EXTENSIONS = ['.xlsx', '.xlsm', '.xltx', '.xltm'];

/** Excel workbooks in Office Open XML, Transitional and Strict (ECMA-376 part 1, 18); only what holds cells. */
export const xlsxKind: FileKind = {
  id: 'xlsx',
  name: 'Excel 工作簿',
  extensions: EXTENSIONS,
  matches: (bytes, name) => {
    if (!startsAsZip(bytes)) return false;
    const names = partNames(bytes);
    // A broken package is told by its name: reading it says that it is broken.
    if (!names) return EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension));
    return names.some((each) => /(?:^|\/)workbook\.xml$/.test(each));
  },
  read: readXlsx,
};

function readXlsx(bytes: Uint8Array): ReadDocument {
  const parts = readParts(bytes, (name) => /(?:\.rels|\/workbook\.xml|^workbook\.xml)$/.test(name));
  const main =
    [...readRelations(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target ??
    [...parts.keys()].find((name) => /workbook\.xml$/.test(name));
  const workbookXml =
    main === undefined ? undefined : (parts.get(main) ?? readParts(bytes, (name) => name === main).get(main));
  if (main === undefined || workbookXml === undefined) throw damaged();
  const { sheets, from1904 } = readWorkbook(workbookXml);
  const relations = readRelations(parts, main);
  const targetOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type)?.target;
  const strings = targetOf('sharedStrings');
  const styles = targetOf('styles');
  const worksheets = sheets.flatMap((sheet) => {
    const relation = relations.get(sheet.relation);
    return relation?.type === 'worksheet' ? [{ ...sheet, target: relation.target }] : [];
  });
  if (!worksheets.length) throw damaged();
  const wanted = new Set([strings, styles, ...worksheets.map(({ target }) => target)]);
  const content = readParts(bytes, (name) => wanted.has(name));
  const context = {
    strings: readSharedStrings(content.get(strings ?? '')),
    dateStyles: readDateStyles(content.get(styles ?? '')),
    from1904,
  };
  const grids = worksheets.map(({ name, hidden, target }): Grid => {
    const xml = content.get(target);
    if (xml === undefined) throw damaged();
    return {
      name,
      ...readSheet(xml, context),
      addressOf: (row, column) => `${name}!${columnLetters(column)}${row + 1}`,
      aligned: true,
      ...(hidden ? { hidden } : {}),
    };
  });
  return { grids, paragraphs: [] };
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
