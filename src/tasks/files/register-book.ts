import type { Grid, GridValue } from '../../model/grid';
import { OWN_CATEGORIES } from '../../sheet/own-sheets';
import type { SheetEdit, WrittenCell } from '../../write';
import { editWorkbook, emptyWorkbook } from '../../write';
import { openDocument } from '../open-document';

/** The file of a register; a new one where it has no bytes. */
export interface RegisterFile {
  readonly name: string;
  readonly bytes?: Uint8Array | undefined;
}

/** A list of the register: its sheet, and its columns with their widths in characters. */
export interface RegisterList<Column extends string> {
  readonly sheet: string;
  readonly columns: Readonly<Record<Column, RegisterColumn>>;
}

interface RegisterColumn {
  readonly title: string;
  readonly width: number;
  /** Nothing for people to read or change. */
  readonly isForProgram?: true;
}

/** A line as it stands: its row, 1-based, and its texts; empty where a cell is. */
export interface RegisterLine<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

type Columns<Column extends string> = readonly (readonly [Column, RegisterColumn])[];

const columnsOf = <Column extends string>({ columns }: RegisterList<Column>) =>
  Object.entries(columns) as unknown as Columns<Column>;

/**
 * A workbook that a person keeps and this program adds to, as it stands. Columns are known by their titles, wherever a
 * person has put them.
 */
export class RegisterBook {
  private readonly known = new Map<string, readonly RegisterLine<string>[]>();

  private constructor(
    private readonly bytes: Uint8Array | undefined,
    private readonly grids: readonly Grid[],
  ) {}

  /** The book in this file. Throws a TaskError where it cannot be read. */
  static async open({ name, bytes }: RegisterFile): Promise<RegisterBook> {
    const grids = bytes ? (await openDocument({ name, bytes })).grids : [];
    return new RegisterBook(bytes, grids);
  }

  /** Lines below the header of a list, in order, as they stood when the book was opened; none where it is not there. */
  lines<Column extends string>(list: RegisterList<Column>): readonly RegisterLine<Column>[] {
    const known = this.known.get(list.sheet);
    if (known) return known as readonly RegisterLine<Column>[];
    const grid = this.gridOf(list.sheet);
    const header = grid && headerOf(grid, list);
    const lines = !header
      ? []
      : grid.rows.slice(header.row).flatMap((values, index): readonly RegisterLine<Column>[] => {
          const cells = Object.fromEntries(
            columnsOf(list).map(([column]) => [
              column,
              textOf(values[(header.columns.get(column) ?? 0) - 1]),
            ]),
          ) as Record<Column, string>;
          const isEmpty = Object.values(cells).every((text) => text === '');
          return isEmpty ? [] : [{ row: header.row + index + 1, cells }];
        });
    this.known.set(list.sheet, lines);
    return lines;
  }

  /** The sheets of this name, as grids. */
  sheets(name: string): readonly Grid[] {
    return this.grids.filter((grid) => grid.name === name);
  }

  edit(): RegisterEdit {
    return new RegisterEdit(this.bytes, (sheet) => this.gridOf(sheet));
  }

  private gridOf(sheet: string): Grid | undefined {
    return this.grids.find(({ name }) => name === sheet);
  }
}

interface EditedSheet {
  readonly columns: Map<string, number>;
  /** The row below all others. */
  next: number;
  readonly cells: WrittenCell[];
  readonly made?: readonly RegisterColumn[];
}

const cellOf = ({ isForProgram }: RegisterColumn, cell: WrittenCell): WrittenCell =>
  isForProgram ? { ...cell, isForProgram } : cell;

/** What is added to a register; cells and sheets that are not written here, and all else in its file, stay as they are. */
export class RegisterEdit {
  private readonly sheets = new Map<string, EditedSheet>();

  constructor(
    private readonly before: Uint8Array | undefined,
    private readonly gridOf: (sheet: string) => Grid | undefined,
  ) {}

  /** Adds a line below all others of a list; sheet, header and columns are made where they lack. */
  add<Column extends string>(
    list: RegisterList<Column>,
    cells: Readonly<Record<Column, string | number>>,
  ): void {
    const sheet = this.make(list);
    const row = sheet.next++;
    for (const [column, kind] of columnsOf(list))
      if (cells[column] !== '')
        sheet.cells.push(cellOf(kind, { row, column: sheet.columns.get(column)!, value: cells[column] }));
  }

  /** Changes one cell of a line. */
  set<Column extends string>(
    list: RegisterList<Column>,
    { row }: RegisterLine<Column>,
    column: Column,
    value: string,
  ): void {
    const sheet = this.make(list);
    sheet.cells.push(cellOf(list.columns[column], { row, column: sheet.columns.get(column)!, value }));
  }

  /** Makes a list without lines, where it lacks. */
  make<Column extends string>(list: RegisterList<Column>): EditedSheet {
    const known = this.sheets.get(list.sheet);
    if (known) return known;
    const grid = this.gridOf(list.sheet);
    const header = grid && headerOf(grid, list);
    const row = header?.row ?? lastRow(grid) + 1;
    const columns = new Map<string, number>(header?.columns);
    const cells: WrittenCell[] = [];
    let next = header ? (grid.rows[row - 1]?.length ?? 0) + 1 : 1;
    for (const [column, kind] of columnsOf(list)) {
      if (columns.has(column)) continue;
      cells.push(cellOf(kind, { row, column: next, value: kind.title, isTitle: true }));
      columns.set(column, next);
      next += 1;
    }
    const made = grid ? undefined : columnsOf(list).map(([, column]) => column);
    const sheet = { columns, cells, next: Math.max(lastRow(grid), row) + 1, ...(made && { made }) };
    this.sheets.set(list.sheet, sheet);
    return sheet;
  }

  /** The file with what was added. Throws UnknownMarkup where its parts are not written as expected. */
  bytes(date: Date): Uint8Array {
    const edits = [...this.sheets].map(([sheet, { cells, made }]): SheetEdit => ({
      sheet,
      // Of several values for one cell the last counts.
      cells: [...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values()],
      ...(made && { made }),
    }));
    return editWorkbook(this.before ?? emptyWorkbook('报送登记', OWN_CATEGORIES.register), edits, date);
  }
}

/** The last row with anything in it, 1-based; 0 where there is none. */
const lastRow = (grid: Grid | undefined): number =>
  grid ? Math.max(grid.rows.length, ...grid.merges.map(({ row, rowSpan }) => row + rowSpan)) : 0;

/** How far down a header is looked for: a person may have put a title above it. */
const DEEPEST_HEADER = 10;

/** The row that names two columns of the list at least, and where its columns are, 1-based. */
function headerOf<Column extends string>({ rows }: Grid, list: RegisterList<Column>) {
  const titles = new Map(columnsOf(list).map(([column, { title }]) => [title, column]));
  for (const [index, values] of rows.slice(0, DEEPEST_HEADER).entries()) {
    const columns = new Map<Column, number>();
    for (const [at, value] of values.entries()) {
      const column = titles.get(textOf(value).replace(/\s/g, ''));
      if (column !== undefined && !columns.has(column)) columns.set(column, at + 1);
    }
    if (columns.size > 1) return { row: index + 1, columns };
  }
  return undefined;
}

/** What a person sees in a cell; a date as `2024-01-05`. */
function textOf(value: GridValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value).trim();
  if ('date' in value) return value.date;
  return 'number' in value ? String(value.number) : '';
}
