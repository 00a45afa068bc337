import { damagedDocument } from '../doc/problems';
import type { Block, FlowCell, FlowTable } from '../flow/flow';
import { CellCount, DEEPEST } from '../flow/flow';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import { spanOf } from './span';
import type { Styles } from './styles';
import type { TextCell } from './text';
import { paragraphText } from './text';

/** What stands in a document beside its text. */
const LEFT_OUT = new Set(['tracked-changes', 'annotation', 'note', 'forms', 'sequence-decls']);

/**
 * Paragraphs and tables inside the element just opened, up to its end; lists, sections and frames are looked through.
 * Throws `ReadError` where tables are nested too deep.
 */
export function readBlocks(
  scanner: Scanner,
  end: string,
  styles: Styles,
  count = new CellCount(),
  depth = 0,
  cell?: TextCell,
): readonly Block[] {
  const blocks: Block[] = [];
  if (scanner.empty) return blocks;
  if (depth > DEEPEST) throw damagedDocument();
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const { localName } = scanner;
    if (event === CLOSE && localName === end) break;
    if (event !== OPEN) continue;
    if (localName === 'p' || localName === 'h') blocks.push(paragraphText(scanner, styles, cell));
    else if (localName === 'table') blocks.push(readTable(scanner, styles, count, depth + 1));
    else if (LEFT_OUT.has(localName) || isHiddenSection(scanner)) scanner.skip();
  }
  return blocks;
}

/** Is the element just opened a section that is not shown (1.3 part 3, 19.467)? */
const isHiddenSection = (scanner: Scanner): boolean =>
  scanner.localName === 'section' && scanner.value('display') === 'none';

/** The table of a text just opened; cells that others cover hold nothing of their own. */
function readTable(scanner: Scanner, styles: Styles, count: CellCount, depth: number): FlowTable {
  const cells: FlowCell[] = [];
  let [row, column] = [-1, 0];
  if (scanner.empty) return { cells };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const { localName } = scanner;
    if (event === CLOSE && localName === 'table') break;
    if (event !== OPEN) continue;
    if (localName === 'table-row') [row, column] = [row + 1, 0];
    else if (localName === 'covered-table-cell') {
      column += spanOf(scanner, 'number-columns-repeated');
      scanner.skip();
    } else if (localName === 'table-cell') {
      const place = {
        row,
        column,
        rowSpan: spanOf(scanner, 'number-rows-spanned'),
        columnSpan: spanOf(scanner, 'number-columns-spanned'),
      };
      column += spanOf(scanner, 'number-columns-repeated');
      const cell: TextCell = { look: styles.of('table-cell', scanner.value('style-name')) };
      count.next();
      // A copy takes the room of what is in it; V8 makes room for 16 where one is added.
      const blocks = readBlocks(scanner, 'table-cell', styles, count, depth, cell).slice();
      cells.push({ ...place, blocks, ...(cell.unseen && { unseen: cell.unseen }) });
    }
  }
  return { cells };
}
