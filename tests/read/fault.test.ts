import { readFile } from '../../src/read';
import { textKind } from '../../src/read/text/text';
import { receive } from '../../src/tasks/collect/receive';
import { gouji, put, useFolder } from '../support/cli-folder';

const mistake = new TypeError('x is undefined');
const bytes = new TextEncoder().encode('一份报告');
useFolder();
beforeEach(() => {
  jest.spyOn(textKind, 'read').mockImplementation(() => {
    throw mistake;
  });
});
afterEach(() => jest.restoreAllMocks());

test('a mistake of a reader is told apart from a damaged file, with where it happened', async () => {
  const read = await readFile(bytes, 'a.txt');
  expect(read).toMatchObject({ ok: false, problem: { code: 'fault', trace: mistake.stack } });
  expect(await receive({ path: '甲/a.txt', name: 'a.txt' }, bytes)).toMatchObject({
    file: '甲/a.txt',
    problem: expect.stringMatching(/程序出错/),
    trace: mistake.stack,
  });
});

test('where it happened is printed with --debug, before or behind the command, and only then', async () => {
  put('a.txt', bytes);
  const quiet = await gouji('check', 'a.txt');
  expect([quiet.exit, quiet.err.split('\n').length]).toEqual([2, 2]);
  for (const args of [
    ['--debug', 'check', 'a.txt'],
    ['check', 'a.txt', '--debug'],
    ['read', '--debug', 'a.txt'],
  ])
    expect((await gouji(...args)).err).toContain('TypeError: x is undefined\n    at ');
});
