import type { TaskContext } from '../tasks/task';
import type { PaneTasks } from './ports';
import type { Runner } from './run-task';
import type { Change, Notice, PaneState } from './state';
import type { Store } from './store';

/** What every group of the pane's commands works with. */
export interface Desk extends Pick<Runner, 'run'>, Pick<Store<PaneState, Change>, 'get' | 'dispatch'> {
  readonly tasks: PaneTasks;
  tell(notice: Notice): void;
  /** Tells that something went well. */
  done(text: string): void;
  inWorkbook(): boolean;
  /** Checks the workbook, where there is one, and shows what was found. */
  check(context: TaskContext): Promise<void>;
}

export function createDesk(
  tasks: PaneTasks,
  { get, dispatch }: Store<PaneState, Change>,
  { run }: Runner,
): Desk {
  const tell = (notice: Notice) => dispatch({ notice });
  const inWorkbook = () => get().host === 'workbook';
  return {
    tasks,
    get,
    dispatch,
    run,
    tell,
    inWorkbook,
    done: (text) => tell({ tone: 'success', text }),
    async check(context) {
      if (inWorkbook()) dispatch(await tasks.check(get().lastYear?.reports ?? [], context));
    },
  };
}
