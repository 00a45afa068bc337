import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { CollectionFinding, Overview, ReceivedFile, ReceivedReport } from '../tasks/collect';
import { collectionSentence, overviewOf, withLastYear } from '../tasks/collect';
import { readOwnChecks } from '../tasks/files';
import type { OwnChecks } from '../tasks/own-checks';
import { TaskError } from '../tasks/task';
import { readGivenText, withGivenText } from './given-text';
import type { Exit, Io } from './io';
import { EXIT, UsageError } from './io';
import { jsonLine, withNotes } from './json';
import { readLastYear } from './last-year';
import type { LetterOptions } from './letters';
import { wantsLetters, writeFeedback } from './letters';
import { readOfficeList } from './office-list';
import { overviewText } from './overview-text';
import { receiveAll } from './receive-all';
import { checkText } from './text';
import { printUnreadable, unreadableLine } from './unreadable';

export interface CheckOptions extends LetterOptions {
  readonly json?: boolean;
  readonly lastYear: readonly string[];
  /** Own rules and settings of who checks. */
  readonly rules?: string;
  /** The running text of the report, where the file holds tables alone. */
  readonly text?: string;
  /** A list of the offices that must report. */
  readonly offices?: string;
}

/** A line of `--json`, held until it is known what shows only beside the other reports. */
interface Line {
  readonly json: string;
  readonly report?: ReceivedReport;
}

/** Checks every report of the files, and all of them together. */
export async function checkFiles(paths: readonly string[], options: CheckOptions, io: Io): Promise<Exit> {
  const lastYear = await readLastYear(options.lastYear, io);
  const offices = options.offices === undefined ? [] : await readOfficeList(options.offices, io);
  const own = options.rules === undefined ? undefined : await readOwnRules(options.rules, io);
  const text = options.text === undefined ? undefined : await readGivenText(options.text, io);
  let isTextUsed = false;
  const isOnly =
    paths.length === 1 && statSync(resolve(io.cwd, paths[0]!), { throwIfNoEntry: false })?.isFile();
  const files: ReceivedFile[] = [];
  const lines: Line[] = [];
  const arrived = (received: ReceivedFile): void => {
    if ('problem' in received) {
      printUnreadable(received, false, io);
      if (options.json) lines.push({ json: unreadableLine(received) });
      files.push(received);
      return;
    }
    const reports = received.reports.map((sent) => {
      const each = withGivenText(sent, text, isOnly === true && received.reports.length === 1);
      isTextUsed ||= each !== sent;
      const checked = withLastYear(each, lastYear.of(each.report));
      const report = wantsLetters(options) ? checked : withoutDetail(checked);
      if (options.json) lines.push({ json: jsonLine(checked), report });
      else io.out(checkText(checked, options.lastYear.length > 0));
      return report;
    });
    files.push({ ...received, reports });
  };
  await receiveAll(paths, io, arrived, own);
  if (text && !isTextUsed)
    io.err(`正文 ${options.text} 没有用上：没有同一单位、同一年度而没有正文的报告。\n`);
  const overview = overviewOf(files, { offices, year: lastYear.thisYear, lastYear: lastYear.reports });
  const { reports, withErrors, missing, unreadable } = overview.totals;
  if (options.json) printJson(lines, overview, io);
  else {
    if (reports > 1 || offices.length) io.out(overviewText(overview));
    io.out(`共 ${reports} 份报告，${withErrors} 份有错误。\n`);
  }
  await writeFeedback(overview, lastYear.thisYear ?? null, options, io);
  return unreadable ? EXIT.trouble : withErrors || missing ? EXIT.findings : EXIT.fine;
}

/** Reads `--rules`. A file with a line that is no rule is refused as a whole, every such line named. */
async function readOwnRules(path: string, { cwd }: Io): Promise<OwnChecks> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(cwd, path));
  } catch {
    throw new UsageError(`自定义勾稽 ${path} 打不开。请检查路径。`);
  }
  try {
    return await readOwnChecks(
      { name: basename(path), bytes },
      { signal: new AbortController().signal, progress: () => undefined },
    );
  } catch (error) {
    throw error instanceof TaskError ? new UsageError(error.message) : error;
  }
}

/** What the overview needs of a report that has been printed: many of them are held at once. */
const withoutDetail = (received: ReceivedReport): ReceivedReport => ({
  ...received,
  numbers: [],
  readings: [],
  unread: [],
  addresses: {},
});

/** The lines of reports and unreadable files in order, then one for each office that has sent nothing. */
function printJson(lines: readonly Line[], { rows, findings }: Overview, io: Io): void {
  const together = new Map<ReceivedReport | undefined, readonly CollectionFinding[]>();
  for (const row of rows) if (row.kind === 'report') together.set(row.report, row.together);
  for (const { json, report } of lines) io.out(`${withNotes(json, together.get(report) ?? [])}\n`);
  for (const finding of findings)
    if (finding.kind === 'missing')
      io.out(`${JSON.stringify({ office: finding.office, error: collectionSentence(finding) })}\n`);
}
