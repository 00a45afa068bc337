import { damagedDocument } from '../doc/problems';
import type { Block, CellCount } from '../flow/flow';
import { DEEPEST } from '../flow/flow';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import type { Run } from '../unseen';
import { seenOf, withUnseen } from '../unseen';
import type { Chunks } from './chunks';
import { besideIn, isColour, readRunLook, unseenIn } from './look';
import { isLeftOut, readProperties } from './properties';
import type { StyleLooks } from './styles';
import type { FoundCell } from './table';
import { readTable } from './table';

/** What the text of a document refers to: other formats put in, by relationship (17.17.2.1), and styles. */
export interface Parts {
  readonly chunks: Chunks;
  readonly styles: StyleLooks;
  readonly cells: CellCount;
  /** How many tables and text boxes it stands in. */
  readonly depth: number;
}

/**
 * Paragraphs and tables inside the element just opened, up to its end (17.2.2, 17.3.1.22, 17.4.37). Elements that
 * only wrap others (content controls, custom XML, inserted or moved-in text) are looked through. `cell` takes what is
 * found of the table cell whose blocks they are. Throws `ReadError` where they are nested too deep.
 */
export function readBlocks(scanner: Scanner, end: string, parts: Parts, cell?: FoundCell): readonly Block[] {
  const blocks: Block[] = [];
  if (scanner.empty) return blocks;
  if (parts.depth > DEEPEST) throw damagedDocument();
  const inside = { ...parts, depth: parts.depth + 1 };
  let placeholder = false;
  let joined = '';
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === end) break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'p') {
      const { text, boxes, runsOn } = readParagraph(scanner, inside, cell);
      if (runsOn) joined += text;
      else {
        blocks.push(joined + text);
        joined = '';
      }
      for (const box of boxes) blocks.push(box);
    } else if (scanner.localName === 'tbl')
      blocks.push(
        readTable(scanner, (from, close, found) => {
          parts.cells.next();
          // A copy takes the room of what is in it; V8 makes room for 16 where one is added.
          return readBlocks(from, close, inside, found).slice();
        }),
      );
    else if (scanner.localName === 'altChunk')
      for (const block of parts.chunks.take(scanner.value('id') ?? '')) blocks.push(block);
    else if (scanner.localName === 'tcPr' && cell) cell.properties = readProperties(scanner);
    else if (scanner.localName === 'sdtPr') placeholder = readProperties(scanner).has('showingPlcHdr');
    else if (scanner.localName === 'sdtContent' && placeholder) {
      scanner.content();
      placeholder = false;
    } else if (isLeftOut(scanner.localName)) scanner.content();
  }
  if (joined) blocks.push(joined);
  return blocks;
}

interface Paragraph {
  readonly text: string;
  /** What stands in text boxes anchored here. */
  readonly boxes: readonly Block[];
  /** Its mark is deleted: the next paragraph goes on in the same line (17.13.5.15). */
  readonly runsOn: boolean;
}

/** What a run holds besides text (17.3.3). */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  // Of a formula, which is none of the digits of the number beside it (22.1.2).
  den: '/',
  sup: '^',
  sub: '_',
  rad: '√',
};

function readParagraph(scanner: Scanner, parts: Parts, cell: FoundCell | undefined): Paragraph {
  const boxes: Block[] = [];
  const runs: Run[] = [];
  let runsOn = false;
  let style: string | undefined;
  let isOnColour = isColour(cell?.properties.get('shd'));
  let look = parts.styles.of(style, undefined);
  let placeholder = false;
  if (scanner.empty) return { text: '', boxes, runsOn };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const name = scanner.localName;
    if (event === CLOSE) {
      if (name === 'p') break;
      if (name === 'r') look = parts.styles.of(style, undefined);
    }
    if (event !== OPEN) continue;
    const unseen = unseenIn(look);
    if (name === 't') {
      const content = scanner.content();
      if (unseen) {
        if (cell) cell.unseen = withUnseen(cell.unseen, content, unseen);
        continue;
      }
      runs.push({ text: content, look: besideIn(look, isOnColour) });
    } else if (name === 'pPr') {
      const properties = readProperties(scanner);
      runsOn = properties.has('del');
      style = properties.get('pStyle');
      isOnColour ||= isColour(properties.get('shd'));
      look = parts.styles.of(style, undefined);
    } else if (name === 'rPr') {
      const own = readRunLook(scanner);
      look = { ...parts.styles.of(style, own.style), ...own };
    } else if (name === 'txbxContent')
      for (const block of readBlocks(scanner, name, parts)) boxes.push(block);
    else if (name === 'sdtPr') placeholder = readProperties(scanner).has('showingPlcHdr');
    else if (name === 'sdtContent' && placeholder) {
      scanner.content();
      placeholder = false;
    } else if (isLeftOut(name)) scanner.content();
    else if (!unseen && SIGNS[name]) runs.push({ text: SIGNS[name], look: undefined });
  }
  const { text, unseen } = seenOf(runs);
  if (cell && unseen) cell.unseen = withUnseen(cell.unseen, unseen.text, unseen.look);
  return { text, boxes, runsOn };
}
