import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Report, ReportWithText } from '../model/report';
import { reportWithText } from '../model/report';
import type { LastYear } from '../tasks/collect';
import { lastYearIn } from '../tasks/collect';
import type { Io } from './io';
import { receivePaths } from './receive-all';

export interface LastYearFiles {
  readonly reports: readonly Report[];
  readonly of: LastYear['of'];
  /** The year that reports are checked for, where last year's folder tells it. */
  readonly thisYear: number | null;
  /** Files that could not be read; each has been named. */
  readonly unreadable: number;
}

/** Last year's reports by unit name. A lone file stands for whichever report is checked. */
export async function readLastYear(paths: readonly string[], io: Io): Promise<LastYearFiles> {
  const reports: ReportWithText[] = [];
  let unreadable = 0;
  await receivePaths(paths, io, (received) => {
    if ('problem' in received) {
      unreadable += 1;
      io.err(`上年报告 ${received.file}：${received.problem}\n`);
    } else if ('reports' in received) reports.push(...received.reports.map(reportWithText));
  });
  const { of, year } = lastYearIn(reports);
  const [lone] = reports;
  return reports.length === 1 && paths.length === 1 && statSync(resolve(io.cwd, paths[0]!)).isFile()
    ? { reports, of: () => lone, thisYear: null, unreadable }
    : { reports, of, thisYear: year === null ? null : year + 1, unreadable };
}
