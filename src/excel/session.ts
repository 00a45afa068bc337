import { problemOf } from './problem';

/**
 * Runs a batch in Excel: waits while a person types into a cell, and makes what the batch changes one step of undo.
 * Throws an ExcelProblem where Excel refuses.
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
  } catch (error) {
    throw problemOf(error);
  }
}
