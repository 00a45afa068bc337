import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, FlowTable } from '../flow/flow';
import { attribute, isHidden } from './element';
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

/** Lines and tables of parts of a page, in order; what a browser does not show is left out, by `hidden` classes too. */
export function readBlocks(nodes: readonly Node[], hidden: ReadonlySet<string>): readonly Block[] {
  const blocks: Block[] = [];
  let line = '';
  const flush = (): void => {
    const text = line.replace(/[\s\u00a0]+/g, ' ').trim();
    if (text) blocks.push(text);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) line += node.value;
    if (!isElement(node)) return childrenOf(node).forEach(walk);
    if (isHidden(node, hidden)) return;
    if (node.tagName === 'table') {
      flush();
      for (const child of childrenOf(node)) if (child.nodeName === 'caption') walk(child);
      flush();
      blocks.push(readTable(node, hidden));
    } else if (node.tagName === 'input') line += attribute(node, 'value') ?? '';
    else if (LINES.has(node.tagName)) {
      flush();
      childrenOf(node).forEach(walk);
      flush();
    } else childrenOf(node).forEach(walk);
  };
  nodes.forEach(walk);
  flush();
  return blocks;
}

/** A table of a page; groups of rows (thead, tbody, tfoot) one under another, as written. */
function readTable(table: Element, hidden: ReadonlySet<string>): FlowTable {
  const shown = (node: Node, ...names: readonly string[]): readonly Element[] =>
    childrenOf(node).filter(
      (child): child is Element =>
        isElement(child) && names.includes(child.tagName) && !isHidden(child, hidden),
    );

  const groups = shown(table, 'thead', 'tbody', 'tfoot').map((group) =>
    shown(group, 'tr').map((row) => shown(row, 'td', 'th')),
  );
  return {
    cells: placeCells(groups).map(({ cell, ...place }) => {
      const stored = attribute(cell, 'x:num') ?? attribute(cell, 'sdval');
      return {
        ...place,
        blocks: readBlocks(childrenOf(cell), hidden),
        ...(stored?.trim() && Number.isFinite(Number(stored)) ? { stored: Number(stored) } : {}),
      };
    }),
  };
}
