import { explanationsOn } from '../../derive/explanation-list';
import { ownRuleSentence } from '../../derive/own-rules';
import type { Report } from '../../model/report';
import type { CheckSettings } from '../../model/settings';
import type { CheckedReport } from '../check-report';
import { check } from '../check-report';
import { lastYearIn } from '../collect/last-year';
import type { FoundChecks } from '../own-checks';
import { lastYearAmong } from '../same-office';
import type { FoundReport } from './live-report';
import { findReports } from './live-report';
import { liveTask } from './live-task';

/** A report of the open workbook with all that is wrong with it and the place of every cell. */
export interface LiveReport extends CheckedReport, FoundReport {}

export interface CheckedWorkbook {
  readonly reports: readonly LiveReport[];
  /** What was not read, in Chinese sentences. */
  readonly notes: readonly string[];
  /** Own rules, those that cannot be read, and the settings it was checked by. */
  readonly own: FoundChecks;
  /** Time from asking Excel to the last finding. */
  readonly ms: number;
}

export interface CheckWorkbookInput {
  /** Last year's reports from files, where the workbook does not hold them; a lone one is for a lone report. */
  readonly lastYear?: readonly Report[];
  /** Those on the sheet 勾稽设置, else the usual ones, where absent. */
  readonly settings?: CheckSettings;
}

/**
 * Reads the open workbook, finds its reports by their labels, and checks them. One of the year before and the same unit
 * is last year's of another. Changes nothing.
 */
export const checkWorkbook = liveTask<CheckWorkbookInput | void, CheckedWorkbook>(
  'checkWorkbook',
  '校验',
  async (input, { progress }) => {
    const { lastYear = [] } = input ?? {};
    const started = performance.now();
    progress(0, 2, '读取工作表');
    const { reports, document, own } = await findReports();
    const settings = input?.settings ?? own.settings;
    const explanations = explanationsOn(document.grids);
    progress(1, 2, '核对勾稽关系');
    const given = lastYearIn(lastYear);
    const [lone] = lastYear.length === 1 ? lastYear : [];
    const all = reports.map(({ recognised }) => recognised.report);
    const checked = reports.map((found): LiveReport => {
      const { report } = found.recognised;
      const ofUnit = lastYearAmong(report, all) ?? given.of(report) ?? (all.length === 1 ? lone : undefined);
      return { ...found, ...check(found.recognised, { lastYear: ofUnit, settings, explanations }) };
    });
    return {
      reports: checked,
      notes: [...document.notes, ...own.problems.map(ownRuleSentence)],
      own: { ...own, settings },
      ms: performance.now() - started,
    };
  },
);
