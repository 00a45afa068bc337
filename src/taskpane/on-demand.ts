import { TaskError } from '../tasks/task';
import { texts } from './texts';

/** Loads code that a person needs only now. Throws a TaskError where it cannot be had; it may be asked for again. */
export const onDemand = async <T>(load: () => Promise<T>): Promise<T> => {
  try {
    return await load();
  } catch {
    throw new TaskError(texts.notLoaded);
  }
};
