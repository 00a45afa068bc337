import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { WorkerPort } from './message-port';
import { workerAt } from './message-port';
import { processorTime } from './processor-time';
import { READER } from './node-reader';
import type { ReceiveWorker, WorkerPool } from './receive-worker';
import { poolSize } from './receive-worker';

/** Processes that read files for this one. */
export interface NodeReaders {
  /** What reads so many files. */
  pool(files: number): WorkerPool;
  /** Ends those that wait for more to do. */
  end(): void;
}

interface Limits {
  /** Processes at a time; they may take every core: this process only hands out and prints. */
  readonly most: number;
  /** Heap of each, in MB: a report takes a tenth. */
  readonly memory: number;
}

const LIMITS: Limits = { most: poolSize(availableParallelism() + 1), memory: 1024 };
/** So many files are read before one more process has started. */
const WORTHWHILE = 50;

/**
 * Files are read in processes of their own, even a single one: where a file takes all memory, V8 ends a whole process,
 * other threads and all. `program`: arguments with which Node runs `answerRequests`.
 */
export function nodeReaders(program: readonly string[], { most, memory }: Limits = LIMITS): NodeReaders {
  const running = new Set<ChildProcess>();
  const idle: ReceiveWorker[] = [];
  const endAll = (): void => running.forEach((process) => process.kill('SIGKILL'));
  process.on('exit', endAll);
  const start = (): ReceiveWorker => workerAt(portOf(program, memory, running));
  return {
    pool: (files) => ({
      size: Math.min(most, Math.ceil(files / WORTHWHILE)),
      start: () => lent(idle.pop() ?? start(), idle),
    }),
    end() {
      endAll();
      process.off('exit', endAll);
    },
  };
}

/** A reader that waits for the next files after these, unless it is closed in the middle of one. */
function lent(reader: ReceiveWorker, idle: ReceiveWorker[]): ReceiveWorker {
  let isBusy = true;
  const ready = reader.ready.then(() => {
    isBusy = false;
  });
  const whileBusy = async <Received>(receiving: Promise<Received>): Promise<Received> => {
    isBusy = true;
    const received = await receiving;
    isBusy = false;
    return received;
  };
  return {
    ...reader,
    ready,
    receive: (...request) => whileBusy(reader.receive(...request)),
    receiveAt: (...request) => whileBusy(reader.receiveAt!(...request)),
    close: () => (isBusy ? reader.close() : void idle.push(reader)),
  };
}

function portOf(program: readonly string[], memory: number, running: Set<ChildProcess>): WorkerPort {
  const reader = spawn(process.execPath, program, {
    // What V8 says of its end is for nobody: the file is named instead.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
    env: {
      ...process.env,
      [READER]: '1',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=${memory}`,
    },
  });
  running.add(reader);
  return {
    opensFiles: true,
    post: (request) => void reader.send(request),
    listen(answered, died) {
      reader.on('message', answered);
      reader.on('error', died);
      reader.on('exit', (code) => {
        running.delete(reader);
        died(new Error(`reader ended with ${code}`));
      });
    },
    used: () => processorTime(reader.pid),
    close: () => void reader.kill('SIGKILL'),
  };
}
