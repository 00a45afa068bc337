import { problemOf } from './problem';

/**
 * Runs a batch in Excel; waits while a person types into a cell. Throws an ExcelProblem where Excel refuses. What the
 * batch changes is several steps of undo: Excel refuses to group calls that it cannot undo, as of protection.
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw problemOf(error);
  }
}
