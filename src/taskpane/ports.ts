import type { CellRef } from '../model/expression';
import type { CheckedReport } from '../tasks/check-report';
import type { TaskContext } from '../tasks/task';
import type { InsertRequest } from './state';
import type { FindingLine } from './check/findings-view';

/** Bytes or text to read reports from. */
export interface Source {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What an insertion answers: the sheets it wrote, or what stands in the way. */
export type InsertAnswer = { readonly sheets: readonly string[] } | { readonly occupied: string };

export interface ExportAnswer {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Opened in Excel as a new workbook. */
  readonly opened: boolean;
}

/** Everything the pane asks of tasks, in the pane's own words; `tasks.ts` joins it to the task objects. */
export interface PaneTasks {
  insert(request: InsertRequest, context: TaskContext): Promise<InsertAnswer>;
  check(context: TaskContext): Promise<readonly CheckedReport[]>;
  /** Calls back when cells have changed; returns how to stop. */
  watch(changed: () => void): Promise<() => void>;
  goTo(
    report: CheckedReport,
    ref: CellRef,
    line: FindingLine | undefined,
    context: TaskContext,
  ): Promise<void>;
  clearMarks(context: TaskContext): Promise<number>;
  fillBlanks(context: TaskContext): Promise<number>;
  /** Fills the numbers of a report into the tables on the sheets; inserts tables where there are none. */
  fill(report: CheckedReport, context: TaskContext): Promise<number>;
  insertCheckSheet(context: TaskContext): Promise<string>;
  read(source: Source, context: TaskContext): Promise<readonly CheckedReport[]>;
  exportXlsx(
    report: CheckedReport,
    totals: 'formula' | 'value',
    open: boolean,
    context: TaskContext,
  ): Promise<ExportAnswer>;
}
