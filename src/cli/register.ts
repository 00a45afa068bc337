import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ChosenFile, OfficeList, Overview, ReceivedReport } from '../tasks/collect';
import { afterReadingApart, readOfficeFile } from '../tasks/collect';
import type { KeptRegister, Round } from '../tasks/files';
import { keepRegister, openRegister, withRegister } from '../tasks/files';
import { TaskError } from '../tasks/task';
import type { Io } from './io';
import { taskContext, UsageError } from './io';
import { realPaths } from './letters';
import { NO_OFFICES } from './office-list';
import { Outputs } from './outputs';

/** The register of a check: what it says of offices and reports, and what is entered into it afterwards. */
export interface CheckRegister {
  /** The offices on its sheet 单位; none where it has none. */
  readonly list: OfficeList;
  /** A report with the explanations that the register keeps. */
  withExplanations(received: ReceivedReport): ReceivedReport;
  /** Enters what was sent; the file is replaced by `save`. */
  enter(overview: Overview, list: OfficeList, date: Date): KeptRegister;
  save(kept: KeptRegister): void;
}

/** Opens the workbook of `--register`, a new one where it is not there. Refused before the work where it cannot be written. */
export async function openCheckRegister(
  path: string,
  read: readonly ChosenFile[],
  io: Io,
): Promise<CheckRegister> {
  const outputs = new Outputs(io, { force: true });
  outputs.expect(path, realPaths(read, io));
  const full = resolve(io.cwd, path);
  const bytes = existsSync(full) ? new Uint8Array(readFileSync(full)) : undefined;
  const open = afterReadingApart(openRegister, () => io.pool(1));
  const opened = bytes ? open({ name: path, bytes }, taskContext(io)) : openRegister({ name: path });
  const book = await opened.catch((error: unknown) => {
    throw error instanceof TaskError ? new UsageError(error.message) : error;
  });
  return {
    list: bytes ? await officesIn(bytes, path, io) : NO_OFFICES,
    withExplanations: (received) => withRegister(book, received),
    enter: ({ rows }, list, date) => keepRegister(book, { rows, list, date }),
    save(kept) {
      try {
        outputs.add(path, kept.bytes());
        outputs.commit();
      } finally {
        outputs.discard();
      }
    },
  };
}

/** A register without a sheet of offices names none. */
async function officesIn(bytes: Uint8Array, path: string, io: Io): Promise<OfficeList> {
  try {
    const read = afterReadingApart(readOfficeFile, () => io.pool(1));
    return await read({ name: basename(path), bytes, sheet: '单位' }, taskContext(io));
  } catch (error) {
    if (error instanceof TaskError) return NO_OFFICES;
    throw error;
  }
}

/** `报送登记 登记.xlsx：新收 3 份（第 2 次以上的 2 份）；上次反馈的已办结 5 项，仍有 2 项没有办结。` and a line for each office with a past. */
export function registerText(path: string, rounds: readonly Round[]): string {
  const fresh = rounds.filter(({ isNew }) => isNew);
  const again = fresh.filter(({ round }) => round > 1).length;
  const sum = (of: 'settled' | 'open'): number => rounds.reduce((total, each) => total + each[of], 0);
  const lines = rounds.flatMap(({ office, sentence }) => (sentence ? [`  ${office}：${sentence}\n`] : []));
  return (
    `报送登记 ${path}：新收 ${fresh.length} 份${again ? `（第 2 次以上的 ${again} 份）` : ''}；` +
    `以前反馈的已办结 ${sum('settled')} 项，仍有 ${sum('open')} 项没有办结。\n${lines.join('')}`
  );
}
