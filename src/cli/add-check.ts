import type { Command } from 'commander';
import type { CheckOptions } from './check';
import { checkFiles } from './check';
import { FORMATS } from './formats';
import type { Exit, Io } from './io';
import { ALIAS_OPTION, neededPaths, repeated } from './options';

/** Adds `gouji check` to the command line; `done` is told the exit status. */
export function addCheck(program: Command, io: Io, done: (exit: Exit) => void): void {
  program
    .command('check')
    .description('校验勾稽关系、填写和格式')
    .argument('[文件或文件夹...]', '“-”为标准输入')
    .option('--json', '每份报告输出一行 JSON，最后一行是总数')
    .option('--format <格式>', `输出为 ${FORMATS.join('、')}`)
    .option('--only <性质>', '只列 error（错误）、verify（核实）或 undecided（无法判断）')
    .option('--fail-on <性质>', '从哪种问题起退出状态为 1：error、verify、undecided、never')
    .option('--exclude <文件或单位>', '不看的文件（可用 *）或单位，可重复', repeated, [])
    .option('--include <文件或单位>', '看起来是合计表、示例、空白表，但要算作报送的，可重复', repeated, [])
    .option('--last-year <文件或文件夹>', '上年报告，可重复；按单位名称对应', repeated, [])
    .option(
      '--text <文件>',
      '报告的正文（.docx、网页、.txt），与表核对；同一文件夹里同单位、同年度的会自动用上',
    )
    .option('--rules <文件>', '自定义勾稽：含工作表「自定义勾稽」的 .xlsx，或一行一条规则的 .txt')
    .option('--offices <名单>', '应报单位名单（.xlsx 或 .txt），看谁没有报')
    .option(...ALIAS_OPTION)
    .option(
      '--register <文件>',
      '报送登记（.xlsx，没有就新建）：各单位第几次报送、改了什么、上次反馈的办结没有；里面的“单位”表可作名单',
    )
    .option('--letters <文件夹>', '给每个有问题的单位写一份反馈单（.docx）和汇总.txt')
    .option('--review-list <文件>', '把全部问题写成核对清单（.xlsx）')
    .option('--deadline <日期>', '反馈单上的办理期限，如 2024-01-20')
    .option('--date <日期>', '反馈单上的日期，如 2024-01-05；不写则为今天')
    .option('--sender <单位>', '反馈单位，写在落款处')
    .option('--force', '覆盖已有的反馈单和清单')
    .action(async (paths: string[], options: CheckOptions & { readonly files?: readonly string[] }) =>
      done(await checkFiles(neededPaths(paths, options), options, io)),
    );
}
