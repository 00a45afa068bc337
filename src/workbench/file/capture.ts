import type { Rect } from '../host/address';
import type { Book } from '../host/book';
import type { HostState } from '../host/model';
import { bounding, contains } from '../host/rect';
import type { CellStyle } from '../host/style';
import type { CellContent, DefaultFont, LineContent, SheetContent, WorkbookContent } from './content';

/** Takes down all that the workbook holds. */
export function capture(book: Book, state: HostState, defaultFont: DefaultFont): WorkbookContent {
  const nameOf = new Map(book.sheets().map(({ id, name }) => [id, name]));
  const styles = new StyleList();
  const sheets = book.sheets().map(({ id, name, visibility }): SheetContent => {
    const records = structuredClone(book.records(id));
    const used = usedBlock(book, id);
    return {
      name,
      visibility,
      view: book.view(id),
      cells: used ? cellsOf(book, id, used, styles) : [],
      merges: book.merges(id),
      rows: lines(book, id, 'row', used),
      columns: lines(book, id, 'column', used),
      records: {
        ...records,
        charts: records.charts.map((chart) => ({
          ...chart,
          sourceSheetId: nameOf.get(chart.sourceSheetId) ?? '',
        })),
      },
    };
  });
  return {
    name: state.workbookName.replace(/\.xlsx$/i, ''),
    sheets,
    activeSheet: nameOf.get(book.activeSheet()) ?? '',
    names: book
      .names()
      .map((record) => ({ ...record, ...(record.scope && { scope: nameOf.get(record.scope)! }) })),
    styles: styles.list,
    defaultFont,
    settings: [...state.settings],
    xmlParts: [...state.xmlParts],
  };
}

/** Each look once, by what it is. */
class StyleList {
  readonly list: CellStyle[] = [];
  private readonly known = new Map<string, number>();

  index(style: CellStyle): number {
    const key = JSON.stringify(style);
    if (key === '{}') return -1;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.list.length);
    return this.list.push(style) - 1;
  }
}

function usedBlock(book: Book, id: string): Rect | null {
  const blocks = [book.usedRect(id, false), ...book.merges(id)].filter((rect) => rect !== null);
  return blocks.length > 0 ? blocks.reduce(bounding) : null;
}

function cellsOf(book: Book, id: string, used: Rect, styles: StyleList): CellContent[] {
  const found: CellContent[] = [];
  const spills: Rect[] = [];
  book.cells(id, used).forEach((line, i) => {
    line.forEach(({ value, formula }, j) => {
      const [row, column] = [used.row + i, used.column + j];
      const style = styles.index(book.style(id, row, column));
      if (value === '' && formula === '' && style < 0) return;
      const spill = formula ? book.spill(id, row, column) : null;
      if (spill) spills.push(spill);
      const spilled = !formula && value !== '' && spills.some((rect) => contains(rect, row, column));
      found.push({
        row,
        column,
        value,
        formula,
        style,
        ...(spill && { spill }),
        ...(spilled && { spilled }),
      });
    });
  });
  return found;
}

/** The rows or columns that are not of the standard size, as far as the used cells and a little further reach. */
function lines(book: Book, id: string, axis: 'row' | 'column', used: Rect | null): LineContent[] {
  const end = axis === 'row' ? (used ? used.row + used.rows : 0) : used ? used.column + used.columns : 0;
  const size = (index: number): number =>
    axis === 'row' ? book.rowHeight(id, index) : book.columnWidth(id, index);
  const { rows, columns } = book.clip(id, { row: 0, column: 0, rows: Infinity, columns: Infinity });
  const last = axis === 'row' ? rows - 1 : columns - 1;
  const standard = size(last);
  const found: LineContent[] = [];
  for (let index = 0; index < Math.min(end + SPARE, last); index++) {
    const line = { index, size: size(index), hidden: book.hidden(id, axis, index) };
    if (line.hidden || line.size !== standard) found.push(line);
  }
  return found;
}

const SPARE = 20;
