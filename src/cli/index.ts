import { parentPort } from 'node:worker_threads';
import { answerRequests } from '../tasks/collect/node-worker';
import { nodeWorkers } from '../tasks/collect/node-workers';
import { main } from './main';
import type { ThreadProgram } from '../tasks/collect/node-workers';

// One file is the program and, in a worker thread, the reader of files.
if (parentPort) answerRequests(parentPort);
else run();

function run(): void {
  // Whoever reads may have seen enough (`gouji check … | head`); what is to be written to files still is.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

  void main(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r\u001b[K`);
    },
    pool: (files) => nodeWorkers(files, threadProgram()),
  }).then((exit) => {
    process.exitCode = exit;
  });
}

/**
 * This program, for its worker threads. A single executable carries its text as an asset of this name; Node before
 * 20.16 makes none and lacks the function that is asked.
 */
function threadProgram(): ThreadProgram {
  const sea = process.getBuiltinModule?.('node:sea');
  return sea?.isSea() ? { text: sea.getAsset('gouji.js', 'utf8') } : { file: __filename };
}
