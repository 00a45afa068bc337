import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json';
import { formById, forms } from '../forms';
import { blankCounts } from '../ledger/blank-counts';
import { blankReport } from '../model/report';
import { traceOf } from '../model/trace';
import { newWorkbook } from '../tasks/files';
import { addCheck } from './add-check';
import { addCombine } from './combine';
import { applyConfig, CONFIG_NAME } from './config';
import { addExport } from './export';
import type { Exit, Io } from './io';
import { EXIT, UsageError } from './io';
import { jsonLine } from './json';
import { addLedger } from './ledger';
import { formId, yearOf } from './options';
import { Outputs } from './outputs';
import { receivePaths } from './receive-all';
import { addRules } from './rules';
import { readText } from './text';
import { printUnreadable } from './unreadable';
import { HELP_WORDS, usageSentence } from './usage-words';
import { visibleIo } from './visible';

interface Printing {
  readonly json?: boolean;
}

interface NewOptions {
  readonly form: string;
  readonly unit: string;
  readonly year: string;
  readonly output: string;
  readonly ledger?: boolean;
  readonly force?: boolean;
}

const UNEXPECTED = '程序出错，没有做完。请加上 --debug 再运行一次，把显示的内容告诉维护人员。';

const quiet = { signal: new AbortController().signal, progress: () => undefined };

/** Prints what was recognised. Reading is not judging: findings do not change the exit status. */
async function readFiles(paths: readonly string[], { json }: Printing, io: Io): Promise<Exit> {
  let exit: Exit = EXIT.fine;
  await receivePaths(paths, io, (received) => {
    if ('problem' in received) {
      exit = EXIT.trouble;
      printUnreadable(received, json ?? false, io);
    } else if ('reports' in received)
      for (const report of received.reports) io.out(json ? `${jsonLine(report)}\n` : readText(report));
  });
  return exit;
}

/**
 * The command line. Arguments as after `gouji`; returns the exit status and never throws for what a person can
 * get wrong.
 */
export async function main(args: readonly string[], terminal: Io): Promise<Exit> {
  const io: { -readonly [K in keyof Io]: Io[K] } = { ...visibleIo(terminal) };
  let exit: Exit = EXIT.fine;
  const program = new Command('gouji')
    .description('政府信息公开工作年度报告：读取、校验、汇总、新建、导出')
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (message, write) => write(usageSentence(message)),
    })
    .configureHelp(HELP_WORDS)
    .helpOption('-h, --help', '显示帮助')
    .version(packageJson.version, '-V, --version', '显示版本')
    .helpCommand(false)
    .option('--debug', '程序出错时说明出在哪里，供维护人员查看')
    .on('option:debug', () => (io.debug = (trace) => io.err(`${trace}\n`)))
    .option('--quiet', '不显示内容，只说没有读出的文件，结果看退出状态')
    .on('option:quiet', () => (io.out = () => undefined))
    .option('--config <文件>', `设置文件；不写则用当前文件夹或所查文件夹里的 ${CONFIG_NAME}`);

  program
    .command('read')
    .description('读取文件，说明认出了什么、存疑的格子怎么读的')
    .argument('<文件或文件夹...>')
    .option('--json', '每份报告输出一行 JSON')
    .action(async (paths: string[], options: Printing) => {
      exit = await readFiles(paths, options, io);
    });

  addCheck(program, io, (status) => {
    exit = status;
  });

  addCombine(program, io, (status) => {
    exit = status;
  });

  program
    .command('new')
    .description('新建填报表：规定版式、有效性、勾稽公式，不装加载项也能校验')
    .requiredOption('--form <格式>', forms.map(({ id }) => id).join('、'))
    .requiredOption('--unit <单位>', '报送单位')
    .requiredOption('--year <年度>', '报告年度')
    .requiredOption('-o, --output <文件>', '写到哪个 .xlsx 文件')
    .option('--ledger', '连同台账：申请、复议诉讼逐件登记，表三、表四自动计数')
    .option('--force', '覆盖已有文件')
    .action(async (options: NewOptions) => {
      const form = formById(formId(options.form));
      const outputs = new Outputs(io, { force: options.force ?? false });
      outputs.expect(options.output);
      const blank = blankReport(form, options.unit, yearOf(options.year));
      const counted = { ...blank, tables: { ...blank.tables, ...blankCounts(form) }, ledger: {} };
      const { bytes } = await newWorkbook(options.ledger ? counted : blank, quiet);
      outputs.add(options.output, bytes);
      outputs.commit();
      io.out(`已生成 ${options.output}（${form.name}${options.ledger ? '，有台账' : ''}）。\n`);
    });

  addLedger(program, io, (status) => {
    exit = status;
  });

  addRules(program, io);

  addExport(program, io, (status) => {
    exit = status;
  });

  try {
    applyConfig(program, args, io);
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof UsageError) io.err(`${error.message}\n`);
    else if (!(error instanceof CommanderError)) {
      io.err(`${UNEXPECTED}\n`);
      io.debug?.(traceOf(error));
    }
    return error instanceof CommanderError && error.exitCode === 0 ? EXIT.fine : EXIT.trouble;
  }
}
