import type { PaneFile } from '../../../src/taskpane/collect/chosen-files';
import { createCollect } from '../../../src/taskpane/collect/collect';
import type { KeptStore } from '../../../src/taskpane/collect/kept-results';
import { createPane } from '../../../src/taskpane/pane';
import type { Notice, PaneState } from '../../../src/taskpane/state';
import type { Tasks } from '../../../src/taskpane/tasks';
import type { CollectInput, OverviewRow, ReceivedFile, ReceivedReport } from '../../../src/tasks/collect';
import { readOfficeFile } from '../../../src/tasks/collect';
import { openRegister } from '../../../src/tasks/files';
import type { Task } from '../../../src/tasks/task';
import { fakeTasks } from '../fake-tasks';
import { reportOf } from '../reports';

// What is drawn here is on the screen at once.
globalThis.requestAnimationFrame ??= (drawn) => Number(setTimeout(() => drawn(performance.now())));

/** A file of which only its names matter. */
export const fileAt = (path: string, some: Partial<PaneFile> = {}): PaneFile => ({
  path,
  name: path.replace(/^.*\//, ''),
  size: 100,
  changed: 1,
  bytes: () => Promise.resolve(new Uint8Array(1)),
  ...some,
});

/** What reading a file of zeros gives: the report of the unit that its name says. */
export function receivedOf(file: string, year = 2023): ReceivedReport {
  const { recognised, findings } = reportOf('2021', () => 0);
  const unit = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return {
    file,
    report: { ...recognised.report, unit, year },
    findings,
    readings: [],
    unread: [],
    addresses: {},
  };
}

export const fileOf = (file: string): ReceivedFile =>
  file.includes('坏') ? { file, problem: '文件已损坏。请重新发送。' } : { file, reports: [receivedOf(file)] };

/** Reads at once by the rules above. */
export const readAtOnce: Task<CollectInput, unknown> = async ({ files, onResult }) =>
  files.forEach(({ path }, index) => onResult?.(fileOf(path), index));

interface Fakes {
  readonly read?: Task<CollectInput, unknown>;
  readonly live?: Partial<Tasks['live']>;
  readonly files?: Partial<Tasks['files']>;
  readonly kept?: KeptStore;
}

/** The screen on such tasks, with the notices to the person and its state. */
export function start(
  { read = readAtOnce, live, files, kept }: Fakes = {},
  host: PaneState['host'] = 'workbook',
) {
  const pane = createPane(fakeTasks(live, files), 'light', 'collect');
  pane.store.dispatch({ host });
  const notices: Notice[] = [];
  pane.store.subscribe(() => {
    const { notice } = pane.store.get();
    if (notice && notice !== notices.at(-1)) notices.push(notice);
  });
  const collect = createCollect(pane, { collectFiles: read, readOfficeFile, openRegister }, kept);
  return { collect, notices, state: collect.store.get };
}

export const nameOf = ({ name }: OverviewRow): string => name;
