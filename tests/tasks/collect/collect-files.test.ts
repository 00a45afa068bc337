import { readFileSync } from 'node:fs';
import type {
  ChosenFile,
  CollectInput,
  ReceivedFile,
  ReceiveWorker,
  WorkerPool,
} from '../../../src/tasks/collect';
import { collectFiles, inProcess, receive, reportsOf } from '../../../src/tasks/collect';
import { report } from './received';

const sample = new Uint8Array(readFileSync('assets/samples/dongguan-2023.txt'));
const damaged = new Uint8Array(readFileSync('assets/samples/changchun-2021.txt'));
const text = (words: string) => new TextEncoder().encode(words);

const chosen = (
  path: string,
  content: Uint8Array | (() => Promise<Uint8Array>) = text(path),
): ChosenFile => ({
  path,
  name: path.replace(/^.*\//, ''),
  size: 10,
  bytes: async () => (content instanceof Uint8Array ? content.slice() : content()),
});

interface Told {
  started: number;
  closed: number;
  busy: number;
  most: number;
}

/** Workers that answer after a moment with the text of the file; `die`, `hang` and `unready` do what they say. */
function workers(size: number, answer = (file: string): ReceivedFile => ({ file, problem: '' })) {
  const told: Told = { started: 0, closed: 0, busy: 0, most: 0 };
  const start = (): ReceiveWorker => {
    told.started += 1;
    return {
      ready: Promise.resolve(),
      async receive({ path }, bytes) {
        told.busy += 1;
        told.most = Math.max(told.most, told.busy);
        const words = new TextDecoder().decode(bytes);
        if (words === 'hang') return new Promise(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, words.length % 3));
        told.busy -= 1;
        if (words === 'die') throw new Error('out of memory');
        return answer(path);
      },
      close: () => void (told.closed += 1),
    };
  };
  return { told, pool: { size, start } satisfies WorkerPool };
}

const run = (input: CollectInput, signal = new AbortController().signal) => {
  const progress: string[] = [];
  return collectFiles(input, {
    signal,
    progress: (done, total, words) => void progress.push(`${done}/${total} ${words}`),
  }).then((collected) => ({ ...collected, progress }));
};

test('reads and checks files where it is, one bad file among them', async () => {
  const files = [chosen('下级/a.txt', sample), chosen('b.txt', text('')), chosen('c.txt', text('没有表格'))];
  const { files: found, cancelled, progress } = await run({ files });
  expect(cancelled).toBe(false);
  expect(found.map(({ file }) => file)).toEqual(['下级/a.txt', 'b.txt', 'c.txt']);
  const [first] = reportsOf(found);
  expect(first?.report).toMatchObject({ unit: '东莞市住房公积金管理中心', year: 2023 });
  // It does not state the processing fee.
  expect(first?.findings.map(({ rule }) => rule)).toEqual(['text.noProcessingFee']);
  expect(found[1]).toEqual({ file: 'b.txt', problem: expect.stringContaining('文件是空的') });
  expect(found[2]).toEqual({ file: 'c.txt', problem: expect.stringContaining('没有找到规定的表格') });
  expect(progress[0]).toBe('0/3 读取并核对');
  expect(progress.at(-1)).toMatch(/^3\/3 /);
});

test('results survive the boundary of a worker', async () => {
  const result = await receive({ path: 'a.txt', name: 'a.txt' }, damaged);
  expect(reportsOf([result])[0]).toMatchObject({ findings: expect.arrayContaining([expect.anything()]) });
  expect(structuredClone(result)).toEqual(result);
});

test('the number of workers makes no difference to the result, and all of them work', async () => {
  const files = Array.from({ length: 40 }, (_, at) => chosen(`${'x'.repeat(at % 5)}${at}`));
  const { told, pool } = workers(4);
  const seen: number[] = [];
  const four = await run({ files, pool, onResult: (_, index) => void seen.push(index) });
  const one = await run({ files, pool: workers(1).pool });
  expect(four.files).toEqual(one.files);
  expect(seen).not.toEqual([...seen].sort((a, b) => a - b));
  expect([...seen].sort((a, b) => a - b)).toEqual(files.map((_, at) => at));
  expect(told).toEqual({ started: 4, closed: 4, busy: 0, most: 4 });
});

test('a worker that dies or hangs is replaced, its file has a sentence, the rest is done', async () => {
  const { told, pool } = workers(2);
  const files = [
    chosen('a'),
    chosen('b', text('die')),
    chosen('c', text('hang')),
    chosen('d', () => Promise.reject(new Error('EACCES'))),
    ...Array.from({ length: 6 }, (_, at) => chosen(`e${at}`)),
  ];
  const { files: found } = await run({ files, pool, timeLimit: 80 });
  expect(found).toHaveLength(10);
  expect(found[1]).toEqual({ file: 'b', problem: expect.stringContaining('程序中断'), stopped: true });
  expect(found[2]).toEqual({ file: 'c', problem: expect.stringContaining('没有读完'), stopped: true });
  expect(found[3]).toEqual({ file: 'd', problem: expect.stringContaining('打不开（EACCES）') });
  expect(found.slice(4)).toEqual(files.slice(4).map(({ path }) => ({ file: path, problem: '' })));
  // The two workers to begin with, one in the place of the dead one, and one for the late file again.
  expect(told).toMatchObject({ started: 4, closed: 4 });
});

test('a file that is late beside others is read once more, alone', async () => {
  const busy = new Set<string>();
  const start = (): ReceiveWorker => ({
    ready: Promise.resolve(),
    async receive({ path }) {
      busy.add(path);
      // The machine is too busy for it while anything else is read.
      if (path === 'a' && busy.size > 1) return new Promise(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, path === 'a' ? 0 : 20));
      busy.delete(path);
      return { file: path, problem: 'read' };
    },
    close: () => busy.delete('a'),
  });
  const files = ['b', 'a', 'c', 'd', 'e', 'f'].map((path) => chosen(path));
  const { files: found, progress } = await run({ files, pool: { size: 2, start }, timeLimit: 60 });
  expect(found).toEqual(files.map(({ path }) => ({ file: path, problem: 'read' })));
  expect(progress.at(-1)).toBe('6/6 a');
});

test.each([
  ['has not worked so long', 0.1, 'read'],
  ['has worked longer', 0.9, expect.stringContaining('没有读完')],
])('where workers tell their processor time, a file is late when its worker %s', async (_, share, said) => {
  const start = (): ReceiveWorker => ({
    ready: Promise.resolve(),
    async receive({ path }) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { file: path, problem: 'read' };
    },
    used: () => performance.now() * share,
    close: () => undefined,
  });
  const { files } = await run({ files: [chosen('a')], pool: { size: 1, start }, timeLimit: 100 });
  expect(files).toMatchObject([{ problem: said }]);
});

test.each<[string, WorkerPool]>([
  [
    'throws',
    {
      size: 2,
      start: () => {
        throw new Error('no workers');
      },
    },
  ],
  [
    'fails to load',
    {
      size: 2,
      start: () => ({
        ...inProcess.start(),
        ready: Promise.reject(new Error('404')),
        receive: () => Promise.reject(new Error()),
      }),
    },
  ],
])('where starting a worker %s, files are read in this thread', async (_, pool) => {
  const { files } = await run({ files: [chosen('a.txt', sample), chosen('b.txt', sample)], pool });
  expect(reportsOf(files)).toHaveLength(2);
});

test('cancelling stops at once and keeps what has come', async () => {
  const { told, pool } = workers(2);
  const controller = new AbortController();
  const files = [
    chosen('a'),
    chosen('b'),
    chosen('c', text('hang')),
    ...Array.from({ length: 50 }, (_, at) => chosen(`d${at}`)),
  ];
  const seen: string[] = [];
  const { files: found, cancelled } = await run(
    {
      files,
      pool,
      onResult({ file }) {
        seen.push(file);
        if (seen.length === 4) controller.abort();
      },
    },
    controller.signal,
  );
  expect(cancelled).toBe(true);
  expect(found).toHaveLength(4);
  expect([...seen].sort()).toEqual(found.map(({ file }) => file).sort());
  expect(told.closed).toBe(2);
  await expect(run({ files, pool }, AbortSignal.abort())).resolves.toMatchObject({
    files: [],
    cancelled: true,
  });
});

test('whoever takes the results may refuse to go on: no worker is left behind', async () => {
  const { told, pool } = workers(3);
  const files = Array.from({ length: 30 }, (_, at) => chosen(`${at}`));
  const seen: number[] = [];
  const onResult = (_: ReceivedFile, index: number): void => {
    seen.push(index);
    if (seen.length === 5) throw new Error('enough');
  };
  await expect(run({ files, pool, onResult })).rejects.toThrow('enough');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen).toHaveLength(5);
  expect(told).toMatchObject({ started: 3, closed: 3 });
});

test('few bytes are held at a time', async () => {
  let held = 0;
  let most = 0;
  const files = Array.from({ length: 30 }, (_, at) =>
    chosen(`${at}`, async () => {
      held += 1;
      most = Math.max(most, held);
      return text(`${at}`);
    }),
  );
  await run({ files, pool: workers(2).pool, onResult: () => void (held -= 1) });
  expect(most).toBeLessThanOrEqual(4);
});

test("last year's reports are compared as results come", async () => {
  const lastYear = [report('东莞市住房公积金管理中心', 2022, () => 5)];
  const { files } = await run({ files: [chosen('a.txt', sample)], lastYear });
  const carry = reportsOf(files)[0]!.findings.filter(({ kind }) => kind === 'carry');
  expect(carry.length).toBeGreaterThan(0);
  const { addresses } = reportsOf(files)[0]!;
  expect(addresses['applications|carriedIn|natural']).toMatch(/第 \d+ 行/);
});

test('an empty file and one of 200 MB are refused without fetching their bytes', async () => {
  const fetched: string[] = [];
  const sized = (path: string, size: number): ChosenFile => ({
    ...chosen(path),
    size,
    bytes: async () => {
      fetched.push(path);
      return text(path);
    },
  });
  const files = [sized('大.xlsx', 200_000_000), sized('空.xlsx', 0), sized('好.xlsx', 10)];
  const { files: results } = await run({ files, pool: workers(2).pool });
  expect(results.map((result) => 'problem' in result && result.problem)).toEqual([
    expect.stringContaining('200 MB'),
    expect.stringContaining('空的'),
    '',
  ]);
  expect(fetched).toEqual(['好.xlsx']);
});
