import type { UnreadableFile } from '../tasks/collect';
import type { Io } from './io';

/** Names a file that could not be read, with what to do; with `json` as a line of the output too. */
export function printUnreadable({ file, problem, trace }: UnreadableFile, json: boolean, io: Io): void {
  io.err(`${file}：${problem}\n`);
  if (trace !== undefined) io.debug?.(trace);
  if (json) io.out(`${unreadableLine({ file, problem })}\n`);
}

/** A file that could not be read, as a line of `--json`. */
export const unreadableLine = ({ file, problem }: UnreadableFile): string =>
  JSON.stringify({ file, error: problem });
