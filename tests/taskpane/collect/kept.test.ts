import type { KeptChange, KeptFile, KeptStore } from '../../../src/taskpane/collect/kept-results';
import type { CollectInput } from '../../../src/tasks/collect';
import type { Task } from '../../../src/tasks/task';
import { fileAt, fileOf, nameOf, start } from './fakes';

/** What a browser keeps, as the panes of it see it; values are copied as a database copies them. */
function browser() {
  const files = new Map<string, KeptFile>();
  const settings = new Map<string, unknown>();
  let owner: unknown;
  const put = (change: KeptChange) => {
    const copy = structuredClone(change);
    copy.removed.forEach((path) => files.delete(path));
    copy.files.forEach((file) => files.set(file.received.file, file));
    Object.entries(copy.settings).forEach(([name, value]) => settings.set(name, value));
  };
  const empty = () => {
    files.clear();
    settings.clear();
  };
  const pane = (): KeptStore => {
    const self = {};
    return {
      async takeOver() {
        owner = self;
        const kept = { files: [...files.values()], settings: Object.fromEntries(settings) };
        return files.size ? structuredClone(kept) : undefined;
      },
      async begin(results) {
        owner = self;
        empty();
        put(results);
      },
      async change(change) {
        if (owner !== self) throw new Error('of another pane');
        put(change);
      },
      async clear() {
        if (owner === self) empty();
      },
    };
  };
  return { pane, files, settings };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('what was received is there when the pane is opened again, with the list and without its contacts', async () => {
  const kept = browser();
  const before = start({ kept: kept.pane() });
  await before.collect.add([fileAt('甲局.xlsx'), fileAt('坏.xlsx')]);
  const details = new Map([['乙局', { parent: '某区', contact: '张三 13800000000', deadline: '' }]]);
  before.collect.set({ offices: ['甲局', '乙局'], year: 2023 });
  before.collect.store.dispatch({ details, sender: '某市政府办' });
  await before.collect.add([fileAt('丙局.xlsx')]);
  await settled();
  expect(before.collect.wouldLose()).toBe(false);
  expect([...kept.settings.values()].map((value) => JSON.stringify(value)).join()).not.toContain('1380');
  expect(kept.settings.get('details')).toEqual(new Map([['乙局', { ...details.get('乙局'), contact: '' }]]));

  const after = start({ kept: kept.pane() });
  await settled();
  expect(after.state()).toMatchObject({ year: 2023, sender: '某市政府办', restored: { waiting: 0 } });
  expect(after.state().overview!.rows.map(nameOf).sort()).toEqual(
    before.state().overview!.rows.map(nameOf).sort(),
  );
  // The very same files are known, one that was corrected is another.
  await after.collect.add([fileAt('甲局.xlsx'), fileAt('丙局.xlsx', { changed: 2 })]);
  expect(
    after
      .state()
      .files.map(({ file }) => file)
      .sort(),
  ).toEqual(['丙局 (2).xlsx', '丙局.xlsx', '坏.xlsx', '甲局.xlsx'].sort());
  expect(after.state().restored).toBeUndefined();
});

test('nothing stays kept of what was cleared or removed', async () => {
  const kept = browser();
  const { collect } = start({ kept: kept.pane() });
  collect.set({ offices: ['甲局'] });
  await collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx')]);
  await settled();
  collect.remove('甲局.xlsx');
  await settled();
  expect([...kept.files.keys()]).toEqual(['乙局.xlsx']);
  collect.clear();
  await settled();
  expect([kept.files.size, kept.settings.size]).toEqual([0, 0]);
  collect.set({ offices: ['甲局', '乙局'] });
  await settled();
  expect(kept.settings.size).toBe(0);
});

test('files that had not been read are told when the pane is opened again', async () => {
  const kept = browser();
  const readsOne: Task<CollectInput, unknown> = ({ files, onResult }, { signal }) => {
    onResult!(fileOf(files[0]!.path), 0);
    return new Promise((resolve) => signal.addEventListener('abort', resolve));
  };
  const before = start({ read: readsOne, kept: kept.pane() });
  const adding = before.collect.add([fileAt('甲局.xlsx'), fileAt('乙局.xlsx'), fileAt('丙局.xlsx')]);
  await settled();
  expect(before.collect.wouldLose()).toBe(true);

  const after = start({ kept: kept.pane() });
  await settled();
  expect(after.state().files).toHaveLength(1);
  expect(after.state().restored).toEqual({ waiting: 2 });
  await after.collect.add([fileAt('乙局.xlsx'), fileAt('丙局.xlsx')]);
  await settled();
  expect(kept.settings.get('waiting')).toBe(0);
  before.collect.stop();
  await adding;
});

test('a browser that keeps nothing: closing would lose what was received, until it is cleared', async () => {
  const { collect, state } = start();
  expect(collect.wouldLose()).toBe(false);
  await collect.add([fileAt('甲局.xlsx')]);
  expect(state().files).toHaveLength(1);
  expect(collect.wouldLose()).toBe(true);
  collect.clear();
  expect(collect.wouldLose()).toBe(false);
});

test('a set of which a part could not be kept is not kept at all', async () => {
  const kept = browser();
  const pane = kept.pane();
  const full = () => Promise.reject(new Error('quota'));
  const { collect } = start({ kept: { ...pane, change: full } });
  await collect.add([fileAt('甲局.xlsx')]);
  await settled();
  expect([kept.files.size, collect.wouldLose()]).toEqual([1, false]);
  await collect.add([fileAt('乙局.xlsx')]);
  await settled();
  expect([kept.files.size, collect.wouldLose()]).toEqual([0, true]);
});

test('one set for all panes: the one that was opened last has it, the other keeps nothing more', async () => {
  const kept = browser();
  const first = start({ kept: kept.pane() });
  await first.collect.add([fileAt('甲局.xlsx')]);
  await settled();
  const second = start({ kept: kept.pane() });
  await settled();
  await first.collect.add([fileAt('乙局.xlsx')]);
  await second.collect.add([fileAt('丙局.xlsx')]);
  await settled();
  expect([...kept.files.keys()].sort()).toEqual(['丙局.xlsx', '甲局.xlsx']);
  expect([first.collect.wouldLose(), second.collect.wouldLose()]).toEqual([true, false]);
  first.collect.clear();
  await settled();
  expect(kept.files.size).toBe(2);
});

test('what cannot be shown any more is forgotten, and the pane is as without it', async () => {
  const kept = browser();
  const strange = { received: { file: '甲局.xlsx', reports: [{}] }, size: 1, changed: 1 };
  kept.files.set('甲局.xlsx', strange as unknown as KeptFile);
  const { collect, state } = start({ kept: kept.pane() });
  await collect.add([fileAt('甲局.xlsx')]);
  await settled();
  expect(state().files).toEqual([fileOf('甲局.xlsx')]);
  expect([...kept.files.values()].map(({ received }) => received)).toEqual(state().files);
});
