import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ChosenFile } from '../../../src/tasks/collect';
import { collectFiles, inProcess } from '../../../src/tasks/collect';
import type { ThreadProgram } from '../../../src/tasks/collect/node-workers';
import { nodeWorkers } from '../../../src/tasks/collect/node-workers';

const BUILT = path.resolve('dist/cli/gouji.js');
const SAMPLES = ['changchun-2021', 'dongguan-2023', 'dongying-2018', 'dongying-2021', 'shizuishan-2023'];
const MANY = 1000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-workers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const script = (text: string): ThreadProgram => {
  const file = path.join(folder, 'worker.js');
  writeFileSync(file, `const { parentPort } = require('node:worker_threads');\n${text}`);
  return { file };
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
const context = () => ({ signal: new AbortController().signal, progress: () => undefined });

test('the built worker reads as this thread does', async () => {
  if (!existsSync(BUILT)) throw new Error('Build first: npm run build');
  const files = [...SAMPLES, ...SAMPLES].map((name) =>
    named(`${name}.txt`, () => readFileSync(`assets/samples/${name}.txt`)),
  );
  const here = await collectFiles({ files, pool: inProcess }, context());
  const there = await collectFiles({ files, pool: nodeWorkers(MANY, { file: BUILT }, 2) }, context());
  expect(here.files.every((each) => 'reports' in each)).toBe(true);
  expect(there).toEqual(here);
});

/** Does as the file says, else answers with what it says. */
const OBEDIENT = `parentPort.on('message', ({ file, bytes }) => {
  const words = new TextDecoder().decode(bytes);
  if (words === 'throw') throw new Error('boom');
  if (words === 'exit') process.exit(3);
  while (words === 'hang');
  parentPort.postMessage({ file: file.path, problem: words });
});
parentPort.postMessage('ready');`;

const problemsOf = async (words: readonly string[], timeLimit?: number) => {
  const input = { files: words.map((name) => named(name)), pool: nodeWorkers(MANY, script(OBEDIENT), 1) };
  const { files } = await collectFiles({ ...input, ...(timeLimit && { timeLimit }) }, context());
  return files.map((each) => 'problem' in each && each.problem);
};

test('a thread that throws or ends is replaced at once', async () => {
  expect(await problemsOf(['a', 'throw', 'b', 'exit', 'c'])).toEqual([
    'a',
    expect.stringContaining('程序中断'),
    'b',
    expect.stringContaining('程序中断'),
    'c',
  ]);
});

test('a thread that never comes back is replaced after the time limit', async () => {
  expect(await problemsOf(['hang', 'a'], 5_000)).toEqual([expect.stringContaining('没有读完'), 'a']);
});

test('a thread that cannot load leaves the work to this one', async () => {
  const pool = nodeWorkers(MANY, script(`throw new Error('not allowed');`), 2);
  const files = [named('dongguan-2023.txt', () => readFileSync('assets/samples/dongguan-2023.txt'))];
  const { files: found } = await collectFiles({ files, pool }, context());
  expect(found).toMatchObject([{ file: '下级/dongguan-2023.txt', reports: [{ report: { year: 2023 } }] }]);
});

test('a few files need no thread', () => {
  expect(nodeWorkers(3, script(''))).toBe(inProcess);
});
