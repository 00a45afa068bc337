import type { Chart } from './chart';
import type { ApplicantColumns, Claims } from './claims';
import type { CellRef, TableId } from './expression';
import type { Ledger } from './ledger';
import type { Rule, UnitRule } from './rule';

/** Name of a form in files and on the command line: the official ones are named by their first report year. */
export type FormId = string;

export type { TableId };

/** count: whole and ≥ 0 · signed: whole · amount: decimal ≥ 0. */
export type NumberKind = 'count' | 'signed' | 'amount';

/** How the numbers of a row or column are counted, and who says so. */
export interface CountingHelp {
  readonly text: string;
  readonly source: string;
}

/** A column of numbers. `id` is stable for ever; `label` is the printed text; `aliases` are other spellings met. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly kind?: NumberKind;
  readonly unit?: string;
  readonly help?: CountingHelp;
  /** The sum of the columns beside it under the header right above. */
  readonly total?: true;
}

/** A header cell above several columns. */
export interface ColumnGroup {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly children: readonly ColumnNode[];
}

export type ColumnNode = Column | ColumnGroup;

/** A row of numbers. `level` indents its label; `kind` and `unit` go before those of the column. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly kind?: NumberKind;
  readonly unit?: string;
  readonly level?: number;
  readonly help?: CountingHelp;
  /** The sum of the rows beside it under one label; in a list that indents, of those right below it. */
  readonly total?: true;
}

/** A label cell merged beside several rows. */
export interface RowGroup {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly children: readonly RowNode[];
}

/** A printed line that carries no number. */
export interface RowHeading {
  readonly heading: string;
  readonly level?: number;
}

export type RowNode = Row | RowGroup | RowHeading;

/** Rows that share one header. A table has one block, or several one under another. */
export interface Block {
  /** Line across the whole table above the block's header. */
  readonly heading?: string;
  /** Header cell above the row labels and the number of grid columns they take; absent where rows have no label. */
  readonly stub?: { readonly label: string; readonly columns: number };
  /** Header of a printed column with each row's unit, between labels and numbers. */
  readonly unitHeader?: string;
  readonly columns: readonly ColumnNode[];
  readonly rows: readonly RowNode[];
}

export interface Table {
  readonly id: TableId;
  /** Number of the chapter, for sheet names and sentences: 二, 三, 四. */
  readonly ordinal: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly blocks: readonly Block[];
  /** Widths of the grid columns, in twips (1/1440 inch), as measured on the official template. */
  readonly widths: readonly number[];
  readonly footnote?: string;
  /** Its values as plain data: one list of numbers, where each row has one; a list for each row where absent. */
  readonly shape?: 'list';
}

/** Spellings of the fixed words of a title, which stand behind unit and year. */
export interface TitleSpellings {
  readonly pattern: RegExp;
  /** Stands in each of them. */
  readonly word: string;
}

export interface Form {
  readonly id: FormId;
  readonly name: string;
  /** Report years the form is for, both ends included; `to` is absent while it is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** Legal basis, as cited. */
  readonly source: string;
  /** Title of the annex or report, with 〔unit〕 and 〔year〕 to be filled. */
  readonly title: string;
  /** How its title is met in reports, where it is not only as printed. */
  readonly titleSpellings?: TitleSpellings;
  /** What follows unit and year in letters and names of files: the whole that offices send, and its tables alone. */
  readonly names: { readonly report: string; readonly tables: string };
  readonly chapters: readonly string[];
  readonly tables: readonly Table[];
  readonly rules: readonly Rule[];
  /** Rules for units of some kinds, besides those for all. */
  readonly unitRules?: readonly UnitRule[];
  /** Names of units too small for great amounts of money. */
  readonly smallUnits?: RegExp;
  /** Cells that tell how much was done in the year; a jump against last year's is pointed out. */
  readonly yearly: readonly CellRef[];
  readonly charts?: readonly Chart[];
  readonly claims?: Claims;
  readonly applicants?: ApplicantColumns;
  /** The ledger that tables of the form can be counted from. */
  readonly ledger?: Ledger;
  /** Must the last chapter say what was charged for processing information (信息处理费)? */
  readonly statesFee?: true;
}

export const isColumnGroup = (node: ColumnNode): node is ColumnGroup => 'children' in node;
export const isRowGroup = (node: RowNode): node is RowGroup => 'children' in node;
export const isRowHeading = (node: RowNode): node is RowHeading => 'heading' in node;
