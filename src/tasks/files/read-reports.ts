import { explanationsOn } from '../../sheet/explanation-list';
import { forms } from '../../forms';
import type { ReadDocument } from '../../model/grid';
import type { ReportWithText } from '../../model/report';
import type { RecognisedReport } from '../../recognise';
import { recognise, runTogether } from '../../recognise';
import type { CheckedReport } from '../check-report';
import { check, runningText as textIn } from '../check-report';
import { lastYearIn } from '../collect/last-year';
import { problems } from '../collect/problems';
import type { OwnChecks } from '../own-checks';
import { NO_OWN_CHECKS, onOwnForm } from '../own-checks';
import type { Source } from '../open-document';
import { ledgerOn } from '../ledger/workbook-ledger';
import { openSource } from '../open-document';
import type { Task } from '../task';
import { TaskError } from '../task';

/** What reports are checked with, besides what their own file holds. */
export interface ReadWith {
  /** Last year's reports, where they are known; a lone one is for a lone report. */
  readonly lastYear?: readonly ReportWithText[];
  readonly ownChecks?: OwnChecks;
  /** The running text of a lone report, in place of that in its file. */
  readonly runningText?: readonly string[];
}

/**
 * Reads and checks every report in a file or a paste; none found gives an empty list. Throws a TaskError for a bad file,
 * and where cells have run together so that nothing can be read.
 */
export const readReports: Task<Source & ReadWith, readonly CheckedReport[]> = async (
  source,
  { signal, progress },
) => {
  progress(0, 2, '读取内容');
  const document = await openSource(source);
  signal.throwIfAborted();
  progress(1, 2, '查找表格并核对');
  const fileName = 'bytes' in source ? { fileName: source.name } : {};
  const found = recognise(document, forms, fileName);
  const [row] = found.length ? [] : runTogether(document, forms);
  if (row !== undefined) throw new TaskError(`${source.name}：${problems.runTogether(row)}`);
  return checked(found, document, source);
};

function checked(
  found: readonly RecognisedReport[],
  document: ReadDocument,
  { lastYear: last = [], ownChecks = NO_OWN_CHECKS, runningText = textIn(found, document) }: ReadWith,
): readonly CheckedReport[] {
  const explanations = explanationsOn(document.grids);
  const lastYears = lastYearIn(last);
  const isAlone = found.length === 1;
  const loneLastYear = isAlone && last.length === 1 ? last[0] : undefined;
  return found.map((report) => {
    const lastYear = lastYears.of(report.report) ?? loneLastYear;
    const { settings } = ownChecks;
    return check(onOwnForm(report, ownChecks), {
      lastYear,
      settings,
      explanations,
      text: isAlone ? runningText : [],
      ledger: ledgerOn(document.grids, report),
    });
  });
}
