import type { Rect } from './address';

/** A validation rule as Office.js sees it, and the blocks of cells that have it. */
export interface ValidationRecord {
  readonly id: string;
  rects: readonly Rect[];
  rule: ValidationRule;
  errorAlert: ErrorAlert;
  prompt: Prompt;
  ignoreBlanks: boolean;
}

/** One key of: wholeNumber, decimal, list, date, time, textLength, custom. */
export type ValidationRule = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

/** A conditional format: type, rule and what it paints. */
export interface ConditionalRecord {
  readonly id: string;
  readonly type: string;
  rects: readonly Rect[];
  rule: Readonly<Record<string, unknown>>;
  format: ConditionalLook;
  stopIfTrue: boolean;
}

export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  numberFormat?: string;
  borders?: Record<string, { style: string; color: string }>;
}

/** A chart: its source, and what was set, by the Office.js names of members: `Title.Text`. */
export interface ChartRecord {
  readonly id: string;
  readonly type: string;
  readonly sourceSheetId: string;
  readonly source: Rect;
  readonly seriesBy: string;
  readonly settings: Record<string, unknown>;
  /** Cells at its upper left and lower right. */
  position?: { readonly from: Rect; readonly to: Rect };
}

export interface ProtectionRecord {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

export interface SheetView {
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export interface NameRecord {
  readonly name: string;
  /** Id of the sheet it is limited to; missing for the whole workbook. */
  readonly scope?: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** What a sheet keeps besides cells. Page settings are kept by their Office.js names. */
export interface SheetRecords {
  validations: ValidationRecord[];
  conditionalFormats: ConditionalRecord[];
  charts: ChartRecord[];
  protection: ProtectionRecord | null;
  page: PageRecord;
  properties: Map<string, string>;
}

export interface PageRecord {
  settings: Record<string, unknown>;
  printArea: readonly Rect[];
  titleRows: Rect | null;
  titleColumns: Rect | null;
  headersFooters: Record<string, string>;
}

export function emptyRecords(): SheetRecords {
  return {
    validations: [],
    conditionalFormats: [],
    charts: [],
    protection: null,
    page: { settings: {}, printArea: [], titleRows: null, titleColumns: null, headersFooters: {} },
    properties: new Map(),
  };
}
