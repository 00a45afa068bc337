import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChosenFile } from '../tasks/collect';
import { afterReadingApart } from '../tasks/collect';
import type { KeptRegister, ReportRegister } from '../tasks/files';
import { openRegister } from '../tasks/files';
import { TaskError } from '../tasks/task';
import { givenFile } from './given-file';
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
  const bytes = existsSync(resolve(io.cwd, path)) ? givenFile(path, '报送登记', io).bytes : undefined;
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

/** `报送登记 登记.xlsx：新收 3 份…` and a line for each office with a past, and for each letter that came back. */
export function registerText(path: string, { rounds, letters, summary }: KeptRegister): string {
  const lines = [
    ...rounds.flatMap(({ office, sentence }) => (sentence ? [`  ${office}：${sentence}\n`] : [])),
    ...letters.map((sentence) => `  ${sentence}\n`),
  ];
  return `报送登记 ${path}：${summary}\n${lines.join('')}`;
}
