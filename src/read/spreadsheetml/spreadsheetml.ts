import type { Grid, ReadDocument } from '../../model/grid';
import { decodeText, headOf, looksLikeText } from '../decode';
import type { FileKind } from '../document';
import { ReadError } from '../document';
import { damaged, MOST_SHEETS, tooManySheets } from '../problems';
import { readable } from '../readable';
import { sheetGrid, sheetLimits } from '../sheet-cells';
import { END, OPEN, Scanner } from '../xml/scanner';
import { readStyles, stylesFrom } from './styles';
import { readWorksheet } from './worksheet';

/** Rows and cells of all sheets, up to the last filled ones. */
const MOST_CELLS = 2_000_000;
const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';

/** XML Spreadsheet 2003, which systems write without Excel and mostly call .xls. */
export const spreadsheetmlKind: FileKind = {
  ...readable.spreadsheetml,
  matches: (bytes) => {
    if (!looksLikeText(bytes)) return false;
    const head = headOf(bytes);
    return (
      /^\s*<(?:\?xml|(?:\w+:)?Workbook[\s>])/.test(head) &&
      head.includes(NAMESPACE) &&
      /<(?:\w+:)?Workbook[\s>]/.test(head)
    );
  },
  read: readSpreadsheetml,
};

function readSpreadsheetml(bytes: Uint8Array): ReadDocument {
  const scanner = new Scanner(new TextEncoder().encode(decodeText(bytes)));
  const grids: Grid[] = [];
  const limitOf = sheetLimits(MOST_CELLS);
  let styles = stylesFrom(new Map());
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.localName === 'Styles') styles = readStyles(scanner);
    if (scanner.localName !== 'Worksheet') continue;
    if (grids.length === MOST_SHEETS) throw tooManySheets(MOST_SHEETS);
    const name = scanner.value('Name') ?? `Sheet${grids.length + 1}`;
    const { cells, hidden } = readWorksheet(scanner, styles, limitOf(name));
    grids.push(sheetGrid(name, hidden, cells));
  }
  // What is cut off between two elements would look whole.
  if (scanner.localName !== 'Workbook') throw damaged();
  if (!grids.length)
    throw new ReadError(
      'damaged',
      '文件里没有工作表，可能不完整。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
    );
  return { grids, paragraphs: [] };
}
