import { readFileSync } from 'node:fs';
import type { PlacedRequest, SentFile, WorkerAnswer, WorkerRequest } from './message-port';
import { answering } from './message-port';
import { problems } from './problems';
import type { PlacedFile } from './receive-worker';
import type { UnreadableFile } from './received';

/** The variable by which a process knows that it is to read files for the one that has started it. */
export const READER = 'GOUJI_READER';

/** Is this process there to read files for another one? */
export const isReader = (): boolean => process.send !== undefined && process.env[READER] !== undefined;

/** Answers what the other process asks, until that ends this one, or is itself no more. */
export function answerRequests(): void {
  const reply = (message: WorkerAnswer): void => void process.send?.(message);
  const answer = answering();
  process.on('message', async (request: WorkerRequest | PlacedRequest) => {
    if ('bytes' in request) return reply(await answer(request));
    const answers: SentFile[] = [];
    for (const file of request.files) {
      const opened = withBytes(file);
      answers.push('problem' in opened ? opened : await answer({ ...request, ...opened }));
    }
    return reply(answers);
  });
  process.on('disconnect', () => process.exit());
  // What a library leaves behind of a damaged file, after it was answered for, is no fault of the next one.
  process.on('unhandledRejection', () => undefined);
  // Ctrl+C comes to all processes of a terminal: the first of them decides.
  process.on('SIGINT', () => undefined);
  reply('ready');
}

function withBytes({ place, ...file }: PlacedFile): Omit<WorkerRequest, 'ownChecks'> | UnreadableFile {
  try {
    return { file, bytes: readFileSync(place) };
  } catch (error) {
    return { file: file.path, problem: problems.unreachable(error) };
  }
}
