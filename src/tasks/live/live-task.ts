import { ExcelProblem } from '../../excel';
import type { Task, TaskContext } from '../task';
import { TaskError } from '../task';

/** A task on the open workbook: what Excel refuses becomes a sentence for the person. */
export function liveTask<Input, Output>(
  id: string,
  name: string,
  run: (input: Input, context: TaskContext) => Promise<Output>,
): Task<Input, Output> {
  return {
    id,
    name,
    run: async (input, context) => {
      context.signal.throwIfAborted();
      try {
        return await run(input, context);
      } catch (error) {
        throw error instanceof ExcelProblem ? new TaskError(error.message) : error;
      }
    },
  };
}
