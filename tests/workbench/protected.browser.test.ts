import type { Browser } from 'playwright-core';
import { clickCell, launchBrowser, openWorkbench, shownText, typeInto, type OpenWorkbench } from './browser';
import { eventually } from './eventually';
import { serveFixture, type ServedFixture } from './fixture';

/** What a person can do on a protected sheet: rows 1 and 2 are locked, B3:C5 is for numbers. */
let serving: ServedFixture;
let browser: Browser;
let open: OpenWorkbench;

beforeAll(async () => {
  serving = await serveFixture();
  browser = await launchBrowser();
  open = await openWorkbench(browser, serving.url);
  await open.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

beforeEach(async () => {
  await protectedSheet({});
  // A sheet just shown draws its rows anew, and their heights with them.
  await open.page.waitForTimeout(500);
});

afterEach(() => {
  expect(open.errors).toEqual([]);
});

const protectedSheet = (options: Excel.WorksheetProtectionOptions): Promise<void> =>
  open.addin.evaluate(
    (given) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.getRange('A1:C2').values = [
          ['项目', '甲', '乙'],
          ['上年', 8, 9],
        ];
        const input = sheet.getRange('B3:C5');
        input.values = [
          [1, 2],
          [3, 4],
          ['', ''],
        ];
        input.format.fill.color = '#FFF6C8';
        input.format.protection.locked = false;
        input.dataValidation.rule = {
          wholeNumber: { formula1: 0, operator: Excel.DataValidationOperator.greaterThanOrEqualTo },
        };
        sheet.protection.protect(given);
        sheet.activate();
        await context.sync();
      }),
    options,
  );

const shown = (row: number, column: number) => shownText(open.page, row, column);
const status = () => open.page.textContent('#status');
const press = (keys: string) => open.page.keyboard.press(keys);

/** Fill, lock and validation of a cell of the active sheet, as the add-in sees them. */
const look = (address: string) =>
  open.addin.evaluate(
    (given) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange(given);
        cell.format.fill.load('color');
        cell.format.font.load('bold');
        cell.format.protection.load('locked');
        cell.dataValidation.load('type');
        await context.sync();
        const { fill, font, protection } = cell.format;
        return [fill.color, font.bold, protection.locked, cell.dataValidation.type];
      }),
    address,
  );
const INPUT = ['#FFF6C8', false, false, 'WholeNumber'];

async function selectCells(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await clickCell(open.page, ...from);
  const { x, y } = await open.page.evaluate(([r, c]) => window.workbench.pointOf(r, c), to);
  await open.page.keyboard.down('Shift');
  await open.page.mouse.click(x, y);
  await open.page.keyboard.up('Shift');
}

/** Puts a table on the clipboard as another program does. */
const onClipboard = (html: string, text: string): Promise<void> =>
  open.page.evaluate(
    async ([rich, plain]) => {
      const blob = (type: string, content: string) => new Blob([content], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob('text/html', rich), 'text/plain': blob('text/plain', plain) }),
      ]);
    },
    [html, text] as const,
  );

test('a number that was deleted can be typed again', async () => {
  await clickCell(open.page, 2, 1);
  await press('Delete');
  await eventually(() => shown(2, 1), '');
  expect(await look('B3')).toEqual(INPUT);
  await typeInto(open.page, 2, 1, '7');
  await eventually(() => shown(2, 1), '7');
  await press('Control+z');
  await press('Control+z');
  await eventually(() => shown(2, 1), '1');
  expect(await look('B3')).toEqual(INPUT);
});

test('deleting a selection that holds a locked cell is refused, in words', async () => {
  await selectCells([1, 1], [2, 2]);
  await press('Delete');
  await eventually(status, '单元格受保护，不能更改。');
  expect(await shown(1, 1)).toBe('8');
  expect(await shown(2, 1)).toBe('1');
});

test('Ctrl+D takes values along and leaves the looks', async () => {
  await selectCells([2, 1], [4, 1]);
  await press('Control+d');
  await eventually(() => shown(4, 1), '1');
  expect([await look('B4'), await look('B5')]).toEqual([INPUT, INPUT]);
});

test('so does the fill handle, which repeats a single number and counts on from two', async () => {
  await clickCell(open.page, 3, 1);
  await dragFillHandle([3, 1], [4, 1]);
  await eventually(() => shown(4, 1), '3');
  expect(await look('B5')).toEqual(INPUT);
  await selectCells([2, 2], [3, 2]);
  await dragFillHandle([3, 2], [4, 2]);
  await eventually(() => shown(4, 2), '6');
  expect(await look('C5')).toEqual(INPUT);
});

test('filling into locked cells is refused, in words', async () => {
  await selectCells([1, 1], [2, 1]);
  await press('Control+d');
  await eventually(() => shown(2, 1), '8');
  await selectCells([4, 1], [5, 1]);
  await press('Control+d');
  await eventually(status, '单元格受保护，不能更改。');
  expect(await shown(5, 1)).toBe('');
});

const TABLE =
  '<table><tr><td style="background:#ff0000;font-weight:bold">4.5</td><td style="color:#00ff00">-2</td></tr></table>';

test('a paste brings values and leaves the looks; the validation does not see it, as in Excel', async () => {
  await onClipboard(TABLE, '4.5\t-2');
  await clickCell(open.page, 2, 1);
  await press('Control+v');
  await eventually(() => shown(2, 2), '-2');
  expect(await shown(2, 1)).toBe('4.5');
  expect([await look('B3'), await look('C3')]).toEqual([INPUT, INPUT]);

  await clickCell(open.page, 0, 1);
  await press('Control+c');
  await eventually(() => open.page.evaluate(() => navigator.clipboard.readText()), '甲');
  await clickCell(open.page, 3, 1);
  await press('Control+v');
  await eventually(() => shown(3, 1), '甲');
  expect(await look('B4')).toEqual(INPUT);

  await open.page.evaluate(() => navigator.clipboard.writeText('12'));
  await clickCell(open.page, 4, 1);
  await press('Control+v');
  await eventually(() => shown(4, 1), '12');
  expect(await look('B5')).toEqual(INPUT);
});

test('a paste that reaches a locked cell is refused whole, in words', async () => {
  await onClipboard(TABLE, '4.5\t-2');
  await clickCell(open.page, 2, 2);
  await press('Control+v');
  await eventually(status, '单元格受保护，不能更改。');
  expect(await shown(2, 2)).toBe('2');
  expect(await shown(2, 3)).toBe('');
});

/** Runs what the menu of a row or column heading runs. */
const menu = (command: string) =>
  open.page.evaluate((id) => window.workbench.runGridCommand(`sheet.command.${id}`, { value: 1 }), command);

test('rows and columns are inserted and deleted only as the protection allows', async () => {
  await clickCell(open.page, 2, 1);
  for (const [command, sentence] of [
    ['insert-multi-rows-above', '工作表受保护，不能插入行。'],
    ['insert-multi-cols-before', '工作表受保护，不能插入列。'],
    ['remove-row', '工作表受保护，不能删除行。'],
    ['remove-col', '工作表受保护，不能删除列。'],
    ['insert-range-move-down', '工作表受保护，不能合并、移动单元格。'],
    ['set-bold', '工作表受保护，不能更改格式。'],
  ] as const) {
    await menu(command);
    await eventually(status, sentence);
  }
  expect(await shown(2, 1)).toBe('1');

  await protectedSheet({ allowInsertRows: true, allowDeleteRows: true, allowFormatCells: true });
  await clickCell(open.page, 2, 1);
  await menu('insert-multi-rows-above');
  await eventually(() => shown(3, 1), '1');
  await clickCell(open.page, 3, 1);
  await menu('remove-row');
  await eventually(status, '这些行里有受保护的单元格，不能删除。');
  expect(await shown(3, 1)).toBe('1');
  await menu('set-bold');
  expect(await look('B4')).toEqual(['#FFF6C8', true, false, 'WholeNumber']);
});

async function dragFillHandle(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const corner = await open.page.evaluate(([r, c]) => window.workbench.cornerOf(r, c), from);
  const end = await open.page.evaluate(([r, c]) => window.workbench.pointOf(r, c), to);
  // The handle is drawn, and can be taken, a moment after the selection.
  await open.page.waitForTimeout(200);
  await open.page.mouse.move(corner.x, corner.y, { steps: 3 });
  await open.page.waitForTimeout(100);
  await open.page.mouse.down();
  await open.page.mouse.move(corner.x, corner.y + 6, { steps: 3 });
  // Straight down, and past the middle of the cell: Univer takes less for no move.
  await open.page.mouse.move(corner.x - 2, end.y + 6, { steps: 5 });
  await open.page.mouse.up();
}
