import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, FlowCell, FlowTable } from '../flow/flow';
import { namedFormat } from '../named-formats';
import type { NumberFormat } from '../number-format';
import { disguises, numberFormat } from '../number-format';
import type { Run, UnseenText } from '../unseen';
import { isNumberText, seenOf, TURNED, TURNED_BACK, unseen, withUnseen } from '../unseen';
import { attribute } from './attribute';
import type { Look, OwnLook } from './element';
import { besideIn, holdsText, inside, lookOf } from './element';
import { fieldText } from './fields';
import { childrenOf, isElement } from './nodes';
import { placeCells } from './place-cells';
import type { StyleSheets } from './style-sheets';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that stand on lines of their own. */
const LINES = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul'
  ).split(' '),
);

/** What is found of the table cell whose content is read. */
interface FoundCell {
  unseen?: UnseenText;
}

/** All text below a node, as a browser would show it were it not hidden. */
const textIn = (node: Node): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return isElement(node) && !holdsText(node) ? '' : childrenOf(node).map(textIn).join('');
};

/**
 * Lines and tables of a page, in order, by what its style sheets say. What a browser does not show is left out.
 */
export function readBlocks(page: Node, sheets: StyleSheets): readonly Block[] {
  const reader = new BlockReader(sheets, {});
  reader.walk(page, {});
  return reader.finish();
}

/** Collects the lines and tables of a part of a page; what nobody sees goes to the cell that it is. */
class BlockReader {
  private readonly blocks: Block[] = [];
  private line: Run[] = [];

  constructor(
    private readonly sheets: StyleSheets,
    private readonly cell: FoundCell,
  ) {}

  finish(): readonly Block[] {
    this.flush();
    return this.blocks;
  }

  /** A node inside elements that look so. */
  walk(node: Node, around: Look): void {
    const { sheets } = this;
    if (node.nodeName === '#text' && 'value' in node) this.write(node.value, around);
    if (!isElement(node)) return childrenOf(node).forEach((child) => this.walk(child, around));
    const own = lookOf(node, sheets);
    const here = inside(around, own);
    if (node.tagName === 'table' && !own.isGone) {
      this.flush();
      for (const child of childrenOf(node)) if (child.nodeName === 'caption') this.walk(child, here);
      this.flush();
      this.blocks.push(readTable(node, sheets, here));
    } else if (here.unseen) this.leaveOut(textIn(node), here.unseen);
    else if (LINES.has(node.tagName)) {
      this.flush();
      this.walkInto(node, own, here);
      this.flush();
    } else this.walkInto(node, own, here);
  }

  /** What is in an element, whose own look and look in all are known. */
  walkInto(element: Element, own: OwnLook, here: Look): void {
    const field = fieldText(element);
    if (field !== undefined) return this.write(` ${field} `, here);
    const isTurned = own.isTurned && here.isRightToLeft === true;
    if (isTurned) this.write(TURNED, here);
    this.write(this.sheets.of(element, 'before').get('content') ?? '', here);
    childrenOf(element).forEach((child) => this.walk(child, here));
    this.write(this.sheets.of(element, 'after').get('content') ?? '', here);
    if (isTurned) this.write(TURNED_BACK, here);
  }

  private leaveOut(text: string, look: NumberFormat): void {
    if (text.trim() !== '') this.cell.unseen = withUnseen(this.cell.unseen, text, look);
  }

  private write(text: string, around: Look): void {
    if (text !== '') this.line.push({ text, look: besideIn(around) });
  }

  private flush(): void {
    const { blocks } = this;
    const { text, unseen: left } = seenOf(this.line);
    if (left) this.leaveOut(left.text.trim(), left.look);
    const seen = text.replace(/[\s\u00a0]+/g, ' ').trim();
    if (seen) blocks.push(seen);
    this.line = [];
  }
}

interface PlacedLook {
  readonly own: OwnLook;
  readonly here: Look;
}

/** A table of a page; groups of rows (thead, tbody, tfoot) one under another, as written. */
function readTable(table: Element, sheets: StyleSheets, around: Look): FlowTable {
  const looks = new Map<Element, PlacedLook>();
  const placed = (node: Node, outer: Look, ...names: readonly string[]): readonly Element[] =>
    childrenOf(node).filter((child): child is Element => {
      if (!isElement(child) || !names.includes(child.tagName)) return false;
      const own = lookOf(child, sheets);
      looks.set(child, { own, here: inside(outer, own) });
      return !own.isGone;
    });
  const hereOf = (element: Element): Look => looks.get(element)!.here;

  const groups = placed(table, around, 'thead', 'tbody', 'tfoot').map((group) =>
    placed(group, hereOf(group), 'tr').map((row) => placed(row, hereOf(row), 'td', 'th')),
  );
  return {
    cells: placeCells(groups).map(({ cell, ...place }) => {
      const stored = attribute(cell, 'x:num') ?? attribute(cell, 'sdval');
      return {
        ...place,
        ...readCell(cell, looks.get(cell)!, sheets),
        ...(stored?.trim() && Number.isFinite(Number(stored)) ? { stored: Number(stored) } : {}),
      };
    }),
  };
}

function readCell(
  cell: Element,
  { own, here }: PlacedLook,
  sheets: StyleSheets,
): Pick<FlowCell, 'blocks' | 'unseen'> {
  if (here.unseen) return { blocks: [], unseen: { text: textIn(cell), look: here.unseen } };
  const found: FoundCell = {};
  const reader = new BlockReader(sheets, found);
  reader.walkInto(cell, own, here);
  const blocks = reader.finish();
  const shown = here.numberFormat === undefined ? undefined : hiddenInExcel(blocks, here.numberFormat);
  return shown ? { blocks: [], unseen: shown } : { blocks, ...found };
}

/** A number that Excel, where it opens the page, shows by this format as another one, or not. */
function hiddenInExcel([text, ...more]: readonly Block[], code: string): UnseenText | undefined {
  if (more.length || typeof text !== 'string' || !isNumberText(text)) return undefined;
  const format = numberFormat(namedFormat(code));
  const isOther = format && (format.isDate || disguises(format, Number(text)));
  return isOther ? { text, look: unseen(format.code) } : undefined;
}
