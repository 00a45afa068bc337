import type * as fs from 'node:fs';
import { join } from 'node:path';
import { Outputs } from '../../src/cli/outputs';
import { inFolder, put, useFolder } from '../support/cli-folder';

jest.mock('node:fs', () => ({ ...jest.requireActual<object>('node:fs') }));
const mocked = jest.requireMock<typeof fs>('node:fs');
const real = jest.requireActual<typeof fs>('node:fs');

useFolder('反馈单');

/** All files below the folder, hidden ones too, with what they hold. */
const content = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    real
      .readdirSync(inFolder(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(inFolder().length + 1),
        real.readFileSync(join(parentPath, name), 'utf8'),
      ]),
  );
const folders = (): readonly string[] => real.readdirSync(inFolder()).sort();

const failing = (code: string) => Object.assign(new Error(code), { code });

/** Letters 1 to 1,000, every other one there before, and one that is moved away. */
function thousand(): Outputs {
  for (let nth = 0; nth < 1000; nth += 2) put(`反馈单/${nth}.docx`, `旧 ${nth}`);
  put('反馈单/办结.docx', '办结');
  const outputs = new Outputs({ cwd: inFolder() }, { force: true });
  outputs.move('反馈单/办结.docx', '反馈单/已办结/办结.docx');
  for (let nth = 0; nth < 1000; nth++) outputs.add(`反馈单/${nth}.docx`, Buffer.from(`新 ${nth}`));
  return outputs;
}

afterEach(() => jest.restoreAllMocks());

test.each([
  ['EBUSY', '文件正被别的程序打开。请关闭后再试'],
  ['ENOSPC', '磁盘已满。请腾出空间后再试'],
  ['ENOTDIR', '上级文件夹的位置上是文件。请换一个文件夹'],
])('a thousand letters of which the 700th cannot be put there (%s): all is as before', (code, reason) => {
  const outputs = thousand();
  put('反馈单/别的.txt', '别人的');
  const changed = new Date(2024, 0, 5);
  real.utimesSync(inFolder('反馈单/4.docx'), changed, changed);
  const before = content();
  const isStaged = ([path]: readonly [string, string]) => !path.includes('.gouji-');
  jest.spyOn(mocked, 'renameSync').mockImplementation((from, to) => {
    if (String(to).endsWith('/699.docx')) throw failing(code);
    real.renameSync(from, to);
  });
  expect(() => outputs.commit()).toThrow(
    `反馈单/699.docx 没有写成：${reason}。另外 1000 个文件也没有写，原有的文件没有变。`,
  );
  expect(content()).toEqual(Object.fromEntries(Object.entries(before).filter(isStaged)));
  expect(folders()).toEqual(['反馈单']);
  expect(real.existsSync(inFolder('反馈单/已办结'))).toBe(false);
  expect(real.statSync(inFolder('反馈单/4.docx')).mtime).toEqual(changed);
});

test('where even that fails, what was there is kept and its place is said', () => {
  const outputs = thousand();
  let hasFailed = false;
  jest.spyOn(mocked, 'renameSync').mockImplementation((from, to) => {
    hasFailed ||= String(to).endsWith('/699.docx');
    if (hasFailed) throw failing('EIO');
    real.renameSync(from, to);
  });
  expect(() => outputs.commit()).toThrow(/有的文件没能恢复原样，原来的在 \/.*\.gouji-\w+ 里。$/);
  outputs.discard();
  expect(Object.values(content()).filter((text) => text.startsWith('旧'))).toHaveLength(500);
});

test('a folder in the way of one, made after the check: none is written', () => {
  const outputs = new Outputs({ cwd: inFolder() }, { force: false });
  outputs.add('甲/1.docx', Buffer.from('一'));
  outputs.add('乙/2.docx', Buffer.from('二'));
  put('乙', '别人的');
  expect(() => outputs.commit()).toThrow(/^乙\/2\.docx 没有写成：.*另外 1 个文件也没有写/);
  expect(content()).toEqual({ 乙: '别人的' });
  expect(folders()).toEqual(['乙', '反馈单']);
});

test('without a fault all are there, the old ones replaced, and nothing else', () => {
  thousand().commit();
  const now = content();
  expect(Object.keys(now)).toHaveLength(1001);
  expect(now['反馈单/已办结/办结.docx']).toBe('办结');
  expect(Object.values(now).filter((text) => text.startsWith('新'))).toHaveLength(1000);
});
