import type { UnseenText } from '../unseen';
import { joinedUnseen } from '../unseen';
import type { CellContent, Row, RowDefinition } from './edged-table';
import { tableOf } from './edged-table';
import type { Block } from './flow';

/** Tables one inside another; what is said to stand deeper counts as here. */
const DEEPEST = 30;

/** What a paragraph is in a table. */
export interface ParagraphPlace {
  /** Tables that it stands in, one inside another; 0 in none. */
  readonly depth: number;
  /** Its mark ends a cell of a table inside another. */
  readonly innerCell: boolean;
  /** Its mark ends a row. */
  readonly rowEnd: boolean;
  /** Of the row that it ends; absent where it says nothing or something that cannot be. */
  readonly row?: RowDefinition;
}

/** A paragraph in order: its text, and what its mark ends. */
export interface Paragraph {
  readonly text: string;
  /** What stands in it unseen. */
  readonly unseen?: UnseenText | undefined;
  readonly place: ParagraphPlace;
  /** Ended by a mark of a cell or row, not by that of a paragraph. */
  readonly cellMark: boolean;
  /** Its mark is deleted with a tracked change: of a row's end, the row is. */
  readonly deleted: boolean;
}

/** A table that is being read: its rows so far, and what the row begun holds so far. */
interface OpenTable {
  readonly rows: Row[];
  cells: CellContent[];
  blocks: Block[];
  unseen: UnseenText | undefined;
}

/**
 * Paragraphs to lines and tables, tables inside others among them, as Word keeps them in its older formats: marks end
 * cells and rows (MS-DOC 2.4.3, 2.4.4).
 */
export function blocksOf(paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = [];
  const open: OpenTable[] = [];
  const reach = (depth: number): void => {
    while (open.length > depth) {
      const table = closed(open.pop()!);
      if (table) (open.at(-1)?.blocks ?? blocks).push(table);
    }
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [], unseen: undefined });
  };
  for (const { text, unseen, place, cellMark, deleted } of paragraphs) {
    const depth = Math.min(place.depth, DEEPEST);
    reach(depth);
    const table = open.at(-1);
    if (!table) {
      blocks.push(text);
      continue;
    }
    const endsRow = place.rowEnd && (cellMark || depth > 1);
    if (!endsRow) {
      table.blocks.push(text);
      table.unseen = joinedUnseen(table.unseen, unseen);
    }
    if (endsRow) endRow(table, place, deleted);
    else if (depth === 1 ? cellMark : place.innerCell) endCell(table);
  }
  reach(0);
  return blocks;
}

function endCell(table: OpenTable): void {
  const { unseen } = table;
  // A copy takes the room of what is in it; V8 makes room for 16 where one is added.
  const blocks = table.blocks.slice();
  table.cells.push(unseen ? { blocks, unseen } : { blocks });
  table.blocks = [];
  table.unseen = undefined;
}

function endRow(table: OpenTable, { row: definition }: ParagraphPlace, deleted: boolean): void {
  if (!deleted) table.rows.push({ cells: table.cells, ...(definition && { definition }) });
  table.cells = [];
  table.blocks = [];
  table.unseen = undefined;
}

/** The table, with cells of a row that nothing ends as its last; undefined where nothing is left of it. */
function closed(table: OpenTable): Block | undefined {
  if (table.blocks.length) endCell(table);
  if (table.cells.length) table.rows.push({ cells: table.cells });
  return table.rows.length ? tableOf(table.rows) : undefined;
}
