import type { UnseenText } from '../unseen';

/** Tables, and text boxes, one inside another; people nest a few. */
export const DEEPEST = 100;

/** What running text consists of, in order: lines of text, and tables. */
export type Block = string | FlowTable;

/** A table of running text; its cells hold blocks again, tables among them. */
export interface FlowTable {
  readonly cells: readonly FlowCell[];
  /** What it is called on each page that it runs over; else it is called by its number in the document. */
  readonly parts?: readonly TablePart[];
}

/** The rows of a table from `row` on, where they stand under a name of their own from `ownRow` on, both 0-based. */
export interface TablePart {
  readonly row: number;
  readonly ownRow: number;
  readonly name: string;
}

/** Where a cell of a table stands, 0-based, and how many rows and columns it takes. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell at its place; what merges it covers is counted in. */
export interface FlowCell extends CellPlace {
  readonly blocks: readonly Block[];
  /** What stands there unseen, where nothing else does. */
  readonly unseen?: UnseenText;
  /** The number behind what is shown, where the file tells it. */
  readonly stored?: number;
}
