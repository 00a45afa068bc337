import { strToU8, zipSync } from 'fflate';
import { fileKinds, readFile, readPaste } from '../../src/read';
import { readable, readableExtensions, refuseSize } from '../../src/read/readable';
import { rows, workbookPackage } from './package';

const book = workbookPackage({ sheets: { 三: rows('<row r="1"><c r="A1"><v>1</v></c></row>') } });
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
const utf16 = (text: string): number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);
const ole2 = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(64).fill(0),
    ...utf16(`${stream}\0`),
  ]);

test.each<[string, Uint8Array, string, string]>([
  ['empty', new Uint8Array(), 'a.xlsx', 'empty'],
  ['truncated', book.subarray(0, book.length >> 1), 'a.xlsx', 'damaged'],
  [
    'corrupt',
    book.map((byte, at) => (at > 60 && at < book.length - 200 ? byte ^ 0x5a : byte)),
    'a.xlsx',
    'damaged',
  ],
  ['a workbook without sheets', workbookPackage({ sheets: {} }), 'a.xlsx', 'damaged'],
  ['a workbook part alone', zip('xl/workbook.xml'), 'a.xlsx', 'damaged'],
  ['encrypted', ole2('EncryptedPackage'), 'a.xlsx', 'encrypted'],
  ['a broken .xls', ole2('Workbook'), 'a.xls', 'damaged'],
  ['a broken .doc', ole2('WordDocument'), 'a.doc', 'damaged'],
  ['Word 2', new Uint8Array([0xdb, 0xa5, 0x2d, 0, 0, 0]), 'a.doc', 'unsupported'],
  ['a broken docx', zip('word/document.xml'), 'a.docx', 'damaged'],
  ['a document of MS Works', ole2('MatOST'), 'a.wps', 'damaged'],
  ['another compound file', ole2('PowerPoint Document'), 'a.ppt', 'unsupported'],
  ['ofd', zip('OFD.xml'), 'a.ofd', 'unsupported'],
  ['rtf called .doc, cut off', strToU8('{\\rtf1\\ansi'), 'a.doc', 'damaged'],
  ['Word 2003 XML', strToU8('<?xml version="1.0"?><w:wordDocument/>'), 'a.doc', 'unsupported'],
  [
    'Word 2003 XML with tabs',
    strToU8('<?xml version="1.0"?>\n<w:a>\n\t<w:b/>\n\t<w:c/>\n\t</w:a>'),
    'a.doc',
    'unsupported',
  ],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'a.jpg', 'unsupported'],
  ['rar', strToU8('Rar!\x1a\x07'), 'a.rar', 'unsupported'],
  ['a pdf called .xls', strToU8('%PDF-1.7\n1 0 obj'), 'a.xls', 'damaged'],
  ['xlsb', zip('xl/workbook.bin'), 'a.xlsb', 'unsupported'],
  ['a broken .ods', zip('content.xml'), 'a.ods', 'damaged'],
  ['a broken .odt', zip('mimetype'), 'a.odt', 'unsupported'],
  ['odp', zip('content.xml'), 'a.odp', 'unsupported'],
  ['zip', zip('a.txt'), 'a.zip', 'unsupported'],
  ['pdf', strToU8('%PDF-1.7'), 'a.pdf', 'damaged'],
  ['bytes of no kind', new Uint8Array([1, 2, 3, 0, 0, 9]), 'a.bin', 'unknown'],
  ['bytes named as text', new Uint8Array([1, 2, 3, 0, 0, 9]), 'a.txt', 'unknown'],
])('%s gives a problem with a sentence', async (_, bytes, name, code) => {
  const result = await readFile(bytes, name);
  expect(result).toMatchObject({ ok: false, problem: { code } });
  if (!result.ok) expect(result.problem.sentence).toMatch(/请.*。$/);
});

test('a file of 100 MB is refused for its size, whatever it holds', async () => {
  const result = await readFile({ length: 100_000_000 } as Uint8Array, 'a.xlsx');
  expect(result).toMatchObject({ ok: false, problem: { code: 'tooLarge' } });
  expect(refuseSize(99_999_999)).toBeUndefined();
});

test('every kind that has a name is read, and no other', () => {
  expect(fileKinds.map(({ id }) => id).sort()).toEqual(Object.keys(readable).sort());
  expect(new Set(readableExtensions).size).toBe(readableExtensions.length);
});

test('the sentence for an unknown file names what can be read', async () => {
  const result = await readFile(new Uint8Array([1, 2, 0, 3]), 'a.bin');
  for (const extension of readableExtensions)
    expect(!result.ok && result.problem.sentence).toContain(extension);
});

test('kinds are told by content: a workbook under any name', async () => {
  expect(await readFile(book, '没有扩展名')).toMatchObject({ ok: true });
  expect(fileKinds.flatMap(({ extensions }) => extensions)).toEqual(
    expect.arrayContaining(['.xlsx', '.xlsm', '.txt', '.md']),
  );
});

test.each([
  ['UTF-8', strToU8('行政许可\t3\n')],
  ['UTF-8 with mark', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('行政许可\t3\n')])],
  ['GB18030', new Uint8Array([0xd0, 0xd0, 0xd5, 0xfe, 0xd0, 0xed, 0xbf, 0xc9, 9, 0x33, 10])],
  [
    'UTF-16',
    new Uint8Array([
      0xff,
      0xfe,
      ...utf16('').concat([...'行政许可\t3\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
    ]),
  ],
  [
    'UTF-16 with the high byte first',
    new Uint8Array([
      0xfe,
      0xff,
      ...[...'行政许可\t3\n'].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
    ]),
  ],
])('text in %s', async (_, bytes) => {
  const result = await readFile(bytes, 'a.txt');
  expect(result.ok && result.document.grids[0]?.rows).toEqual([['行政许可', 3]]);
});

test('a paste from a sheet keeps its columns, quotes and line ends', async () => {
  const { grids } = await readPaste({ text: '"结果\n维持"\t总计\r\n\t"说""好"""\r\n1\t\r\n' });
  expect(grids[0]?.aligned).toBe(true);
  expect(grids[0]?.rows).toEqual([
    ['结果\n维持', '总计'],
    [null, '说"好"'],
    [1, null],
  ]);
});

test('a paste of lines is text', async () => {
  const { grids, paragraphs } = await readPaste({ text: '二、主动公开政府信息情况\n规章 | 0 | 1 | 2\n' });
  expect([grids[0]?.aligned, grids[0]?.rows, paragraphs]).toEqual([
    false,
    [['规章', 0, 1, 2]],
    ['二、主动公开政府信息情况'],
  ]);
});
