import type { RowDefinition } from '../flow/edged-table';
import { rowDefinition } from '../flow/edged-table';
import type { ParagraphPlace } from '../flow/marked-paragraphs';
import type { Colour } from '../unseen';
import { shadingAt, shortShading } from './colours';
import { eachModifier } from './sprm';

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL = 0x244b;
const INNER_ROW_END = 0x244c;
const ROW = 0xd608;
const MERGE_CELLS = 0x5624;
const MERGE_DOWN = 0xd62b;
const SHADING = 0xc64d;
const SHORT_SHADING = 0x442d;
/** Of the cells of a row, 22 in each of the first three. */
const CELL_SHADINGS: ReadonlyMap<number, number> = new Map([
  [0xd612, 0],
  [0xd616, 22],
  [0xd60c, 44],
]);
const SHORT_CELL_SHADINGS = 0xd609;
const SHADING_SIZE = 10;
/** Modifications that are kept in the stream `Data` for want of room. */
const ELSEWHERE: ReadonlySet<number> = new Set([0x6645, 0x6646]);
/** Columns that Word allows. */
const MOST_CELLS = 63;

/** Where a paragraph stands, and on what. */
export interface DocParagraph extends ParagraphPlace {
  /** Number of its style. */
  readonly style: number;
  readonly ground: Colour | undefined;
  /** Of the row that it ends: what its cells stand on. */
  readonly cellGrounds: readonly (Colour | undefined)[];
}

const NOWHERE: DocParagraph = {
  depth: 0,
  innerCell: false,
  rowEnd: false,
  style: 0,
  ground: undefined,
  cellGrounds: [],
};

/** Number of the style in front of the modifications of a paragraph; 0 is the usual one. */
export const styleOf = (styled: Uint8Array | undefined): number =>
  styled && styled.length >= 2 ? styled[0]! | (styled[1]! << 8) : 0;

/**
 * Place of a paragraph with these modifications, behind the number of its style (MS-DOC 2.6.2, 2.6.3); `data` is the
 * stream of that name.
 */
export function paragraphPlace(styled: Uint8Array | undefined, data: Uint8Array | undefined): DocParagraph {
  if (!styled || styled.length < 2) return NOWHERE;
  const style = styleOf(styled);
  const modifiers = styled.subarray(2);
  if (!modifiers.length) return style === 0 ? NOWHERE : { ...NOWHERE, style };
  let ground: Colour | undefined;
  const cellGrounds: (Colour | undefined)[] = [];
  let inTable = false;
  let depth: number | undefined;
  let innerCell = false;
  let rowEnd = false;
  let cells: CellMerge[] = [];
  let edges: readonly number[] = [];
  const take = (code: number, operand: Uint8Array, view: DataView): void => {
    if (code === IN_TABLE) inTable = operand[0] !== 0;
    else if (code === DEPTH) depth = view.getInt32(0, true);
    else if (code === INNER_CELL) innerCell = operand[0] !== 0;
    else if (code === ROW_END || code === INNER_ROW_END) rowEnd ||= operand[0] !== 0;
    else if (code === ROW) ({ cells, edges } = rowCells(operand, view));
    else if (code === MERGE_DOWN && cells[operand[0]!]) cells[operand[0]!]!.down = operand[1]! & 3;
    else if (code === MERGE_CELLS) {
      for (let cell = operand[0]!; cell < operand[1]!; cell++)
        if (cells[cell]) cells[cell]!.across = cell === operand[0] ? 1 : 2;
    } else if (code === SHADING) ground = shadingAt(operand, 0);
    else if (code === SHORT_SHADING) ground = shortShading(view.getUint16(0, true));
    else if (CELL_SHADINGS.has(code)) {
      for (let position = 0; position + SHADING_SIZE <= operand.length; position += SHADING_SIZE)
        cellGrounds[CELL_SHADINGS.get(code)! + position / SHADING_SIZE] = shadingAt(operand, position);
    } else if (code === SHORT_CELL_SHADINGS)
      for (let position = 0; position + 2 <= operand.length; position += 2)
        cellGrounds[position / 2] ??= shortShading(view.getUint16(position, true));
  };
  eachModifier(modifiers, (code, operand, view) => {
    if (!ELSEWHERE.has(code)) return take(code, operand, view);
    const list = data && listAt(data, view.getUint32(0, true));
    if (list) eachModifier(list, take);
  });
  const row = definitionOf(edges, cells);
  return {
    depth: depth === undefined ? (inTable ? 1 : 0) : Math.max(0, depth),
    innerCell,
    rowEnd,
    style,
    ground,
    cellGrounds,
    ...(row && { row }),
  };
}

function listAt(data: Uint8Array, position: number): Uint8Array | undefined {
  if (position + 2 > data.length) return undefined;
  const size = data[position]! | (data[position + 1]! << 8);
  return data.subarray(position + 2, position + 2 + size);
}

/** How a cell is merged, as two numbers of MS-DOC 2.9.317. */
interface CellMerge {
  across: number;
  /** 1 goes on from above, 3 begins. */
  down: number;
}

const CELL_SIZE = 20;

/** Edges and merges of a row (MS-DOC 2.9.321); cells that it does not describe are not merged. */
function rowCells(operand: Uint8Array, view: DataView): { cells: CellMerge[]; edges: readonly number[] } {
  const count = operand[0] ?? 0;
  const after = 1 + 2 * (count + 1);
  if (count < 1 || count > MOST_CELLS || after > operand.length) return { cells: [], edges: [] };
  const edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(1 + 2 * index, true));
  const cells = Array.from({ length: count }, (_, index): CellMerge => {
    const position = after + CELL_SIZE * index;
    const flags = position + 2 <= operand.length ? view.getUint16(position, true) : 0;
    return { across: flags & 3, down: (flags >> 5) & 3 };
  });
  return { cells, edges };
}

const definitionOf = (edges: readonly number[], cells: readonly CellMerge[]): RowDefinition | undefined =>
  rowDefinition({
    edges,
    sideways: cells.map(({ across }, index) => {
      // Specification and practice number them the other way round; what the first of a set has begins the next as well.
      let first = index;
      while (first > 0 && cells[first - 1]!.across) first -= 1;
      return across !== 0 && index > first && across !== cells[first]!.across;
    }),
    continued: cells.map(({ down }) => down === 1),
  });
