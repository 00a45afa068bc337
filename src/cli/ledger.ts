import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { SCOPES } from '../ledger/settings';
import type { LedgerMapping } from '../model/ledger';
import { afterReadingApart } from '../tasks/collect';
import { countExisting, ledgerForm } from '../tasks/ledger/count-existing';
import { compareLastYear } from '../tasks/ledger/last-year-ledger';
import { mappingText, readMapping } from '../tasks/ledger/mapping-file';
import { openDocument } from '../tasks/open-document';
import { TaskError } from '../tasks/task';
import type { GivenFile } from './given-file';
import { givenFile } from './given-file';
import type { Exit, Io } from './io';
import { EXIT, taskContext, UsageError } from './io';
import { carriedText, ledgerJson, ledgerText } from './ledger-text';
import { oneOf, repeated, yearOf } from './options';
import { Outputs } from './outputs';

interface Options {
  readonly year: string;
  readonly map?: string;
  readonly saveMap?: string;
  readonly sheet: readonly string[];
  readonly lastYear?: string;
  readonly cases: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** Adds `gouji ledger` to the command line; `done` is told the exit status. */
export function addLedger(program: Command, io: Io, done: (exit: Exit) => void): void {
  program
    .command('ledger')
    .description('由已有的台账计出表三、表四，说明没有计入的行和要先确认的文字')
    .argument('<文件>')
    .requiredOption('--year <年度>', '计哪一年')
    .option('--map <文件>', '对应表：各列是什么，各种文字对应列表里的哪一项')
    .option('--save-map <文件>', '把读出的对应表写成 .json，补上空着的再用 --map')
    .option('--sheet <工作表>', '只读这张工作表，可以写几次', repeated, [])
    .option('--last-year <文件>', '上年的台账或报告，逐件核对上年结转')
    .option('--cases <口径>', `表四：${SCOPES.join('、')}`, SCOPES[0])
    .option('--json', '输出一行 JSON')
    .option('--force', '覆盖已有的对应表')
    .action(async (path: string, options: Options) => done(await run(path, options, io)));
}

/** Counts; 1 where a row is not counted, something must be answered, or last year's file carries over otherwise. */
async function run(path: string, options: Options, io: Io): Promise<Exit> {
  const { map, saveMap, sheet, lastYear, json, force = false } = options;
  const year = yearOf(options.year);
  const scope = oneOf(SCOPES, options.cases, '--cases');
  const outputs = new Outputs(io, { force });
  const own = givenFile(path, '文件', io);
  const before = lastYear === undefined ? undefined : givenFile(lastYear, '上年文件', io);
  if (saveMap !== undefined) outputs.expect(saveMap, realPaths([own, before], io));
  try {
    const mapping: LedgerMapping | undefined =
      map === undefined
        ? undefined
        : readMapping(textOf(givenFile(map, '对应表', io).bytes), ledgerForm(year).ledger);
    const open = afterReadingApart(openDocument, () => io.pool(1));
    const { grids } = await open(own, taskContext(io));
    const counted = countExisting({
      grids,
      year,
      scope,
      ...(mapping && { mapping }),
      ...(sheet.length && { sheets: sheet }),
    });
    const carried =
      before &&
      compareLastYear(counted, { ...before, document: await open(before, taskContext(io)) }, mapping);
    io.out(
      json
        ? `${JSON.stringify({ ...ledgerJson(path, counted), ...(carried && { lastYear: carried }) })}\n`
        : ledgerText(path, counted) + (carried ? carriedText(carried) : ''),
    );
    if (saveMap !== undefined) {
      outputs.add(saveMap, new TextEncoder().encode(mappingText(counted.mapping)));
      outputs.commit();
      if (!json) io.out(`对应表已写到 ${saveMap}。\n`);
    }
    const isCarried = !carried?.report?.length && !carried?.ledger?.otherwise.length;
    return counted.isWhole && isCarried ? EXIT.fine : EXIT.findings;
  } catch (error) {
    throw error instanceof TaskError ? new UsageError(error.message) : error;
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const realPaths = (files: readonly (GivenFile | undefined)[], { cwd }: Io): ReadonlySet<string> =>
  new Set(files.flatMap((file) => (file ? realpathSync(resolve(cwd, file.path)) : [])));
