import { archivedFiles, isArchive, readFile } from '../../../src/read';
import { docxPackage, p } from '../docx';
import { writeZip } from '../zip-writer';

const text = new TextDecoder();
const contents = (archive: Uint8Array): readonly (readonly [string, string])[] =>
  archivedFiles(archive).map(({ path, bytes }) => [path, text.decode(bytes())]);
const problem = (open: () => unknown): string => {
  try {
    open();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};
const GBK = Uint8Array.from([0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6, 0x2e, 0x74, 0x78, 0x74]);
const GBK_FOLDER = Uint8Array.from([0xcf, 0xd8, 0x5c, ...GBK]);

test('files and folders in order, without what systems leave beside them', () => {
  const archive = writeZip([
    { name: '区县/', content: '', stored: true },
    { name: '区县/乙局.txt', content: '乙' },
    { name: '/甲局.DOC', content: '甲', stored: true },
    { name: '__MACOSX/区县/._乙局.txt', content: '-' },
    { name: '区县/._丙.txt', content: '-' },
    { name: '区县/~$乙局.docx', content: '-' },
    { name: '安装.exe', content: '-', says: { method: 99 } },
    { name: '照片.jpg', content: '照' },
    { name: '../../丁局.pdf', content: '丁' },
  ]);
  expect(contents(archive)).toEqual([
    ['区县/乙局.txt', '乙'],
    ['甲局.DOC', '甲'],
    ['照片.jpg', '照'],
    ['丁局.pdf', '丁'],
  ]);
});

test('names in UTF-8, said or not, in GBK, or in a field of their own', () => {
  const field = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('司法局.txt')]);
  const archive = writeZip([
    { name: '民政局.txt', content: '' },
    { name: Buffer.from('教育局.txt'), content: '' },
    { name: GBK, content: '' },
    { name: GBK_FOLDER, content: '' },
    {
      name: Buffer.from('?.txt'),
      content: '',
      extra: Buffer.concat([Buffer.from([0x75, 0x70, field.length, 0]), field]),
    },
  ]);
  expect(archivedFiles(archive).map(({ path }) => path)).toEqual([
    '民政局.txt',
    '教育局.txt',
    '财政局.txt',
    '县/财政局.txt',
    '司法局.txt',
  ]);
});

test('an archive in an archive stands in its place; what lies deeper, or is broken, says so alone', () => {
  const deep = writeZip([{ name: '深.txt', content: '深' }]);
  const inner = writeZip([
    { name: '乙局.txt', content: '乙' },
    { name: '里.zip', content: deep },
  ]);
  const archive = writeZip([
    { name: '甲局.txt', content: '甲' },
    { name: '区/县.zip', content: inner },
    { name: '坏.zip', content: 'PK' },
    { name: '丁局.txt', content: '丁' },
  ]);
  const files = archivedFiles(archive);
  expect(files.map(({ path }) => path)).toEqual([
    '甲局.txt',
    '区/县.zip/乙局.txt',
    '区/县.zip/里.zip',
    '坏.zip',
    '丁局.txt',
  ]);
  expect(text.decode(files[1]!.bytes())).toBe('乙');
  expect(problem(() => files[2]!.bytes())).toMatch(/里面还有压缩包.*请解压后再放进来。$/);
  expect(problem(() => files[3]!.bytes())).toMatch(/损坏.*请重新发送。$/);
});

test.each<[string, Uint8Array, RegExp]>([
  ['of programs', writeZip([{ name: 'a.exe', content: '' }]), /没有可以读取的文件/],
  ['locked', writeZip([{ name: 'a.txt', content: '', says: { flags: 1 } }]), /设有密码.*请解压/],
  [
    'compressed in another way',
    writeZip([{ name: 'a.txt', content: '', says: { method: 9 } }]),
    /a\.txt.*请解压/,
  ],
  ['cut off', writeZip([{ name: 'a.txt', content: 'a' }]).subarray(0, 60), /损坏/],
  [
    'of too many files',
    writeZip(Array.from({ length: 5001 }, (_, nth) => ({ name: `${nth}.txt`, content: '', stored: true }))),
    /超过 5000 个.*分批/,
  ],
  [
    'of too much',
    writeZip(
      Array.from({ length: 3 }, (_, nth) => ({ name: `${nth}.txt`, content: '', says: { size: 4e8 } })),
    ),
    /超过 1 GB.*分批/,
  ],
])('an archive that is %s says what to do', (_, archive, sentence) => {
  expect(problem(() => archivedFiles(archive))).toMatch(sentence);
});

test.each([
  ['less', 3],
  ['more', 2_000_000],
])('a file that says %s than it holds is damaged', (_, size) => {
  const [file] = archivedFiles(writeZip([{ name: 'a.txt', content: 'abcde', says: { size } }]));
  expect(problem(() => file!.bytes())).toMatch(/损坏/);
});

test('a document that is a zip package itself is no archive, whatever it is called', async () => {
  const document = docxPackage(p('正文'));
  expect(isArchive(document, 'a.zip')).toBe(false);
  expect(await readFile(document, 'a.zip')).toMatchObject({ ok: true });
  expect(isArchive(writeZip([{ name: 'a.txt', content: '' }]), 'a.zip')).toBe(true);
});

test.each([2, 0x1fff, 0xffff])('an extra field that is said to be %i bytes long is passed over', (length) => {
  const archive = writeZip([{ name: '甲局.txt', content: '甲' }]);
  const view = new DataView(archive.buffer, archive.byteOffset);
  for (let at = 0; at + 46 < archive.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 30, length, true);
  expect(contents(archive)).toEqual([['甲局.txt', '甲']]);
});
