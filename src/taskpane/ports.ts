import type { CellRef } from '../model/expression';
import type { CheckedReport } from '../tasks/check-report';
import type { ExportKind } from '../tasks/files';
import type { TaskContext } from '../tasks/task';
import type { Finding } from '../model/finding';
import type { Change } from '../model/repair';
import type { Report } from '../model/report';
import type { CheckSettings } from '../model/settings';
import type { AdoptedCell, CarriedIn, TextSheet } from '../tasks/live';
import type { Adoption, InsertRequest, MarkedRefs, PaneChecks, PaneReport, PaneState } from './state';

/** Text or bytes to read reports from. `html` is what the clipboard holds beside its text. */
export type Source =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string; readonly html?: string };

export interface CheckAnswer {
  readonly reports: readonly PaneReport[];
  /** What was not read, in Chinese sentences. */
  readonly notes: readonly string[];
  /** Own rules and settings of the workbook. */
  readonly own: PaneChecks;
  readonly textSheets: readonly TextSheet[];
}

/** What the session holds for checks beside the reports themselves. */
export type Beside = Pick<PaneState, 'lastYear' | 'text' | 'own'>;

/** The sheets that an insertion wrote, and sentences on what Excel did not take. */
export interface Inserted {
  readonly sheets: readonly string[];
  readonly notes?: readonly string[];
}

/** What an insertion answers: what it wrote, or what stands in the way. */
export type InsertAnswer = Inserted | { readonly occupied: string };

export interface FillAnswer {
  readonly filled: number;
  /** Numbers that found no cell, and formulas that were kept. */
  readonly left: number;
  readonly formulas: number;
  /** Addresses of cells that hold another number; where there are any, nothing was written. */
  readonly conflicts: readonly string[];
}

/** What a person chose for an export. */
export interface ExportChoice {
  readonly kind: ExportKind;
  /** Every blank is written as 0. */
  readonly zeros: boolean;
  /** A line of 填表人, 审核人, 日期 to be signed by hand. */
  readonly sign: boolean;
  /** Charts too, with last year's figures where they are known; the clipboard has none. */
  readonly charts: boolean;
}

export interface ExportAnswer {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is blank or unread in the file, in sentences. */
  readonly notes: readonly string[];
}

/** The tables for the clipboard, as markup and as text. */
export interface CopyAnswer {
  readonly html: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/** Everything the pane asks of tasks, in the pane's own words; `tasks.ts` joins it to the task objects. */
export interface PaneTasks {
  /** What this host cannot do, in Chinese sentences. */
  limits(): Promise<readonly string[]>;
  insert(request: InsertRequest, context: TaskContext): Promise<InsertAnswer>;
  /** By the workbook's own rules and settings; its own reports of last year go before those of files. */
  check(now: Beside & Pick<PaneState, 'reports'>, context: TaskContext): Promise<CheckAnswer>;
  /** Calls back when the workbook has changed. */
  watch(changed: () => void): Promise<void>;
  /** Selects one cell of a report in the sheet and marks the cells that belong to it. */
  goTo(key: string, ref: CellRef, marked: MarkedRefs, context: TaskContext): Promise<void>;
  /** Makes the changes of a repair; answers what is needed to take them back. */
  adopt(key: string, changes: readonly Change[], context: TaskContext): Promise<readonly AdoptedCell[]>;
  undoAdopt(adoption: Adoption, context: TaskContext): Promise<void>;
  /** Keeps why a finding is right in the workbook; answers the sheet's name. */
  explain(key: string, finding: Finding, text: string, context: TaskContext): Promise<string>;
  dropExplanation(key: string, finding: Finding, context: TaskContext): Promise<void>;
  /** Shows the sheet for own rules, added where there is none; answers its name. */
  insertOwnRules(context: TaskContext): Promise<string>;
  /** What last year's report gives; `preview` writes nothing, `blanks` only into blank cells. */
  carryIn(
    key: string,
    source: Report,
    how: 'preview' | 'blanks' | 'replace',
    context: TaskContext,
  ): Promise<CarriedIn>;
  clearMarks(context: TaskContext): Promise<number>;
  fillBlanks(context: TaskContext): Promise<number>;
  fill(key: string, source: CheckedReport, replace: boolean, context: TaskContext): Promise<FillAnswer>;
  /** The sheet's name, and what a person should know about it. */
  insertCheckSheet(context: TaskContext): Promise<{ readonly sheet: string; readonly note?: string }>;
  /** Charts of a report, with last year's beside it where known; answers the sheet's name. */
  insertCharts(key: string, lastYear: Report | undefined, context: TaskContext): Promise<string>;
  /** Keeps the settings in the workbook; answers the sheet's name. */
  saveSettings(settings: CheckSettings, context: TaskContext): Promise<string>;
  /** Does the pane open together with this workbook? */
  opensWithWorkbook(): Promise<boolean>;
  openWithWorkbook(open: boolean, context: TaskContext): Promise<void>;
  /** Writes beside each own rule what it gave; answers how many. */
  writeOwnRuleResults(beside: Beside, context: TaskContext): Promise<number>;
  /** The reports of a source. */
  read(source: Source, beside: Partial<Beside>, context: TaskContext): Promise<readonly CheckedReport[]>;
  /** The running text of a source, without its tables. */
  readText(source: Source, context: TaskContext): Promise<readonly string[]>;
  exportAnnex(report: CheckedReport, choice: ExportChoice, context: TaskContext): Promise<ExportAnswer>;
  copyAnnex(
    report: CheckedReport,
    choice: Omit<ExportChoice, 'kind'>,
    context: TaskContext,
  ): Promise<CopyAnswer>;
  openWorkbook(bytes: Uint8Array, context: TaskContext): Promise<void>;
}
