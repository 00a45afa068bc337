import type { Block } from '../flow/flow';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import type { Chunks } from './chunks';
import { isLeftOut, readProperties } from './properties';
import { readTable } from './table';

/**
 * Paragraphs and tables inside the element just opened, up to its end (17.2.2, 17.3.1.22, 17.4.37). Elements that
 * only wrap others (content controls, custom XML, inserted or moved-in text) are looked through. `properties` takes
 * those of a table cell; `chunks` holds what other formats are put in, by relationship (17.17.2.1).
 */
export function readBlocks(
  scanner: Scanner,
  end: string,
  chunks: Chunks,
  properties?: (found: ReadonlyMap<string, string>) => void,
): readonly Block[] {
  const blocks: Block[] = [];
  if (scanner.empty) return blocks;
  let placeholder = false;
  let joined = '';
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === end) break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'p') {
      const { text, boxes, runsOn } = readParagraph(scanner, chunks);
      if (runsOn) joined += text;
      else {
        blocks.push(joined + text);
        joined = '';
      }
      for (const box of boxes) blocks.push(box);
    } else if (scanner.localName === 'tbl')
      blocks.push(readTable(scanner, (from, close, found) => readBlocks(from, close, chunks, found)));
    else if (scanner.localName === 'altChunk')
      for (const block of chunks.take(scanner.value('id') ?? '')) blocks.push(block);
    else if (scanner.localName === 'tcPr') properties?.(readProperties(scanner));
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
};

/** Is a run not to be read: hidden, of no size, struck out, or a raised or lowered mark beside a number (17.3.2.41, .37, .9, .42)? */
const isNoText = (properties: ReadonlyMap<string, string>): boolean =>
  ['vanish', 'strike', 'dstrike'].some((name) => properties.has(name)) ||
  /^[0-3]$/.test(properties.get('sz') ?? '') ||
  /^su(?:per|b)script$/.test(properties.get('vertAlign') ?? '');

/** White text beside other text: on white paper nobody sees it. */
const isWhite = (properties: ReadonlyMap<string, string>): boolean =>
  /^f{6}$/i.test(properties.get('color') ?? '') && !properties.has('highlight') && !properties.has('shd');

function readParagraph(scanner: Scanner, chunks: Chunks): Paragraph {
  const boxes: Block[] = [];
  let text = '';
  /** The same with what is white on white, where that is all there is. */
  let white = '';
  let runsOn = false;
  let hidden = false;
  let faint = false;
  let placeholder = false;
  if (scanner.empty) return { text, boxes, runsOn };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const name = scanner.localName;
    if (event === CLOSE) {
      if (name === 'p') break;
      if (name === 'r') hidden = faint = false;
    }
    if (event !== OPEN) continue;
    if (name === 't') {
      const content = scanner.content();
      if (hidden) continue;
      white += content;
      if (!faint) text += content;
    } else if (name === 'pPr') runsOn = readProperties(scanner).has('del');
    else if (name === 'rPr') {
      const properties = readProperties(scanner);
      hidden = isNoText(properties);
      faint = isWhite(properties);
    } else if (name === 'txbxContent')
      for (const block of readBlocks(scanner, name, chunks)) boxes.push(block);
    else if (name === 'sdtPr') placeholder = readProperties(scanner).has('showingPlcHdr');
    else if (name === 'sdtContent' && placeholder) {
      scanner.content();
      placeholder = false;
    } else if (isLeftOut(name)) scanner.content();
    else if (!hidden) {
      text += SIGNS[name] ?? '';
      white += SIGNS[name] ?? '';
    }
  }
  return { text: text.trim() === '' ? white : text, boxes, runsOn };
}
