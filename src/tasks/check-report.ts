import { checkReport } from '../check/check-report';
import { explain } from '../check/explain';
import { withRepairs } from '../check/repair/attach';
import { checkText, isReportText } from '../check/text/check-text';
import { knownFromText } from '../check/text/known';
import { checkYears } from '../check/years/check-years';
import { knownFromLastYear } from '../check/years/known';
import { holdsText, paragraphsOn } from '../sheet/sheet-text';
import { formById } from '../forms';
import type { Explanation } from '../model/explanation';
import type { CellRef } from '../model/expression';
import type { Finding } from '../model/finding';
import type { Form } from '../model/form';
import type { ReadDocument } from '../model/grid';
import type { LedgerDigest } from '../model/ledger';
import type { Report, ReportWithText } from '../model/report';
import type { StatedNumber } from '../model/text-claim';
import type { CheckSettings } from '../model/settings';
import { applies, DEFAULT_SETTINGS } from '../model/settings';
import type { Reading, ReadingReason, RecognisedReport } from '../recognise';
import { fittingLastYear } from './last-year';
import { digestOf } from '../ledger/digest';
import { carriedOverFindings, ledgerFindings } from './ledger/ledger-findings';
import type { WorkbookLedger } from './ledger/workbook-ledger';

/** A report found in a workbook, file or paste, with all that is wrong with it. */
export interface CheckedReport {
  readonly recognised: RecognisedReport;
  readonly findings: readonly Finding[];
  /** What it was compared with; absent where last year's report is not known or does not fit. */
  readonly lastYear?: Report;
  /** The running text it was compared with, where that is known, and the numbers in it. */
  readonly text?: readonly string[];
  readonly numbers?: readonly StatedNumber[];
  /** What the ledger beside it says. */
  readonly digest?: LedgerDigest;
}

/** What a report is checked with, besides the rules of its form. */
export interface CheckedWith {
  readonly lastYear?: ReportWithText | undefined;
  readonly settings?: CheckSettings | undefined;
  /** What the office has written about what is to be verified. */
  readonly explanations?: readonly Explanation[];
  /** The running text of the report, paragraph by paragraph; empty where there is none. */
  readonly text?: readonly string[] | undefined;
  /** Cells that were changed in this session, the last one first. */
  readonly changed?: readonly CellRef[];
  /** The ledger that stands in the same workbook. */
  readonly ledger?: WorkbookLedger | undefined;
}

/** Checks one recognised report. Own rules are those of its form. */
export function check(recognised: RecognisedReport, given: CheckedWith = {}): CheckedReport {
  const { form, report, findings, readings } = recognised;
  const { settings = DEFAULT_SETTINGS, explanations = [], text = [] } = given;
  const lastYear = fittingLastYear(report, given.lastYear);
  const digest = given.ledger && form.ledger && digestOf(given.ledger, form.ledger);
  const result = findingsOf(form, report, given, readings);
  const all = [
    ...findings.filter((finding) => applies(settings, finding)),
    ...result.findings,
    ...(given.ledger ? ledgerFindings(form, report, given.ledger) : []),
    ...(digest && lastYear ? carriedOverFindings(form, digest, lastYear) : []),
  ];
  return {
    recognised,
    findings: explain(form, report, all, explanations),
    ...(lastYear && { lastYear }),
    ...(text.length && { text, numbers: result.numbers }),
    ...(digest && { digest }),
  };
}

/**
 * The running text of the one report in a document, which in a workbook stands on a sheet. None where there is only a
 * table with a few lines around it, nor where several reports stand in one text: it is of none of them for sure.
 */
export function runningText(
  reports: readonly RecognisedReport[],
  { grids, paragraphs }: ReadDocument,
): readonly string[] {
  if (reports.length !== 1) return [];
  const text = paragraphs.length ? paragraphs : grids.filter(holdsText).flatMap(paragraphsOn);
  return isReportText(text) ? text : [];
}

/** Readings after which a number may not be the cell's own. */
const DOUBTFUL: ReadonlySet<ReadingReason> = new Set([
  'note',
  'similarLabel',
  'rowByOrder',
  'columnByOrder',
  'alignedByColumns',
]);

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Numbers of the text, with what each was compared with. */
  readonly numbers: readonly StatedNumber[];
}

/** What the checks find in a report by itself, against last year's and its text, but for soft rules that do not apply. */
export function findingsOf(
  form: Form,
  report: Report,
  { lastYear, settings = DEFAULT_SETTINGS, text = [], changed = [] }: CheckedWith,
  readings: readonly Reading[] = [],
): CheckResult {
  const last = lastYear && { form: formById(lastYear.form), report: lastYear };
  const across = last ? checkYears(form, report, last, settings.jump) : [];
  const { repeatShare, generalLength } = settings;
  const before = fittingLastYear(report, lastYear);
  const inText = text.length
    ? checkText(form, report, text, {
        lastYear: before,
        repeatShare,
        generalLength,
        lastYearParagraphs: before?.text,
      })
    : { findings: [], claims: [], numbers: [] };
  const findings = [...checkReport(form, report), ...across, ...inText.findings].filter((each) =>
    applies(settings, each),
  );
  return {
    numbers: inText.numbers,
    findings: withRepairs(form, report, findings, {
      known: [
        ...(last ? knownFromLastYear(form, report, last) : []),
        ...knownFromText(form, report, inText.claims),
      ],
      changed,
      doubtful: readings.flatMap(({ ref, reason }) => (ref && DOUBTFUL.has(reason) ? [ref] : [])),
    }),
  };
}
