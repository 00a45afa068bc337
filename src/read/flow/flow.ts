import { ReadError } from '../document';
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

/** Fields of Word that show what their code says, and have no result. */
export const SHOWN_CODE = /^\s*EQ\b/i;

/** Cells of all tables of a document: those of some two hundred reports. */
const MOST_CELLS = 100_000;

export const tablesTooLarge = (): ReadError =>
  new ReadError('tooLarge', '文件里的表格过大或过多，不像是年度报告。请把报告的表格另存为 .xlsx 后再试。');

/** Counts the cells of a document while they are read. */
export class CellCount {
  private cells = 0;

  /** Throws `ReadError` beyond what reports hold. */
  next(cells = 1): void {
    this.cells += cells;
    if (this.cells > MOST_CELLS) throw tablesTooLarge();
  }
}
