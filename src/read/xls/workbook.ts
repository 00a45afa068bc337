import type { XlsText } from './look';
import { damaged, encrypted, MOST_SHEETS, tooManySheets } from '../problems';
import type { References } from './formula';
import { Look } from './look';
import { Records, RECORD } from './records';
import type { Version } from './text';
import { Texts } from './text';
import { TextPieces } from './text-pieces';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** It holds cells: no chart, no module. */
  readonly isWorksheet: boolean;
  /** Where its records begin. */
  readonly at: number;
}

const GLOBALS = 5;
/** A workbook of Excel 4, whose sheets stand inside it. */
const BOUND_WORKSPACE = 0x100;
const WORKSHEET = 0x10;
const OWN_BOOK = 0x0401;
const SIMPLE_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** What the sheets of a workbook share, gathered record by record. */
export class WorkbookTables implements References {
  readonly texts: Texts;
  readonly look: Look;
  readonly sheets: SheetEntry[] = [];
  /** Shared strings, as they are shown. */
  readonly strings: XlsText[] = [];
  from1904 = false;
  private readonly ownBooks: boolean[] = [];
  /** By the number that formulas name: a sheet of this workbook. */
  private readonly otherSheets: (number | undefined)[] = [];

  constructor(readonly version: Version) {
    this.texts = new Texts(version);
    this.look = new Look(this.texts);
  }

  /** Takes note of what a record of the workbook says. Throws `ReadError` where it is encrypted. */
  take(records: Records): void {
    switch (records.type) {
      case RECORD.FILEPASS:
        throw encrypted();
      case RECORD.CODEPAGE:
        this.texts.codepage = records.u16(0);
        break;
      case RECORD.DATE1904:
        this.from1904 = records.u16(0) === 1;
        break;
      case RECORD.BOUNDSHEET:
        this.takeSheet(records);
        break;
      case RECORD.SST:
        this.takeStrings(records);
        break;
      case RECORD.SUPBOOK:
        this.ownBooks.push(records.length === 4 && records.u16(2) === OWN_BOOK);
        break;
      case RECORD.EXTERNSHEET:
        if (this.version === 8) this.takeOtherSheets(records);
        break;
      default:
        this.look.take(records);
    }
  }

  sheetOf(records: Records, position: number): string | undefined {
    let sheet: number | undefined;
    if (this.version === 8) sheet = this.otherSheets[records.u16(position)];
    else if (records.u16(position) & 0x8000 && records.u16(position + 10) === records.u16(position + 12))
      sheet = records.u16(position + 10);
    const name = sheet === undefined ? undefined : this.sheets[sheet]?.name;
    if (name === undefined) return undefined;
    return SIMPLE_NAME.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
  }

  private takeSheet(records: Records): void {
    if (this.sheets.length === MOST_SHEETS) throw tooManySheets(MOST_SHEETS);
    this.sheets.push({
      at: records.u32(0),
      hidden: (records.u8(4) & 3) !== 0,
      isWorksheet: records.u8(5) === 0,
      name: this.texts.at(records, 6, 1),
    });
  }

  private takeStrings(records: Records): void {
    const pieces = new TextPieces(records, records.stretches(8));
    while (!pieces.isAtEnd) this.strings.push(this.look.shown(pieces.text(2)));
  }

  /** Which sheets formulas mean; a reference to several at once, or to another workbook, is none. */
  private takeOtherSheets(records: Records): void {
    const pieces = new TextPieces(records, records.stretches(0));
    for (let left = pieces.u16(); left > 0 && !pieces.isAtEnd; left--) {
      const [book, first, last] = [pieces.u16(), pieces.u16(), pieces.u16()];
      this.otherSheets.push(this.ownBooks[book] && first === last ? first : undefined);
    }
  }
}

/** The version of a stream that begins with this record, and what it is; undefined where it is no such stream. */
export function beginning(
  records: Records,
): { readonly version: Version; readonly type: number } | undefined {
  if (!records.next() || records.type !== RECORD.BOF || records.length < 4) return undefined;
  const type = records.u16(2);
  const early: Readonly<Record<number, Version>> = { 0x09: 2, 0x0209: 3, 0x0409: 4 };
  const told: Readonly<Record<number, Version>> = { 0x0200: 2, 0x0300: 3, 0x0400: 4, 0x0600: 8 };
  return { version: early[records.written] ?? told[records.u16(0)] ?? 5, type };
}

const isGlobals = (type: number): boolean => type === GLOBALS || type === BOUND_WORKSPACE;

/** The tables of a workbook, from the records at its beginning. Throws `ReadError`. */
export function readTables(stream: Uint8Array): WorkbookTables {
  const records = new Records(stream);
  const begun = beginning(records);
  if (!begun) throw damaged();
  const tables = new WorkbookTables(begun.version);
  if (!isGlobals(begun.type)) {
    // A sheet on its own; its tables stand in it.
    tables.sheets.push({ name: 'Sheet1', hidden: false, isWorksheet: begun.type === WORKSHEET, at: 0 });
    return tables;
  }
  while (records.next()) {
    if (records.type === RECORD.EOF) return tables;
    tables.take(records);
  }
  throw damaged();
}
