import { texts } from '../../../src/taskpane/texts';
import type { CollectTasks, SumRequest } from '../../../src/taskpane/collect/ports';
import { sumRequest, usualYear } from '../../../src/taskpane/collect/sum-request';
import type { CombinedReports, WrittenLetter } from '../../../src/tasks/files';
import { TaskError } from '../../../src/tasks/task';
import { reportOf } from '../reports';
import { fileAt, receivedOf, start } from './fakes';

const links: string[] = [];
const revoked: string[] = [];

beforeEach(() => {
  links.length = 0;
  revoked.length = 0;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => links.push(blob.type) && `blob:${links.length}`,
    revokeObjectURL: (url: string) => revoked.push(url),
  });
});

const made = (name: string) => ({ name, bytes: new Uint8Array([1]) });

async function withFiles(some: Partial<CollectTasks>, host?: Parameters<typeof start>[1]) {
  const started = start(some, host);
  await started.collect.add([fileAt('甲局.xlsx'), fileAt('坏.xlsx')]);
  return started;
}

test('letters take the year, the deadline and the sender, and are kept as one file', async () => {
  const asked: unknown[] = [];
  const { collect, state, told } = await withFiles({
    letters: ({ rows, ...rest }) => {
      asked.push([rows.map(({ name }) => name), rest]);
      const letters = rows.map((row) => ({ row, text: '', file: made('a.docx') }));
      return Promise.resolve({ letters, zip: made('反馈单.zip') });
    },
  });
  collect.set({ year: 2023 });
  collect.store.dispatch({ deadline: '1月20日', sender: '某办' });
  await collect.writeLetters();
  expect(asked).toEqual([[['坏.xlsx', '甲局'], { year: 2023, deadline: '1月20日', sender: '某办' }]]);
  expect(state().made).toEqual({ name: '反馈单.zip', url: 'blob:1' });
  expect(links).toEqual(['application/zip']);
  expect(told.at(-1)).toMatchObject({ tone: 'success', text: expect.stringContaining('2 份') as string });
});

test('where nobody needs a letter, none is made and that is said', async () => {
  const { collect, state, told } = await withFiles({
    letters: () => Promise.resolve({ letters: [], zip: made('反馈单.zip') }),
  });
  await collect.writeLetters();
  expect(state().made).toBeUndefined();
  expect(told.map(({ tone }) => tone)).toEqual(['info']);
});

test('the letter to one office is shown as text and kept as a Word file; the link before it is given up', async () => {
  const { collect, state } = await withFiles({
    letters: ({ rows: [row] }) => {
      const letter: WrittenLetter = { row: row!, text: '甲局：……', file: made('甲局反馈单.docx') };
      return Promise.resolve({ letters: [letter], zip: made('反馈单.zip') });
    },
    reviewList: () => Promise.resolve(made('核对清单.xlsx')),
  });
  await collect.writeReviewList();
  const row = state().overview!.rows[1]!;
  await collect.writeLetter(row);
  expect(state()).toMatchObject({ letter: { row, text: '甲局：……' }, made: { name: '甲局反馈单.docx' } });
  expect(revoked).toEqual(['blob:1']);
});

test.each([
  ['workbook', 1, texts.export.opened],
  ['noHost', 0, texts.export.ready],
] as const)('the review list in host %s', async (host, times, text) => {
  const openWorkbook = jest.fn(() => Promise.resolve());
  const { collect, state, told } = await withFiles(
    {
      reviewList: ({ summary }) => Promise.resolve(made(`${summary.slice(0, 2)}.xlsx`)),
      openWorkbook,
    },
    host,
  );
  await collect.writeReviewList();
  expect(openWorkbook).toHaveBeenCalledTimes(times);
  expect(told.at(-1)).toEqual({ tone: 'success', text });
  expect(state().made?.name).toBe('已报.xlsx');
});

const request: SumRequest = { unit: '某市', year: 2023, received: [receivedOf('甲局.xlsx')] };

test('the link stays where the host cannot open a new workbook', async () => {
  const { collect, state, told } = await withFiles({
    sumUp: () => Promise.resolve({ file: made('汇总.xlsx') } as unknown as CombinedReports),
    openWorkbook: () => Promise.reject(new Error('not here')),
  });
  await collect.sumUp(request);
  expect(state().made?.name).toBe('汇总.xlsx');
  expect(told.at(-1)!.text).toBe(texts.export.ready);
});

test('what must be decided before adding up is kept with what was asked; no file is made', async () => {
  const conflicts = [
    { kind: 'differ', unit: '甲局', files: ['甲局.xlsx', '甲局 (2).xlsx'], sentence: '……' },
  ] as const;
  const { collect, state } = await withFiles({ sumUp: () => Promise.resolve({ conflicts }) });
  await collect.sumUp(request);
  expect(state().sum).toEqual({ asked: request, answer: { conflicts } });
  expect(state().made).toBeUndefined();
});

test('a total that cannot be made leaves no earlier total on the screen', async () => {
  let fail = false;
  const { collect, state, told } = await withFiles({
    sumUp: () =>
      fail
        ? Promise.reject(new TaskError('没有可以相加的报告。'))
        : Promise.resolve({ file: made('汇总.xlsx') } as unknown as CombinedReports),
  });
  await collect.sumUp(request);
  fail = true;
  await collect.sumUp(request);
  expect(state().sum).toBeUndefined();
  expect(told.at(-1)).toEqual({ tone: 'error', text: '没有可以相加的报告。' });
});

test('a total takes every report received, the own one of the workbook, and who is missing', async () => {
  const { collect, state } = await withFiles({});
  collect.set({ offices: ['甲局', '乙局'] });
  const own = reportOf('2021', () => 1);
  const asked = sumRequest(state().overview!, '某市', 2023, own);
  expect(asked).toMatchObject({ unit: '某市', year: 2023, missing: ['乙局'] });
  expect(asked.received.map(({ file }) => file)).toEqual(['甲局.xlsx']);
  expect(asked.own!.report).toBe(own.recognised.report);
  expect('own' in sumRequest(state().overview!, '某市', 2023, undefined)).toBe(false);
});

test('the year of a total is that of most reports', async () => {
  const { collect, state } = start({
    collect(files, found) {
      for (const [at, { path }] of files.entries())
        found({ file: path, reports: [receivedOf(path, at ? 2023 : 2022)] });
      return Promise.resolve();
    },
  });
  await collect.add(['甲局.xlsx', '乙局.xlsx', '丙局.xlsx'].map((path) => fileAt(path)));
  expect(usualYear(state().overview!)).toBe(2023);
});
