import type { CellFormula, GridValue } from '../../model/grid';
import { damaged } from '../problems';
import type { SheetCells, SheetLimit } from '../sheet-cells';
import { CellsBeingRead } from '../sheet-cells';
import type { XlsText } from './look';
import { textShownAs, unseenNumber } from '../unseen';
import { shownAs } from '../xlsx/dates';
import { Formulas } from '../xlsx/formulas';
import { errorText } from './error-text';
import { formulaText } from './formula';
import { Records, RECORD } from './records';
import type { WorkbookTables } from './workbook';
import { beginning } from './workbook';

const HIDDEN = 0x20;
/** The only token of a formula that stands elsewhere: shared, or of an array. */
const ELSEWHERE = 0x01;
const RESULT = { TEXT: 0, BOOLEAN: 1, ERROR: 2 } as const;

interface FoundFormula {
  readonly row: number;
  readonly column: number;
  readonly text?: string | undefined;
  /** Where it stands, if elsewhere: row and column. */
  readonly elsewhere?: string;
}

/** What a formula that stands elsewhere needs to be put into words for one of its cells. */
interface Elsewhere {
  readonly records: Records;
  readonly from: number;
  readonly size: number;
}

/** Cells of one worksheet of an .xls file: only what a person reads there, and the formulas behind it. */
export class SheetReader {
  private readonly cells: CellsBeingRead;
  private readonly records: Records;
  private readonly hiddenRows = new Set<number>();
  private readonly found: FoundFormula[] = [];
  private readonly elsewhere = new Map<string, Elsewhere>();
  /** Offset of what comes behind row, column and look of a cell. */
  private readonly valueAt: number;

  constructor(
    stream: Uint8Array,
    position: number,
    private readonly tables: WorkbookTables,
    limit: SheetLimit,
    private readonly stringMissing: (row: number, column: number, index: number) => Error,
  ) {
    this.records = new Records(stream, position);
    this.cells = new CellsBeingRead(limit);
    this.valueAt = tables.version === 2 ? 7 : 6;
  }

  /** Throws `ReadError` where the sheet has no beginning or no end. `spend` is told how many bytes it takes. */
  read(spend: (bytes: number) => void): SheetCells {
    const { records } = this;
    if (!beginning(records)) throw damaged();
    for (let depth = 1; depth > 0;) {
      if (!records.next()) throw damaged();
      spend(4 + records.length);
      // A chart on the sheet has cells of its own.
      if (records.type === RECORD.BOF) depth++;
      else if (records.type === RECORD.EOF) depth--;
      else if (depth === 1) this.take();
    }
    return this.cells.finish(this.formulas());
  }

  private take(): void {
    const { records, tables, valueAt } = this;
    switch (records.type) {
      case RECORD.ROW:
        if (records.written === RECORD.ROW && records.u32(12) & HIDDEN) this.hiddenRows.add(records.u16(0));
        break;
      case RECORD.NUMBER:
        this.put(0, this.shown(records.double(valueAt)));
        break;
      case RECORD.INTEGER:
        if (tables.version === 2) this.put(0, this.shown(records.u16(valueAt)));
        break;
      case RECORD.RK:
        this.put(0, this.shown(this.packed(6)));
        break;
      case RECORD.MULRK:
        for (let position = 4; position + 8 <= records.length; position += 6)
          this.put((position - 4) / 6, this.shown(this.packed(position + 2), records.u16(position)));
        break;
      case RECORD.LABEL:
        this.putText({ text: tables.texts.at(records, valueAt, tables.version === 2 ? 1 : 2) });
        break;
      case RECORD.RSTRING:
        this.putText(tables.look.shown(tables.texts.rich(records, valueAt)));
        break;
      case RECORD.LABELSST:
        this.putText(this.sharedString(records.u32(6)));
        break;
      case RECORD.BOOLERR: {
        const code = records.u8(valueAt);
        this.put(0, records.u8(valueAt + 1) ? { error: errorText(code) } : code !== 0);
        break;
      }
      case RECORD.FORMULA:
        this.takeFormula();
        break;
      case RECORD.SHRFMLA:
      case RECORD.ARRAY:
        this.takeElsewhere();
        break;
      case RECORD.MERGEDCELLS:
        this.takeMerges();
        break;
      default:
        tables.take(records);
    }
  }

  /** The cell of this record, or the one so many columns behind it. */
  private put(columns: number, value: GridValue): void {
    const row = this.records.u16(0);
    if (value !== null && value !== '')
      this.cells.put(row, this.records.u16(2) + columns, value, this.hiddenRows.has(row));
  }

  private putText({ text, unseen, hasOwnFonts }: XlsText): void {
    if (unseen && text.trim() === '') return this.put(0, unseenNumber(unseen));
    this.put(0, textShownAs(this.tables.look.formatOf(this.lookNumber(), hasOwnFonts), text));
    if (unseen)
      this.cells.leaveOut({
        row: this.records.u16(0),
        column: this.records.u16(2),
        text: unseen.text,
        why: unseen.look.code,
      });
  }

  private shown(number: number, look = this.lookNumber()): GridValue {
    if (!Number.isFinite(number)) return { error: '#NUM!' };
    const format = this.tables.look.formatOf(look);
    return format ? shownAs(format, number, this.tables.from1904) : number;
  }

  private lookNumber(): number {
    return this.tables.version === 2 ? this.records.u8(4) & 63 : this.records.u16(4);
  }

  /** A number in four bytes: a whole one or the upper half of a double, divided by a hundred perhaps (2.5.218). */
  private packed(position: number): number {
    const bits = this.records.u32(position);
    const halves = new DataView(new ArrayBuffer(8));
    halves.setUint32(4, bits & ~3, true);
    const number = bits & 2 ? (bits | 0) >> 2 : halves.getFloat64(0, true);
    return bits & 1 ? number / 100 : number;
  }

  private sharedString(index: number): XlsText {
    const text = this.tables.strings[index];
    if (text === undefined) throw this.stringMissing(this.records.u16(0), this.records.u16(2), index);
    return text;
  }

  private takeFormula(): void {
    const { records, tables, valueAt } = this;
    const [row, column] = [records.u16(0), records.u16(2)];
    const { version } = tables;
    const sizeAt = valueAt + (version === 2 ? 9 : version < 5 ? 10 : 14);
    const from = sizeAt + (version === 2 ? 1 : 2);
    const size = version === 2 ? records.u8(sizeAt) : records.u16(sizeAt);
    if (records.u8(from) === ELSEWHERE)
      this.found.push({ row, column, elsewhere: `${records.u16(from + 1)},${records.u16(from + 3)}` });
    else this.found.push({ row, column, text: formulaText(records, from, size, tables, row, column) });
    if (records.u16(valueAt + 6) !== 0xffff) this.put(0, this.shown(records.double(valueAt)));
    else if (records.u8(valueAt) === RESULT.BOOLEAN) this.put(0, records.u8(valueAt + 2) !== 0);
    else if (records.u8(valueAt) === RESULT.ERROR) this.put(0, { error: errorText(records.u8(valueAt + 2)) });
    else if (records.u8(valueAt) === RESULT.TEXT) this.takeTextResult(row, column);
  }

  /** A text that a formula gives stands in a record of its own, behind the formula it shares. */
  private takeTextResult(row: number, column: number): void {
    const { records, tables } = this;
    const ahead = records.copy();
    for (let tries = 0; tries < 3 && ahead.next(); tries++) {
      if (ahead.type === RECORD.STRING) {
        const text = tables.texts.at(ahead, 0, tables.version === 2 ? 1 : 2);
        if (text !== '') this.cells.put(row, column, text, this.hiddenRows.has(row));
        return;
      }
      if (ahead.type !== RECORD.SHRFMLA && ahead.type !== RECORD.ARRAY) return;
    }
  }

  /** A formula that several cells share, or one of an array; it is named by the cell where it stands. */
  private takeElsewhere(): void {
    const { records, found } = this;
    const last = found.at(-1);
    const isArray = records.type === RECORD.ARRAY;
    const sizeAt = isArray ? (this.tables.version < 5 ? 8 : 12) : 8;
    if (last?.elsewhere === undefined || this.elsewhere.has(last.elsewhere)) return;
    const size = records.u16(sizeAt);
    this.elsewhere.set(last.elsewhere, { records: records.copy(), from: sizeAt + 2, size });
  }

  private formulas(): readonly CellFormula[] {
    const formulas = new Formulas();
    for (const { row, column, text, elsewhere } of this.found) {
      const source = elsewhere === undefined ? undefined : this.elsewhere.get(elsewhere);
      const written = source
        ? formulaText(source.records, source.from, source.size, this.tables, row, column)
        : text;
      formulas.take(row, column, written ?? '', undefined);
    }
    return formulas.list;
  }

  private takeMerges(): void {
    const { records } = this;
    for (let position = 2; position + 8 <= records.length; position += 8) {
      const [row, last] = [records.u16(position), records.u16(position + 2)];
      const [column, lastColumn] = [records.u16(position + 4), records.u16(position + 6)];
      if (last >= row && lastColumn >= column)
        this.cells.merge({ row, column, rowSpan: last - row + 1, columnSpan: lastColumn - column + 1 });
    }
  }
}
