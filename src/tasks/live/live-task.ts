import { ExcelProblem } from '../../excel';
import type { Task } from '../task';
import { TaskError } from '../task';

/** A task on the open workbook: what Excel refuses becomes a sentence for the person. */
export const liveTask =
  <Input, Output>(task: Task<Input, Output>): Task<Input, Output> =>
  async (input, context) => {
    context.signal.throwIfAborted();
    try {
      return await task(input, context);
    } catch (error) {
      throw error instanceof ExcelProblem ? new TaskError(error.message) : error;
    }
  };
