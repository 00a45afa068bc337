import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ChosenFile } from '../../../src/tasks/collect';
import { collectFiles, inProcess } from '../../../src/tasks/collect';
import type { NodeReaders } from '../../../src/tasks/collect/node-readers';
import { nodeReaders } from '../../../src/tasks/collect/node-readers';
import { damagedFile } from '../../fuzz/judge';

const BUILT = path.resolve('dist/cli/gouji.js');
const SAMPLES = ['changchun-2021', 'dongguan-2023', 'dongying-2018', 'dongying-2021', 'shizuishan-2023'];

let folder: string;
const opened: NodeReaders[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-readers-'));
});
afterEach(() => {
  opened.splice(0).forEach((each) => each.end());
  rmSync(folder, { recursive: true, force: true });
});

const readersOf = (program: string, memory = 1024) => {
  const readers = nodeReaders([program], { most: 2, memory });
  opened.push(readers);
  return readers;
};
const script = (text: string): string => {
  const file = path.join(folder, 'reader.js');
  writeFileSync(file, text);
  return file;
};
const named = (
  name: string,
  content: () => Uint8Array = () => new TextEncoder().encode(name),
): ChosenFile => ({
  path: `下级/${name}`,
  name,
  size: 10,
  bytes: async () => content(),
});
const died = expect.stringContaining('程序中断');
const context = () => ({ signal: new AbortController().signal, progress: () => undefined });

test('the built program reads as this process does', async () => {
  if (!existsSync(BUILT)) throw new Error('Build first: npm run build');
  const files = [...SAMPLES, ...SAMPLES].map((name) =>
    named(`${name}.txt`, () => readFileSync(`assets/samples/${name}.txt`)),
  );
  const here = await collectFiles({ files, pool: inProcess }, context());
  const there = await collectFiles({ files, pool: readersOf(BUILT).pool(100) }, context());
  expect(here.files.every((each) => 'reports' in each)).toBe(true);
  expect(there).toEqual(here);
});

/** A file that lies in the folder, or does not. */
const placed = (name: string, content?: Uint8Array): ChosenFile => {
  const place = path.join(folder, name);
  if (content) writeFileSync(place, content);
  return { path: `下级/${name}`, name, size: 10, place, bytes: async () => readFileSync(place) };
};

test('the built program opens files by itself, and says of one that is gone what this process says', async () => {
  const sample = readFileSync('assets/samples/dongguan-2023.txt');
  const files = Array.from({ length: 60 }, (_, at) =>
    placed(`${at}.txt`, at === 7 ? undefined : at % 2 ? sample : new TextEncoder().encode(`${at}`)),
  );
  const here = await collectFiles({ files, pool: inProcess }, context());
  const there = await collectFiles({ files, pool: readersOf(BUILT).pool(100) }, context());
  for (const { files: found } of [here, there])
    expect(found[7]).toMatchObject({ problem: expect.stringContaining('ENOENT') });
  const others = [here, there].map(({ files: found }) => found.filter((_, at) => at !== 7));
  expect(others[1]).toEqual(others[0]);
});

test('of files that went to a reader together, the one that ends it is found, and the rest is read', async () => {
  const reader = script(`process.on('message', ({ files }) => {
    if (files.some(({ name }) => name === '37')) process.exit(3);
    process.send(files.map(({ path }) => ({ file: path, problem: files.length > 1 ? 'together' : 'alone' })));
  });
  process.send('ready');`);
  const files = Array.from({ length: 102 }, (_, at) => placed(`${at}`));
  const { files: found } = await collectFiles({ files, pool: readersOf(reader).pool(100) }, context());
  const said = found.map((each) => 'problem' in each && each.problem);
  expect(said[37]).toEqual(died);
  expect(said.filter((each) => each === 'alone')).toHaveLength(2);
  expect(said.filter((each) => each === 'together')).toHaveLength(99);
});

/** Does as the file says, else answers with what it says and how many files it has read. */
const OBEDIENT = `let files = 0;
const all = [];
process.on('message', ({ file, bytes }) => {
  const words = new TextDecoder().decode(bytes);
  if (words === 'throw') throw new Error('boom');
  if (words === 'exit') process.exit(3);
  while (words === 'hang');
  if (words === 'wait') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
  while (words === 'objects') all.push({ more: [files] });
  while (words === 'numbers') all.push(all.length);
  while (words === 'one array') all.push(new Array(3000000).fill(0));
  process.send({ file: file.path, problem: words + (files += 1) });
});
process.send('ready');`;

const problemsOf = async (words: readonly string[], timeLimit?: number) => {
  const input = { files: words.map((name) => named(name)), pool: readersOf(script(OBEDIENT), 32).pool(1) };
  const { files } = await collectFiles({ ...input, ...(timeLimit && { timeLimit }) }, context());
  return files.map((each) => 'problem' in each && each.problem);
};

test('a reader that throws or ends is replaced at once', async () => {
  expect(await problemsOf(['a', 'throw', 'b', 'exit', 'c', 'd'])).toEqual([
    'a1',
    died,
    'b1',
    died,
    'c1',
    'd2',
  ]);
});

test.each(['objects', 'numbers', 'one array'])(
  'a reader that takes all memory with %s is replaced, and the rest is read',
  async (greedy) => expect(await problemsOf(['a', greedy, 'b'], 100_000)).toEqual(['a1', died, 'b1']),
);

test('a reader that never comes back is replaced after the time limit', async () => {
  expect(await problemsOf(['hang', 'a'], 5_000)).toEqual([expect.stringContaining('没有读完'), 'a1']);
});

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('a reader that has waited and not worked is no late one', async () => {
  expect(await problemsOf(['wait', 'a'], 2_000)).toEqual(['wait1', 'a2']);
});

test('a reader waits for the files that come after the first ones', async () => {
  const readers = readersOf(script(OBEDIENT));
  for (const problem of ['a1', 'a2']) {
    const { files } = await collectFiles({ files: [named('a')], pool: readers.pool(1) }, context());
    expect(files).toMatchObject([{ problem }]);
  }
});

test('where no reader can start, this process reads', async () => {
  const { pool } = readersOf(script(`throw new Error('not allowed');`));
  const files = [named('dongguan-2023.txt', () => readFileSync('assets/samples/dongguan-2023.txt'))];
  const { files: found } = await collectFiles({ files, pool: pool(1) }, context());
  expect(found).toMatchObject([{ file: '下级/dongguan-2023.txt', reports: [{ report: { year: 2023 } }] }]);
});

test('what PDF.js leaves behind of a damaged file does not end the reading of the next one', async () => {
  const damaged = await damagedFile('pdf', 2026, 356);
  const sample = readFileSync('assets/samples/dongguan-2023.txt');
  const files = [named('坏.pdf', () => damaged), ...[1, 2].map((nth) => named(`${nth}.txt`, () => sample))];
  const { files: found } = await collectFiles({ files, pool: readersOf(BUILT).pool(1) }, context());
  expect(found).toMatchObject([{}, { reports: [{}] }, { reports: [{}] }]);
  expect(found[0]).not.toHaveProperty('stopped');
});
