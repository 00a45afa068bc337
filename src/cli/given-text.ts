import { readTextWithOrigin } from '../tasks/files';
import type { ReceivedReport, RunningText } from '../tasks/collect';
import { afterReadingApart, isOf, withText } from '../tasks/collect';
import { TaskError } from '../tasks/task';
import { givenFile } from './given-file';
import type { Io } from './io';
import { taskContext, UsageError } from './io';

/** The running text of `--text`. */
export async function readGivenText(path: string, io: Io): Promise<RunningText> {
  const file = givenFile(path, '正文', io);
  try {
    const read = afterReadingApart(readTextWithOrigin, () => io.pool(1));
    return await read(file, taskContext(io));
  } catch (error) {
    throw error instanceof TaskError ? new UsageError(error.message) : error;
  }
}

/** A report checked with the text of `--text`: of its unit and year, or whatever that says where it is the only file. */
export const withGivenText = (
  received: ReceivedReport,
  text: RunningText | undefined,
  isOnly: boolean,
): ReceivedReport =>
  text && (isOnly || isOf(text, received)) ? withText(received, text.paragraphs) : received;
