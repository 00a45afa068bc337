import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { forms } from '../forms';
import { causesOf } from '../model/cause';
import type { ReceivedFile, ReceivedReport } from '../tasks/collect';
import {
  isChosenReport,
  knownReports,
  NO_OFFICES,
  overviewOf,
  reportsOf,
  unreadableOf,
} from '../tasks/collect';
import type { CombinedReports, SumConflicts } from '../tasks/files';
import { combineReports } from '../tasks/files';
import { TaskError } from '../tasks/task';
import { choicesAmong } from './choices';
import { combinedLine } from './combine-json';
import type { FoundFiles } from './find-files';
import { findFiles } from './find-files';
import { hasErrors } from './has-errors';
import type { Exit, Io } from './io';
import { EXIT, taskContext, UsageError } from './io';
import { readOfficeList, withAliases } from './office-list';
import { ALIAS_OPTION, formId, neededPaths, repeated, yearOf } from './options';
import { Outputs } from './outputs';
import { receiveAll, withArchived } from './receive-all';
import { withoutDetail } from './shown';
import { causeLines, verdictLines } from './text';
import { printUnreadable } from './unreadable';

interface Options {
  readonly unit: string;
  readonly year: string;
  readonly output: string;
  readonly form?: string;
  readonly own?: string;
  readonly reported?: string;
  readonly offices?: string;
  readonly alias: readonly string[];
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly newest?: boolean;
  readonly addAll: readonly string[];
  /** Of the config file. */
  readonly files?: readonly string[];
  readonly json?: boolean;
  readonly force?: boolean;
}

const HINT =
  '（不计入：--exclude 文件或单位；确要计入：--include 文件或单位；以最新的文件为准：--newest；同一单位的几份都要相加：--add-all 单位；本级的表：--own 文件；要比较的总表：--reported 文件）';

/** Adds `gouji combine` to the command line; `done` is told the exit status. */
export function addCombine(program: Command, io: Io, done: (exit: Exit) => void): void {
  program
    .command('combine')
    .description('汇总：同一格式的报告逐格相加，每个合计都能找到来源')
    .argument('[文件或文件夹...]')
    .requiredOption('--unit <单位>', '汇总单位')
    .requiredOption('--year <年度>', '报告年度')
    .requiredOption('-o, --output <文件>', '写到哪个 .xlsx 文件')
    .option('--own <文件>', '本级的表，一并相加')
    .option('--reported <文件>', '别处汇总好的总表，与汇总数比较')
    .option('--offices <文件>', '应报单位名单（.xlsx 或 .txt），指出谁没有报送；不在名单里的不计入')
    .option(...ALIAS_OPTION)
    .option('--exclude <文件或单位>', '不计入的文件（可用 *）、文件!工作表或单位，可重复', repeated, [])
    .option(
      '--include <文件或单位>',
      '看起来是合计表、示例、空白表或不在名单里，但要计入的，可重复',
      repeated,
      [],
    )
    .option('--newest', '同一单位有几份不同的报告时，只计入修改时间最新的文件')
    .option('--add-all <单位>', '这个单位的几份不同报告都要相加，可重复', repeated, [])
    .option('--form <格式>', `${forms.map(({ id }) => id).join('、')}；不写则按年度`)
    .option('--json', '输出一行 JSON')
    .option('--force', '覆盖已有文件')
    .action(async (paths: string[], options: Options) =>
      done(await run(neededPaths(paths, options), options, io)),
    );
}

async function run(paths: readonly string[], options: Options, io: Io): Promise<Exit> {
  const { output, force = false, json } = options;
  const refuse = (message: string, hint = ''): never => {
    if (json) io.out(`${JSON.stringify({ file: output, error: message })}\n`);
    throw new UsageError(`${message}${hint}`);
  };
  const outputs = new Outputs(io, { force });
  try {
    const { combined, unreadable } = await combineFiles(paths, options, outputs, io);
    if ('conflicts' in combined)
      return refuse(combined.conflicts.map(({ sentence }) => sentence).join('\n'), `\n${HINT}`);
    outputs.add(output, combined.file.bytes);
    outputs.commit();
    io.out(json ? `${combinedLine(combined)}\n` : text(combined));
    return unreadable ? EXIT.trouble : isFine(combined) ? EXIT.fine : EXIT.findings;
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    return refuse(error.message);
  } finally {
    outputs.discard();
  }
}

async function combineFiles(
  paths: readonly string[],
  options: Options,
  outputs: Outputs,
  io: Io,
): Promise<{ combined: CombinedReports | SumConflicts; unreadable: number }> {
  const { unit, output, form, own, reported, offices: list } = options;
  const input = { unit, year: yearOf(options.year), ...(form === undefined ? {} : { form: formId(form) }) };
  const found = findFiles(paths, io);
  const real = realPathsOf(
    [...found.files.map(({ path }) => path), ...[own, reported].filter((each) => each !== undefined)],
    io,
  );
  outputs.expect(output, new Set(real.values()));
  // What is given for another purpose, or made here, is no office's report even if it lies in their folder.
  const others = new Set(
    realPathsOf(
      [own, reported, output].filter((each) => each !== undefined),
      io,
    ).values(),
  );
  const addends = await withArchived({
    ...found,
    files: found.files.filter(({ path }) => !others.has(real.get(path) ?? '')),
  });
  const named = list === undefined ? NO_OFFICES : await readOfficeList(list, io);
  const offices = withAliases(named, options.alias);
  const files = await receive(addends, io);
  const received = reportsOf(files);
  const exclude = checked('排除', choicesAmong(options.exclude, addends.files, io), received);
  const include = checked('计入', choicesAmong(options.include, addends.files, io), received);
  const unreadable = unreadableOf(files);
  for (const file of unreadable) printUnreadable(file, options.json ?? false, io);
  const overview = overviewOf(files, { ...offices, include, exclude, year: input.year });
  const combined = await combineReports(
    {
      ...input,
      received,
      exclude,
      include,
      newest: options.newest ?? false,
      addAll: options.addAll,
      ...knownReports(overview, offices.offices),
      ...(own === undefined ? {} : { own: await receiveOne(own, io) }),
      ...(reported === undefined ? {} : { reported: await receiveOne(reported, io) }),
    },
    taskContext(io),
  );
  if ('conflicts' in combined) return { combined, unreadable: unreadable.length };
  const total = { ...combined.total, file: output };
  return { combined: { ...combined, total }, unreadable: unreadable.length };
}

/** Real paths of those of the files that are there. */
const realPathsOf = (paths: readonly string[], { cwd }: Io): ReadonlyMap<string, string> =>
  new Map(
    paths
      .filter((path) => existsSync(resolve(cwd, path)))
      .map((path) => [path, realpathSync(resolve(cwd, path))]),
  );

/** Choices each of which names a report. */
function checked(
  what: string,
  choices: readonly string[],
  reports: readonly ReceivedReport[],
): readonly string[] {
  const wrong = choices.find((choice) => !reports.some((report) => isChosenReport([choice], report)));
  if (wrong !== undefined)
    throw new UsageError(`要${what}的 ${wrong} 不在要汇总的文件和单位里。请检查路径或单位名称。`);
  return choices;
}

async function receive(found: FoundFiles, io: Io): Promise<readonly ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  await receiveAll(found, io, (file) =>
    files.push('reports' in file ? { ...file, reports: file.reports.map(forSum) } : file),
  );
  return files;
}

/** What a sum needs of a report. */
const forSum = (received: ReceivedReport): ReceivedReport => ({
  ...withoutDetail(received),
  findings: received.findings,
  readings: received.readings,
});

async function receiveOne(path: string, io: Io): Promise<ReceivedReport> {
  const files = await receive(await withArchived(findFiles([path], io)), io);
  const [unreadable] = unreadableOf(files);
  if (unreadable) throw new UsageError(`${unreadable.file}：${unreadable.problem}`);
  const [report, more] = reportsOf(files);
  if (!report || more)
    throw new UsageError(
      `${path} 里有 ${reportsOf(files).length} 份报告，这里要求恰好一份。请分成单独的文件。`,
    );
  return report;
}

/** What a person reads of a sum, each thing once: what comes from offices is told by office, not by repairs of the sum. */
function text({ notes, left, failed, unattributed, differences, total }: CombinedReports): string {
  const lines = [
    ...notes,
    ...left.map((sentence) => `  ${sentence}`),
    ...verdictLines(
      total,
      total.findings.flatMap((finding) => causesOf([finding])),
    ),
    ...failed.map((sentence) => `  [错误] ${sentence}`),
    ...causeLines(total, causesOf(unattributed)),
    ...differences.map((sentence) => `  [差额] ${sentence}`),
    `已生成 ${total.file}。`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Reasons for which a report was left that a person need not look at. */
const SETTLED: ReadonlySet<string> = new Set(['duplicate', 'excluded', 'older', 'earlier']);

/** Nothing is wrong in the sum, in what was added, nor with what could not be. */
const isFine = ({ combination, comparison, missing, total, wrong }: CombinedReports): boolean =>
  !(
    hasErrors(total) ||
    wrong.length ||
    combination.left.some(({ reason, part }) => !SETTLED.has(reason) && !part.stated?.ours) ||
    comparison?.differences.length ||
    missing.length
  );
