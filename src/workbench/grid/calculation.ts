import type { Grid } from './univer';

/** Private fields of Univer's controller that delays calculation by 100 ms. */
interface Trigger {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: number;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(first: object, second: object): object;
}

const START = 'formula.mutation.set-formula-calculation-start';
const LONGEST_WAIT = 15000;
/** One calculation may cause another; more than a few in a row are a circle. */
const MOST_ROUNDS = 10;

/** Starts the calculation that Univer would start in 100 ms, and waits until all results stand in the cells. */
export async function calculateNow({ commands, trigger, session }: Grid): Promise<void> {
  const delayed = trigger as unknown as Trigger;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (settled(session.state)) {
      if (delayed._waitingCommandQueue.length === 0) return;
      startNow(commands, delayed);
    }
    await session.waitForLatestApplied(LONGEST_WAIT).catch(() => undefined);
  }
}

/** Univer's own test of a calculation that has begun and ended. */
function settled({
  started,
  resultApplied,
  stopped,
  completed,
  resultEmitted,
}: Grid['session']['state']): boolean {
  return !started || (resultApplied && (stopped || completed || resultEmitted));
}

function startNow(commands: Grid['commands'], delayed: Trigger): void {
  clearTimeout(delayed._setTimeoutKey);
  const waiting = delayed._waitingCommandQueue;
  delayed._waitingCommandQueue = [];
  delayed._executingDirtyData = delayed._mergeDirty(
    delayed._executingDirtyData,
    delayed._generateDirty(waiting),
  );
  commands.syncExecuteCommand(START, { ...delayed._executingDirtyData }, { onlyLocal: true });
}
