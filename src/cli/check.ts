import type { Overview, ReceivedFile } from '../tasks/collect';
import {
  afterReadingApart,
  answersWaiting,
  NO_OFFICES,
  overviewOf,
  reportsOf,
  withLastYear,
} from '../tasks/collect';
import { readOwnChecks } from '../tasks/files';
import type { OwnChecks } from '../tasks/own-checks';
import { TaskError } from '../tasks/task';
import { choicesAmong } from './choices';
import { findFiles } from './find-files';
import type { CheckFormat } from './formats/format';
import { FORMATS, printerOf } from './formats';
import { givenFile } from './given-file';
import { readGivenText, withGivenText } from './given-text';
import type { Exit, Io } from './io';
import { EXIT, taskContext, UsageError } from './io';
import { readLastYear } from './last-year';
import type { LetterOptions } from './letters';
import { planFeedback, wantsLetters } from './letters';
import { readOfficeList, withAliases } from './office-list';
import { dayOf, oneOf } from './options';
import { openCheckRegister, registerText } from './register';
import { receiveAll, withArchived } from './receive-all';
import { onlyTier, TIERS, withoutDetail } from './shown';
import { printUnreadable } from './unreadable';

export interface CheckOptions extends LetterOptions {
  readonly json?: boolean;
  readonly format?: string;
  readonly only?: string;
  readonly failOn?: string;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly lastYear: readonly string[];
  /** Own rules and settings of who checks. */
  readonly rules?: string;
  /** The running text of the report, where the file holds tables alone. */
  readonly text?: string;
  /** A list of the offices that must report. */
  readonly offices?: string;
  /** Other names of offices on the list, `名称=单位`. */
  readonly alias: readonly string[];
  /** A workbook in which it is kept what was sent when, and what has become of what was asked. */
  readonly register?: string;
}

/** From which findings on the exit status is 1. */
const FAIL_ON = ['error', 'verify', 'undecided', 'never'] as const;

/** Checks every report of the files, and all of them together. */
export async function checkFiles(paths: readonly string[], options: CheckOptions, io: Io): Promise<Exit> {
  const format: CheckFormat = options.json ? 'json' : oneOf(FORMATS, options.format ?? 'text', '--format');
  const failOn = oneOf(FAIL_ON, options.failOn ?? 'error', '--fail-on');
  const only = options.only === undefined ? undefined : oneOf(TIERS, options.only, '--only');
  const walked = findFiles(paths, io, options.exclude);
  const feedback = planFeedback(options, walked.files, io);
  const { register: path } = options;
  const register = path === undefined ? undefined : await openCheckRegister(path, walked.files, io);
  const found = await withArchived(walked);
  const lastYear = await readLastYear(options.lastYear, io);
  const named = options.offices === undefined ? NO_OFFICES : await readOfficeList(options.offices, io);
  const list = withAliases(register ? register.listWith(named) : named, options.alias);
  const ownChecks = options.rules === undefined ? undefined : await readOwnRules(options.rules, io);
  const printer = printerOf(format, io, { expectsLastYear: options.lastYear.length > 0 });
  const text = options.text === undefined ? undefined : await readGivenText(options.text, io);
  let isTextUsed = false;
  const isOnly = found.files.length === 1;
  const files: ReceivedFile[] = [];
  const compared = (received: ReceivedFile): ReceivedFile => {
    if (!('reports' in received)) return received;
    const reports = received.reports.map((sent) => {
      const report = withGivenText(sent, text, isOnly && received.reports.length === 1);
      isTextUsed ||= report !== sent;
      return withLastYear(report, lastYear.of(report.report));
    });
    return { ...received, reports };
  };
  const arrived = (received: ReceivedFile): void => {
    if ('problem' in received) {
      printUnreadable(received, false, io);
      printer.unreadable(received);
    }
    if (!('reports' in received)) {
      files.push(received);
      return;
    }
    const reports = received.reports.map((checked) => {
      const kept = wantsLetters(options) || register ? checked : withoutDetail(checked);
      printer.report(only === undefined ? checked : onlyTier(checked, only), kept);
      return kept;
    });
    files.push({ ...received, reports });
  };
  if (register) {
    // A letter that came back may stand behind the report that it explains.
    const all: ReceivedFile[] = [];
    await receiveAll(found, io, (received) => all.push(compared(received)), ownChecks);
    register.explained(all, list).forEach(arrived);
  } else await receiveAll(found, io, (received) => arrived(compared(received)), ownChecks);
  if (text && !isTextUsed)
    io.err(`正文 ${options.text} 没有用上：没有同一单位、同一年度而没有正文的报告。\n`);
  const choices = {
    include: choicesAmong(options.include, found.files, io),
    exclude: choicesAmong(options.exclude, found.files, io),
  };
  const overview = overviewOf(files, {
    ...choices,
    ...list,
    year: lastYear.thisYear,
    lastYear: lastYear.reports,
  });
  const date = options.date === undefined ? new Date() : dayOf(options.date, '--date');
  const kept = register?.enter({ files, rows: overview.rows, list, date });
  const made = files.filter((file) => 'made' in file).length;
  printer.end(overview, { passedOver: found.passedOver.length, made }, kept);
  await feedback.write(overview, lastYear.thisYear, list, kept?.sentences ?? new Map(), taskContext(io));
  if (kept) register?.save(kept);
  if (path !== undefined && kept && format === 'text') io.out(registerText(path, kept));
  const answers = register ? undefined : answersWaiting(files);
  if (answers && format === 'text') io.out(`${answers}要采用并记住，请加 --register 报送登记.xlsx。\n`);
  const isNothing = !reportsOf(files).length && !overview.totals.unreadable;
  if (isNothing) io.err(nothingFound(paths, found.passedOver.length));
  if (overview.totals.unreadable || lastYear.unreadable || isNothing) return EXIT.trouble;
  return fails(overview, failOn) ? EXIT.findings : EXIT.fine;
}

const nothingFound = (paths: readonly string[], passedOver: number): string =>
  `${paths.join('、')} 里没有找到报告${passedOver ? `（有 ${passedOver} 个文件不看或已排除）` : ''}。请检查路径。\n`;

function fails({ totals, rows }: Overview, on: (typeof FAIL_ON)[number]): boolean {
  if (on === 'never') return false;
  if (totals.withErrors || totals.missing) return true;
  if (on === 'error') return false;
  const reports = rows.filter((row) => row.kind === 'report');
  return reports.some(({ verify, undecided }) => verify > 0 || (on === 'undecided' && undecided > 0));
}

/** Reads `--rules`. A file with a line that is no rule is refused as a whole, every such line named. */
async function readOwnRules(path: string, io: Io): Promise<OwnChecks> {
  const file = givenFile(path, '自定义勾稽', io);
  try {
    const read = afterReadingApart(readOwnChecks, () => io.pool(1));
    return await read(file, taskContext({ ...io, progress: () => undefined }));
  } catch (error) {
    throw error instanceof TaskError ? new UsageError(error.message) : error;
  }
}
