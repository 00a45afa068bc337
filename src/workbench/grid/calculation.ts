import type { Grid } from './univer';

/** Private fields of Univer's controller that delays calculation by 100 ms. */
interface Trigger {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: number;
  _executingDirtyData: object;
  _executionInProgressParams: object | null;
  _restartCalculation: boolean;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(first: object, second: object): object;
}

const START = 'formula.mutation.set-formula-calculation-start';
const STOP = 'formula.mutation.set-formula-calculation-stop';
const LONGEST_WAIT = 15000;

/** Starts the calculation that Univer would start in 100 ms, and waits until its results stand in the cells. */
export async function calculateNow({ api, commands, trigger }: Grid): Promise<void> {
  const inner = trigger as unknown as Trigger;
  const waiting = inner._waitingCommandQueue;
  if (waiting.length === 0 && inner._executionInProgressParams === null) return;
  const done = api.getFormula().onCalculationResultApplied(LONGEST_WAIT);
  if (waiting.length > 0) {
    clearTimeout(inner._setTimeoutKey);
    inner._waitingCommandQueue = [];
    inner._executingDirtyData = inner._mergeDirty(inner._executingDirtyData, inner._generateDirty(waiting));
    if (inner._executionInProgressParams === null) {
      void commands.executeCommand(START, { ...inner._executingDirtyData }, { onlyLocal: true });
    } else {
      inner._restartCalculation = true;
      void commands.executeCommand(STOP, {});
    }
  }
  await done;
}
