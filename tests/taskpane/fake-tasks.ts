import { DEFAULT_SETTINGS } from '../../src/model/settings';
import type { Tasks } from '../../src/taskpane/tasks';
import type { CheckedReport } from '../../src/tasks/check-report';
import type { CheckedWorkbook, InsertedTables } from '../../src/tasks/live';

/** What a check of a workbook with these reports answers. */
export const checkedWorkbook = (
  ...reports: readonly (CheckedReport & { readonly key: string })[]
): CheckedWorkbook => ({
  reports: reports.map((report) => ({ ...report, placeOf: () => undefined, changed: [] })),
  notes: [],
  ownChecks: { rules: [], settings: DEFAULT_SETTINGS, problems: [] },
  textSheets: [],
  ms: 1,
});

/** What an insertion of tables on new sheets of these names answers. */
export const insertedOn = (...names: readonly string[]): InsertedTables => ({
  sheets: names.map((sheetName) => ({ table: 'disclosure', sheetId: sheetName, sheetName })),
  change: {},
});

/** A workbook in which nothing is found and that opens others, and the tasks that a test is about; any other one fails when asked for. */
export const fakeTasks = (live: Partial<Tasks['live']> = {}, files: Partial<Tasks['files']> = {}): Tasks => ({
  live: {
    hostAbility: async () => ({ missing: [] }),
    opensWithWorkbook: async () => false,
    checkWorkbook: async () => checkedWorkbook(),
    watchWorkbook: async () => ({ stop: async () => undefined }),
    openWorkbook: async () => undefined,
    ...live,
  } as Tasks['live'],
  files: files as Tasks['files'],
});
