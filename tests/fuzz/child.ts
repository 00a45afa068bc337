import { readFileSync, writeFileSync } from 'node:fs';
import { judge } from './judge';

/** What a process is sent to judge. */
export interface Asked {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

const LARGE = 180 * 2 ** 20;

/** The most memory since `forgetPeak`, in megabytes; of the process's whole life where the system does not tell. */
function peak(): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))![1]) >> 10;
  } catch {
    return process.resourceUsage().maxRSS >> 10;
  }
}

/** What the files before have left behind is not the next one's. */
function forgetPeak(): void {
  if (process.memoryUsage.rss() > LARGE) globalThis.gc?.();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // No such file outside of Linux.
  }
}

// As the processes that read files for the command line.
process.on('unhandledRejection', () => undefined);
process.on('message', async ({ kind, bytes }: Asked) => {
  forgetPeak();
  const judged = await judge(kind, bytes);
  process.send!({ ...judged, megabytes: peak() });
});
