import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { OWN_CATEGORIES } from '../../sheet/own-sheets';
import { setWidth, textPoints } from './page';
import { setText } from './plain-text';
import { workbookBytes } from './workbook-bytes';

/** A list of the register: its sheet, and its columns with their widths in characters. */
export interface RegisterList<Column extends string> {
  readonly sheet: string;
  readonly columns: Readonly<Record<Column, { readonly title: string; readonly width: number }>>;
}

/** A line as it stands: its row, and its texts; empty where a cell is. */
export interface RegisterLine<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * A workbook that a person keeps and this program adds to. Columns are known by their titles, wherever a person has put
 * them; what is not written here, cells and sheets alike, stays as it is.
 */
export class RegisterBook {
  private constructor(private readonly workbook: Workbook) {}

  /** The book in these bytes, a new one without; rejects where they are no workbook. */
  static async open(bytes?: Uint8Array): Promise<RegisterBook> {
    const { default: ExcelJs } = await import(/* webpackChunkName: "exceljs" */ 'exceljs');
    const workbook = new ExcelJs.Workbook();
    if (bytes) await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    else workbook.creator = '勾稽 Gouji';
    workbook.category = OWN_CATEGORIES.register;
    return new RegisterBook(workbook);
  }

  /** Lines below the header of a list, in order; none where it is not there. */
  lines<Column extends string>(list: RegisterList<Column>): readonly RegisterLine<Column>[] {
    const sheet = this.workbook.getWorksheet(list.sheet);
    const header = sheet && headerOf(sheet, list);
    if (!sheet || !header) return [];
    const lines: RegisterLine<Column>[] = [];
    for (let row = header.row + 1; row <= sheet.rowCount; row += 1) {
      const cells = mapColumns(list, (column) => {
        const at = header.columns.get(column);
        return at === undefined ? '' : textOf(sheet.getCell(row, at).value);
      });
      if (Object.values(cells).some((text) => text !== '')) lines.push({ row, cells });
    }
    return lines;
  }

  /** Adds a line below all others of a list; sheet, header and columns are made where they lack. */
  add<Column extends string>(
    list: RegisterList<Column>,
    cells: Readonly<Record<Column, string | number>>,
  ): void {
    const { sheet, columns } = this.made(list);
    const row = sheet.rowCount + 1;
    for (const [column, value] of Object.entries(cells) as [Column, string | number][])
      put(sheet, row, columns.get(column)!, value);
  }

  /** Makes a list without lines, where it lacks. */
  make<Column extends string>(list: RegisterList<Column>): void {
    this.made(list);
  }

  /** Changes one cell of a line. */
  set<Column extends string>(
    list: RegisterList<Column>,
    { row }: RegisterLine<Column>,
    column: Column,
    value: string,
  ): void {
    const { sheet, columns } = this.made(list);
    put(sheet, row, columns.get(column)!, value);
  }

  bytes(date: Date): Promise<Uint8Array> {
    this.workbook.modified = date;
    return workbookBytes(this.workbook, date);
  }

  private made<Column extends string>(list: RegisterList<Column>) {
    const sheet = this.workbook.getWorksheet(list.sheet) ?? this.workbook.addWorksheet(list.sheet);
    const found = headerOf(sheet, list);
    const row = found?.row ?? sheet.rowCount + 1;
    const columns = new Map(found?.columns);
    let next = found ? sheet.getRow(row).cellCount + 1 : 1;
    for (const [column, { title, width }] of Object.entries(list.columns) as [
      Column,
      (typeof list.columns)[Column],
    ][]) {
      if (columns.has(column)) continue;
      put(sheet, row, next, title);
      sheet.getCell(row, next).font = { bold: true };
      setWidth(sheet, next - 1, textPoints(width));
      columns.set(column, next);
      next += 1;
    }
    if (!found) sheet.views = [{ state: 'frozen', ySplit: row }];
    return { sheet, columns };
  }
}

function put(sheet: Worksheet, row: number, column: number, value: string | number): void {
  const cell = sheet.getCell(row, column);
  if (typeof value === 'number') cell.value = value;
  else setText(cell, value);
  cell.alignment = { ...cell.alignment, vertical: 'top', wrapText: true };
}

const mapColumns = <Column extends string>(
  { columns }: RegisterList<Column>,
  textIn: (column: Column) => string,
): Readonly<Record<Column, string>> =>
  Object.fromEntries(Object.keys(columns).map((column) => [column, textIn(column as Column)])) as Record<
    Column,
    string
  >;

/** How far down a header is looked for: a person may have put a title above it. */
const DEEPEST_HEADER = 10;

/** The row that names the first column of the list and at least one more, and where its columns are. */
function headerOf<Column extends string>(sheet: Worksheet, { columns }: RegisterList<Column>) {
  const titles = new Map(
    (Object.entries(columns) as [Column, { readonly title: string }][]).map(([column, { title }]) => [
      title,
      column,
    ]),
  );
  for (let row = 1; row <= Math.min(sheet.rowCount, DEEPEST_HEADER); row += 1) {
    const found = new Map<Column, number>();
    sheet.getRow(row).eachCell((cell, at) => {
      const column = titles.get(textOf(cell.value).replace(/\s/g, ''));
      if (column !== undefined && !found.has(column)) found.set(column, at);
    });
    if (found.size > 1) return { row, columns: found };
  }
  return undefined;
}

/** What a person sees in a cell; a date as `2024-01-05`. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('result' in value) return textOf(value.result as CellValue);
  return 'text' in value ? String(value.text).trim() : '';
}
