import type { ReportWithText } from '../../model/report';
import type { Explanation } from '../../model/explanation';
import type { ReceivedFile, ReceivedReport } from '../../tasks/collect';
import { lastYearIn, partName, withExplanations, withLastYear } from '../../tasks/collect';
import type { OwnChecks } from '../../tasks/own-checks';

interface Compared {
  readonly lastYear: readonly ReportWithText[];
  readonly ownChecks: OwnChecks | undefined;
  readonly file: ReceivedFile;
}

const comparedFiles = new WeakMap<ReceivedFile, Compared>();

/** Files with their reports compared with last year's, by these own checks; each file once while these stay. */
export function comparedWith(
  lastYear: readonly ReportWithText[],
  ownChecks: OwnChecks | undefined,
  files: readonly ReceivedFile[],
): readonly ReceivedFile[] {
  const lastYears = lastYearIn(lastYear);
  return files.map((file) => {
    if (!('reports' in file)) return file;
    const before = comparedFiles.get(file);
    if (before?.lastYear === lastYear && before.ownChecks === ownChecks) return before.file;
    const reports = file.reports.map((report) =>
      withLastYear(report, lastYears.of(report.report), ownChecks),
    );
    const compared = reports.every((report, index) => report === file.reports[index])
      ? file
      : { ...file, reports };
    comparedFiles.set(file, { lastYear, ownChecks, file: compared });
    return compared;
  });
}

const explainedReports = new WeakMap<
  ReceivedReport,
  { readonly given: readonly Explanation[]; readonly explained: ReceivedReport }
>();

/** Files with what a person has explained of their reports, by the names of reports; each report once while that stays. */
export function explainedBy(
  typed: ReadonlyMap<string, readonly Explanation[]>,
  files: readonly ReceivedFile[],
): readonly ReceivedFile[] {
  if (!typed.size) return files;
  return files.map((file) =>
    'reports' in file && file.reports.some((report) => typed.has(partName(report)))
      ? {
          ...file,
          reports: file.reports.map((report) => explainedReport(report, typed.get(partName(report)) ?? [])),
        }
      : file,
  );
}

function explainedReport(received: ReceivedReport, given: readonly Explanation[]): ReceivedReport {
  if (!given.length) return received;
  const before = explainedReports.get(received);
  if (before?.given === given) return before.explained;
  const explanations = [...(received.explanations ?? []), ...given];
  const explained = withExplanations(received, explanations);
  explainedReports.set(received, { given, explained });
  return explained;
}
