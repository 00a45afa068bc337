import { DEFAULT_SETTINGS } from '../../../src/model/settings';
import type { CollectInput } from '../../../src/tasks/collect';
import type { Task } from '../../../src/tasks/task';
import { writeZip } from '../../read/zip-writer';
import { insertedOn } from '../fake-tasks';
import { fileAt, fileOf, nameOf, readAtOnce, receivedOf, start } from './fakes';

/** A queue that reads one file each time it is notices to. */
function slowly() {
  const steps: (() => void)[] = [];
  const read: Task<CollectInput, unknown> = async ({ files, onResult }, { signal }) => {
    for (const [index, { path }] of files.entries()) {
      await new Promise<void>((resolve) => {
        steps.push(resolve);
        signal.addEventListener(
          'abort',
          () => {
            steps.length = 0;
            resolve();
          },
          { once: true },
        );
      });
      if (signal.aborted) return;
      onResult!(fileOf(path), index);
    }
  };
  const step = async () => {
    await new Promise(setImmediate);
    steps.shift()!();
    await new Promise(setImmediate);
  };
  return { read, step };
}

test('files of several drops stand together, missing offices and unreadable files first', async () => {
  const { collect, state } = start();
  collect.set({ offices: ['甲局', '丙局', '乙局'] });
  expect(state().overview!.rows.map(nameOf)).toEqual(expect.arrayContaining(['甲局', '乙局', '丙局']));
  await collect.add([fileAt('下级/甲局.xlsx')]);
  await collect.add([fileAt('下级/坏.xlsx'), fileAt('下级/乙局.xlsx')]);
  const { overview, files, reading } = state();
  expect(files).toHaveLength(3);
  expect(overview!.rows.map(({ kind, name }) => [kind, name])).toEqual([
    ['missing', '丙局'],
    ['unreadable', '下级/坏.xlsx'],
    ['report', '甲局'],
    ['report', '乙局'],
  ]);
  expect(reading).toBeUndefined();
  expect(state().announcement).toMatch(/读完 3 个文件。应报 3，已报 2，未报 1/);
});

test('the very same file is not read twice; a corrected one of that name stands beside it', async () => {
  const { collect, state, notices } = start();
  await collect.add([fileAt('甲局.xlsx')]);
  await collect.add([fileAt('甲局.xlsx'), fileAt('甲局.xlsx', { changed: 2 })]);
  expect(state().files.map(({ file }) => file)).toEqual(['甲局.xlsx', '甲局 (2).xlsx']);
  expect(notices.map(({ text }) => text)).toEqual(['1 个文件与已读入的完全相同，没有重复读取。']);
});

test('files of an archive stand for it', async () => {
  const { collect, state } = start();
  const archive = writeZip(['甲局.txt', '乙局.txt'].map((name) => ({ name, content: '' })));
  await collect.add([fileAt('报送.zip', { bytes: () => Promise.resolve(archive) })]);
  expect(state().files.map(({ file }) => file)).toEqual(['报送.zip/甲局.txt', '报送.zip/乙局.txt']);
});

test('results show while others are read; files can be added meanwhile', async () => {
  const { read, step } = slowly();
  const { collect, state } = start({ read });
  const reading = collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx')]);
  expect(state().reading).toEqual({ done: 0, total: 2, file: '' });
  await step();
  expect(state().overview!.rows.map(nameOf)).toEqual(['甲局']);
  expect(state().reading).toEqual({ done: 1, total: 2, file: '甲局.xlsx' });
  void collect.add([fileAt('丙局.xlsx')]);
  expect(state().reading).toMatchObject({ done: 1, total: 3 });
  await step();
  await step();
  await reading;
  expect(state().files).toHaveLength(3);
  expect(state().reading).toBeUndefined();
});

test('what was stopped can be read later, and nothing twice', async () => {
  const { read, step } = slowly();
  const { collect, state } = start({ read });
  const reading = collect.add(['甲局.xlsx', '乙局.xlsx', '丙局.xlsx'].map((path) => fileAt(path)));
  await step();
  collect.stop();
  await reading;
  expect(state()).toMatchObject({ unread: 2, reading: undefined });
  expect(state().files.map(({ file }) => file)).toEqual(['甲局.xlsx']);
  const resumed = collect.resume();
  await step();
  expect(state().unread).toBe(0);
  await step();
  await resumed;
  expect(state().files.map(({ file }) => file)).toEqual(['甲局.xlsx', '乙局.xlsx', '丙局.xlsx']);
});

test('clearing forgets files and what waits, and keeps the list of offices', async () => {
  const { read, step } = slowly();
  const { collect, state } = start({ read });
  collect.set({ offices: ['甲局'] });
  const reading = collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx')]);
  await step();
  collect.clear();
  await reading;
  expect(state()).toMatchObject({ files: [], unread: 0, offices: ['甲局'], asksToClear: false });
  expect(state().overview!.rows.map(({ kind }) => kind)).toEqual(['missing']);
});

test('files that come while reading is being stopped are read all the same', async () => {
  const { read, step } = slowly();
  const { collect, state } = start({ read });
  void collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx')]);
  await step();
  collect.clear();
  const again = collect.add([fileAt('甲局.xlsx')]);
  await step();
  await again;
  expect(state().files.map(({ file }) => file)).toEqual(['甲局.xlsx']);
  expect(state().unread).toBe(0);
});

test('a file that was taken away may be read again', async () => {
  const { collect, state } = start();
  await collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx')]);
  collect.store.dispatch({ openKey: 'x' });
  collect.remove('甲局.xlsx');
  expect(state().files.map(({ file }) => file)).toEqual(['乙局.xlsx']);
  expect(state().openKey).toBeUndefined();
  await collect.add([fileAt('甲局.xlsx')]);
  expect(state().files).toHaveLength(2);
});

test('last year’s files give reports to compare with, and those unread are named', async () => {
  const { collect, state, notices } = start();
  await collect.lastYearFrom([fileAt('上年/甲局.xlsx'), fileAt('上年/坏.xls')]);
  expect(state().lastYear.map(({ unit }) => unit)).toEqual(['甲局']);
  expect(state().files).toEqual([]);
  expect(notices.map(({ text }) => text)).toEqual(['上年文件中有 1 个没有读出：上年/坏.xls。']);
});

test('a list of offices that cannot be read leaves the list as it was', async () => {
  const { collect, state, notices } = start();
  collect.set({ offices: ['甲局'] });
  await collect.officesFrom(fileAt('名单.txt', { bytes: async () => new TextEncoder().encode('1\n2\n') }));
  expect(state().offices).toEqual(['甲局']);
  expect(notices).toEqual([{ tone: 'error', text: expect.stringMatching(/^名单.txt 里没有找到单位名称。/) }]);
});

test('a queue that fails is told in a sentence, and another can start', async () => {
  let fail = true;
  const { collect, state, notices } = start({
    read: (input, context) => (fail ? Promise.reject(new Error('worker')) : readAtOnce(input, context)),
  });
  await collect.add([fileAt('甲局.xlsx')]);
  expect(notices.map(({ tone }) => tone)).toEqual(['error']);
  expect(state()).toMatchObject({ reading: undefined, unread: 1 });
  fail = false;
  await collect.resume();
  expect(state().files).toHaveLength(1);
});

test('a report is opened in the workbook and the sheets are named', async () => {
  const opened: unknown[] = [];
  const { collect, notices } = start({
    live: {
      openReceived: async ({ report }) => {
        opened.push(report.unit);
        return { ...insertedOn('甲局 二', '甲局 三'), notes: [], marked: 3 };
      },
    },
  });
  await collect.openInWorkbook(receivedOf('甲局.xlsx'));
  expect(opened).toEqual(['甲局']);
  expect(notices.map(({ text }) => text)).toEqual(['已打开到“甲局 二”、“甲局 三”，标记了 3 格。']);
});

test('own rules and settings go with reading, and what was read follows when they change', async () => {
  const used: unknown[] = [];
  const { collect, state } = start({
    read: (input, context) => {
      used.push(input.ownChecks);
      return readAtOnce(input, context);
    },
  });
  const ownOfReports = () =>
    state().files.length === 0
      ? []
      : state().overview!.rows.map((row) => row.kind === 'report' && row.report.ownChecks);
  const own = { rules: [], settings: { ...DEFAULT_SETTINGS, off: ['jump.factor'] } };
  await collect.add([fileAt('甲局.xlsx')]);
  expect(ownOfReports()).toEqual([undefined]);
  collect.set({ ownChecks: own });
  expect(ownOfReports()).toEqual([own]);
  await collect.add([fileAt('乙局.xlsx')]);
  expect(ownOfReports()).toEqual([own, own]);
  expect(used).toEqual([undefined, own]);
});
