import type * as Files from '../tasks/files';
import type * as Live from '../tasks/live';
import type { OnDemand } from './on-demand';
import { onDemand } from './on-demand';

/** The tasks that the pane asks for; their code is not part of its first screen. */
export interface Tasks {
  /** Tasks on the open workbook: fetched while the first screen is looked at. */
  readonly live: OnDemand<typeof Live>;
  /** Tasks on files, with their libraries. */
  readonly files: OnDemand<typeof Files>;
}

export const tasks: Tasks = {
  live: onDemand(() => import(/* webpackChunkName: "live", webpackPrefetch: true */ '../tasks/live')),
  files: onDemand(() => import(/* webpackChunkName: "files" */ '../tasks/files')),
};
