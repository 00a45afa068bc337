import { parentPort } from 'node:worker_threads';
import { answerRequests } from '../tasks/collect/node-worker';
import type { ThreadProgram } from '../tasks/collect/node-workers';
import { nodeWorkers } from '../tasks/collect/node-workers';
import { EXIT } from './io';
import { main } from './main';
import { discardUnfinished } from './outputs';

// One file is the program and, in a worker thread, the reader of files.
if (parentPort) answerRequests(parentPort);
else run();

function run(): void {
  // Whoever reads may have seen enough (`gouji check … | head`); what is to be written to files still is.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') stop(`显示不出来（${code}）。请检查输出到的文件和磁盘。\n`);
  });
  process.on('SIGINT', () => stop('已停止，没有写出文件。\n'));
  process.on('SIGTERM', () => stop('已停止，没有写出文件。\n'));

  void main(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r\u001b[K`);
    },
    pool: (files) => nodeWorkers(files, threadProgram()),
    stdin: readStandardInput,
  }).then((exit) => {
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
 * This program, for its worker threads. A single executable carries its text as an asset of this name; Node before
 * 20.16 makes none and lacks the function that is asked.
 */
function threadProgram(): ThreadProgram {
  const sea = process.getBuiltinModule?.('node:sea');
  return sea?.isSea() ? { text: sea.getAsset('gouji.js', 'utf8') } : { file: __filename };
}
