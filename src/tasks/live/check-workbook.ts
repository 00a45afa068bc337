import type { CheckedReport } from '../check-report';
import { check } from '../check-report';
import type { FoundReport } from './live-report';
import { findReports } from './live-report';
import { liveTask } from './live-task';

/** A report of the open workbook with all that is wrong with it and the place of every cell. */
export interface LiveReport extends CheckedReport, FoundReport {}

export interface CheckedWorkbook {
  readonly reports: readonly LiveReport[];
  /** What was not read, in Chinese sentences. */
  readonly notes: readonly string[];
  /** Time from asking Excel to the last finding. */
  readonly ms: number;
}

/** Reads the open workbook, finds its reports by their labels, and checks them. Changes nothing. */
export const checkWorkbook = liveTask<void, CheckedWorkbook>(
  'checkWorkbook',
  '校验',
  async (_, { progress }) => {
    const started = performance.now();
    progress(0, 2, '读取工作表');
    const { reports, document } = await findReports();
    progress(1, 2, '核对勾稽关系');
    const checked = reports.map((found): LiveReport => ({ ...found, ...check(found.recognised) }));
    return { reports: checked, notes: document.notes, ms: performance.now() - started };
  },
);
