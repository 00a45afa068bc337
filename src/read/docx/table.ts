import type { Block, FlowCell, FlowTable } from '../flow/flow';
import type { UnseenText } from '../unseen';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import { isCutOff, isLeftOut, readProperties } from './properties';

type Cell = { -readonly [Key in keyof FlowCell]: FlowCell[Key] };

interface RowCell {
  readonly column: number;
  readonly columnSpan: number;
  /** Goes on with the cell above (17.4.84), whose text alone is shown. */
  readonly continued: boolean;
  readonly blocks: readonly Block[];
  readonly unseen?: UnseenText | undefined;
}

/** What is found out of a cell while its blocks are read. */
export interface FoundCell {
  properties: ReadonlyMap<string, string>;
  /** Of the table that it stands in. */
  readonly table: ReadonlyMap<string, string>;
  /** Its row is hidden, or too low for a letter. */
  readonly isCutOff: boolean;
  unseen?: UnseenText;
}

/** Reads the blocks up to the end of an element, which is a cell. */
export type BlockReader = (scanner: Scanner, end: string, cell: FoundCell) => readonly Block[];

/** The table just opened (17.4.37). */
export function readTable(scanner: Scanner, readBlocks: BlockReader): FlowTable {
  const cells: Cell[] = [];
  let above: ReadonlyMap<number, Cell> = new Map();
  let row = 0;
  let properties: ReadonlyMap<string, string> = new Map();
  if (scanner.empty) return { cells };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === 'tbl') break;
    if (event !== OPEN) continue;
    if (scanner.localName !== 'tr') {
      if (scanner.localName === 'tblPr') properties = readProperties(scanner);
      else if (isLeftOut(scanner.localName)) scanner.content();
      continue;
    }
    const read = readRow(scanner, properties, readBlocks);
    if (!read) continue;
    const here = new Map<number, Cell>();
    for (const { column, columnSpan, continued, blocks, unseen } of read) {
      const open = continued ? above.get(column) : undefined;
      if (open) open.rowSpan += 1;
      const cell = open ?? { row, column, rowSpan: 1, columnSpan, blocks, ...(unseen && { unseen }) };
      if (!open) cells.push(cell);
      here.set(column, cell);
    }
    above = here;
    row += 1;
  }
  return { cells };
}

/** Cells of the row just opened, undefined where the row is deleted (17.13.5.12). */
function readRow(
  scanner: Scanner,
  table: ReadonlyMap<string, string>,
  readBlocks: BlockReader,
): readonly RowCell[] | undefined {
  const cells: RowCell[] = [];
  let column = 0;
  let deleted = false;
  let isHidden = false;
  let placeholder = false;
  if (scanner.empty) return cells;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === 'tr') break;
    if (event === CLOSE && scanner.localName === 'sdtContent') placeholder = false;
    if (event !== OPEN) continue;
    if (scanner.localName === 'trPr') {
      const properties = readProperties(scanner);
      deleted = properties.has('del');
      isHidden = isCutOff(properties);
      column = Number(properties.get('gridBefore') ?? 0) || 0;
    } else if (scanner.localName === 'sdtPr') placeholder = readProperties(scanner).has('showingPlcHdr');
    else if (scanner.localName === 'tc') {
      const { sideways, left, ...cell } = readCell(
        scanner,
        { properties: new Map(), table, isCutOff: isHidden },
        readBlocks,
      );
      const { columnSpan } = cell;
      const before = cells.at(-1);
      if (left) continue;
      // Merged the old way (17.4.22): the cell to the left reaches over this one.
      if (sideways && before)
        cells[cells.length - 1] = { ...before, columnSpan: before.columnSpan + columnSpan };
      else cells.push({ column, ...cell, ...(placeholder && { blocks: [], unseen: undefined }) });
      column += columnSpan;
    } else if (isLeftOut(scanner.localName)) scanner.content();
  }
  return deleted ? undefined : cells;
}

interface CellContent extends Omit<RowCell, 'column'> {
  readonly sideways: boolean;
  /** Deleted with a tracked change (17.13.5.2). */
  readonly left: boolean;
}

/** Grid columns of a row; Word has 63. */
const MOST_COLUMNS = 1000;

function readCell(scanner: Scanner, cell: FoundCell, readBlocks: BlockReader): CellContent {
  const blocks = readBlocks(scanner, 'tc', cell);
  const { properties, unseen } = cell;
  const continues = (name: string): boolean => properties.has(name) && properties.get(name) !== 'restart';
  const span = Number(properties.get('gridSpan') ?? 1);
  return {
    columnSpan: span >= 1 && span <= MOST_COLUMNS ? Math.floor(span) : 1,
    continued: continues('vMerge'),
    sideways: continues('hMerge'),
    left: properties.has('cellDel'),
    blocks,
    ...(unseen && { unseen }),
  };
}
