/** An error value of a cell, such as `#N/A`. */
export interface ErrorValue {
  readonly error: string;
}

/** A cell whose value the file does not hold: a formula without a cached result. */
export interface UncalculatedFormula {
  readonly formula: string;
}

/** A number that the file shows as a date. */
export interface DateValue {
  /** Serial number as stored. */
  readonly serial: number;
  /** ISO date, `2024-01-02`. */
  readonly date: string;
}

/** A number that the file shows as another one, or hides, by the format of its cell. */
export interface DisguisedNumber {
  readonly number: number;
  readonly format: string;
}

/** Content of a cell as stored: null is blank. */
export type GridValue =
  | string
  | number
  | boolean
  | null
  | ErrorValue
  | UncalculatedFormula
  | DateValue
  | DisguisedNumber;

/** A formula of a cell, 0-based in its grid. */
export interface CellFormula {
  readonly row: number;
  readonly column: number;
  /** With `=` and references as on the sheet, `=SUM(D7:I7)`; `=` alone where the file does not give it as text. */
  readonly text: string;
}

/** A text of a cell that is not read, 0-based in its grid, and why: `白底白字`. */
export interface LeftOut {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: string;
}

/** Cells merged into one, 0-based. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Cells in rows and columns, from wherever they came: a worksheet, a table of a document, a stretch of text.
 * Both axes are 0-based from the grid's own origin; rows may have different lengths.
 */
export interface Grid {
  /** Name of the sheet, or what else tells a person where to look. */
  readonly name: string;
  readonly rows: readonly (readonly GridValue[])[];
  readonly merges: readonly Merge[];
  /** Address of the cell at [row, column] as a person finds it: `三!D5`, `第 12 行`. */
  addressOf(row: number, column: number): string;
  /** Where its first cell stands on its sheet, 0-based; at A1 where absent. */
  readonly origin?: { readonly row: number; readonly column: number };
  /** Cells whose value follows from a formula, calculated or not. */
  readonly formulas?: readonly CellFormula[];
  readonly hidden?: boolean;
  /** The grid that it is a stretch of columns of, where tables stand side by side. */
  readonly partOf?: Grid;
  /** Rows that hold something and that the sheet does not show, in order. */
  readonly hiddenRows?: readonly number[];
  /** Lines of running text right above and under it. */
  readonly notes?: readonly string[];
  /** Texts that stand in cells beside what is read there and that nobody sees: they are left out. */
  readonly leftOut?: readonly LeftOut[];
  /** How surely cells stand in their columns: a sheet's or table's do, cells split out of running text may not. */
  readonly aligned: boolean;
}

/** What a file or a paste holds: its grids and the running text around them, in order. */
export interface ReadDocument {
  readonly grids: readonly Grid[];
  /** Paragraphs outside the tables, for titles and text checks. */
  readonly paragraphs: readonly string[];
  /** Where a picture stands in the place of text, which was not read: `第 3 页`. */
  readonly pictures?: readonly string[];
  /** Category in the properties of a document of Office Open XML. */
  readonly category?: string | undefined;
}
