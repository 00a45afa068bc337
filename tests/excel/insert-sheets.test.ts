/** @jest-environment jsdom */
import { planSheet } from '../../src/sheet/plan-sheet';
import type { PlanOptions, SheetPlan } from '../../src/sheet/sheet-plan';
import { ability, insertAtSelection, insertSheets, readWorkbook, writeValues } from '../../src/excel';
import { forms } from '../../src/forms';
import { form2021 } from '../../src/forms/form-2021';
import { fillTable } from '../../src/model/report';
import type { Form } from '../../src/model/form';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from '../workbench/office';
import { startOffice } from '../workbench/office';
import type { Batches } from './batches';
import { LATER_MEMBERS, watchBatches } from './batches';
import { cellsIn, mergesOf, plannedContent, plannedMerges, readContent } from './painted';

let office: StartedOffice<MemoryBook>;
let batches: Batches;

beforeAll(async () => {
  office = await startOffice();
  await ability();
  batches = watchBatches(office);
});

const plansOf = (form: Form, options: Partial<PlanOptions> = {}): SheetPlan[] =>
  form.tables.map(({ id }) =>
    planSheet(form, id, { unit: '某局', year: 2023, totals: 'formula', checks: true, ...options }),
  );

async function insert(plans: readonly SheetPlan[]) {
  const { sheets } = await insertSheets(plans);
  return plans.map((plan, at) => ({ plan, ...sheets[at]! }));
}

test('three tables take five syncs, one of them to paint', async () => {
  batches.restart();
  const sheets = await insert(plansOf(form2021));
  expect(batches.syncs).toHaveLength(5);
  expect(batches.syncs.filter((sync) => JSON.stringify(sync).includes('"Merge"'))).toHaveLength(1);
  expect(JSON.stringify(batches.syncs).length).toBeLessThan(1_000_000);
  expect(
    office.book
      .sheets()
      .slice(-3)
      .map(({ id }) => id),
  ).toEqual(sheets.map(({ sheetId }) => sheetId));
  expect(office.book.activeSheet()).toBe(sheets[0]!.sheetId);
  expect([...office.host.missing]).toEqual([]);
});

test.each(
  forms.flatMap((form) => (['formula', 'typed'] as const).map((totals) => [form.id, totals, form] as const)),
)('every cell of the %s form is as planned (totals %s)', async (_, totals, form) => {
  for (const { plan, sheetId } of await insert(plansOf(form, { totals }))) {
    expect(await readContent(sheetId, plan.area)).toEqual(plannedContent(plan));
    expect(mergesOf(office.book, sheetId)).toEqual(plannedMerges(plan));
  }
});

test('numbers, blanks and what could not be read are written as they are', async () => {
  const values = fillTable(form2021, 'disclosure', ({ row, column }) =>
    row === 'charges' ? 0.1234 : column === 'made' ? null : { text: '2024-01-02', reason: 'date' },
  );
  const [first] = await insert([
    planSheet(form2021, 'disclosure', { unit: '=甲', year: null, totals: 'typed', checks: true, values }),
  ]);
  const { plan, sheetId } = first!;
  const content = await readContent(sheetId, plan.area);
  expect(content).toEqual(plannedContent(plan));
  expect(content.flat().filter((each) => each === 0.1234)).toHaveLength(1);
  expect(content.flat().filter((each) => each === '2024-01-02')).toHaveLength(7);
  expect(content[0]![0]).toBe('=甲\n二、主动公开政府信息情况');
});

test('a name that is taken gets a number, capital letters or not', async () => {
  await insert([{ ...plansOf(form2021)[0]!, sheetName: 'Annex' }]);
  const [again, third] = await insert([
    { ...plansOf(form2021)[0]!, sheetName: 'ANNEX' },
    { ...plansOf(form2021)[0]!, sheetName: 'annex' },
  ]);
  expect([again!.sheetName, third!.sheetName]).toEqual(['ANNEX (2)', 'annex (3)']);
});

test('fonts, borders, alignment, sizes', async () => {
  const [{ plan, sheetId } = undefined!] = await insert([plansOf(form2021)[1]!]);
  const { book } = office;
  const title = book.style(sheetId, plan.area.row, plan.area.column);
  expect(title).toMatchObject({ fontName: '黑体', fontSize: 14, horizontal: 'Center' });
  for (const cell of plan.cells.filter(
    ({ role }) => role === 'stub' || role === 'number' || role === 'header',
  )) {
    const style = book.style(sheetId, cell.row, cell.column);
    expect(style).toMatchObject({
      fontName: '宋体',
      fontSize: 10,
      vertical: 'Center',
      horizontal: cell.role === 'stub' ? 'Left' : 'Center',
      wrap: cell.role !== 'number',
    });
  }
  const { row, column, rows, columns } = plan.tableArea;
  const edges = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideVertical',
    'InsideHorizontal',
  ] as const;
  const styles = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);
    const loaded = edges.map((edge) => range.format.borders.getItem(edge).load('style,weight'));
    await context.sync();
    return loaded.map(({ style, weight }) => `${style} ${weight}`);
  });
  expect(new Set(styles)).toEqual(new Set(['Continuous Thin']));
  // Excel rounds widths to whole pixels.
  for (const { column, points } of plan.columnWidths)
    expect(book.columnWidth(sheetId, column)).toBe(Math.round(points / 0.75) * 0.75);
  for (const { row, points } of plan.rowHeights) expect(book.rowHeight(sheetId, row)).toBe(points);
});

test('number cells take only their kind of number; labels and totals are locked without a password', async () => {
  for (const form of forms)
    for (const { plan, sheetId } of await insert(plansOf(form))) {
      const records = office.book.records(sheetId);
      expect(records.protection).toEqual({
        options: {
          allowFormatCells: true,
          allowFormatColumns: true,
          allowFormatRows: true,
          allowInsertRows: true,
        },
      });
      const typed = plan.cells.filter(({ ref, formula }) => ref && formula === undefined);
      expect(
        cellsIn([plan.area]).filter((address) => {
          const [, letter = '', row = ''] = /([A-Z]+)(\d+)/.exec(address)!;
          return office.book.style(sheetId, Number(row) - 1, letter.charCodeAt(0) - 65).locked === false;
        }),
      ).toEqual(cellsIn(typed));
      expect(cellsIn(records.validations.flatMap(({ rects }) => rects))).toEqual(
        cellsIn(typed.map((cell) => ({ ...cell, rows: 1, columns: 1 }))),
      );
      for (const { kind, areas, prompt, error } of plan.validations) {
        const record = records.validations.find(({ rects }) =>
          rects.some(({ row, column }) => row === areas[0]!.row && column === areas[0]!.column),
        )!;
        expect(Object.keys(record.rule)).toEqual([kind === 'amount' ? 'decimal' : 'wholeNumber']);
        expect(record.prompt).toEqual({ showPrompt: true, ...prompt });
        expect(record.errorAlert).toEqual({ showAlert: true, style: 'Stop', ...error });
      }
    }
});

test('colours are native conditional formats, one for each of the plan', async () => {
  for (const { plan, sheetId } of await insert(plansOf(form2021))) {
    const painted = office.book
      .records(sheetId)
      .conditionalFormats.map(({ type, rule, rects }) => [type, rule.formula, cellsIn(rects)[0]]);
    const planned = plan.colours.map(({ formula, area }) => ['Custom', `=${formula}`, cellsIn([area])[0]]);
    expect(painted.sort()).toEqual(planned.sort());
  }
});

test('A4 upright, one page wide, official margins, title rows repeated, checks not printed', async () => {
  for (const { plan, sheetId } of await insert(plansOf(form2021))) {
    const { settings, printArea, titleRows } = office.book.records(sheetId).page;
    expect(settings).toMatchObject({
      Orientation: 'Portrait',
      PaperSize: 'A4',
      Zoom: { horizontalFitToPages: 1 },
      TopMargin: expect.closeTo(72, 5),
      LeftMargin: expect.closeTo((1.8 / 2.54) * 72, 5),
    });
    expect(printArea).toEqual([plan.printArea]);
    expect(titleRows).toMatchObject({ row: plan.titleRows.row, rows: plan.titleRows.rows });
  }
});

test('where painting fails no sheet is left behind', async () => {
  const before = office.book.sheets().map(({ name }) => name);
  const plan = plansOf(form2021)[0]!;
  const broken = { ...plan, cells: [...plan.cells, { ...plan.cells[0]!, formula: '=SUM(' }] };
  await expect(insertSheets([plan, broken])).rejects.toThrow('Excel 没有完成操作');
  expect(office.book.sheets().map(({ name }) => name)).toEqual(before);
});

describe('print settings that Excel does not take', () => {
  afterEach(() => {
    office.host.refuseWhere(() => undefined);
    office.host.ignoreWhere(() => false);
  });
  const pageOf = (sheetId: string) => office.book.records(sheetId).page.settings;
  const plan = () => [plansOf(form2021)[2]!];

  test('a fit that was dropped without a word is set again by itself', async () => {
    let dropped = 0;
    office.host.ignoreWhere((member) => member === 'PageLayout.Zoom' && (dropped += 1) === 1);
    const { sheets, notes } = await insertSheets(plan());
    expect(notes).toEqual([]);
    expect(pageOf(sheets[0]!.sheetId).Zoom).toEqual({ horizontalFitToPages: 1 });
  });

  test('one that is never kept is said, and the sheet stands, protected', async () => {
    office.host.ignoreWhere((member) => member === 'PageLayout.Zoom');
    const { sheets, notes } = await insertSheets(plan());
    expect(notes).toEqual([expect.stringMatching(/没有接受“缩放为 1 页宽”.*“页面布局”/)]);
    expect(pageOf(sheets[0]!.sheetId)).toMatchObject({ PaperSize: 'A4' });
    expect(office.book.records(sheets[0]!.sheetId).protection).not.toBeNull();
  });

  test('where Excel refuses them the table is there all the same', async () => {
    office.host.refuseWhere((member) => (member === 'PageLayout.PaperSize' ? 'GeneralException' : undefined));
    const { sheets, notes } = await insertSheets(plan());
    expect(notes).toEqual([expect.stringMatching(/没有接受打印设置.*自行设定/)]);
    expect(office.book.records(sheets[0]!.sheetId).protection).not.toBeNull();
  });
});

test('a protected workbook structure is said in a sentence', async () => {
  office.host.state.workbookProtected = true;
  await expect(insertSheets(plansOf(form2021))).rejects.toThrow(/受保护.*撤销保护/);
  office.host.state.workbookProtected = false;
});

test('a host of today gets what old ones do not have', async () => {
  batches.restart();
  const [{ sheetId } = undefined!] = await insert([plansOf(form2021)[1]!]);
  await readWorkbook();
  await writeValues([{ sheetId, row: 4, column: 3, value: 1 }]);
  office.book.select(office.book.addSheet('今'), { row: 0, column: 0, rows: 1, columns: 1 });
  await insertAtSelection([() => plansOf(form2021)[2]!], 'here');
  expect(LATER_MEMBERS.filter((name) => !batches.names().has(name))).toEqual([]);
});
