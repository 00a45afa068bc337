import { exportTexts } from '../../../src/taskpane/export/texts';
import type { Tasks } from '../../../src/taskpane/tasks';
import { sumRequest } from '../../../src/taskpane/collect/sum-request';
import { usualYear } from '../../../src/tasks/collect';
import type { CombinedReports, CombineInput, WrittenLetter } from '../../../src/tasks/files';
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
const lettersOf = (...letters: readonly WrittenLetter[]) => ({
  letters,
  texts: made('汇总.txt'),
  zip: made('反馈单.zip'),
});

async function withFiles(fakes: Parameters<typeof start>[0], host?: Parameters<typeof start>[1]) {
  const started = start(fakes, host);
  await started.collect.add([fileAt('甲局.xlsx'), fileAt('坏.xlsx')]);
  return started;
}

test('letters take the year, the deadline and the sender, and are kept as one file', async () => {
  const asked: unknown[] = [];
  const { collect, state, notices } = await withFiles({
    files: {
      writeLetters: async ({ rows, ...rest }) => {
        asked.push([rows.map(({ name }) => name), rest]);
        return lettersOf(...rows.map((row) => ({ row, text: '', file: made('a.docx') })));
      },
    },
  });
  collect.set({ year: 2023 });
  collect.store.dispatch({ deadline: '1月20日', sender: '某办' });
  await collect.writeLetters();
  expect(asked).toEqual([
    [
      ['坏.xlsx', '甲局'],
      { year: 2023, details: new Map(), deadline: '1月20日', sender: '某办', date: expect.any(Date) },
    ],
  ]);
  expect(state().file).toEqual({ name: '反馈单.zip', url: 'blob:1' });
  expect(links).toEqual(['application/zip']);
  expect(notices.at(-1)).toMatchObject({ tone: 'success', text: expect.stringContaining('2 份') as string });
});

test('a deadline that is no day is refused, and no letter written', async () => {
  const { collect, notices, state } = await withFiles({ files: { writeLetters: async () => lettersOf() } });
  collect.store.dispatch({ deadline: '2月30日' });
  await collect.writeLetters();
  expect(notices.at(-1)).toMatchObject({
    tone: 'error',
    text: expect.stringContaining('没有这一天') as string,
  });
  expect(state().file).toBeUndefined();
});

test('where nobody needs a letter, none is made and that is said', async () => {
  const { collect, state, notices } = await withFiles({
    files: { writeLetters: async () => lettersOf() },
  });
  await collect.writeLetters();
  expect(state().file).toBeUndefined();
  expect(notices.map(({ tone }) => tone)).toEqual(['info']);
});

test('the letter to one office is shown as text and kept as a Word file; the link before it is given up', async () => {
  const { collect, state } = await withFiles({
    files: {
      writeLetters: async ({ rows: [row] }) =>
        lettersOf({ row: row!, text: '甲局：……', file: made('甲局反馈单.docx') }),
      writeReviewList: async () => made('核对清单.xlsx'),
    },
  });
  await collect.writeReviewList();
  const row = state().overview!.rows[1]!;
  await collect.writeLetter(row);
  expect(state()).toMatchObject({ letter: { row, text: '甲局：……' }, file: { name: '甲局反馈单.docx' } });
  expect(revoked).toEqual(['blob:1']);
});

test.each([
  ['workbook', 1, exportTexts.export.opened],
  ['noHost', 0, exportTexts.export.ready],
] as const)('the review list in host %s', async (host, times, text) => {
  const openWorkbook = jest.fn(async () => undefined);
  const writeReviewList: Tasks['files']['writeReviewList'] = async ({ summary }) =>
    made(`${summary!.slice(0, 2)}.xlsx`);
  const { collect, state, notices } = await withFiles(
    { live: { openWorkbook }, files: { writeReviewList } },
    host,
  );
  await collect.writeReviewList();
  expect(openWorkbook).toHaveBeenCalledTimes(times);
  expect(notices.at(-1)).toEqual({ tone: 'success', text });
  expect(state().file?.name).toBe('已报.xlsx');
});

const total = { file: made('汇总.xlsx') } as unknown as CombinedReports;
const request: CombineInput = { unit: '某市', year: 2023, received: [receivedOf('甲局.xlsx')] };

test('the link stays where the host cannot open a new workbook', async () => {
  const { collect, state, notices } = await withFiles({
    files: { combineReports: async () => total },
    live: { openWorkbook: () => Promise.reject(new Error('not here')) },
  });
  await collect.sumUp(request);
  expect(state().file?.name).toBe('汇总.xlsx');
  expect(notices.at(-1)!.text).toBe(exportTexts.export.ready);
});

test('what must be decided before adding up is kept with what was asked; no file is made', async () => {
  const conflicts = [{ unit: '甲局', files: ['甲局.xlsx', '甲局 (2).xlsx'], sentence: '……' }];
  const { collect, state } = await withFiles({ files: { combineReports: async () => ({ conflicts }) } });
  await collect.sumUp(request);
  expect(state().sum).toEqual({ request, answer: { conflicts } });
  expect(state().file).toBeUndefined();
});

test('a total that cannot be made leaves no earlier total on the screen', async () => {
  let fail = false;
  const { collect, state, notices } = await withFiles({
    files: {
      combineReports: async () => {
        if (fail) throw new TaskError('没有可以相加的报告。');
        return total;
      },
    },
  });
  await collect.sumUp(request);
  fail = true;
  await collect.sumUp(request);
  expect(state().sum).toBeUndefined();
  expect(notices.at(-1)).toEqual({ tone: 'error', text: '没有可以相加的报告。' });
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
    read: async ({ files, onResult }) =>
      files.forEach(({ path }, index) =>
        onResult!({ file: path, reports: [receivedOf(path, index ? 2023 : 2022)] }, index),
      ),
  });
  await collect.add(['甲局.xlsx', '乙局.xlsx', '丙局.xlsx'].map((path) => fileAt(path)));
  expect(usualYear(state().overview!.rows)).toBe(2023);
});
