import type { ReadDocument } from '../../model/grid';
import type { FlowTable } from '../flow/flow';
import { flowOf, holdsNumbers } from '../flow/flow-document';
import { readText } from '../text/text';
import type { DocumentBlock } from './cut-tables';
import { joinCutTables } from './cut-tables';
import type { PlacedPage } from './page';
import type { PageLine } from './page-blocks';
import { blocksOf } from './page-blocks';
import type { Paragraph } from './paragraphs';
import { paragraphsOf } from './paragraphs';
import type { WholeTable } from './whole-table';

/**
 * Pages to grids and paragraphs: tables by their lines or by the places of their text, and where no table between
 * lines holds numbers, what stands apart in the lines of the text; all in the order of the pages. Every address names
 * the page.
 */
export function placedDocument(pages: readonly PlacedPage[]): ReadDocument {
  const blocks = blocksOf(pages);
  const flow = stretchesOf(joinCutTables(blocks));
  const paragraphs = flow.flatMap((each) => ('page' in each ? [each] : []));
  const tables = flowOf(flow.flatMap((each) => ('page' in each ? [] : [each]))).grids;
  const isRuled = blocks.every((block) => block.kind === 'line' || block.isRuled);
  if (isRuled && tables.some(holdsNumbers))
    return { grids: tables, paragraphs: paragraphs.map(({ text }) => text.replaceAll('\t', ' ')) };
  const runs: Paragraph[][] = [[]];
  for (const each of flow)
    if ('page' in each) runs.at(-1)!.push(each);
    else runs.push([]);
  const texts = runs.map((run) => textOf(run, paragraphs));
  return {
    grids: texts.flatMap(({ grids }, index) => [...grids, ...tables.slice(index, index + 1)]),
    paragraphs: texts.flatMap((text) => text.paragraphs.map((paragraph) => paragraph.replaceAll('\t', ' '))),
  };
}

/** What stands apart in the lines of some paragraphs, whose places are told among all of their page. */
function textOf(paragraphs: readonly Paragraph[], all: readonly Paragraph[]): ReadDocument {
  const first = all.indexOf(paragraphs[0]!);
  return readText(paragraphs.map(({ text }) => text).join('\n'), (line) => {
    const { page } = paragraphs[line - 1]!;
    return `第 ${page} 页第 ${first + line - all.findIndex((paragraph) => paragraph.page === page)} 行`;
  });
}

/** Tables, and the paragraphs between them. A table of one column only frames its text. */
function stretchesOf(blocks: readonly DocumentBlock[]): readonly (FlowTable | Paragraph)[] {
  const flow: (FlowTable | Paragraph)[] = [];
  let lines: PageLine[] = [];
  const close = (): void => {
    flow.push(...paragraphsOf(lines));
    lines = [];
  };
  for (const block of blocks)
    if (block.kind === 'line') lines.push(block);
    else {
      close();
      const { cells, parts } = block.table;
      if (cells.some(({ column }) => column > 0)) flow.push(flowTable(block.table));
      else flow.push(...cells.flatMap(({ text }) => framedLines(text, parts[0]!.page)));
    }
  close();
  return flow;
}

const framedLines = (text: string, page: number): readonly Paragraph[] =>
  text.split('\n').flatMap((line) => (line.trim() ? [{ text: line.trim(), page }] : []));

const flowTable = ({ cells, parts }: WholeTable): FlowTable => ({
  cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    blocks: [text],
  })),
  parts: parts.map(({ row, ownRow, page, number }) => ({
    row,
    ownRow,
    name: `第 ${page} 页第 ${number} 个表格`,
  })),
});
