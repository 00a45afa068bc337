import path from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/workbench/serve/serve';
import {
  clickCell,
  launchBrowser,
  openPage,
  openWorkbench,
  shownText,
  typeInto,
  type OpenWorkbench,
} from './browser';
import { eventually } from './eventually';
import { serveFixture, type ServedFixture } from './fixture';

declare global {
  /** Of the fixture add-in. */
  function insertTable(): Promise<void>;
  interface Window {
    seen: string[];
  }
}

const BUILT = path.resolve('dist/workbench');

let serving: ServedFixture;
let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  serving = await serveFixture();
  browser = await launchBrowser();
  open = await openWorkbench(browser, serving.url, '?sample=none&theme=light');
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

const freshSheet = (): Promise<string> =>
  open.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add().load('id');
      sheet.activate();
      await context.sync();
      return sheet.id;
    }),
  );

test('Office.js is ready over plain http, and the add-in gets its own parameters only', async () => {
  expect(await open.addin.textContent('#state')).toBe('Excel OfficeOnline');
  expect(open.addin.url()).toBe(`${serving.url}/addin/taskpane.html?sample=none&theme=light`);
  expect(await open.page.textContent('#tab')).toBe('勾稽');
  expect(await open.page.evaluate(() => window.workbench.frame!.getBoundingClientRect().width)).toBe(350);
});

test('nothing is asked of any other machine, and nothing fails', () => {
  expect(open.requests.filter((url) => !url.startsWith(serving.url) && !/^(data|blob):/.test(url))).toEqual(
    [],
  );
  expect(open.errors).toEqual([]);
});

test('hidden columns do not move the selection, also on a sheet that was not yet shown', async () => {
  await freshSheet();
  const selected = await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2').select();
      sheet.getRange('D:D').columnHidden = true;
      const active = context.workbook.getSelectedRange().load('address');
      await context.sync();
      const other = context.workbook.worksheets.add();
      other.getRange('W:W').columnHidden = true;
      await context.sync();
      other.activate();
      await context.sync();
      const first = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return [active.address, first.address].map((address) => address.split('!')[1]);
    }),
  );
  expect(selected).toEqual(['B2', 'A1']);
});

test('a ribbon button runs its action in the add-in', async () => {
  await freshSheet();
  await open.page.click('text=插入表格');
  await eventually(() => shownText(open.page, 4, 3), '6');
  const seen = await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const values = sheet.getRange('A2:D5').load('values');
      const merged = sheet.getRange('A1:D1').getMergedAreasOrNullObject();
      merged.areas.load('items/address');
      const input = sheet.getRange('B3:C4');
      input.dataValidation.load('type,errorAlert');
      input.conditionalFormats.load('items/type');
      const border = sheet.getRange('C3').format.borders.getItem('EdgeTop').load('style,weight');
      const title = sheet.getRange('A1').format.load('rowHeight,horizontalAlignment');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return {
        values: values.values,
        merged: merged.areas.items.map(({ address }) => address),
        validation: [input.dataValidation.type, input.dataValidation.errorAlert.message],
        formats: input.conditionalFormats.items.map(({ type }) => type),
        border: [border.style, border.weight],
        title: [title.rowHeight, title.horizontalAlignment],
        frozen: frozen.address.split('!')[1],
      };
    }),
  );
  expect(seen).toMatchObject({
    values: [
      ['项目', '自然人', '法人', '总计'],
      ['新收', 3, 2, 5],
      ['结转', 1, 0, 1],
      ['校验', '', '', 6],
    ],
    validation: ['WholeNumber', '请输入非负整数'],
    formats: ['Custom'],
    border: ['Continuous', 'Thin'],
    title: [32, 'Center'],
    frozen: '1:2',
  });
  expect(seen.merged).toEqual([expect.stringMatching(/!A1:D1$/)]);
});

test('typing recalculates and tells the add-in', async () => {
  await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      window.seen = [];
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (args) => {
        window.seen.push(`${args.changeType} ${args.address} ${args.triggerSource}`);
      });
      await context.sync();
    }),
  );
  await typeInto(open.page, 2, 1, '7');
  const shown = () =>
    open.page.evaluate(() => {
      const { book } = window.workbench;
      return book.texts(book.activeSheet(), { row: 2, column: 3, rows: 3, columns: 1 }).map(([text]) => text);
    });
  await eventually(shown, ['9', '1', '10']);
  await eventually(() => open.addin.evaluate(() => window.seen), ['RangeEdited B3 Unknown']);
});

test('what the validation refuses is not taken over', async () => {
  await typeInto(open.page, 2, 2, '-5');
  await eventually(() => open.page.isVisible('text=请输入非负整数'), true);
  await open.page.keyboard.press('Escape');
  await open.page.keyboard.press('Escape');
  await eventually(() => open.page.isVisible('text=请输入非负整数'), false);
  await eventually(() => shownText(open.page, 2, 2), '2');
});

test('what looks like a fraction is typed as a date; in a cell formatted as text all is text', async () => {
  await freshSheet();
  await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('F2').numberFormat = [['@']];
      await context.sync();
    }),
  );
  await typeInto(open.page, 0, 5, '1/2');
  await typeInto(open.page, 1, 5, '5');
  const types = () =>
    open.addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const typed = sheet.getRange('F1:F2').load('values,valueTypes');
        await context.sync();
        return [...typed.values.flat(), ...typed.valueTypes.flat()];
      }),
    );
  const day = Date.UTC(new Date().getFullYear(), 0, 2) / 86_400_000 + 25_569;
  await eventually(types, [day, '5', 'Double', 'String']);
});

describe('custom functions', () => {
  beforeAll(freshSheet);

  const compute = (formulas: string[][]) =>
    open.addin.evaluate(
      (given) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange('A1:A3').values = [[1], ['=NA()'], ['']];
          const range = sheet.getRangeByIndexes(0, 2, given.length, given[0]!.length);
          range.formulas = given;
          const block = range.getResizedRange(3, 1).load('values');
          await context.sync();
          return block.values;
        }),
      formulas,
    );

  test('repeated ranges, optional parameters, error values as entities, asynchronous results', async () => {
    const values = await compute([
      ['=GOUJI.TOTAL(A1,A1:A3,{1,2})'],
      ['=GOUJI.KIND(A1)'],
      ['=GOUJI.KIND(A2:A2,"甲")'],
      ['=GOUJI.LATER(A1+1)'],
      ['=GOUJI.WHERE()'],
    ]);
    expect(values.slice(0, 4).map(([value]) => value)).toEqual([5, '无:number', '甲:#N/A', 4]);
    expect(values[4]![0]).toMatch(/!C5$/);
  });

  test('a block of results fills the cells below and is reported as spill', async () => {
    await freshSheet();
    const values = await compute([['=GOUJI.TABLE(3)']]);
    expect(values.slice(0, 3)).toEqual([
      [1, '第1行'],
      [2, '第2行'],
      [3, '第3行'],
    ]);
    const spill = await open.addin.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('C1').load('hasSpill');
        const filled = cell.getSpillingToRangeOrNullObject().load('address');
        await context.sync();
        return [cell.hasSpill, filled.address.split('!')[1]];
      }),
    );
    expect(spill).toEqual([true, 'C1:D3']);
  });

  test('an error shows its code, and its message when the cell is selected', async () => {
    await freshSheet();
    expect((await compute([['=GOUJI.REFUSE()']]))[0]![0]).toBe('#N/A');
    await clickCell(open.page, 0, 2);
    await eventually(() => open.page.textContent('#status'), '没有数据');
  });
});

describe('while a cell is being edited', () => {
  beforeEach(async () => {
    await freshSheet();
    await clickCell(open.page, 3, 1);
    await open.page.keyboard.type('12');
  });

  const read = (delayForCellEdit: boolean) =>
    open.addin.evaluate(
      (delay) =>
        Excel.run({ delayForCellEdit: delay }, async (context) => {
          const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B4').load('values');
          await context.sync();
          return cell.values[0]![0] as unknown;
        }).catch((error: OfficeExtension.Error) => error.code),
      delayForCellEdit,
    );

  test('a batch fails', async () => {
    expect(await read(false)).toBe('InvalidOperationInCellEditMode');
    await open.page.keyboard.press('Escape');
  });

  test('a batch that may wait, waits', async () => {
    const reading = read(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await open.page.keyboard.press('Enter');
    expect(await reading).toBe(12);
  });
});

test('locked cells of a protected sheet keep out add-in and person; unlocked ones do not', async () => {
  await freshSheet();
  const code = await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').values = [['锁', 1]];
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange('A1').values = [['改']];
      return context.sync().then(
        () => 'written',
        (error: OfficeExtension.Error) => error.code,
      );
    }),
  );
  expect(code).toBe('AccessDenied');
  await typeInto(open.page, 0, 0, '改');
  await typeInto(open.page, 0, 1, '2');
  await clickCell(open.page, 0, 0);
  await open.page.keyboard.press('Delete');
  await eventually(() => shownText(open.page, 0, 1), '2');
  expect(await shownText(open.page, 0, 0)).toBe('锁');
});

test('rows inserted and removed take formulas, validation and protection along', async () => {
  await freshSheet();
  const seen = await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
      sheet.getRange('A3').format.protection.locked = false;
      sheet.getRange('A3').dataValidation.rule = { custom: { formula: '=A3>0' } };
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('1:1').delete('Up');
      const cell = sheet.getRange('A4').load('values,formulas');
      cell.format.protection.load('locked');
      cell.dataValidation.load('type');
      await context.sync();
      return [
        cell.formulas[0]![0],
        cell.values[0]![0],
        cell.format.protection.locked,
        cell.dataValidation.type,
      ];
    }),
  );
  expect(seen).toEqual(['=SUM(A1:A3)', 2, false, 'Custom']);
});

test('0 is not an empty cell, whatever was compared before', async () => {
  await freshSheet();
  const values = await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [[0], [1], ['']];
      const range = sheet.getRange('B1:B6');
      range.formulas = [
        ['=SUM((A1:A3<0)*1)'],
        ['=SUM((A1:A3="")*1)'],
        ['=IF(A1="","空",A1)'],
        ['=COUNTBLANK(A1:A3)'],
        ['=IF(A3="","空",A3)'],
        ['=SUM((A1:A3=0)*1)'],
      ];
      range.load('values');
      await context.sync();
      return range.values.map(([value]) => value as unknown);
    }),
  );
  expect(values).toEqual([0, 1, 0, 1, '空', 2]);
});

test('names, sheet order, visibility and selection', async () => {
  const seen = await open.addin.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.add('命名 表');
      sheet.getRange('A1:A2').values = [[4], [5]];
      names.add('合计项', sheet.getRange('A1:A2'), '说明');
      sheet.getRange('B1').formulas = [['=SUM(合计项)']];
      sheet.position = 0;
      const item = names.getItem('合计项').load('formula,comment,type');
      const cell = sheet.getRange('B1').load('values');
      const first = worksheets.getFirst().load('name');
      sheet.activate();
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      const copy = sheet.copy('End').load('name');
      sheet.visibility = 'Hidden';
      sheet.load('visibility');
      await context.sync();
      item.delete();
      await context.sync();
      return [
        item.formula,
        item.comment,
        cell.values[0]![0],
        first.name,
        selected.address,
        copy.name,
        sheet.visibility,
      ];
    }),
  );
  expect(seen).toEqual([
    "='命名 表'!$A$1:$A$2",
    '说明',
    9,
    '命名 表',
    "'命名 表'!B2:C3",
    '命名 表 (2)',
    'Hidden',
  ]);
});

test('a created workbook is offered for download', async () => {
  await open.addin.evaluate(() => Excel.createWorkbook('UEsDBA=='));
  await eventually(() => open.page.isVisible('text=已生成新工作簿'), true);
  expect(await open.page.evaluate(() => [...window.workbench.createdWorkbooks[0]!])).toEqual([80, 75, 3, 4]);
  const [download] = await Promise.all([open.page.waitForEvent('download'), open.page.click('text=下载')]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await open.page.click('.notice >> text=关闭');
  expect(await open.page.isVisible('text=已生成新工作簿')).toBe(false);
});

test('the pane is closed and opened, by its button, the ribbon and the add-in', async () => {
  await open.page.click('#pane-close');
  expect(await open.page.isVisible('#pane')).toBe(false);
  await open.page.click('#buttons >> text=窗格');
  expect(await open.page.isVisible('#pane')).toBe(true);
  await open.addin.evaluate(() => Office.addin.hide());
  await eventually(() => open.page.isVisible('#pane'), false);
  await open.addin.evaluate(() => Office.addin.showAsTaskpane());
  await eventually(() => open.page.isVisible('#pane'), true);
});

test('nothing has been reported missing or failed', async () => {
  expect(await open.page.evaluate(() => [...window.workbench.host.missing])).toEqual([]);
  expect(open.errors).toEqual([]);
});

test('functions through the runtime, fewer API sets, dark theme', async () => {
  const other = await openWorkbench(browser, serving.url, '?cf=runtime&excelapi=1.8&theme=dark');
  const seen = await other.addin.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.formulas = [['=GOUJI.TOTAL({1,2},3)']];
      cell.load('values');
      await context.sync();
      const { requirements, officeTheme } = Office.context;
      return [cell.values[0]![0], requirements.isSetSupported('ExcelApi', '1.9'), officeTheme.isDarkTheme];
    }),
  );
  expect(seen).toEqual([6, false, true]);
  expect(other.errors).toEqual([]);
  await other.page.context().close();
});

test('without an add-in the page shows the grid and says what to do', async () => {
  const empty = await serve({ port: 0, addin: path.join(__dirname, 'nothing-here'), workbench: BUILT });
  const { page } = await openPage(browser, `${empty.url}/workbench/`);
  await page.waitForSelector('text=没有找到加载项');
  await page.waitForSelector('#grid canvas');
  await page.context().close();
  await empty.close();
});
