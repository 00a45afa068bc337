import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import path from 'node:path';
import { processorTime } from '../../src/tasks/collect/processor-time';
import type { SuiteResult } from './suite';
import type { Request } from './worker';

/** After so many suites another worker takes over, should one keep anything of them. */
const SUITES = 1000;

/** Milliseconds between two looks at a worker. */
const LOOK = 200;

/** Runs suites one after the other in a process of its own, which is replaced when it is late or dies. */
export class Runner {
  private worker: ChildProcess | undefined;
  private suites = 0;

  /**
   * What came of a suite; undefined where it ended the process or took longer than the limit: milliseconds of processor
   * time where the system tells it, so that a busy machine notices no fault that the tests do not.
   */
  run(request: Request, limit: number): Promise<SuiteResult | undefined> {
    if (this.suites++ >= SUITES) this.end();
    const worker = (this.worker ??= fork(path.join(import.meta.dirname ?? __dirname, 'worker.ts'), {
      // A fault that fills the memory is noticed soon.
      execArgv: ['--import', 'tsx', '--max-old-space-size=2000'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    return new Promise((resolve) => {
      const done = (result?: SuiteResult): void => {
        clearInterval(timer);
        worker.removeAllListeners();
        if (!result) this.end();
        resolve(result);
      };
      const clock = (): number => processorTime(worker.pid) ?? performance.now();
      const since = clock();
      const timer = setInterval(() => clock() - since > limit && done(), LOOK);
      worker.once('message', (result: SuiteResult) => done(result)).once('exit', () => done());
      worker.send(request);
    });
  }

  end(): void {
    this.worker?.kill('SIGKILL');
    this.worker = undefined;
    this.suites = 0;
  }
}
