import type { Grid, GridValue, LeftOut, ReadDocument } from '../../model/grid';
import { withNotes } from '../notes';
import { isRounded } from '../number-format';
import { textCell } from '../numeral';
import { textTooLong } from '../problems';
import { readText } from '../text/text';
import { unseenNumber } from '../unseen';
import type { Block, FlowCell, FlowTable, TablePart } from './flow';
import { tablesTooLarge } from './flow';

/** Places of cells in all tables; no report comes near. */
const MOST_CELLS = 2_000_000;
/** Tables, those that only lay out a page left aside: those of a thousand offices and more. */
const MOST_TABLES = 5000;
/** No report has as many lines of text. */
const MOST_PARAGRAPHS = 50_000;
/** A table with fewer numbers than this is none of the official ones. */
const FEWEST_NUMBERS = 3;

/** Running text to grids and paragraphs. Where no table holds numbers, the tables may be written as text. */
export function documentOf(blocks: readonly Block[]): ReadDocument {
  const { grids, paragraphs } = flowOf(blocks);
  if (grids.some(holdsNumbers)) return { grids, paragraphs };
  const text = readText(paragraphs.join('\n'));
  return { grids: [...grids, ...text.grids], paragraphs: text.paragraphs };
}

/** A table that only lays out a page gives its text as paragraphs and the tables inside it. */
export function flowOf(blocks: readonly Block[]): ReadDocument {
  const grids: Grid[] = [];
  const paragraphs: string[] = [];
  const before: number[] = [];
  let left = MOST_CELLS;
  const spend = (places: number): void => {
    left -= places;
    if (left < 0) throw tablesTooLarge();
  };
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks)
      if (typeof block === 'string') paragraphs.push(...linesOf(block));
      else if (isLayout(block)) for (const cell of block.cells) walk(cell.blocks);
      else {
        if (grids.length === MOST_TABLES) throw tablesTooLarge();
        grids.push(gridOf(block, partsOf(block, grids.length + 1), spend));
        before.push(paragraphs.length);
      }
  };
  walk(blocks);
  if (paragraphs.length > MOST_PARAGRAPHS) throw textTooLong();
  return { grids: withNotes(grids, before, paragraphs), paragraphs };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Can it be one of the official tables? */
export const holdsNumbers = ({ rows }: Grid): boolean =>
  rows.flat().filter((value) => typeof value === 'number').length >= FEWEST_NUMBERS;

const isTable = (block: Block): block is FlowTable => typeof block !== 'string';
const ownText = (cell: FlowCell): boolean =>
  cell.blocks.some((block) => !isTable(block) && block.trim() !== '');

/**
 * Does a table stand there for the sake of the page? One column holds no official table, and a table whose inner
 * tables hold more than itself is their frame.
 */
function isLayout({ cells }: FlowTable): boolean {
  if (cells.every(({ column }) => column === 0)) return true;
  const inner = cells.flatMap(({ blocks }) => blocks.filter(isTable));
  return inner.length > 0 && cells.filter(ownText).length <= sum(inner.map(filledCells));
}

const filledCells = ({ cells }: FlowTable): number =>
  sum(cells.map((cell) => (ownText(cell) ? 1 : 0) + sum(cell.blocks.filter(isTable).map(filledCells))));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Text of a cell; a table in it that is not told apart counts as lines. */
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (isTable(block) ? block.cells.map((cell) => textOf(cell.blocks)).join('\n') : block))
    .join('\n');

/** Value of a cell. A stored number counts only where a number is shown: a date is one too. */
function valueOf({ blocks, stored, unseen }: FlowCell): GridValue {
  const shown = textCell(textOf(blocks));
  if (shown === null && unseen) return unseenNumber(unseen);
  const isNumber =
    typeof shown === 'number' || (typeof shown === 'string' && /^[+-]?[\d,]+(?:\.\d+)?$/.test(shown));
  if (stored === undefined || !isNumber) return shown;
  // Only rounding sets what is shown apart from what is stored; else nothing tells which of the two is meant.
  return isRounded(stored, String(shown)) ? stored : `${shown} ${stored}`;
}

/** Rows of different length, and not one merged cell: something took the spans away, and columns mean nothing. */
function hasLostSpans(cells: readonly FlowCell[]): boolean {
  const widths = new Map<number, number>();
  for (const { row } of cells) widths.set(row, (widths.get(row) ?? 0) + 1);
  return (
    new Set(widths.values()).size > 1 &&
    cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1)
  );
}

const partsOf = ({ parts }: FlowTable, number: number): readonly TablePart[] =>
  parts ?? [{ row: 0, ownRow: 0, name: `第 ${number} 个表格` }];

function gridOf({ cells }: FlowTable, parts: readonly TablePart[], spend: (places: number) => void): Grid {
  const rows: GridValue[][] = [];
  const leftOut: LeftOut[] = [];
  for (const cell of cells) {
    const { row: at, column, unseen } = cell;
    while (rows.length <= cell.row) rows.push([]);
    const value = valueOf(cell);
    if (value === null) continue;
    if (unseen && typeof value !== 'object')
      leftOut.push({ row: at, column, text: unseen.text, why: unseen.look.code });
    const row = rows[cell.row]!;
    spend(Math.max(0, cell.column + 1 - row.length));
    while (row.length <= cell.column) row.push(null);
    row[cell.column] = value;
  }
  const aligned = !hasLostSpans(cells);
  if (!aligned)
    for (const { row, column } of cells) while (rows[row]!.length <= column) rows[row]!.push(null);
  return {
    name: parts[0]!.name,
    rows,
    merges: cells
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rowSpan, columnSpan })),
    addressOf: (row, column) => {
      const part = [...parts].reverse().find((tablePart) => tablePart.row <= row) ?? parts[0]!;
      return `${part.name}第 ${row - part.row + part.ownRow + 1} 行第 ${column + 1} 列`;
    },
    aligned,
    ...(leftOut.length ? { leftOut } : {}),
  };
}
