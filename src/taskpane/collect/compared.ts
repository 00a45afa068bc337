import type { Report } from '../../model/report';
import type { ReceivedFile } from '../../tasks/collect';
import { lastYearIn, withLastYear } from '../../tasks/collect';

type Known = WeakMap<ReceivedFile, ReceivedFile>;

const known = new WeakMap<readonly Report[], Known>();

/** Files with their reports compared with last year's; each file once for the same reports of last year. */
export function comparedWith(
  lastYear: readonly Report[],
  files: readonly ReceivedFile[],
): readonly ReceivedFile[] {
  if (!lastYear.length) return files;
  const before: Known = known.get(lastYear) ?? new WeakMap<ReceivedFile, ReceivedFile>();
  known.set(lastYear, before);
  const last = lastYearIn(lastYear);
  return files.map((file) => {
    if (!('reports' in file)) return file;
    const compared = before.get(file) ?? {
      ...file,
      reports: file.reports.map((each) => withLastYear(each, last.of(each.report))),
    };
    before.set(file, compared);
    return compared;
  });
}
