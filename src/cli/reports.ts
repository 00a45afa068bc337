import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Report } from '../model/report';
import type { CheckedReport } from '../tasks/check-report';
import { check } from '../tasks/check-report';
import { readReports } from '../tasks/files';
import { TaskError } from '../tasks/task';
import type { FoundFile } from './files';
import { findFiles } from './files';
import type { Io } from './io';
import { UsageError } from './io';

/** A file with its reports, or with the sentence that says why there are none. */
export type FileResult =
  | { readonly file: FoundFile; readonly reports: readonly CheckedReport[] }
  | { readonly file: FoundFile; readonly error: string };

const NOTHING = '里面没有找到规定的表格。请确认是年度报告或其统计表。';

/** Reads files one after another; one that cannot be read never stops the others. */
export async function* readAll(paths: readonly string[], io: Io): AsyncGenerator<FileResult> {
  const files = findFiles(paths, io);
  for (const [index, file] of files.entries()) {
    io.progress(`${index + 1}/${files.length} ${file.path}`);
    yield await readOne(file);
  }
}

async function readOne(file: FoundFile): Promise<FileResult> {
  try {
    const context = { signal: new AbortController().signal, progress: () => undefined };
    const reports = await readReports.run({ name: file.name, bytes: file.bytes() }, context);
    return reports.length ? { file, reports } : { file, error: NOTHING };
  } catch (error) {
    if (error instanceof TaskError) return { file, error: error.message };
    return { file, error: `没有读出来（${error instanceof Error ? error.message : String(error)}）。` };
  }
}

/** Last year's reports by unit name. A lone file stands for whichever report is checked. */
export interface LastYear {
  for(report: Report): Report | undefined;
}

export async function readLastYear(paths: readonly string[], io: Io): Promise<LastYear> {
  const reports: Report[] = [];
  for await (const result of readAll(paths, io)) {
    if ('error' in result) throw new UsageError(`上年报告 ${result.file.path}：${result.error}`);
    reports.push(...result.reports.map(({ recognised }) => recognised.report));
  }
  const lone =
    reports.length === 1 && paths.length === 1 && statSync(resolve(io.cwd, paths[0]!)).isFile()
      ? reports[0]
      : undefined;
  return {
    for: ({ unit, year }) =>
      lone ??
      reports.find(
        (last) => unit !== null && last.unit === unit && (year === null || last.year === year - 1),
      ),
  };
}

/** Checks a report again, now with last year's where it is known. */
export const withLastYear = (checked: CheckedReport, lastYear: LastYear): CheckedReport =>
  check(checked.recognised, lastYear.for(checked.recognised.report));
