import { readFileSync } from 'node:fs';
import type { ChosenFile } from '../../../src/tasks/collect';
import { collectFiles, openArchives, reportsOf, unreadableOf } from '../../../src/tasks/collect';
import { readReports } from '../../../src/tasks/files';
import { writeZip } from '../../read/zip-writer';

const sample = readFileSync('assets/samples/dongguan-2023.txt');
const context = { signal: new AbortController().signal, progress: () => undefined };

const chosen = (path: string, content: Uint8Array, read = () => undefined as void): ChosenFile => ({
  path,
  name: path.replace(/^.*\//, ''),
  size: content.length,
  bytes: async () => {
    read();
    return new Uint8Array(content);
  },
});
const received = async (files: readonly ChosenFile[]) =>
  (await collectFiles({ files: await openArchives(files) }, context)).files;

test('files of an archive are read as those of a folder, each under its path', async () => {
  let reads = 0;
  const archive = writeZip([
    { name: '区/甲.txt', content: sample },
    { name: '坏.docx', content: 'PK\u0003\u0004坏' },
    { name: '里.zip', content: writeZip([{ name: '乙.txt', content: sample }]) },
    { name: '空.txt', content: '' },
  ]);
  const files = await received([
    chosen('下级/报送.zip', archive, () => void (reads += 1)),
    chosen('丙.txt', sample),
  ]);
  expect(files.map(({ file }) => file)).toEqual([
    '下级/报送.zip/区/甲.txt',
    '下级/报送.zip/坏.docx',
    '下级/报送.zip/里.zip/乙.txt',
    '下级/报送.zip/空.txt',
    '丙.txt',
  ]);
  expect(reportsOf(files).map(({ file }) => file)).toEqual([
    '下级/报送.zip/区/甲.txt',
    '下级/报送.zip/里.zip/乙.txt',
    '丙.txt',
  ]);
  expect(unreadableOf(files).map(({ problem }) => problem)).toEqual([
    expect.stringMatching(/损坏/),
    expect.stringMatching(/文件是空的/),
  ]);
  expect(reads).toBe(1);
});

test('an archive that cannot be opened says why, and the others are read', async () => {
  const locked = writeZip([{ name: 'a.txt', content: '', says: { flags: 1 } }]);
  const files = await received([
    chosen('锁.zip', locked),
    { ...chosen('没了.zip', locked), bytes: () => Promise.reject(new Error('ENOENT')) },
    chosen('丙.txt', sample),
  ]);
  expect(files).toMatchObject([
    { file: '锁.zip', problem: '压缩包设有密码，没有读取。请解压后再放进来。' },
    { file: '没了.zip', problem: expect.stringMatching(/文件打不开（ENOENT）/) },
    { reports: [{ file: '丙.txt' }] },
  ]);
});

test('where one file is asked for, an archive of one is read, and one of several says what to do', async () => {
  const one = writeZip([
    { name: '甲.txt', content: sample },
    { name: '说明.jpg', content: '' },
  ]);
  const [report] = await readReports({ name: 'a.zip', bytes: one }, context);
  expect(report?.recognised.report.year).toBe(2023);
  const two = writeZip(['甲.txt', '乙.txt'].map((name) => ({ name, content: sample })));
  await expect(readReports({ name: 'a.zip', bytes: two }, context)).rejects.toThrow(
    /^a\.zip：压缩包里有 2 个文件.*请解压后选其中一个/,
  );
  const bad = writeZip([{ name: '甲.xlsb', content: '-' }]);
  await expect(readReports({ name: 'a.zip', bytes: bad }, context)).rejects.toThrow(
    /^a\.zip\/甲\.xlsb：.*请/,
  );
});
