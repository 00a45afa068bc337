import type { OverviewRow, ReceivedFile, ReceivedReport } from '../../../src/tasks/collect';
import { overviewOf } from '../../../src/tasks/collect';
import { createCollect } from '../../../src/taskpane/collect/collect';
import type { CollectTasks, PaneFile } from '../../../src/taskpane/collect/ports';
import { createRunner } from '../../../src/taskpane/run-task';
import type { Change, Notice, PaneState } from '../../../src/taskpane/state';
import { initialState } from '../../../src/taskpane/state';
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

/** Tasks that read at once by the rules above; those a test is about are replaced. */
export const collectTasksWith = (some: Partial<CollectTasks> = {}): CollectTasks => ({
  collect(files, found) {
    for (const { path } of files) found(fileOf(path));
    return Promise.resolve();
  },
  overview: overviewOf,
  readOffices: () => Promise.resolve([]),
  readSelectedOffices: () => Promise.resolve([]),
  open: () => Promise.resolve({ sheets: [], notes: [], marked: 0 }),
  letters: () => Promise.reject(new Error('no letters asked for')),
  reviewList: () => Promise.reject(new Error('no list asked for')),
  sumUp: () => Promise.reject(new Error('no sum asked for')),
  openWorkbook: () => Promise.resolve(),
  ...some,
});

/** The screen on such tasks, with what it told the person and its state. */
export function start(some: Partial<CollectTasks> = {}, host: PaneState['host'] = 'workbook') {
  const told: Notice[] = [];
  const { run } = createRunner(({ notice }: Change) => notice && told.push(notice));
  const around = {
    run,
    tell: (notice: Notice) => void told.push(notice),
    store: { get: () => ({ ...initialState('light', 'collect'), host }) },
  };
  const collect = createCollect(collectTasksWith(some), around);
  return { collect, told, state: collect.store.get };
}

export const nameOf = ({ name }: OverviewRow): string => name;
