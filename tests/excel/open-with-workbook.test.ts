/** @jest-environment jsdom */
import { opensWithWorkbook, openWithWorkbook } from '../../src/excel';
import { all, readManifest } from '../manifest/manifest';
import { startOffice, type StartedOffice } from '../workbench/office';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';

const [SETTING] = all(readManifest(), 'TaskpaneId').map(({ textContent }) => textContent!);

let office: StartedOffice<MemoryBook>;

beforeAll(async () => {
  office = await startOffice();
});

test('the pane opens with the workbook only once that was asked for, and no longer once taken back', async () => {
  expect(opensWithWorkbook()).toBe(false);
  expect([...office.host.state.settings]).toEqual([]);
  await openWithWorkbook(true);
  expect(opensWithWorkbook()).toBe(true);
  expect([...office.host.state.settings]).toEqual([[SETTING, true]]);
  await openWithWorkbook(false);
  expect(opensWithWorkbook()).toBe(false);
  expect([...office.host.state.settings]).toEqual([]);
});

test.each([true, false])('a workbook that refuses says so, and nothing has changed: %s', async (wanted) => {
  const kept = new Map(wanted ? [] : [[SETTING, true]]);
  const refusing = {
    get: (name: string) => kept.get(name) ?? null,
    set: (name: string, value: true) => kept.set(name, value),
    remove: (name: string) => kept.delete(name),
    saveAsync: (done: (result: unknown) => void) =>
      done({ status: 'failed', error: { code: 5001, message: '只读' } }),
  };
  const document = jest.replaceProperty(globalThis, 'Office', {
    AsyncResultStatus: Office.AsyncResultStatus,
    context: { document: { settings: refusing } },
  } as never);
  await expect(openWithWorkbook(wanted)).rejects.toThrow(
    '工作簿没有收下这项设置（只读）。请确认工作簿可以编辑，再试一次。',
  );
  expect(opensWithWorkbook()).toBe(!wanted);
  document.restore();
});
