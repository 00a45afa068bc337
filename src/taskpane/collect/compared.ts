import type { ReportWithText } from '../../model/report';
import type { ReceivedFile } from '../../tasks/collect';
import { lastYearIn, withLastYear } from '../../tasks/collect';
import type { OwnChecks } from '../../tasks/own-checks';

interface Compared {
  readonly lastYear: readonly ReportWithText[];
  readonly own: OwnChecks | undefined;
  readonly file: ReceivedFile;
}

const comparedFiles = new WeakMap<ReceivedFile, Compared>();

/** Files with their reports compared with last year's, by these own checks; each file once while these stay. */
export function comparedWith(
  lastYear: readonly ReportWithText[],
  own: OwnChecks | undefined,
  files: readonly ReceivedFile[],
): readonly ReceivedFile[] {
  const lastYears = lastYearIn(lastYear);
  return files.map((file) => {
    if (!('reports' in file)) return file;
    const before = comparedFiles.get(file);
    if (before?.lastYear === lastYear && before.own === own) return before.file;
    const reports = file.reports.map((each) => withLastYear(each, lastYears.of(each.report), own));
    const compared = reports.every((each, index) => each === file.reports[index])
      ? file
      : { ...file, reports };
    comparedFiles.set(file, { lastYear, own, file: compared });
    return compared;
  });
}
