/** @jest-environment jsdom */
import { strFromU8, unzipSync } from 'fflate';
import {
  addReadyRows,
  carryIn,
  countByLedger,
  fillBlanks,
  fillReport,
  goToApplication,
  insertLedger,
  typeInsteadOfCount,
  undoChange,
} from '../../../src/tasks/live';
import { copyAnnex, exportAnnex, type ExportKind } from '../../../src/tasks/files/export-annex';
import { blankReport, fillTable } from '../../../src/model/report';
import { MemoryBook } from '../../../src/workbench/memory/memory-book';
import { watchBatches } from '../../excel/batches';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, insertSample, ref, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  // Nothing calculates here: what the formulas give is tested with LibreOffice.
  office = await startOffice({ book: new MemoryBook(['Sheet1']) });
});
beforeEach(() => emptyBook(office));

const NEW = ref('applications', 'new', 'natural');
const sheetNamed = (name: string) => office.book.sheets().find((sheet) => sheet.name === name)!.id;
const formulaAt = async () => (await checkOnly()).placeOf(NEW)!.formula;

/** An application in the first row of 台账. */
function register(values: Readonly<Record<number, string | number>>): void {
  for (const [column, value] of Object.entries(values))
    office.book.type(sheetNamed('台账'), 5, Number(column), { value });
}

test('a ledger for blank tables: five sheets, names, and cells that count; undone in one step', async () => {
  await insert();
  const { change, counting } = await insertLedger({ report: await checkOnly(), rows: 20 }, context);
  expect(counting).toBe(true);
  expect(
    office.book
      .sheets()
      .map(({ name }) => name)
      .slice(-5),
  ).toEqual(['台账', '复议诉讼台账', '台账核对', '台账设置', '工作日历']);
  const sheetId = sheetNamed('台账');
  expect(office.book.selection()).toEqual({ sheetId, rect: { row: 5, column: 1, rows: 1, columns: 1 } });
  const cases = sheetNamed('复议诉讼台账');
  office.book.activate(cases);
  expect(office.book.selection()).toMatchObject({ sheetId: cases, rect: { row: 5, column: 1 } });
  const { printArea, titleRows, titleColumns } = office.book.records(sheetId).page;
  expect(printArea).toEqual([{ row: 0, column: 0, rows: 26, columns: 23 }]);
  expect(titleRows).toMatchObject({ row: 0, rows: 5 });
  expect(titleColumns).toMatchObject({ column: 0, columns: 2 });
  expect(office.book.names().find(({ name }) => name === '台账_收到')?.formula).toBe('=台账!$C$6:$C$26');
  expect(await formulaAt()).toBe(
    '=COUNTIFS(台账_收到,">="&台账_始,台账_收到,"<"&台账_末+1,台账_类型,"自然人")',
  );
  expect((await undoChange(change, context)).left).toEqual([]);
  expect(office.book.sheets().map(({ name }) => name)).not.toContain('台账');
  expect(await formulaAt()).toBeUndefined();
  expect(office.book.names()).toEqual([]);
});

test('six syncs: two to find the tables, then what is there, the sheets, all of the writing, the print settings', async () => {
  await insert();
  const report = await checkOnly();
  const batches = watchBatches(office);
  const { counting } = await insertLedger({ report, rows: 20 }, context);
  expect([counting, batches.syncs.length]).toEqual([true, 6]);
});

test('names that are left of sheets that somebody deleted are given to those of another ledger', async () => {
  await insert();
  const report = await checkOnly();
  await insertLedger({ report, rows: 20 }, context);
  for (const { id, name } of office.book.sheets()) if (/台账|日历/.test(name)) office.book.removeSheet(id);
  await insertLedger({ report, rows: 20 }, context);
  expect(office.book.names().filter(({ name }) => name === '台账_收到')).toHaveLength(1);
});

test('a ledger whose sheets were renamed keeps its names: no second one takes them', async () => {
  await insert();
  const report = await checkOnly();
  await insertLedger({ report, rows: 20 }, context);
  for (const { id, name } of office.book.sheets())
    if (/台账|日历/.test(name)) office.book.renameSheet(id, `${name}旧`);
  // As they follow in Excel; nothing follows in the memory.
  for (const record of office.book.names())
    office.book.setName({ ...record, formula: record.formula.replace('!', '旧!') });
  const before = [office.book.sheets(), office.book.names()];
  await expect(insertLedger({ report, rows: 20 }, context)).rejects.toThrow('工作簿里已有一套台账');
  expect([office.book.sheets(), office.book.names()]).toEqual(before);
});

test('a cell that holds a formula of its own, though it shows nothing, keeps it', async () => {
  await insert();
  const { sheetId, row, column } = (await checkOnly()).placeOf(NEW)!;
  office.book.type(sheetId, row, column, { formula: '=""', value: '' });
  const { counting } = await insertLedger({ report: await checkOnly(), rows: 20 }, context);
  expect([counting, await formulaAt()]).toEqual([false, '=""']);
});

test('rows that were typed in keep the ledger when its insertion is undone', async () => {
  await insert();
  const { change } = await insertLedger({ report: await checkOnly(), rows: 20 }, context);
  register({ 1: '2023-1', 2: 45000, 5: '自然人' });
  expect((await undoChange(change, context)).left.join()).toContain('里已填了内容');
  expect(office.book.sheets().map(({ name }) => name)).toContain('台账');
});

test('typed numbers are shown against the counts before they give way, and can be brought back', async () => {
  await insertSample('dongguan-2023');
  const report = await checkOnly();
  const { counting } = await insertLedger({ report, rows: 20 }, context);
  expect(counting).toBe(false);
  register({ 1: '2023-1', 2: 45000, 5: '自然人' });
  const typed = (await checkOnly()).placeOf(NEW)!.content;
  const preview = await countByLedger({ report, preview: true }, context);
  expect(preview.differing.find((each) => each.ref.row === 'new' && each.ref.column === 'natural')).toEqual({
    ref: NEW,
    address: '三!D5',
    typed,
    counted: 1,
  });
  expect(await formulaAt()).toBeUndefined();
  const { change } = await countByLedger({ report }, context);
  expect(await formulaAt()).toMatch(/^=COUNTIFS/);
  expect((await undoChange(change, context)).left).toEqual([]);
  expect((await checkOnly()).placeOf(NEW)!.content).toBe(typed);
});

test('typed again: a number typed over a counting formula stays', async () => {
  await insert();
  const report = await checkOnly();
  await insertLedger({ report, rows: 20 }, context);
  typeInto(office, await checkOnly(), NEW, 7);
  await typeInsteadOfCount({ report }, context);
  expect((await checkOnly()).placeOf(NEW)!.content).toBe(7);
});

test('blank tables stay blank where a person types in them; an application is selected by its number', async () => {
  await insert();
  const { counting } = await insertLedger({ report: await checkOnly(), rows: 20, counted: false }, context);
  expect(counting).toBe(false);
  const { ledger, ...report } = await checkOnly();
  expect(ledger).toEqual({
    deadlines: expect.anything(),
    counting: 0,
    typing: 24 * 6 + 3 * 4,
    registers: [expect.objectContaining({ free: 20 }), expect.objectContaining({ free: 20 })],
  });
  register({ 1: '2023-1', 2: 45000, 5: '自然人' });
  await goToApplication({ report, row: { number: '2023-1', where: '台账!B9' } }, context);
  expect(office.book.selection()).toEqual({
    sheetId: sheetNamed('台账'),
    rect: { row: 5, column: 1, rows: 1, columns: 18 },
  });
  const gone = goToApplication({ report, row: { number: '2023-2', where: '台账!B6' } }, context);
  await expect(gone).rejects.toThrow('没有再找到这件申请');
});

describe('a formula that counts stays', () => {
  /** The report of a workbook whose tables count its ledger, and one of the same form full of fives. */
  async function counting(year: number) {
    await insert();
    await insertLedger({ report: await checkOnly(), rows: 20 }, context);
    const target = await checkOnly();
    const { form } = target.recognised;
    const blank = blankReport(form, '某局', year);
    const tables = Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, () => 5)]));
    return { target, source: { ...blank, tables } };
  }
  afterEach(async () => {
    expect((await checkOnly()).ledger).toMatchObject({ counting: 24 * 6 + 3 * 4, typing: 0 });
  });

  test('where blanks become 0', async () => {
    await counting(2023);
    expect((await fillBlanks({}, context)).filled).toBeGreaterThan(0);
  });

  test('where last year’s numbers are carried in, even to replace what differs', async () => {
    const { target, source } = await counting(2022);
    const answer = await carryIn({ target, source, replace: true }, context);
    expect(answer.filled.filter(({ ref: { table } }) => table === 'applications')).toEqual([]);
  });

  test('where numbers of a paste are filled in, even to replace what differs', async () => {
    const { target, source } = await counting(2023);
    const { filled, formulas } = await fillReport({ target, source, replace: true }, context);
    expect(filled).toBeGreaterThan(0);
    expect(formulas).toBeGreaterThanOrEqual(24 * 6 + 3 * 4);
  });
});

test('a sheet of that name that is no ledger is left, and nothing is inserted', async () => {
  await insert();
  const report = await checkOnly();
  const before = office.book.sheets().length;
  office.book.addSheet('台账');
  await expect(insertLedger({ report, rows: 20 }, context)).rejects.toThrow(
    '工作簿里已有工作表「台账」，没有插入台账。',
  );
  expect(office.book.sheets()).toHaveLength(before + 1);
});

test('where the tables are locked by someone else, the sheets that were inserted go again', async () => {
  await insert();
  const report = await checkOnly();
  const { sheetId } = report.placeOf(NEW)!;
  await Excel.run(async (excel) => {
    const { protection } = excel.workbook.worksheets.getItem(sheetId);
    protection.unprotect();
    excel.workbook.worksheets.getItem(sheetId).getRange('D5').format.protection.locked = true;
    protection.protect({}, '123456');
    await excel.sync();
  });
  const before = office.book.sheets().map(({ name }) => name);
  await expect(insertLedger({ report, rows: 20 }, context)).rejects.toThrow();
  expect(office.book.sheets().map(({ name }) => name)).toEqual(before);
});

test('further rows are made ready: formulas, lists, names follow; undone until something is typed', async () => {
  await insert();
  await insertLedger({ report: await checkOnly(), rows: 20 }, context);
  const sheetId = sheetNamed('台账');
  office.book.type(sheetId, 24, 1, { value: '2023-20' });
  office.book.type(sheetId, 24, 20, { value: '按期' });
  const registerNow = async () => (await checkOnly()).ledger!.registers[0]!;
  expect((await registerNow()).free).toBe(0);
  const { change } = await addReadyRows({ register: await registerNow(), rows: 30 }, context);
  const cell = (row: number, column: number) =>
    office.book.cells(sheetId, { row, column, rows: 1, columns: 1 })[0]![0]!;
  // What stood in the last row goes on standing above the new ones.
  expect([cell(24, 1).value, cell(54, 1).value]).toEqual(['2023-20', '']);
  expect([cell(24, 20).value, cell(25, 20).formula]).toEqual(['按期', expect.stringContaining('T26')]);
  expect((await registerNow()).free).toBe(30);
  expect(office.book.selection().rect).toMatchObject({ row: 25, column: 1 });
  expect(cell(54, 23).formula).toBe('=IF(OR(W55="",W55="√"),"",ROW())');
  expect(cell(54, 22).formula).toContain('$B$6:$B$56');
  expect(cell(55, 0).value).toMatch(/^（行不够时/);
  expect(office.book.names().find(({ name }) => name === '台账_收到')?.formula).toBe('=台账!$C$6:$C$56');
  const { validations, conditionalFormats, page } = office.book.records(sheetId);
  for (const { rects } of [...validations, ...conditionalFormats])
    expect(rects).toEqual([expect.objectContaining({ row: 5, rows: 51 })]);
  expect(page.printArea).toEqual([{ row: 0, column: 0, rows: 56, columns: 23 }]);
  expect(office.book.style(sheetId, 40, 1).numberFormat).toBe('@');

  office.book.type(sheetId, 54, 1, { value: '2023-21' });
  expect((await undoChange(change, context)).left).toEqual(['添加的空行里已登记了内容，没有删除。']);
  office.book.type(sheetId, 54, 1, { value: '' });
  expect((await undoChange(change, context)).left).toEqual([]);
  expect((await registerNow()).free).toBe(0);
  expect(cell(24, 1).value).toBe('2023-20');
  expect(office.book.names().find(({ name }) => name === '台账_收到')?.formula).toBe('=台账!$C$6:$C$26');
});

test('each row that counts nowhere or doubtfully is a finding, and one whose formulas give way to values', async () => {
  await insert();
  await insertLedger({ report: await checkOnly(), rows: 20 }, context);
  const day = 45000;
  const rows: readonly (readonly [say: string, row: Readonly<Record<number, string | number>>])[] = [
    ['申请人类型不在列表', { 2: day, 5: '个体户' }],
    ['收到日期是文字', { 2: '2023.3.15', 5: '自然人' }],
    ['办结日期是文字', { 2: day, 5: '自然人', 15: '3月20日', 16: '（一）予以公开' }],
    ['有办结日期，没有处理结果', { 2: day, 5: '自然人', 15: day }],
    ['有处理结果，没有办结日期', { 2: day, 5: '自然人', 16: '（一）予以公开' }],
    ['办结早于收到', { 2: day, 5: '自然人', 15: day - 3, 16: '（一）予以公开' }],
    ['登记号重复', { 1: '甲1', 2: day, 5: '自然人' }],
    ['登记号重复', { 1: '甲1', 2: day, 5: '自然人' }],
    ['缺公式', { 1: '甲2', 2: day, 5: '自然人', 22: '√' }],
  ];
  const sheetId = sheetNamed('台账');
  rows.forEach(([, row], at) => {
    for (const [column, value] of Object.entries(row))
      office.book.type(sheetId, 5 + at, Number(column), { value });
  });
  for (const [column, value] of Object.entries({ 1: '复1', 2: '行政复议', 3: '没有这件', 4: day }))
    office.book.type(sheetNamed('复议诉讼台账'), 5, Number(column), { value });
  const { findings } = await checkOnly();
  const said = findings.flatMap((each) => (each.kind === 'ledger' && each.rows ? [each] : []));
  rows.forEach(([say], at) =>
    expect(said.find(({ text }) => text?.includes(say))?.rows).toContain(`台账!B${6 + at}`),
  );
  expect(said.find(({ text }) => text?.includes('关联登记号'))?.rows).toEqual(['复议诉讼台账!B6']);
});

test('what the pane exports and copies of a workbook with a ledger holds neither name nor content', async () => {
  await insertSample('dongguan-2023');
  await insertLedger({ report: await checkOnly(), rows: 20 }, context);
  const secrets = ['诸葛不亮', '第九十九号地块'];
  const [name, content] = secrets;
  register({ 1: '2023-1', 2: 45000, 4: name!, 5: name!, 6: content!, 16: content! });
  const { recognised, digest, findings } = await checkOnly();
  expect(findings.some(({ kind }) => kind === 'ledger')).toBe(true);
  const annex = { report: recognised.report, blanks: 'keep' } as const;
  const kinds: readonly ExportKind[] = [
    { to: 'xlsx', totals: 'formula' },
    { to: 'xlsx', totals: 'value' },
    { to: 'docx', chapters: false },
    { to: 'docx', chapters: true, sentences: { ledger: digest?.facts } },
  ];
  const files = await Promise.all(kinds.map((kind) => exportAnnex({ ...annex, kind, charts: {} }, context)));
  const parts = files.flatMap(({ bytes }) => Object.values(unzipSync(bytes)));
  const written = [...parts.map((part) => strFromU8(part)), JSON.stringify(await copyAnnex(annex, context))];
  expect(written.join('')).toContain('东莞市住房公积金管理中心');
  expect(secrets.filter((secret) => written.some((each) => each.includes(secret)))).toEqual([]);
});
