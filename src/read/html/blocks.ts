import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, FlowTable } from '../flow/flow';
import type { Run, UnseenText } from '../unseen';
import { seenOf, WHITE, withUnseen } from '../unseen';
import type { Declarations } from './class-styles';
import type { Look } from './element';
import { attribute, holdsText, inside, isFaint, lookOf } from './element';
import { placeCells } from './place-cells';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that stand on lines of their own. */
const LINES = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul'
  ).split(' '),
);

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

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
 * Lines and tables of parts of a page, in order, by what its style sheets say of `classes`. What a browser does not
 * show is left out, and goes to the cell where it stands in one; `look` is that of the element around.
 */
export function readBlocks(
  nodes: readonly Node[],
  classes: ReadonlyMap<string, Declarations>,
  look: Look = {},
  cell?: FoundCell,
): readonly Block[] {
  const blocks: Block[] = [];
  let line: Run[] = [];
  const flush = (): void => {
    const { text, unseen } = seenOf(line);
    if (cell && unseen) cell.unseen = withUnseen(cell.unseen, unseen.text.trim(), unseen.look);
    const seen = text.replace(/[\s\u00a0]+/g, ' ').trim();
    if (seen) blocks.push(seen);
    line = [];
  };
  const walk = (node: Node, around: Look): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      line.push({ text: node.value, look: isFaint(around) ? WHITE : undefined });
    }
    const walkAll = (here: Look): void => childrenOf(node).forEach((child) => walk(child, here));
    if (!isElement(node)) return walkAll(around);
    const own = lookOf(node, classes);
    const here = inside(around, own);
    if (node.tagName === 'table' && !own.isGone) {
      flush();
      for (const child of childrenOf(node)) if (child.nodeName === 'caption') walk(child, here);
      flush();
      blocks.push(readTable(node, classes, here));
    } else if (here.unseen) {
      if (cell) cell.unseen = withUnseen(cell.unseen, textIn(node), here.unseen);
    } else if (node.tagName === 'input')
      line.push({ text: ` ${attribute(node, 'value') ?? ''} `, look: undefined });
    else if (LINES.has(node.tagName)) {
      flush();
      walkAll(here);
      flush();
    } else walkAll(here);
  };
  nodes.forEach((node) => walk(node, look));
  flush();
  return blocks;
}

/** A table of a page; groups of rows (thead, tbody, tfoot) one under another, as written. */
function readTable(table: Element, classes: ReadonlyMap<string, Declarations>, around: Look): FlowTable {
  const looks = new Map<Element, Look>();
  const placed = (node: Node, outer: Look, ...names: readonly string[]): readonly Element[] =>
    childrenOf(node).filter((child): child is Element => {
      if (!isElement(child) || !names.includes(child.tagName)) return false;
      const own = lookOf(child, classes);
      looks.set(child, inside(outer, own));
      return !own.isGone;
    });

  const groups = placed(table, around, 'thead', 'tbody', 'tfoot').map((group) =>
    placed(group, looks.get(group)!, 'tr').map((row) => placed(row, looks.get(row)!, 'td', 'th')),
  );
  return {
    cells: placeCells(groups).map(({ cell, ...place }) => {
      const stored = attribute(cell, 'x:num') ?? attribute(cell, 'sdval');
      const look = looks.get(cell)!;
      const found: FoundCell = look.unseen ? { unseen: { text: textIn(cell), look: look.unseen } } : {};
      const blocks = look.unseen ? [] : readBlocks(childrenOf(cell), classes, look, found);
      return {
        ...place,
        blocks,
        ...found,
        ...(stored?.trim() && Number.isFinite(Number(stored)) ? { stored: Number(stored) } : {}),
      };
    }),
  };
}
