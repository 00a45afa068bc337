/** @jest-environment jsdom */
import { DEFAULT_SETTINGS } from '../../../src/model/settings';
import {
  adoptRepair,
  clearMarks,
  fillBlanks,
  goToCell,
  insertCharts,
  insertCheckSheet,
  insertOwnRules,
  markFinding,
  saveSettings,
} from '../../../src/tasks/live';
import { membersUsed } from '../../excel/api-sets';
import { watchBatches } from '../../excel/batches';
import { all, readManifest } from '../../manifest/manifest';
import { startOffice } from '../../workbench/office';
import { checkOnly, context, insertSample, ref, typeInto } from './live';

/** The version of ExcelApi that the manifest asks for, the second number of `1.x`. */
const FLOOR = Number(
  all(readManifest(), 'Set')
    .find((set) => set.getAttribute('Name') === 'ExcelApi')!
    .getAttribute('MinVersion')!
    .slice('1.'.length),
);

test('at the floor, everything a clerk does keeps to what Microsoft documents for it', async () => {
  const office = await startOffice({ requirementSets: { ExcelApi: `1.${FLOOR}` } });
  const batches = watchBatches(office);
  await insertSample('dongguan-2023');
  const cell = ref('applications', 'new', 'natural');
  const report = { key: (await checkOnly()).key };
  typeInto(office, await checkOnly(), cell, 12);
  await goToCell({ report, ref: cell }, context);
  await markFinding({ report, cells: [cell] }, context);
  await clearMarks(undefined, context);
  await adoptRepair({ report, changes: [{ ref: cell, from: 12, to: 2 }] }, context);
  await insertCheckSheet({}, context);
  await insertCharts({}, context);
  await insertOwnRules(undefined, context);
  await saveSettings(DEFAULT_SETTINGS, context);
  await fillBlanks({}, context);
  const used = [...membersUsed(batches.syncs)];
  expect(used.length).toBeGreaterThan(80);
  expect(used.filter(([, since]) => !(since <= FLOOR))).toEqual([]);
  // What the floor is for: without these no table can be inserted.
  expect(used.filter(([, since]) => since === FLOOR).map(([name]) => name)).toEqual(
    expect.arrayContaining(['Range.dataValidation', 'DataValidation.rule']),
  );
});
