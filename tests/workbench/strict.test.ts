/** @jest-environment jsdom */
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from './office';
import { startOffice } from './office';

let office: StartedOffice<MemoryBook>;

beforeAll(async () => {
  office = await startOffice();
});

let number = 0;
function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`严${++number}`);
    await context.sync();
    return work(sheet, context);
  });
}

const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: OfficeExtension.Error) => error.code,
  );

describe('merged cells', () => {
  test('the address names first cells, the areas are whole, blocks that begin outside are not told', () =>
    onSheet(async (sheet, context) => {
      for (const address of ['A1:B2', 'D4:E4', 'A9:C9']) sheet.getRange(address).merge();
      const merges = sheet.getRange('B2:F9').getMergedAreasOrNullObject().load('address,areas/items/address');
      await context.sync();
      expect(merges.address).toBe(`严${number}!D4`);
      expect(merges.areas.items.map(({ address }) => address)).toEqual([`严${number}!D4:E4`]);
    }));

  test('asking for them takes the undo away; more than 512 are an error', () =>
    onSheet(async (sheet, context) => {
      office.host.state.undoCleared.length = 0;
      for (let row = 1; row <= 513; row += 1) sheet.getRange(`A${row}:B${row}`).merge();
      sheet.getRange('A1:A512').getMergedAreasOrNullObject().load('areas/items/address');
      await context.sync();
      expect(office.host.state.undoCleared).toEqual(['Range.getMergedAreasOrNullObject']);
      sheet.getRange('A1:A513').getMergedAreasOrNullObject().load('areas/items/address');
      expect(await codeOf(context.sync())).toBe('GeneralException');
    }));
});

test('an address of many areas is cut, and one that is too long is refused', () =>
  onSheet(async (sheet, context) => {
    const cells = (count: number) => Array.from({ length: count }, (_, at) => `A${2 * at + 1000}`).join(',');
    const areas = sheet.getRanges(cells(1200)).load('address');
    await context.sync();
    expect(areas.address).toHaveLength(8192);
    sheet.getRanges(cells(1500)).load('address');
    expect(await codeOf(context.sync())).toBe('InvalidArgument');
  }));

test.each(['protect', 'unprotect'] as const)('%s of a sheet that is so already is refused', (member) =>
  onSheet(async (sheet, context) => {
    if (member === 'protect') sheet.protection.protect();
    await context.sync();
    sheet.protection[member]();
    expect(await codeOf(context.sync())).toBe('AccessDenied');
  }),
);

test.each<readonly [string, (sheet: Excel.Worksheet) => unknown]>([
  ['WorksheetProtection.protect', (sheet) => sheet.protection.protect()],
  ['Worksheet.name', (sheet) => (sheet.name = `改${number}`)],
  ['Worksheet.delete', (sheet) => sheet.delete()],
])('%s takes the undo away', (member, use) =>
  onSheet(async (sheet, context) => {
    office.host.state.undoCleared.length = 0;
    use(sheet);
    await context.sync();
    expect(office.host.state.undoCleared).toEqual([member]);
  }),
);

describe('what is written', () => {
  test('becomes text in a cell that is formatted as text, numbers and formulas too', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.numberFormat = [['@', '@', '@', 'General']];
      range.values = [[5, '=1+1', true, 5]];
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['5', '=1+1', 'TRUE', 5]]);
      expect(range.valueTypes[0]).toEqual(['String', 'String', 'String', 'Double']);
      sheet.getRange('A1').numberFormat = [['General']];
      const still = sheet.getRange('A1').load('valueTypes');
      await context.sync();
      expect(still.valueTypes).toEqual([['String']]);
    }));

  const day = (month: number, date: number): number =>
    Date.UTC(new Date().getFullYear(), month - 1, date) / 86_400_000 + 25_569;

  test.each([
    ['1/2', day(1, 2), 'm"月"d"日"'],
    ['1-2', day(1, 2), 'm"月"d"日"'],
    ['3月15日', day(3, 15), 'm"月"d"日"'],
    ['2023/12/31', 45_291, 'yyyy/m/d'],
    ['2023年5月', 45_047, 'yyyy"年"m"月"'],
    ['0 1/2', 0.5, '# ?/?'],
    ['12:30', 12.5 / 24, 'h:mm'],
    ['13/45', '13/45', 'General'],
    ["'1/2", '1/2', 'General'],
    ['2023年', '2023年', 'General'],
  ])('%s is taken for %d', (text, value, format) =>
    onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[text]];
      cell.load('values,numberFormat');
      await context.sync();
      expect([cell.values, cell.numberFormat]).toEqual([[[value]], [[format]]]);
    }),
  );
});

describe('what Excel does not take', () => {
  const words = (title: number, message: number) => ({
    title: '题'.repeat(title),
    message: '文'.repeat(message),
  });

  const refused: readonly (readonly [string, (sheet: Excel.Worksheet) => unknown])[] = [
    ['a prompt with a title of 33', (sheet) => (at(sheet).prompt = { showPrompt: true, ...words(33, 1) })],
    [
      'a prompt with a message of 256',
      (sheet) => (at(sheet).prompt = { showPrompt: true, ...words(1, 256) }),
    ],
    ['an alert with a title of 33', (sheet) => (at(sheet).errorAlert = alert(33, 1))],
    ['an alert with a message of 256', (sheet) => (at(sheet).errorAlert = alert(1, 256))],
    ['a validation by a broken formula', (sheet) => (at(sheet).rule = { custom: { formula: '=SUM(A1' } })],
    ['a colour by a formula without =', (sheet) => colourBy(sheet, 'A1>0')],
    ['a colour by a formula whose bracket is open', (sheet) => colourBy(sheet, '=AND(A1>0')],
    ['a colour by an unfinished formula', (sheet) => colourBy(sheet, '=A1+')],
    ['an unfinished formula', (sheet) => (sheet.getRange('A1').formulas = [['=A1*']])],
  ];
  const at = (sheet: Excel.Worksheet) => sheet.getRange('A1').dataValidation;
  const alert = (title: number, message: number) => ({
    showAlert: true,
    style: 'Stop' as const,
    ...words(title, message),
  });
  const colourBy = (sheet: Excel.Worksheet, formula: string) => {
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
  };

  test.each(refused)('%s', (_, use) =>
    onSheet(async (sheet, context) => {
      use(sheet);
      expect(await codeOf(context.sync())).toBe('InvalidArgument');
    }),
  );

  test('the longest words of a validation are taken', () =>
    onSheet(async (sheet, context) => {
      at(sheet).errorAlert = alert(32, 255);
      at(sheet).prompt = { showPrompt: true, ...words(32, 255) };
      expect(await codeOf(context.sync())).toBeUndefined();
    }));

  test('widths of columns come back in whole pixels', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.columnWidth = 50.3;
      const { format } = sheet.getRange('A1').load('format/columnWidth');
      await context.sync();
      expect(format.columnWidth).toBe(50.25);
    }));
});

describe('a host that claims less', () => {
  afterEach(() => office.host.limitTo(17));

  const uses: readonly (readonly [string, number, (sheet: Excel.Worksheet) => unknown])[] = [
    ['Range.top', 10, (sheet) => sheet.getRange('A1').load('top')],
    ['getRanges', 9, (sheet) => sheet.getRanges('A1,C1').load('address')],
    ['shrinkToFit', 9, (sheet) => sheet.getRange('A1').format.set({ shrinkToFit: true })],
    ['dataValidation', 8, (sheet) => sheet.getRange('A1').dataValidation.clear()],
    ['onNameChanged', 17, (sheet) => sheet.onNameChanged.add(async () => undefined)],
  ];

  test.each(uses)('%s needs ExcelApi 1.%i', (_, version, use) =>
    onSheet(async (sheet, context) => {
      office.host.limitTo(version - 1);
      use(sheet);
      expect(await codeOf(context.sync())).toBe('ApiNotFound');
      office.host.limitTo(version);
      use(sheet);
      expect(await codeOf(context.sync())).toBeUndefined();
    }),
  );
});
