import type { CollectTasks } from '../../../src/taskpane/collect/ports';
import { DEFAULT_SETTINGS } from '../../../src/model/settings';
import { overviewOf } from '../../../src/tasks/collect';
import { TaskError } from '../../../src/tasks/task';
import { fileAt, fileOf, nameOf, receivedOf, start } from './fakes';

/** A queue that reads one file each time it is told to. */
function slowly() {
  const steps: (() => void)[] = [];
  const collect: CollectTasks['collect'] = async (files, found, _own, { signal }) => {
    for (const { path } of files) {
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
      found(fileOf(path));
    }
  };
  const step = async () => {
    await new Promise(setImmediate);
    steps.shift()!();
    await new Promise(setImmediate);
  };
  return { collect, step };
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
  expect(state().said).toMatch(/读完 3 个文件。应报 3，已报 2，未报 1/);
});

test('the very same file is not read twice; a corrected one of that name stands beside it', async () => {
  const { collect, state, told } = start();
  await collect.add([fileAt('甲局.xlsx')]);
  await collect.add([fileAt('甲局.xlsx'), fileAt('甲局.xlsx', { changed: 2 })]);
  expect(state().files.map(({ file }) => file)).toEqual(['甲局.xlsx', '甲局 (2).xlsx']);
  expect(told.map(({ text }) => text)).toEqual(['1 个文件与已读入的完全相同，没有重复读取。']);
});

test('results show while others are read; files can be added meanwhile', async () => {
  const { collect: queue, step } = slowly();
  const { collect, state } = start({ collect: queue });
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
  const { collect: queue, step } = slowly();
  const { collect, state } = start({ collect: queue });
  const reading = collect.add(['甲局.xlsx', '乙局.xlsx', '丙局.xlsx'].map((path) => fileAt(path)));
  await step();
  collect.stop();
  await reading;
  expect(state()).toMatchObject({ left: 2, reading: undefined });
  expect(state().files.map(({ file }) => file)).toEqual(['甲局.xlsx']);
  const resumed = collect.resume();
  await step();
  expect(state().left).toBe(0);
  await step();
  await resumed;
  expect(state().files.map(({ file }) => file)).toEqual(['甲局.xlsx', '乙局.xlsx', '丙局.xlsx']);
});

test('clearing forgets files and what waits, and keeps the list of offices', async () => {
  const { collect: queue, step } = slowly();
  const { collect, state } = start({ collect: queue });
  collect.set({ offices: ['甲局'] });
  const reading = collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx')]);
  await step();
  collect.clear();
  await reading;
  expect(state()).toMatchObject({ files: [], left: 0, offices: ['甲局'], askClear: false });
  expect(state().overview!.rows.map(({ kind }) => kind)).toEqual(['missing']);
});

test('files that come while reading is being stopped are read all the same', async () => {
  const { collect: queue, step } = slowly();
  const { collect, state } = start({ collect: queue });
  void collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx')]);
  await step();
  collect.clear();
  const again = collect.add([fileAt('甲局.xlsx')]);
  await step();
  await again;
  expect(state().files.map(({ file }) => file)).toEqual(['甲局.xlsx']);
  expect(state().left).toBe(0);
});

test('a file that was taken away may be read again', async () => {
  const { collect, state } = start();
  await collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx')]);
  collect.store.dispatch({ open: 'x' });
  collect.remove('甲局.xlsx');
  expect(state().files.map(({ file }) => file)).toEqual(['乙局.xlsx']);
  expect(state().open).toBeUndefined();
  await collect.add([fileAt('甲局.xlsx')]);
  expect(state().files).toHaveLength(2);
});

test('last year’s files give reports to compare with, and those unread are named', async () => {
  const { collect, state, told } = start();
  await collect.lastYearFrom([fileAt('上年/甲局.xlsx'), fileAt('上年/坏.xls')]);
  expect(state().lastYear.map(({ unit }) => unit)).toEqual(['甲局']);
  expect(state().files).toEqual([]);
  expect(told.map(({ text }) => text)).toEqual(['上年文件中有 1 个没有读出：上年/坏.xls。']);
});

test('a list of offices that cannot be read leaves the list as it was', async () => {
  const sentence = '名单.txt 里没有找到单位名称。';
  const { collect, state, told } = start({ readOffices: () => Promise.reject(new TaskError(sentence)) });
  collect.set({ offices: ['甲局'] });
  await collect.officesFrom(fileAt('名单.txt'));
  expect(state().offices).toEqual(['甲局']);
  expect(told).toEqual([{ tone: 'error', text: sentence }]);
});

test('a queue that fails is told in a sentence, and another can start', async () => {
  let fail = true;
  const { collect, state, told } = start({
    collect(files, found) {
      if (fail) return Promise.reject(new Error('worker'));
      for (const { path } of files) found(fileOf(path));
      return Promise.resolve();
    },
  });
  await collect.add([fileAt('甲局.xlsx')]);
  expect(told.map(({ tone }) => tone)).toEqual(['error']);
  expect(state()).toMatchObject({ reading: undefined, left: 1 });
  fail = false;
  await collect.resume();
  expect(state().files).toHaveLength(1);
});

test('a report is opened in the workbook and the sheets are named', async () => {
  const opened: string[] = [];
  const { collect, told } = start({
    open: ({ file }) => {
      opened.push(file);
      return Promise.resolve({ sheets: ['甲局 二', '甲局 三'], notes: [], marked: 3 });
    },
  });
  await collect.openInWorkbook(receivedOf('甲局.xlsx'));
  expect(opened).toEqual(['甲局.xlsx']);
  expect(told.map(({ text }) => text)).toEqual(['已打开到“甲局 二”、“甲局 三”，标记了 3 格。']);
});

test('own rules and settings go with reading, and what was read follows when they change', async () => {
  const read: unknown[] = [];
  const looked: unknown[] = [];
  const { collect } = start({
    collect(files, found, own) {
      read.push(own);
      for (const { path } of files) found(fileOf(path));
      return Promise.resolve();
    },
    overview(files, input, own) {
      looked.push([files.length, own]);
      return overviewOf(files, input);
    },
  });
  const own = { rules: [], settings: DEFAULT_SETTINGS };
  await collect.add([fileAt('甲局.xlsx')]);
  collect.set({ own });
  await collect.add([fileAt('乙局.xlsx')]);
  expect(read).toEqual([undefined, own]);
  expect(looked).toEqual(
    expect.arrayContaining([
      [1, undefined],
      [1, own],
      [2, own],
    ]),
  );
});
