import { resolve } from 'node:path';
import type { Command } from 'commander';
import { forms } from '../forms';
import type { ReceivedFile, ReceivedReport } from '../tasks/collect';
import { matchOffices, reportsOf, unreadableOf } from '../tasks/collect';
import type { CombinedReports, SumConflicts } from '../tasks/files';
import { combineReports } from '../tasks/files';
import { TaskError } from '../tasks/task';
import { combinedLine } from './combine-json';
import { findFiles, refuseExisting, writeNew } from './files';
import { hasErrors } from './has-errors';
import type { Exit, Io } from './io';
import { EXIT, UsageError } from './io';
import { readOfficeList } from './office-list';
import { formId, repeated, yearOf } from './options';
import { receiveAll } from './receive-all';
import { checkText } from './text';
import { printUnreadable } from './unreadable';

interface Options {
  readonly unit: string;
  readonly year: string;
  readonly output: string;
  readonly form?: string;
  readonly own?: string;
  readonly reported?: string;
  readonly offices?: string;
  readonly exclude: readonly string[];
  readonly addAll: readonly string[];
  readonly json?: boolean;
  readonly force?: boolean;
}

const HINT =
  '（不计入某个文件：--exclude 文件；同一单位的几份都要相加：--add-all 单位；本级的表：--own 文件；要比较的总表：--reported 文件）';

/** Adds `gouji combine` to the command line; `done` is told the exit status. */
export function addCombine(program: Command, io: Io, done: (exit: Exit) => void): void {
  program
    .command('combine')
    .description('汇总：同一格式的报告逐格相加，每个合计都能找到来源')
    .argument('<文件或文件夹...>')
    .requiredOption('--unit <单位>', '汇总单位')
    .requiredOption('--year <年度>', '报告年度')
    .requiredOption('-o, --output <文件>', '写到哪个 .xlsx 文件')
    .option('--own <文件>', '本级的表，一并相加')
    .option('--reported <文件>', '别处汇总好的总表，与汇总数比较')
    .option('--offices <文件>', '应报单位名单（.xlsx 或 .txt），指出谁没有报送')
    .option('--exclude <文件>', '不计入的文件，可重复', repeated, [])
    .option('--add-all <单位>', '这个单位的几份不同报告都要相加，可重复', repeated, [])
    .option('--form <格式>', `${forms.map(({ id }) => id).join('、')}；不写则按年度`)
    .option('--json', '输出一行 JSON')
    .option('--force', '覆盖已有文件')
    .action(async (paths: string[], options: Options) => done(await run(paths, options, io)));
}

async function run(paths: readonly string[], options: Options, io: Io): Promise<Exit> {
  const { output, force = false, json } = options;
  refuseExisting(output, force, io);
  const refuse = (message: string, hint = ''): never => {
    if (json) io.out(`${JSON.stringify({ file: output, error: message })}\n`);
    throw new UsageError(`${message}${hint}`);
  };
  try {
    const { combined, unreadable } = await combineFiles(paths, options, io);
    if ('conflicts' in combined)
      return refuse(combined.conflicts.map(({ sentence }) => sentence).join('\n'), `\n${HINT}`);
    writeNew(output, combined.file.bytes, force, io);
    io.out(json ? `${combinedLine(combined)}\n` : text(combined));
    return unreadable ? EXIT.trouble : isFine(combined) ? EXIT.fine : EXIT.findings;
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    return refuse(error.message);
  }
}

async function combineFiles(
  paths: readonly string[],
  options: Options,
  io: Io,
): Promise<{ combined: CombinedReports | SumConflicts; unreadable: number }> {
  const { unit, output, form, own, reported, offices } = options;
  const input = { unit, year: yearOf(options.year), ...(form === undefined ? {} : { form: formId(form) }) };
  const absolute = (path: string) => resolve(io.cwd, path);
  const filesByPath = new Map(findFiles(paths, io).map(({ path }) => [absolute(path), path]));
  const exclude = options.exclude.map((path) => {
    const inArchive = [...filesByPath.values()].some((each) => path.startsWith(`${each}/`));
    const file = inArchive ? path : filesByPath.get(absolute(path));
    if (file === undefined) throw new UsageError(`要排除的 ${path} 不在要汇总的文件里。请检查路径。`);
    return file;
  });
  // What is given for another purpose, or made here, is no office's report even if it lies in their folder.
  for (const path of [own, reported, output]) if (path !== undefined) filesByPath.delete(absolute(path));
  const files = await receive([...filesByPath.values()], io);
  const unreadable = unreadableOf(files);
  for (const file of unreadable) printUnreadable(file, options.json ?? false, io);
  const combined = await combineReports(
    {
      ...input,
      received: reportsOf(files),
      exclude,
      addAll: options.addAll,
      ...(own === undefined ? {} : { own: await receiveOne(own, io) }),
      ...(reported === undefined ? {} : { reported: await receiveOne(reported, io) }),
      ...(offices === undefined
        ? {}
        : { missing: matchOffices(files, await readOfficeList(offices, io)).missing }),
    },
    {
      signal: new AbortController().signal,
      progress: (done, total, words) => io.progress(`${done}/${total} ${words}`),
    },
  );
  if ('conflicts' in combined) return { combined, unreadable: unreadable.length };
  const total = { ...combined.total, file: output };
  return { combined: { ...combined, total }, unreadable: unreadable.length };
}

async function receive(paths: readonly string[], io: Io): Promise<readonly ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  await receiveAll(paths, io, (file) => files.push(file));
  return files;
}

async function receiveOne(path: string, io: Io): Promise<ReceivedReport> {
  const files = await receive([path], io);
  const [unreadable] = unreadableOf(files);
  if (unreadable) throw new UsageError(`${unreadable.file}：${unreadable.problem}`);
  const [report, more] = reportsOf(files);
  if (!report || more)
    throw new UsageError(
      `${path} 里有 ${reportsOf(files).length} 份报告，这里要求恰好一份。请分成单独的文件。`,
    );
  return report;
}

const text = ({ notes, left, differences, total }: CombinedReports): string =>
  [
    ...notes.map((sentence) => `${sentence}\n`),
    ...left.map((sentence) => `  ${sentence}\n`),
    checkText(total),
    ...differences.map((sentence) => `  [差额] ${sentence}\n`),
    `已生成 ${total.file}。\n`,
  ].join('');

/** Nothing is wrong in the sum, in what was added, nor with what could not be. */
const isFine = ({ combination, comparison, missing, total, wrong }: CombinedReports): boolean =>
  !(
    hasErrors(total) ||
    wrong.length ||
    combination.left.some(({ reason }) => reason === 'form' || reason === 'year') ||
    comparison?.differences.length ||
    missing.length
  );
