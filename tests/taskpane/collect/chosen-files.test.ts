import {
  chosenFiles,
  droppedFiles,
  isOnlyCounted,
  pastedFile,
} from '../../../src/taskpane/collect/chosen-files';

const file = (name: string, text = name): File => new File([text], name, { lastModified: 5 });

const fileEntry = (name: string) => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (resolve: (file: File) => void) => resolve(file(name)),
});

/** A folder as browsers give it: its entries in lots, then an empty one. */
const folderEntry = (name: string, ...lots: readonly object[][]) => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader() {
    const left = [...lots];
    return { readEntries: (resolve: (lot: object[]) => void) => resolve(left.shift() ?? []) };
  },
});

const dropOf = (...entries: readonly object[]) =>
  ({
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files: [],
  }) as unknown as DataTransfer;

const paths = async (transfer: DataTransfer) => (await droppedFiles(transfer)).map(({ path }) => path);

test('folders are walked to their ends, all lots of them, in order of names', async () => {
  const many = Array.from({ length: 150 }, (_, at) => fileEntry(`${String(at).padStart(3, '0')}.xlsx`));
  const inner = folderEntry('二', [fileEntry('乙.xlsx')]);
  const found = await paths(
    dropOf(folderEntry('下级', many.slice(100), [inner], many.slice(0, 100)), fileEntry('甲.xlsx')),
  );
  expect(found).toHaveLength(152);
  expect(found).toContain('下级/二/乙.xlsx');
  expect(found).toContain('甲.xlsx');
  expect(found.indexOf('下级/000.xlsx')).toBeLessThan(found.indexOf('下级/149.xlsx'));
});

test('in a folder what Excel leaves beside an open file is passed over, and what is no report only counted', async () => {
  const folder = folderEntry('下级', [
    fileEntry('~$甲.xlsx'),
    fileEntry('照片.jpg'),
    fileEntry('甲.XLSX'),
    fileEntry('乙.doc'),
    fileEntry('工具.exe'),
  ]);
  const found = await droppedFiles(dropOf(folder, fileEntry('照片.jpg'), fileEntry('脚本.js')));
  const pathsOf = (files: typeof found) => files.map(({ path }) => path).sort();
  expect(pathsOf(found.filter((each) => !isOnlyCounted(each)))).toEqual(
    ['下级/乙.doc', '下级/照片.jpg', '下级/甲.XLSX', '照片.jpg', '脚本.js'].sort(),
  );
  expect(pathsOf(found.filter(isOnlyCounted))).toEqual(['下级/工具.exe']);
});

test('where a browser knows no entries, the files of the drop are taken', async () => {
  const transfer = { items: [{}], files: [file('甲.xlsx')] } as unknown as DataTransfer;
  expect(await paths(transfer)).toEqual(['甲.xlsx']);
});

test('a chosen file gives its bytes each time it is asked', async () => {
  const [chosen] = chosenFiles([file('甲.txt', '三')]);
  expect(chosen).toMatchObject({ path: '甲.txt', name: '甲.txt', size: 3, changed: 5 });
  expect(new TextDecoder().decode(await chosen!.bytes())).toBe('三');
});

test('pasted text is a file of UTF-8 whose bytes can be given away', async () => {
  const pasted = pastedFile('三、收到', '粘贴的内容 1.txt');
  const first = await pasted.bytes();
  structuredClone(first, { transfer: [first.buffer] });
  expect(new TextDecoder().decode(await pasted.bytes())).toBe('三、收到');
});
