import { readFileSync } from 'node:fs';

/**
 * Milliseconds that a process has worked, as Linux tells (proc(5), `utime` and `stime` in hundredths of a second);
 * undefined where the system does not tell, or the process is no more.
 */
export function processorTime(pid: number | undefined): number | undefined {
  try {
    // The name in brackets before them may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
