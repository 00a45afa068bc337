import { balance, carry, sumCheck } from './compare';
import type { Argument, RangeArgument } from './argument';
import { checkTable, listFindings } from './table';

/** What Excel hands over last to every function. */
type Invocation = CustomFunctions.Invocation;

/** Turns a wrong argument into `#VALUE!` with the sentence that says what is right. */
function guarded<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return run(...args);
    } catch (error) {
      if (error instanceof RangeError)
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
      throw error;
    }
  };
}

/** Ids of functions.json to the functions behind them. */
const functions = {
  CHECK: guarded((form: Argument, table: Argument, range: RangeArgument) => checkTable(form, table, range)),
  FINDINGS: guarded((form: Argument, table: Argument, range: RangeArgument) =>
    listFindings(form, table, range),
  ),
  // A repeating parameter arrives as one array of its ranges, before the invocation.
  SUMCHECK: guarded((total: RangeArgument, parts: readonly RangeArgument[]) => sumCheck(total, ...parts)),
  BALANCE: guarded((left: RangeArgument, right: RangeArgument, label: Argument) =>
    balance(left, right, label),
  ),
  CARRY: guarded((thisYear: RangeArgument, lastYear: RangeArgument, label: Argument) =>
    carry(thisYear, lastYear, label),
  ),
} satisfies Record<string, (...args: never[]) => string | (string | number)[][] | Invocation>;

/** Associates every function with its id; called once when the shared runtime starts. */
export function registerFunctions(): void {
  for (const [id, run] of Object.entries(functions))
    CustomFunctions.associate(id, run as (...args: unknown[]) => unknown);
}
