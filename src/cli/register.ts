import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChosenFile } from '../tasks/collect';
import { afterReadingApart } from '../tasks/collect';
import type { KeptRegister, ReportRegister } from '../tasks/files';
import { openRegister } from '../tasks/files';
import { TaskError } from '../tasks/task';
import type { Io } from './io';
import { taskContext, UsageError } from './io';
import { realPaths } from './letters';
import { Outputs } from './outputs';

/** The register of a check; its file is replaced by `save`. */
export interface CheckRegister extends ReportRegister {
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
  const register = await opened.catch((error: unknown) => {
    throw error instanceof TaskError ? new UsageError(error.message) : error;
  });
  return {
    ...register,
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

/** `报送登记 登记.xlsx：新收 3 份（第 2 次以上的 2 份）；上次反馈的已办结 5 项，仍有 2 项没有办结。` and a line for each office with a past. */
export function registerText(path: string, { rounds, letters }: KeptRegister): string {
  const fresh = rounds.filter(({ isNew }) => isNew);
  const again = fresh.filter(({ round }) => round > 1).length;
  const sum = (of: 'settled' | 'open'): number => rounds.reduce((total, each) => total + each[of], 0);
  const lines = [
    ...rounds.flatMap(({ office, sentence }) => (sentence ? [`  ${office}：${sentence}\n`] : [])),
    ...letters.map((sentence) => `  ${sentence}\n`),
  ];
  return (
    `报送登记 ${path}：新收 ${fresh.length} 份${again ? `（第 2 次以上的 ${again} 份）` : ''}；` +
    `以前反馈的已办结 ${sum('settled')} 项，仍有 ${sum('open')} 项没有办结。\n${lines.join('')}`
  );
}
