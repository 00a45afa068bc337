import type * as Files from '../tasks/files';
import type * as Live from '../tasks/live';
import { TaskError } from '../tasks/task';
import { texts } from './texts';

/** The functions of a module that may not have been loaded yet. */
export type OnDemand<Module> = {
  readonly [
    Name in keyof Module as Module[Name] extends (...input: never) => unknown ? Name : never
  ]: Module[Name] extends (...input: infer Input) => infer Output
    ? (...input: Input) => Promise<Awaited<Output>>
    : never;
};

/** Loads code with the first call of one of its functions; a TaskError where it cannot be had, which may be tried again. */
export const onDemand = <Module extends object>(load: () => Promise<Module>): OnDemand<Module> =>
  new Proxy({} as OnDemand<Module>, {
    get:
      (_, name) =>
      async (...input: readonly unknown[]) => {
        const loaded = await load().catch(() => Promise.reject(new TaskError(texts.notLoaded)));
        return (loaded[name as keyof Module] as (...input: readonly unknown[]) => unknown)(...input);
      },
  });

/** The tasks that the pane asks for; their code is not part of its first screen. */
export interface Tasks {
  /** Tasks on the open workbook: fetched while the first screen is looked at. */
  readonly live: OnDemand<typeof Live>;
  /** Tasks on files, with their libraries. */
  readonly files: OnDemand<typeof Files>;
}

export const tasks: Tasks = {
  live: onDemand(() => import(/* webpackChunkName: "live", webpackPrefetch: true */ '../tasks/live')),
  files: onDemand(() => import(/* webpackChunkName: "files" */ './file-tasks')),
};
