import type { CellFormula, Grid, GridValue } from '../../model/grid';
import { isRounded } from '../number-format';
import { MOST_SHEETS, tooManySheets } from '../problems';
import type { SheetCells, SheetLimit } from '../sheet-cells';
import { CellsBeingRead, sheetGrid, sheetLimits } from '../sheet-cells';
import { serialOfDate } from '../xlsx/dates';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import { spanOf } from './span';
import type { Styles } from './styles';
import type { TextCell } from './text';
import { cellUnseen, paragraphText } from './text';
import { textShownAs, unseenNumber } from '../unseen';

/** Places of cells in all sheets, up to the last filled ones; no report comes near. */
const MOST_CELLS = 2_000_000;

/** The sheets inside the spreadsheet just opened (1.3 part 3, 9.1). */
export function readSheets(scanner: Scanner, styles: Styles): readonly Grid[] {
  const grids: Grid[] = [];
  const limitOf = sheetLimits(MOST_CELLS);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === 'spreadsheet') break;
    if (event !== OPEN) continue;
    if (scanner.localName !== 'table') {
      if (scanner.localName === 'tracked-changes') scanner.content();
      continue;
    }
    if (grids.length === MOST_SHEETS) throw tooManySheets(MOST_SHEETS);
    const name = scanner.value('name') ?? `Sheet${grids.length + 1}`;
    const hidden = styles.isHidden('table', scanner.value('style-name'));
    grids.push(sheetGrid(name, hidden, new SheetReader(styles, limitOf(name)).read(scanner)));
  }
  return grids;
}

class SheetReader {
  private readonly cells: CellsBeingRead;
  private readonly formulas: CellFormula[] = [];
  private row = 0;
  private column = 0;
  private isHiddenRow = false;
  /** The style of cells that name none: of their row, or of their column, each up to the next one. */
  private rowStyle: string | undefined;
  private columnStyle = 0;
  private readonly columnStyles: { readonly to: number; readonly style: string | undefined }[] = [];
  /** What this row holds, by column. */
  private filled: (readonly [column: number, value: GridValue])[] = [];

  constructor(
    private readonly styles: Styles,
    limit: SheetLimit,
  ) {
    this.cells = new CellsBeingRead(limit);
  }

  /** The table just opened. */
  read(scanner: Scanner): SheetCells {
    let repeated = 0;
    let depth = 0;
    if (!scanner.empty)
      for (let event = scanner.next(); event !== END; event = scanner.next()) {
        const { localName } = scanner;
        // A cell may hold a table of its own, as a shape does.
        if (localName === 'table') depth += event === OPEN && !scanner.empty ? 1 : event === CLOSE ? -1 : 0;
        if (depth < 0) break;
        if (depth > 0) continue;
        if (localName === 'table-row') {
          if (event === OPEN) {
            repeated = spanOf(scanner, 'number-rows-repeated');
            this.column = 0;
            this.columnStyle = 0;
            this.filled = [];
            this.rowStyle = scanner.value('default-cell-style-name');
            this.isHiddenRow = /^(?:collapse|filter)$/.test(scanner.value('visibility') ?? '');
          }
          if (event === CLOSE || scanner.empty) this.endRow(repeated);
        } else if (event === OPEN && /^(?:covered-)?table-cell$/.test(localName)) this.readCell(scanner);
        else if (event === OPEN && localName === 'table-column') this.takeColumns(scanner);
        else if (event === OPEN && localName === 'shapes') scanner.content();
      }
    return this.cells.finish(this.formulas);
  }

  /** Rows that are alike stand there once: those that hold something are written out. */
  private endRow(repeated: number): void {
    const { row, cells, filled, isHiddenRow } = this;
    if (filled.length)
      for (let copy = 1; copy < repeated; copy++)
        for (const [column, value] of filled) cells.put(row + copy, column, value, isHiddenRow);
    this.row += repeated;
  }

  private takeColumns(scanner: Scanner): void {
    const from = this.columnStyles.at(-1)?.to ?? 0;
    const to = from + spanOf(scanner, 'number-columns-repeated');
    this.columnStyles.push({ to, style: scanner.value('default-cell-style-name') });
  }

  private styleOf(scanner: Scanner): string | undefined {
    const { columnStyles, column } = this;
    while ((columnStyles[this.columnStyle]?.to ?? Infinity) <= column) this.columnStyle += 1;
    return scanner.value('style-name') ?? this.rowStyle ?? columnStyles[this.columnStyle]?.style;
  }

  private readCell(scanner: Scanner): void {
    const { row, column } = this;
    const repeated = spanOf(scanner, 'number-columns-repeated');
    const [rowSpan, columnSpan] = [
      spanOf(scanner, 'number-rows-spanned'),
      spanOf(scanner, 'number-columns-spanned'),
    ];
    const formula = scanner.value('formula');
    const covered = scanner.localName === 'covered-table-cell';
    const held: TextCell = { look: this.styles.of('table-cell', this.styleOf(scanner)) };
    const value = readValue(scanner, this.styles, held);
    this.column += repeated;
    if (covered) return;
    if (rowSpan * columnSpan > 1) this.cells.merge({ row, column, rowSpan, columnSpan });
    if (formula !== undefined) this.formulas.push({ row, column, text: a1Formula(formula) });
    const content = value ?? (formula === undefined ? null : { formula });
    const { unseen } = held;
    if (unseen && typeof content !== 'object')
      this.cells.leaveOut({ row, column, text: unseen.text, why: unseen.look.code });
    if (content === null) return;
    for (let copy = 0; copy < repeated; copy++) {
      this.cells.put(row, column + copy, content, this.isHiddenRow);
      this.filled.push([column + copy, content]);
    }
  }
}

/** Value of the cell just opened, as stored; its text where that is all there is. */
function readValue(scanner: Scanner, styles: Styles, cell: TextCell): GridValue {
  const type = scanner.value('value-type') ?? '';
  const number = Number(scanner.value('value') ?? NaN);
  const date = scanner.value('date-value');
  const truth = scanner.value('boolean-value');
  const shown = cellText(scanner, styles, cell);
  const text = shown ?? '';
  if (/^(?:Err:\d+|#[A-Z/0!?]+)$/.test(text)) return { error: text };
  if (type === 'boolean') return truth === 'true';
  if (type === 'date' && date !== undefined) {
    const serial = serialOfDate(date, false);
    return Number.isNaN(serial) ? text : { serial, date: date.slice(0, 10) };
  }
  if (/^(?:float|currency|percentage)$/.test(type) && Number.isFinite(number)) {
    const look = cellUnseen(cell.look) ?? (text.trim() === '' ? cell.unseen?.look : undefined);
    if (look) return { number, format: look.code };
    if (shown !== undefined && shown.trim() === '' && number !== 0) return { number, format: '不显示' };
    return isShownAs(number, text) ? number : { number, format: text };
  }
  if (text.trim() === '') return cell.unseen ? unseenNumber(cell.unseen) : null;
  return textShownAs(cellUnseen(cell.look), text);
}

/** Paragraphs of the cell just opened; comments and shapes are left out. Undefined where there is none. */
function cellText(scanner: Scanner, styles: Styles, cell: TextCell): string | undefined {
  if (scanner.empty) return undefined;
  const end = scanner.localName;
  const lines: string[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === end) break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'p') lines.push(paragraphText(scanner, styles, cell));
    else scanner.content();
  }
  return lines.length ? lines.join('\n') : undefined;
}

/** `of:=SUM([.D5:.I5])` as people write it: `=SUM(D5:I5)`; references to other sheets keep their names. */
const a1Formula = (formula: string): string =>
  formula.replace(/^[\w-]*:?=/, '=').replace(/\[([^\][]*)\]/g, (_, reference: string) =>
    reference
      .split(':')
      .map((part, index) =>
        index || part.startsWith('.') ? part.replace(/^.*\./, '') : part.replace(/\.(?=[^.]*$)/, '!'),
      )
      .join(':'),
  );

/** Does a cell show its number, but for rounding and separators, with no unit but 万元 that makes another one of it? */
function isShownAs(number: number, text: string): boolean {
  if (text.trim() === '') return true;
  const [, digits, behind = ''] = /^([-−+]?[\d,]*(?:\.\d*)?)([^\d,.]\D*)?$/.exec(text.trim()) ?? [];
  const unit = behind.trim();
  return !!digits && (unit === '万元' || !/[%十百千万亿元角\p{N}]/u.test(unit)) && isRounded(number, digits);
}
