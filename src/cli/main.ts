import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json';
import { formById, forms } from '../forms';
import { blankReport } from '../model/report';
import { traceOf } from '../model/trace';
import { newWorkbook } from '../tasks/files';
import type { CheckOptions } from './check';
import { checkFiles } from './check';
import { addCombine } from './combine';
import { addExport } from './export';
import { writeNew } from './files';
import type { Exit, Io } from './io';
import { EXIT, UsageError } from './io';
import { jsonLine } from './json';
import { formId, repeated, yearOf } from './options';
import { receiveAll } from './receive-all';
import { addRules } from './rules';
import { readText } from './text';
import { printUnreadable } from './unreadable';
import { HELP_WORDS, usageSentence } from './usage-words';

interface Printing {
  readonly json?: boolean;
}

const UNEXPECTED = '程序出错，没有做完。请加上 --debug 再运行一次，把显示的内容告诉维护人员。';

const quiet = { signal: new AbortController().signal, progress: () => undefined };

/** Prints what was recognised. Reading is not judging: findings do not change the exit status. */
async function readFiles(paths: readonly string[], { json }: Printing, io: Io): Promise<Exit> {
  let exit: Exit = EXIT.fine;
  await receiveAll(paths, io, (received) => {
    if ('problem' in received) {
      exit = EXIT.trouble;
      printUnreadable(received, json ?? false, io);
    } else for (const report of received.reports) io.out(json ? `${jsonLine(report)}\n` : readText(report));
  });
  return exit;
}

/**
 * The command line. Arguments as after `gouji`; returns the exit status and never throws for what a person can
 * get wrong.
 */
export async function main(args: readonly string[], terminal: Io): Promise<Exit> {
  const io: Io = { ...terminal };
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
    .on('option:debug', () => (io.debug = (trace) => io.err(`${trace}\n`)));

  program
    .command('read')
    .description('读取文件，说明认出了什么、存疑的格子怎么读的')
    .argument('<文件或文件夹...>')
    .option('--json', '每份报告输出一行 JSON')
    .action(async (paths: string[], options: Printing) => {
      exit = await readFiles(paths, options, io);
    });

  program
    .command('check')
    .description('校验勾稽关系、填写和格式')
    .argument('<文件或文件夹...>')
    .option('--json', '每份报告输出一行 JSON')
    .option('--last-year <文件或文件夹>', '上年报告，可重复；按单位名称对应', repeated, [])
    .option(
      '--text <文件>',
      '报告的正文（.docx、网页、.txt），与表核对；同一文件夹里同单位、同年度的会自动用上',
    )
    .option('--rules <文件>', '自定义勾稽：含工作表「自定义勾稽」的 .xlsx，或一行一条规则的 .txt')
    .option('--offices <名单>', '应报单位名单（.xlsx 或 .txt），看谁没有报')
    .option('--letters <文件夹>', '给每个有问题的单位写一份反馈单（.docx）和汇总.txt')
    .option('--review-list <文件>', '把全部问题写成核对清单（.xlsx）')
    .option('--deadline <日期>', '反馈单上的办理期限，如 2024-01-20')
    .option('--sender <单位>', '反馈单位，写在落款处')
    .option('--force', '覆盖已有的反馈单和清单')
    .action(async (paths: string[], options: CheckOptions) => {
      exit = await checkFiles(paths, options, io);
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
    .option('--force', '覆盖已有文件')
    .action(
      async (options: { form: string; unit: string; year: string; output: string; force?: boolean }) => {
        const form = formById(formId(options.form));
        const { bytes } = await newWorkbook(blankReport(form, options.unit, yearOf(options.year)), quiet);
        writeNew(options.output, bytes, options.force ?? false, io);
        io.out(`已生成 ${options.output}（${form.name}）。\n`);
      },
    );

  addRules(program, io);

  addExport(program, io, (status) => {
    exit = status;
  });

  try {
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
