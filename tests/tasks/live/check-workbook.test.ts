/** @jest-environment jsdom */
import { layoutOf } from '../../../src/derive/layout';
import { forms } from '../../../src/forms';
import { cellRefs } from '../../../src/model/form-index';
import { check } from '../../../src/tasks/check-report';
import type { WorkbookText } from '../../../src/tasks/live';
import { checkWorkbook } from '../../../src/tasks/live';
import { watchBatches } from '../../excel/batches';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, insertSample, ref, sample, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

test.each(forms)('the blank tables of form $id are found whole, every cell in its place', async (form) => {
  const { sheets } = await insert({ form: form.id, year: form.years.from });
  const report = await checkOnly();
  expect(report.recognised.form.id).toBe(form.id);
  expect(report.recognised.report).toMatchObject({ unit: '某局', year: form.years.from });
  expect(report.recognised.findings).toEqual([]);
  expect(report.recognised.unread).toEqual([]);
  for (const { table, sheetId } of sheets)
    for (const cell of layoutOf(form, table).cells)
      if (cell.ref)
        expect(report.placeOf(cell.ref)).toMatchObject({ sheetId, row: cell.row + 1, column: cell.column });
});

test.each(['changchun-2021', 'dongguan-2023', 'dongying-2018', 'dongying-2021', 'shizuishan-2023'])(
  '%s in the workbook has the findings of its text',
  async (name) => {
    await insertSample(name);
    const { recognised, findings } = await checkOnly();
    const original = check(sample(name));
    expect(recognised.report).toEqual(original.recognised.report);
    expect(findings.filter(({ kind }) => kind !== 'structure')).toEqual(
      original.findings.filter(({ kind }) => kind !== 'structure'),
    );
  },
);

test('reading takes two syncs, whatever the number of sheets', async () => {
  await insert();
  await insert();
  const batches = watchBatches(office);
  const { reports } = await checkWorkbook(undefined, context);
  expect(reports).toHaveLength(2);
  expect(batches.syncs).toHaveLength(2);
});

test('checking leaves the person’s undo alone', async () => {
  await insertSample('dongguan-2023');
  office.host.state.undoCleared.length = 0;
  await checkWorkbook(undefined, context);
  expect(office.host.state.undoCleared).toEqual([]);
});

describe('the tables are found again by their labels', () => {
  test('after the sheets were renamed and moved', async () => {
    const { sheets } = await insertSample('dongguan-2023');
    const before = await checkOnly();
    sheets.forEach(({ sheetId }, at) => office.book.renameSheet(sheetId, `附件 ${at}'s`));
    office.book.moveSheet(sheets[2]!.sheetId, 0);
    const after = await checkOnly();
    expect(after.recognised.report).toEqual(before.recognised.report);
    expect(after.findings).toEqual(before.findings);
    expect(after.key).toBe(before.key);
    expect(after.placeOf(ref('review', 'cases', 'direct.total'))?.address).toBe(`附件 2's!J5`);
  });

  test('after rows and columns were inserted before the table', async () => {
    const { sheets } = await insertSample('dongguan-2023');
    const before = await checkOnly();
    const { sheetId } = sheets[1]!;
    office.book.setProtection(sheetId, null);
    office.book.shift(sheetId, 'row', 0, 3);
    office.book.shift(sheetId, 'column', 0, 1);
    office.book.type(sheetId, 0, 4, { value: '填报人：张三' });
    const after = await checkOnly();
    expect(after.recognised.report).toEqual(before.recognised.report);
    expect(after.placeOf(ref('applications', 'new', 'natural'))?.address).toBe('三!E8');
  });

  test('after a row was inserted within the table', async () => {
    const { sheets } = await insertSample('dongguan-2023');
    const before = await checkOnly();
    office.book.shift(sheets[1]!.sheetId, 'row', 9, 1);
    const after = await checkOnly();
    expect(after.recognised.report).toEqual(before.recognised.report);
    expect(after.placeOf(ref('applications', 'carriedOut', 'total'))?.address).toBe('三!J30');
  });

  test('one under another at a selected cell', async () => {
    const id = office.book.addSheet('汇总');
    office.book.select(id, { row: 3, column: 2, rows: 1, columns: 1 });
    await insert({ place: 'selection', values: sample('dongguan-2023').report.tables, totals: 'typed' });
    const { recognised } = await checkOnly();
    expect(recognised.report.tables).toEqual(sample('dongguan-2023').report.tables);
    expect(recognised.findings).toEqual([]);
  });
});

test('a row that is being typed is blank in part, and not said to have moved', async () => {
  await insert();
  const report = await checkOnly();
  typeInto(office, report, ref('disclosure', 'regulations', 'inForce'), 4);
  typeInto(office, report, ref('applications', 'new', 'business'), 4);
  typeInto(office, report, ref('review', 'cases', 'reconsideration.corrected'), 2);
  expect((await checkOnly()).recognised.readings).toEqual([]);
});

test('a number that a person types is seen, with the address of its cell', async () => {
  await insertSample('dongguan-2023');
  const at = ref('applications', 'new', 'natural');
  typeInto(office, await checkOnly(), at, 99);
  const { findings, placeOf } = await checkOnly();
  expect(placeOf(at)).toMatchObject({ address: '三!D5', content: 99 });
  expect(findings.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule)).toEqual([
    'applications.balance',
    'applications.applicants',
  ]);
});

test('error values and dates are told, not read as numbers', async () => {
  await insertSample('dongguan-2023');
  const report = await checkOnly();
  const [na, day] = [ref('applications', 'new', 'natural'), ref('applications', 'new', 'business')];
  const place = report.placeOf(na)!;
  office.book.type(place.sheetId, place.row, place.column, { formula: '=NA()' });
  await office.Excel.run(async (run) => {
    const sheet = run.workbook.worksheets.getItem(place.sheetId);
    sheet.getRangeByIndexes(place.row, place.column + 1, 1, 1).values = [['2024-01-02']];
    await run.sync();
  });
  const { recognised } = await checkOnly();
  expect(recognised.unread).toMatchObject([
    { where: '三!D5', text: '#N/A', reason: 'error', ref: na },
    { where: '三!E5', text: '2024-01-02', reason: 'date', ref: day },
  ]);
});

test('hidden sheets are left out', async () => {
  const { sheets } = await insert();
  await insert();
  for (const { sheetId } of sheets) office.book.setVisibility(sheetId, 'Hidden');
  await checkOnly();
});

test('a sheet too large is read in part and that is said', async () => {
  await insert();
  const id = office.book.addSheet('流水');
  office.book.type(id, 5000, 60, { value: 1 });
  office.book.type(id, 0, 0, { value: '日期' });
  const { reports, notes } = await checkWorkbook(undefined, context);
  expect(reports).toHaveLength(1);
  expect(notes).toEqual([expect.stringMatching(/「流水」用到 5001 行 61 列，太大，只读了前 2000 行/)]);
});

test('a table far down a long sheet is read', async () => {
  const id = office.book.addSheet('长表');
  office.book.type(id, 0, 0, { value: '目录' });
  office.book.select(id, { row: 3000, column: 0, rows: 1, columns: 1 });
  await insert({ place: 'selection' });
  const { placeOf, recognised } = await checkOnly();
  expect(cellRefs(recognised.form).every((each) => placeOf(each))).toBe(true);
  expect(placeOf(ref('disclosure', 'regulations', 'made'))?.address).toBe('长表!B3004');
});

test('an empty workbook has no report', async () => {
  const { reports, notes } = await checkWorkbook(undefined, context);
  expect([reports, notes]).toEqual([[], []]);
});

describe('the running text', () => {
  const rules = async (text: WorkbookText) =>
    (await checkWorkbook({ text }, context)).reports.map(({ findings }) =>
      findings.filter(({ kind }) => kind === 'text').map(({ rule }) => rule),
    );
  const wrong = '2023年，本机关共收到政府信息公开申请 9 件。';

  test('is compared with the tables of the report it is of', async () => {
    await insertSample('dongguan-2023');
    await insertSample('changchun-2021');
    const [first, second] = (await checkWorkbook(undefined, context)).reports;
    expect(await rules({ key: first!.key, paragraphs: [wrong] })).toEqual([['text.count'], []]);
    expect(await rules({ key: second!.key, paragraphs: [wrong] })).toEqual([[], ['text.year']]);
    expect(await rules({ key: 'gone', paragraphs: [wrong] })).toEqual([[], []]);
  });

  test('on a sheet is read anew at every check; sheets with sentences are told', async () => {
    await insertSample('dongguan-2023');
    const sheetId = office.book.addSheet('正文');
    office.book.type(sheetId, 0, 0, { value: `一、总体情况\n${wrong}` });
    expect((await checkWorkbook(undefined, context)).textSheets).toEqual([{ sheetId, name: '正文' }]);
    expect(await rules({ sheetId })).toEqual([['text.count']]);
    office.book.type(sheetId, 0, 0, { value: wrong.replace('9', '2') });
    expect(await rules({ sheetId })).toEqual([[]]);
  });

  test('of a whole report on a sheet is taken unasked, where there is one report', async () => {
    await insertSample('dongguan-2023');
    const sheetId = office.book.addSheet('报告全文');
    const chapters = ['一、总体情况', wrong, '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];
    chapters.forEach((value, row) => office.book.type(sheetId, row, 0, { value }));
    const told = async () => (await checkWorkbook(undefined, context)).reports.map(({ text }) => text);
    expect(await told()).toEqual([chapters]);
    await insertSample('changchun-2021');
    expect(await told()).toEqual([undefined, undefined]);
  });

  test('is compared with last year’s where the file of that report holds one', async () => {
    await insertSample('dongguan-2023');
    const { report } = sample('dongguan-2023');
    const paragraphs = Array.from(
      { length: 6 },
      (_, at) => `${'我中心认真做好第项工作并持续改进'.repeat(2)}${at}。`,
    );
    const lastYear = [{ ...report, year: 2022, text: paragraphs }];
    const { reports } = await checkWorkbook({ lastYear, text: { paragraphs } }, context);
    expect(reports[0]!.findings.filter(({ kind }) => kind === 'text').map(({ rule }) => rule)).toEqual([
      'text.repeated',
    ]);
  });
});
