import type { ReportWithText } from '../../model/report';
import type { ReceivedFile } from '../../tasks/collect';
import { lastYearIn, withLastYear } from '../../tasks/collect';
import type { OwnChecks } from '../../tasks/own-checks';

interface Compared {
  readonly lastYear: readonly ReportWithText[];
  readonly own: OwnChecks | undefined;
  readonly file: ReceivedFile;
}

const known = new WeakMap<ReceivedFile, Compared>();

/** Files with their reports compared with last year's, by these own checks; each file once while these stay. */
export function comparedWith(
  lastYear: readonly ReportWithText[],
  own: OwnChecks | undefined,
  files: readonly ReceivedFile[],
): readonly ReceivedFile[] {
  const last = lastYearIn(lastYear);
  return files.map((file) => {
    if (!('reports' in file)) return file;
    const before = known.get(file);
    if (before?.lastYear === lastYear && before.own === own) return before.file;
    const reports = file.reports.map((each) => withLastYear(each, last.of(each.report), own));
    const compared = reports.every((each, at) => each === file.reports[at]) ? file : { ...file, reports };
    known.set(file, { lastYear, own, file: compared });
    return compared;
  });
}
