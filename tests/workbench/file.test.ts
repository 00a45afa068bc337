import { readFileSync } from 'node:fs';
import { capture } from '../../src/workbench/file/capture';
import type { WorkbookContent } from '../../src/workbench/file/content';
import { OWN_FONT } from '../../src/workbench/file/content';
import { fromFile, toFile } from '../../src/workbench/file/file-formula';
import { readWorkbook } from '../../src/workbench/file/read-xlsx';
import { restore } from '../../src/workbench/file/restore';
import { writeWorkbook } from '../../src/workbench/file/write-xlsx';
import { newState } from '../../src/workbench/host/state';
import { MemoryBook } from '../../src/workbench/memory/memory-book';
import { gouji, inFolder, useFolder } from '../support/cli-folder';
import { convert, hasLibreOffice } from '../support/libre-office';

useFolder();

/** A file to fill in, as the command line writes it with another library than the workbench's. */
async function newFile(form: string): Promise<Uint8Array> {
  const { exit } = await gouji('new', '--form', form, '--unit', '某局', '--year', '2025', '-o', 'new.xlsx');
  expect(exit).toBe(0);
  return readFileSync(inFolder('new.xlsx'));
}

const read = async (bytes: Uint8Array): Promise<WorkbookContent> =>
  (await readWorkbook(bytes, 'new.xlsx', 'GOUJI')).content;
const rewritten = async (content: WorkbookContent) => read(await writeWorkbook(content, 'GOUJI'));

test.each(['2021', '2019', '2014'])(
  'a file of the form %s is the same after reading and writing',
  async (form) => {
    const { content, lost } = await readWorkbook(await newFile(form), 'new.xlsx', 'GOUJI');
    expect(lost).toEqual([]);
    expect(await rewritten(content)).toEqual(content);
    const table = content.sheets.at(-1)!;
    expect(table.records.validations.length).toBeGreaterThan(0);
    expect(table.records.conditionalFormats.length).toBeGreaterThan(0);
    expect(table.records.page.printArea).toHaveLength(1);
    expect(table.records.protection).not.toBeNull();
    expect(table.cells.some(({ formula }) => formula.startsWith('='))).toBe(true);
    expect(content.styles.some(({ locked }) => locked === false)).toBe(true);
  },
);

test('a book that a workbook was put into gives the same workbook back', async () => {
  const content = await read(await newFile('2021'));
  const book = new MemoryBook();
  const state = newState('工作簿1.xlsx');
  restore(book, state, content);
  const again = capture(book, state, content.defaultFont);
  const byPlace = ({ sheets, ...rest }: WorkbookContent) => ({
    ...rest,
    styles: undefined,
    sheets: sheets.map(({ cells, rows, columns, records, ...sheet }) => ({
      ...sheet,
      records,
      widths: Object.fromEntries(columns.map(({ index, size }) => [index, size])),
      heights: Object.fromEntries(rows.map(({ index, size }) => [index, size])),
      cells: Object.fromEntries(
        cells.map(({ row, column, style, formula, value }) => [
          `${row},${column}`,
          [formula || value, rest.styles[style] ?? {}],
        ]),
      ),
    })),
  });
  expect(byPlace(again)).toEqual(byPlace(content));
});

(hasLibreOffice ? test : test.skip)('a file that LibreOffice has saved is read with its looks', async () => {
  const ours = await read(await newFile('2021'));
  const saved = (await convert({ 'new.xlsx': readFileSync(inFolder('new.xlsx')) }, 'xlsx')).get('new.xlsx')!;
  const theirs = await read(saved);
  expect(theirs.sheets.map(({ name }) => name)).toEqual(ours.sheets.map(({ name }) => name));
  theirs.sheets.forEach((sheet, index) => {
    const mine = ours.sheets[index]!;
    const order = (rects: readonly object[]) => rects.map((rect) => JSON.stringify(rect)).sort();
    expect(order(sheet.merges)).toEqual(order(mine.merges));
    expect(sheet.records.page.printArea).toEqual(mine.records.page.printArea);
    expect(sheet.cells.filter(({ formula }) => formula).length).toBe(
      mine.cells.filter(({ formula }) => formula).length,
    );
    const borders = (content: WorkbookContent, { cells }: typeof sheet) =>
      cells.filter(({ style }) => content.styles[style]?.borders?.top).length;
    expect(borders(theirs, sheet)).toBe(borders(ours, mine));
  });
  expect(await rewritten(theirs)).toEqual(theirs);
});

test('what is set in the workbench is in the file: names, freeze, headers, page, rules of every kind', async () => {
  const book = new MemoryBook(['甲 表', '乙']);
  const [first, second] = book.sheets().map(({ id }) => id) as [string, string];
  book.setCells(first, { row: 0, column: 0, rows: 2, columns: 2 }, [
    [{ value: 1 }, { value: '0012' }],
    [{ value: true }, { formula: '=SUM(A1,2)' }],
  ]);
  book.setStyle(first, { row: 0, column: 0, rows: 1, columns: 1 }, () => ({
    fontName: '楷体',
    fontSize: 12,
    fontColor: '#C00000',
    bold: true,
    italic: true,
    underline: 'Double',
    fill: '#FFEEDD',
    horizontal: 'Distributed',
    vertical: 'Top',
    wrap: true,
    indent: 2,
    orientation: -45,
    numberFormat: '#,##0.00',
    locked: false,
    borders: {
      left: { style: 'Double', weight: 'Thick', color: '#0000FF' },
      diagonalUp: { style: 'Dash', weight: 'Thin', color: '#000000' },
    },
  }));
  book.setView(first, { frozenRows: 2, frozenColumns: 1, tabColor: '#00B050', showGridlines: false });
  book.setName({ name: '合计项', formula: "='甲 表'!$A$1:$A$2", comment: '说明', visible: true });
  book.setName({ name: '单价', formula: '=3', comment: '', visible: true, scope: second });
  book.setVisibility(second, 'VeryHidden');
  book.setColumnWidth(first, 1, 1, 90);
  book.setHidden(first, 'row', 4, 1, true);
  const records = book.records(first);
  records.page.settings = {
    Orientation: 'Landscape',
    Zoom: { scale: 80 },
    LeftMargin: 36,
    CenterHorizontally: true,
  };
  records.page.titleColumns = { row: 0, column: 0, rows: 1048576, columns: 2 };
  records.page.headersFooters = { 'default CenterFooter': '第 &P 页', 'first LeftHeader': '内部' };
  book.putValidation(first, {
    id: 'v',
    rects: [
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 5, column: 5, rows: 1, columns: 1 },
    ],
    rule: { list: { inCellDropDown: true, source: '是,否' } },
    errorAlert: { showAlert: true, style: 'Warning', title: '标题', message: '内容' },
    prompt: { showPrompt: true, title: '提示', message: '选一个' },
    ignoreBlanks: true,
  });
  book.putConditionalFormat(first, {
    id: 'c',
    type: 'CellValue',
    rects: [{ row: 0, column: 0, rows: 9, columns: 1 }],
    rule: { operator: 'GreaterThanOrEqual', formula1: '=3' },
    format: { fill: '#FF0000', bold: true },
    stopIfTrue: true,
  });
  book.setProtection(first, { options: { allowInsertRows: true, selectionMode: 'Unlocked' } });
  const content = capture(book, newState('账.xlsx'), OWN_FONT);
  const again = await rewritten(content);
  const plain = ({ sheets, ...rest }: WorkbookContent) => ({
    ...rest,
    name: '',
    sheets: sheets.map(({ records: { validations, conditionalFormats, protection, page }, ...sheet }) => ({
      ...sheet,
      protection: protection && {
        allowInsertRows: protection.options.allowInsertRows,
        mode: protection.options.selectionMode,
      },
      page: {
        ...page,
        settings: { ...page.settings, PaperSize: undefined, LeftMargin: page.settings.LeftMargin },
      },
      validations: validations.map((rule) => ({ ...rule, id: '' })),
      conditionalFormats: conditionalFormats.map((rule) => ({ ...rule, id: '' })),
    })),
  });
  const [mine, theirs] = [plain(content), plain(again)];
  expect(theirs.sheets[0]).toMatchObject(mine.sheets[0]!);
  expect({ ...theirs, sheets: [] }).toEqual({ ...mine, sheets: [] });
  expect(theirs.sheets[1]).toMatchObject({ name: '乙', visibility: 'VeryHidden' });
});

test('a validation of a whole sheet is one block, read at once', async () => {
  const book = new MemoryBook();
  const [sheet] = book.sheets();
  const rects = [{ row: 0, column: 0, rows: 1048576, columns: 26 }];
  book.putValidation(sheet!.id, {
    id: 'all',
    rects,
    rule: { wholeNumber: { operator: 'GreaterThanOrEqualTo', formula1: 0 } },
    errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
    prompt: { showPrompt: false, title: '', message: '' },
    ignoreBlanks: true,
  });
  const again = await rewritten(capture(book, newState('大.xlsx'), OWN_FONT));
  expect(again.sheets[0]!.records.validations.map((rule) => rule.rects)).toEqual([rects]);
}, 5000);

test('formulas in a file mark new functions and those of the add-in', () => {
  const formula = '=IF(XLOOKUP(1,A:A,B:B)="GOUJI.X(",GOUJI.CHECK.ROW(A1),\'FILTER(\'!A1+FILTER(A1:A3,B1:B3))';
  const stored =
    'IF(_xlfn.XLOOKUP(1,A:A,B:B)="GOUJI.X(",_xldudf_GOUJI_CHECK_ROW(A1),\'FILTER(\'!A1+_xlfn._xlws.FILTER(A1:A3,B1:B3))';
  expect(toFile(formula, 'GOUJI')).toBe(stored);
  expect(fromFile(stored, 'GOUJI')).toBe(formula.replace('CHECK.ROW', 'CHECK_ROW'));
});
