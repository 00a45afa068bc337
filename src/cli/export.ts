import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Signature } from '../derive/annex';
import type { Report } from '../model/report';
import type { ReceivedReport } from '../tasks/collect';
import type { ExportKind } from '../tasks/files';
import { exportAnnex } from '../tasks/files';
import { fittingLastYear } from '../tasks/last-year';
import { TaskError } from '../tasks/task';
import { findFiles } from './find-files';
import { hasErrors } from './has-errors';
import type { Exit, Io } from './io';
import { EXIT, UsageError } from './io';
import { readLastYear } from './last-year';
import { repeated } from './options';
import { Outputs } from './outputs';
import { receivePaths } from './receive-all';

interface Options {
  readonly to: string;
  readonly output: string;
  readonly report?: boolean;
  readonly fee?: string;
  readonly zero?: boolean;
  readonly sign?: string | true;
  readonly fragment?: boolean;
  readonly inline?: boolean;
  readonly charts?: boolean;
  readonly lastYear: readonly string[];
  readonly force?: boolean;
}

/** Adds `gouji export` to the command line; `done` is told the exit status. */
export function addExport(program: Command, io: Io, done: (exit: Exit) => void): void {
  program
    .command('export')
    .description('按规定版式导出附表')
    .argument('<文件>')
    .requiredOption('--to <格式>', 'xlsx、docx、html')
    .requiredOption('-o, --output <文件>', '写到哪个文件')
    .option('--report', '连同各章标题和由表生成的文字写成整份年度报告，待填处标明（docx）')
    .option('--fee <元>', '信息处理费，写进第六部分（整份报告）')
    .option('--zero', '空格都写成 0；请先确认空格确实是没有')
    .option('--sign [填表人,审核人,日期]', '表后加填表人、审核人、日期一行，不写的留空')
    .option('--fragment', '只要表格代码，不要整个网页（html）')
    .option('--inline', '样式写在每一格里，供会去掉样式表的网站后台用（html）')
    .option('--charts', '附申请来源、办理结果图表')
    .option('--last-year <文件或文件夹>', '上年报告，图表和整份报告里加与上年比较', repeated, [])
    .option('--force', '覆盖已有文件')
    .action(async (path: string, options: Options) => done(await run(path, options, io)));
}

async function run(path: string, options: Options, io: Io): Promise<Exit> {
  const { output, force = false, zero, sign, charts } = options;
  if (options.lastYear.length && !charts && !options.report)
    throw new UsageError('--last-year 只用于图表和整份报告。请加 --charts 或 --report，或去掉它。');
  const chosen = kindOf(options);
  const outputs = new Outputs(io, { force });
  const inputs = findFiles([path], { cwd: io.cwd }).files.map((file) =>
    realpathSync(resolve(io.cwd, file.path)),
  );
  outputs.expect(output, new Set(inputs));
  const report = await onlyReport(path, io);
  const lastYear = await lastYearOf(report, options.lastYear, io);
  const kind =
    chosen.to === 'docx' && chosen.chapters
      ? { ...chosen, sentences: { ...chosen.sentences, lastYear, ledger: report.digest?.facts } }
      : chosen;
  const { bytes, notes } = await exportAnnex(
    {
      report: report.report,
      kind,
      blanks: zero ? 'zero' : 'keep',
      ...(sign === undefined ? {} : { signature: signatureOf(sign) }),
      ...(charts ? { charts: lastYear ? { lastYear } : {} } : {}),
    },
    { signal: new AbortController().signal, progress: () => undefined },
  ).catch((error: unknown) => {
    throw error instanceof TaskError ? new UsageError(error.message) : error;
  });
  outputs.add(output, bytes);
  outputs.commit();
  io.out(`已导出 ${output}。\n`);
  for (const note of notes) io.err(`注意：${note}\n`);
  if (!hasErrors(report)) return EXIT.fine;
  io.err(`注意：${path} 有不符的地方，导出的表与原数一致。请用 gouji check 查看。\n`);
  return EXIT.findings;
}

function kindOf({ to, report, fee, fragment, inline }: Options): ExportKind {
  if (report && to !== 'docx')
    throw new UsageError('整份报告只能导出为 docx。请写 --to docx，或去掉 --report。');
  if ((fragment || inline) && to !== 'html')
    throw new UsageError('--fragment 和 --inline 只用于网页。请写 --to html，或去掉它们。');
  if (fee !== undefined && !report) throw new UsageError('--fee 只用于整份报告。请加 --report，或去掉它。');
  if (fee !== undefined && !/^\d+(\.\d{1,2})?$/.test(fee))
    throw new UsageError(`--fee 要写金额，以元计，如 0 或 12.5，不能是 ${fee}。`);
  switch (to) {
    case 'xlsx':
      return { to, totals: 'value' };
    case 'docx':
      return report
        ? { to, chapters: true, sentences: fee === undefined ? {} : { processingFee: Number(fee) } }
        : { to, chapters: false };
    case 'html':
      return { to, whole: !fragment, styling: inline ? 'inline' : 'bare' };
    default:
      throw new UsageError(`不能导出为 ${to}。可以导出 xlsx、docx、html。`);
  }
}

function signatureOf(sign: string | true): Signature {
  const [filler = '', reviewer = '', date = ''] = sign === true ? [] : sign.split(/[,，]/);
  return { filler, reviewer, date };
}

/** Last year's report of the same unit, where it is among the files given. */
async function lastYearOf(
  { report }: ReceivedReport,
  paths: readonly string[],
  io: Io,
): Promise<Report | undefined> {
  if (!paths.length) return undefined;
  const lastYear = fittingLastYear(report, (await readLastYear(paths, io)).of(report));
  if (!lastYear) io.err('注意：没有找到同一单位的上年报告，没有与上年比较。\n');
  return lastYear;
}

async function onlyReport(path: string, io: Io): Promise<ReceivedReport> {
  const found: ReceivedReport[] = [];
  await receivePaths([path], io, (received) => {
    if ('problem' in received) throw new UsageError(`${received.file}：${received.problem}`);
    if ('reports' in received) found.push(...received.reports);
  });
  const [report] = found;
  if (!report || found.length > 1)
    throw new UsageError(`${path} 里有 ${found.length} 份报告，导出要求恰好一份。请分成单独的文件。`);
  return report;
}
