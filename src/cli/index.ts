import { answerRequests, isReader } from '../tasks/collect/node-reader';
import { nodeReaders } from '../tasks/collect/node-readers';
import { EXIT } from './io';
import { main } from './main';
import { discardUnfinished } from './outputs';

// One file is the program and, in processes that it starts, the reader of files.
if (isReader()) answerRequests();
else run();

function run(): void {
  // Whoever reads may have seen enough (`gouji check … | head`); what is to be written to files still is.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') stop(`显示不出来（${code}）。请检查输出到的文件和磁盘。\n`);
  });
  const onSignal = (): never => stop('已停止，没有写出文件。\n');
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);

  const readers = nodeReaders(readerArguments());
  void main(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r\u001b[K`);
    },
    pool: readers.pool,
    stdin: readStandardInput,
  }).then((exit) => {
    readers.end();
    // A signal that came while files were put in their places, in one go, is heard only now: all is done.
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    process.exitCode = exit;
  });
}

/** Ends at once with one sentence; nothing half is left behind. */
function stop(sentence: string): never {
  discardUnfinished();
  process.stderr.write(sentence);
  process.exit(EXIT.trouble);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Arguments with which Node runs this program as a reader; a single executable needs none, and only Node from 20.16 on
 * makes one. Readers take every core: threads that collect garbage for one would only wait for each other.
 */
function readerArguments(): readonly string[] {
  return process.getBuiltinModule?.('node:sea')?.isSea() ? [] : ['--single-threaded-gc', __filename];
}
