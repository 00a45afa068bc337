import type { Rect } from '../host/address';
import type { Cell, Visibility } from '../host/book';
import { contains, intersect, shiftIndex, shiftRect } from '../host/rect';
import type { SheetRecords, SheetView } from '../host/records';
import { emptyRecords } from '../host/records';
import type { CellStyle, StylePatch } from '../host/style';
import { patched } from '../host/style';

const COLUMNS = 16384;
/** Beyond this many cells a style is kept as one layer below the cells instead of in each of them. */
const LAYER_CELLS = 20000;
const NO_STYLE: CellStyle = {};
export const STANDARD_WIDTH = 54;
export const STANDARD_HEIGHT = 14.25;

interface Content {
  value: Cell['value'];
  formula: string;
}

interface Layer {
  readonly rect: Rect;
  readonly patch: StylePatch;
}

/** One sheet in memory. Cells are found by number: row × 16384 + column. */
export class MemorySheet {
  visibility: Visibility = 'Visible';
  view: SheetView = {
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    frozenRows: 0,
    frozenColumns: 0,
  };
  records: SheetRecords = emptyRecords();
  contents = new Map<number, Content>();
  styles = new Map<number, CellStyle>();
  merges: Rect[] = [];
  widths = new Map<number, number>();
  heights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  private layers: Layer[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  static key = (row: number, column: number): number => row * COLUMNS + column;
  static position = (key: number): { row: number; column: number } => ({
    row: Math.floor(key / COLUMNS),
    column: key % COLUMNS,
  });

  style(row: number, column: number): CellStyle {
    const own = this.styles.get(MemorySheet.key(row, column));
    if (own) return own;
    if (this.layers.length === 0) return NO_STYLE;
    return this.layers.reduce<CellStyle>(
      (style, { rect, patch }) => (contains(rect, row, column) ? patched(style, patch) : style),
      NO_STYLE,
    );
  }

  patchStyle(row: number, column: number, patch: StylePatch): void {
    this.styles.set(MemorySheet.key(row, column), patched(this.style(row, column), patch));
  }

  /** Styles a block that is too large to style cell by cell. False if it is not. */
  patchLayer(rect: Rect, patch: StylePatch): boolean {
    if (rect.rows * rect.columns <= LAYER_CELLS) return false;
    for (const [key, style] of this.styles) {
      const { row, column } = MemorySheet.position(key);
      if (contains(rect, row, column)) this.styles.set(key, patched(style, patch));
    }
    this.layers.push({ rect, patch });
    return true;
  }

  /** The block that holds every cell with content (or, unless `valuesOnly`, with a style). */
  used(valuesOnly: boolean): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const grow = (key: number): void => {
      const { row, column } = MemorySheet.position(key);
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    for (const key of this.contents.keys()) grow(key);
    if (!valuesOnly) for (const key of this.styles.keys()) grow(key);
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  clearContent(rect: Rect): void {
    this.dropWithin(this.contents, rect);
  }

  clearStyle(rect: Rect): void {
    this.dropWithin(this.styles, rect);
    this.layers = this.layers.filter((layer) => {
      const shared = intersect(layer.rect, rect);
      return !shared || shared.rows * shared.columns < layer.rect.rows * layer.rect.columns;
    });
  }

  /** Moves everything when rows or columns are inserted or removed. */
  shift(axis: 'row' | 'column', at: number, count: number): void {
    const moveKey = (key: number): number | null => {
      const position = MemorySheet.position(key);
      const moved = shiftIndex(position[axis], at, count);
      return moved === null ? null : MemorySheet.key(...coordinates({ ...position, [axis]: moved }));
    };
    const moveRects = (rects: readonly Rect[]): Rect[] =>
      rects.flatMap((rect) => shiftRect(rect, axis, at, count) ?? []);
    this.contents = rekeyed(this.contents, moveKey);
    this.styles = rekeyed(this.styles, moveKey);
    this.merges = moveRects(this.merges);
    this.layers = this.layers.flatMap(({ rect, patch }) =>
      moveRects([rect]).map((moved) => ({ rect: moved, patch })),
    );
    const line = (index: number): number | null => shiftIndex(index, at, count);
    if (axis === 'row') {
      this.heights = rekeyed(this.heights, line);
      this.hiddenRows = new Set([...this.hiddenRows].flatMap((row) => line(row) ?? []));
    } else {
      this.widths = rekeyed(this.widths, line);
      this.hiddenColumns = new Set([...this.hiddenColumns].flatMap((column) => line(column) ?? []));
    }
  }

  private dropWithin(map: Map<number, unknown>, rect: Rect): void {
    for (const key of map.keys()) {
      const { row, column } = MemorySheet.position(key);
      if (contains(rect, row, column)) map.delete(key);
    }
  }
}

const coordinates = ({ row, column }: { row: number; column: number }): [number, number] => [row, column];

function rekeyed<T>(map: ReadonlyMap<number, T>, move: (key: number) => number | null): Map<number, T> {
  const result = new Map<number, T>();
  for (const [key, value] of map) {
    const moved = move(key);
    if (moved !== null) result.set(moved, value);
  }
  return result;
}
