import { explanationsOn } from '../../sheet/explanation-list';
import { forms } from '../../forms';
import type { ReadProblem } from '../../read';
import { faultOf, readFile } from '../../read';
import type { RecognisedReport } from '../../recognise';
import { originOfText, recognise, runTogether } from '../../recognise';
import { isReportText } from '../../check/text/check-text';
import type { CheckedReport } from '../check-report';
import { check, runningText } from '../check-report';
import type { OwnChecks } from '../own-checks';
import { NO_OWN_CHECKS, onOwnForm } from '../own-checks';
import { lastYearAmong } from '../last-year';
import { ledgerOn } from '../ledger/workbook-ledger';
import { cellAddresses } from './cell-addresses';
import type { FileName } from './chosen-file';
import { answersIn } from './letter-answers';
import { problems } from './problems';
import { OWN_CATEGORIES } from '../../sheet/own-sheets';
import { ownOutput } from './own-output';
import type { ReceivedFile, ReceivedReport, UnreadableFile } from './received';
import { firstPlace, statedNature } from './stated-nature';

/** file → grids → reports → findings, as plain values. Never throws: a bad file has its sentence. */
export async function receive(
  { path, name }: FileName,
  bytes: Uint8Array,
  ownChecks: OwnChecks = NO_OWN_CHECKS,
): Promise<ReceivedFile> {
  try {
    const read = await readFile(bytes, name);
    if (!read.ok) return unreadable(path, read.problem);
    const { document } = read;
    const made = ownOutput(document);
    // A letter or a list quotes tables and is no report; a combined workbook is one.
    if (made !== undefined && made !== OWN_CATEGORIES.total) {
      const letters = answersIn(document);
      return { file: path, made, ...(letters.length && { letters }) };
    }
    const recognisedReports = recognise(document, forms, { fileName: name });
    const explanations = explanationsOn(document.grids);
    const all = recognisedReports.map(({ report }) => report);
    const text = runningText(recognisedReports, document);
    const reports = recognisedReports.map((recognisedReport): ReceivedReport => {
      const lastYear = lastYearAmong(recognisedReport.report, all);
      const ledger = ledgerOn(document.grids, recognisedReport);
      const given = { lastYear, settings: ownChecks.settings, explanations, text, ledger };
      const stated = statedNature(recognisedReport, document, name, all.length === 1);
      return {
        ...asPlainValues(path, check(onOwnForm(recognisedReport, ownChecks), given), text),
        ...(explanations.length && { explanations }),
        ...(stated && { stated }),
      };
    });
    if (reports.length) return { file: path, reports: withSheets(reports, recognisedReports) };
    if (made !== undefined) return { file: path, made };
    const [row] = runTogether(document, forms);
    const problem = row === undefined ? undefined : problems.runTogether(row);
    if (isReportText(document.paragraphs)) {
      const { paragraphs } = document;
      const origin = originOfText(document, forms, name);
      return { file: path, problem: problem ?? problems.textAlone, text: { ...origin, paragraphs } };
    }
    return { file: path, problem: problem ?? problems.nothing };
  } catch (error) {
    return unreadable(path, faultOf(error));
  }
}

/** Of several reports in a file, each is told from the others by its sheet, and by its number where it needs one. */
function withSheets(
  reports: readonly ReceivedReport[],
  recognised: readonly RecognisedReport[],
): readonly ReceivedReport[] {
  if (reports.length === 1) return reports;
  const sheets = recognised.map(({ form, place }) => {
    const first = firstPlace(form, place);
    return first?.grid.aligned ? first.grid.name : '';
  });
  return reports.map((report, index) => {
    const isAlone = sheets.filter((sheet) => sheet === sheets[index]).length === 1;
    return { ...report, sheet: isAlone ? sheets[index]! : `${sheets[index]}第 ${index + 1} 份` };
  });
}

const unreadable = (file: string, { sentence, trace }: ReadProblem): UnreadableFile => ({
  file,
  problem: sentence,
  ...(trace !== undefined && { trace }),
});

function asPlainValues(
  file: string,
  { recognised, findings, lastYear, numbers = [], digest }: CheckedReport,
  text: readonly string[],
): ReceivedReport {
  const { report, readings, unread } = recognised;
  const compared = lastYear && { form: lastYear.form, unit: lastYear.unit, year: lastYear.year };
  return {
    file,
    report,
    findings,
    readings,
    unread,
    addresses: cellAddresses(recognised),
    ...(compared && { lastYear: compared }),
    ...(text.length && { text, numbers }),
    ...(digest && { digest }),
  };
}
