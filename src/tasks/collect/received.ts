import { findingMessage, notCompared } from '../../words/catalogue';
import { formById } from '../../forms';
import type { Explanation } from '../../model/explanation';
import type { Finding } from '../../model/finding';
import type { Form } from '../../model/form';
import type { LedgerDigest } from '../../model/ledger';
import type { Report } from '../../model/report';
import type { StatedNature } from '../../combine';
import type { StatedNumber } from '../../model/text-claim';
import type { Reading, UnreadCell } from '../../recognise';
import type { AnsweredLetter } from './letter-answers';
import type { OwnChecks } from '../own-checks';
import { formWith, NO_OWN_CHECKS } from '../own-checks';
import type { Tally } from './tally';

/** A report found in a file that an office sent, as plain values only: it crosses the boundary of a worker. */
export interface ReceivedReport {
  /** Path as chosen, with its folder: `下级/某局.xlsx`. */
  readonly file: string;
  /** Which of several reports of the file it is. */
  readonly sheet?: string;
  /** What the words around it say that it is, besides an office's own report. */
  readonly stated?: StatedNature;
  /** When the file was changed last, in milliseconds since 1970, where known. */
  readonly changed?: number;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** What the findings come to, where these have been let go. */
  readonly tally?: Tally;
  /** How every cell or label was read that was not read plainly. */
  readonly readings: readonly Reading[];
  readonly unread: readonly UnreadCell[];
  /** Address in the file of every cell of the form that stands there, by `cellKey`. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What it was compared with; absent where last year's report is not known or does not fit. */
  readonly lastYear?: Pick<Report, 'form' | 'unit' | 'year'>;
  /** The running text of the report, where the file holds it. */
  readonly text?: readonly string[];
  /** The numbers in it, with what each was compared with. */
  readonly numbers?: readonly StatedNumber[];
  /** What the ledger in the file says, without names and contents. */
  readonly digest?: LedgerDigest;
  /** What the office has written about what is to be verified, as it stands in the file. */
  readonly explanations?: readonly Explanation[];
  /** The own rules and settings it was checked by; absent where there are none. */
  readonly ownChecks?: OwnChecks;
}

/** The running text of a report without its tables, with whose it is and of which year, where it says so. */
export interface RunningText {
  readonly unit: string | null;
  readonly year: number | null;
  readonly paragraphs: readonly string[];
}

/** A file in which no report was found, and one sentence that says why. */
export interface UnreadableFile {
  readonly file: string;
  readonly problem: string;
  /** The text, where it is that of a report. */
  readonly text?: RunningText;
  /** Reading it had to be stopped, or has ended the reader. */
  readonly stopped?: true;
  /** Where the program made a mistake, for those who mend it. */
  readonly trace?: string;
}

/** A letter or list that this program has made, lying among the files that were sent. */
interface OwnOutput {
  readonly file: string;
  /** What it is, in words. */
  readonly made: string;
  /** What offices have written in it. */
  readonly letters?: readonly AnsweredLetter[];
}

/** A file that was looked into: the reports in it, none where its text belongs to tables beside it; or why there is none. */
export type ReceivedFile =
  | { readonly file: string; readonly reports: readonly ReceivedReport[] }
  | UnreadableFile
  | OwnOutput;

/** The reports of all files, in order. */
export const reportsOf = (files: readonly ReceivedFile[]): readonly ReceivedReport[] =>
  files.flatMap((file) => ('reports' in file ? file.reports : []));

/** The files in which no report was found, in order. */
export const unreadableOf = (files: readonly ReceivedFile[]): readonly UnreadableFile[] =>
  files.filter((file): file is UnreadableFile => 'problem' in file);

/** The form a report received was checked by: the official one, with own rules where there are any. */
export const formOf = ({
  report,
  ownChecks = NO_OWN_CHECKS,
}: Pick<ReceivedReport, 'report' | 'ownChecks'>): Form =>
  formWith(formById(report.form), report.unit, ownChecks);

/** What a person should know about the check of a report, where nothing is wrong with it: Chinese sentences. */
export const remarksOf = (
  received: Pick<ReceivedReport, 'report' | 'ownChecks' | 'lastYear'>,
): readonly string[] => {
  const { report, lastYear } = received;
  const remark = lastYear && notCompared(formOf(received), report, formById(lastYear.form));
  return remark ? [remark] : [];
};

/** A finding of a report received, in one Chinese sentence. */
export const messageOf = (received: ReceivedReport, finding: Finding): string =>
  findingMessage(formOf(received), finding);
