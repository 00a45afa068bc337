import type { OwnChecks } from '../tasks/own-checks';
import type { TaskContext } from '../tasks/task';
import type { Beside, PaneTasks } from './ports';
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
  /** Checks the workbook, or what the pane itself keeps, with this beside it from now on. */
  checkWith(beside: Partial<Beside>, context: TaskContext): Promise<void>;
}

export function createDesk(
  tasks: PaneTasks,
  { get, dispatch }: Store<PaneState, Change>,
  { run }: Runner,
): Desk {
  const tell = (notice: Notice) => dispatch({ notice });
  const inWorkbook = () => get().host === 'workbook';
  const check = async (context: TaskContext): Promise<void> => {
    if (!inWorkbook()) return;
    const answer = await tasks.check(get(), context);
    const { own } = get();
    dispatch({ ...answer, own: isSame(own, answer.own) ? own : answer.own });
  };
  return {
    tasks,
    get,
    dispatch,
    run,
    tell,
    inWorkbook,
    done: (text) => tell({ tone: 'success', text }),
    check,
    async checkWith(beside, context) {
      dispatch(beside);
      const { kept } = get();
      if (inWorkbook()) await check(context);
      else if (kept) dispatch({ reports: await tasks.read(kept, get(), context) });
    },
  };
}

/** Own checks that are the same stay the same object: what was received is checked again only when they change. */
const isSame = (a: OwnChecks | undefined, b: OwnChecks): boolean => JSON.stringify(a) === JSON.stringify(b);
