import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Combination } from '../../src/combine';
import { combine } from '../../src/combine';
import { forms } from '../../src/forms';
import { sumExactly } from '../../src/model/decimal';
import type { CellRef } from '../../src/model/expression';
import type { Form } from '../../src/model/form';
import { cellKind, cellRefs } from '../../src/model/form-index';
import type { Entry } from '../../src/model/report';
import { entryAt, fillTable, isUnread } from '../../src/model/report';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { combinedAddresses, writeCombined } from '../../src/write';
import { reportOf } from '../support/arbitrary';
import { convert, describeWithLibreOffice } from '../support/libre-office';
import { withoutFormulas } from '../support/without-formulas';

const DATE = new Date(2024, 0, 31);
const HOSTILE = ['=1+1', '+2', '-3', '@SUM(A1)', '\t=4', '<b>&"\''];

/** The sum of six offices with names that spreadsheets might take for formulas; some cells blank or unread. */
function combination(form: Form, seed: number, entry?: (ref: CellRef) => Entry): Combination {
  const reports = fc.sample(reportOf(form, true), { seed, numRuns: HOSTILE.length });
  const parts = reports.map((report, at) => ({
    name: HOSTILE[at]!,
    file: `${HOSTILE[at]!}.xlsx`,
    report: {
      ...report,
      unit: HOSTILE[at]!,
      year: form.years.from,
      ...(entry
        ? { tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, entry)])) }
        : {}),
    },
  }));
  const sum = combine(form, parts, { unit: '某市', year: form.years.from, include: HOSTILE });
  if (sum.parts.length !== HOSTILE.length) throw new Error('an office is missing');
  return sum;
}

const write = (form: Form, { report, parts }: Combination) =>
  writeCombined(
    form,
    {
      total: report,
      sources: parts,
      account: [{ title: '计入的报告', note: '', header: ['单位'], rows: parts.map(({ name }) => [name]) }],
    },
    DATE,
    async () => undefined,
  );

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

function cellOf(workbook: ExcelJS.Workbook, address: string): ExcelJS.Cell {
  const [sheet = '', at = ''] = address.split('!');
  return workbook.getWorksheet(sheet.replaceAll("'", ''))!.getCell(at);
}

/** The cells of the one range that a formula names. */
function partsOf(workbook: ExcelJS.Workbook, formula: string): readonly ExcelJS.Cell[] {
  const [, sheet = '', column = '', first, last] = /'([^']+)'!([A-Z]+)(\d+):\2(\d+)/.exec(formula)!;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) =>
    cellOf(workbook, `${sheet}!${column}${Number(first) + at}`),
  );
}

const shownEntry = (entry: Entry) => (isUnread(entry) ? entry.text : entry);

async function readBack(bytes: Uint8Array) {
  const read = await readFile(bytes, '汇总.xlsx');
  if (!read.ok) throw new Error(read.problem.sentence);
  return recognise(read.document, forms);
}

/** The same workbook without the results of its formulas, so that whoever opens it must calculate them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const bare = strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    return [name, /worksheets\/sheet\d/.test(name) ? strToU8(bare) : part] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_id, form) => {
  it('every figure is a formula over exactly the figures of the offices, with its result', async () => {
    const sum = combination(form, 5);
    const workbook = await open(await write(form, sum));
    const addressOf = combinedAddresses(form, sum.report);
    for (const ref of cellRefs(form)) {
      const { formula, result } = cellOf(workbook, addressOf(ref)!);
      const parts = partsOf(workbook, formula);
      expect(parts.map(({ value }) => value)).toEqual(
        sum.parts.map(({ report }) => shownEntry(entryAt(form, report, ref))),
      );
      const numbers = parts.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
      expect([formula, result]).toEqual([
        formula,
        numbers.length ? sumExactly(numbers) : expect.stringMatching(/^$/),
      ]);
      expect(formula).toMatch(
        numbers.length ? /^(?:SUM\([^()]*\)|ROUND\(SUM\([^()]*\),\d\))$/ : /^IF\(COUNT\(/,
      );
    }
  });

  it('is read back as the total and nothing else', async () => {
    const sum = combination(form, 6);
    const found = await readBack(await write(form, sum));
    expect(found.map(({ report }) => withoutFormulas(report))).toEqual([sum.report]);
    expect([found[0]!.findings, found[0]!.readings]).toEqual([[], []]);
  });

  it('a total that is blank everywhere stays blank', async () => {
    const sum = combination(form, 7, () => null);
    const [found] = await readBack(await write(form, sum));
    expect(withoutFormulas(found!.report)).toEqual(sum.report);
    expect(cellRefs(form).every((ref) => entryAt(form, found!.report, ref) === null)).toBe(true);
  });

  it('what offices wrote is text, also once it is edited', async () => {
    const text = { text: '=1+1', reason: 'text' } as const;
    const workbook = await open(
      await write(
        form,
        combination(form, 8, () => text),
      ),
    );
    let seen = 0;
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell !== cell.master || typeof cell.value !== 'string' || !/^[=+\-@\t]/.test(cell.value))
            return;
          expect([cell.address, cell.type, cell.numFmt]).toEqual([
            cell.address,
            ExcelJS.ValueType.String,
            '@',
          ]);
          seen += 1;
        }),
      ),
    );
    expect(seen).toBeGreaterThan(HOSTILE.length * cellRefs(form).length);
  });
});

it('rounds only where the parts have fractions, to as many digits as they have', async () => {
  const form = forms[0]!;
  const known = cellRefs(form).find((ref) => cellKind(form, ref).kind === 'amount')!;
  const values = [0.1, 0.25, 0.333, 3, 0, 0];
  let at = 0;
  const sum = combination(form, 9, (ref) =>
    ref.row === known.row && ref.column === known.column ? values[at++ % values.length]! : 1,
  );
  const workbook = await open(await write(form, sum));
  const cell = cellOf(workbook, combinedAddresses(form, sum.report)(known)!);
  expect([cell.formula, cell.result]).toEqual([expect.stringMatching(/^ROUND\(SUM\(.*\),3\)$/), 3.683]);
});

it('the account is one page, what is long is beside it, and sources are not printed until asked for', async () => {
  const form = forms[0]!;
  const { report, parts } = combination(form, 11);
  const rows = Array.from({ length: 215 }, (_, at) => [`局${at}`]);
  const account = [
    { title: '摘要', note: '', header: [], rows: [['计入 6 份。']] },
    { title: '计入的报告', note: '', header: ['单位'], rows },
    { title: '没有计入的报告', note: '', header: ['单位'], rows: rows.slice(15) },
    { title: '汇总表的校验', note: '', header: ['问题'], rows },
  ];
  const bytes = await writeCombined(form, { total: report, sources: parts, account }, DATE, async () => {});
  const { worksheets } = await open(bytes);
  const pageOf = (name: string) => worksheets.find((sheet) => sheet.name === name)!.pageSetup;
  expect(pageOf('汇总说明')).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 1 });
  expect(pageOf('汇总明细')).toMatchObject({ fitToPage: false, orientation: 'landscape', scale: 80 });
  // A section begins a page only where its heading would stand at the end of one.
  const details = worksheets.findIndex(({ name }) => name === '汇总明细');
  const headings = worksheets[details]!.getColumn(1).values as readonly unknown[];
  const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${details + 1}.xml`]!);
  const breaks = [...xml.matchAll(/<brk id="(\d+)"[^>]* man="1"/g)].map(([, row]) => Number(row));
  expect(breaks).toEqual([headings.indexOf('汇总表的校验') - 1]);
  for (const sheet of worksheets.filter(({ name }) => name.startsWith('来源'))) {
    const [, letters] = /^([A-Z]+)1:\1\d+$/.exec(sheet.pageSetup.printArea!) ?? [];
    const column = sheet.getColumn(letters!);
    expect([column.hidden, column.values.length]).toEqual([true, 0]);
  }
  expect((await readBack(bytes)).map((found) => withoutFormulas(found.report))).toEqual([report]);
});

/** An account that lists every office over the whole width of its sheet, and one that is short. */
const listing = (offices: readonly string[]) => [
  { title: '摘要', note: '', header: [], rows: [['全部']] },
  {
    title: '计入的报告',
    note: '',
    header: ['单位', '文件', '格式', '年度', '级别', '空白格', '未读格', '情况'],
    rows: offices.map((name, at) => [name, `${name}.xlsx`, '某格式', 2023, null, at, 0, '√']),
  },
  { title: '没有计入的报告', note: '没有。', header: ['单位'], rows: [] },
];

it('a long list of the account stands between its header and the next section, as high as its text', async () => {
  const { report, parts } = combination(forms[0]!, 12);
  const offices = [...HOSTILE, '某'.repeat(60)];
  const bytes = await writeCombined(
    forms[0]!,
    { total: report, sources: parts, account: listing(offices) },
    DATE,
    async () => undefined,
  );
  const sheet = (await open(bytes)).getWorksheet('汇总说明')!;
  const heading = (sheet.getColumn(1).values as readonly unknown[]).indexOf('计入的报告');
  const rows = offices.map((_, at) => sheet.getRow(heading + 2 + at));
  expect(rows.map((row) => [1, 2, 4, 5, 6].map((column) => row.getCell(column).value))).toEqual(
    offices.map((name, at) =>
      [name, `${name}.xlsx`, 2023, null, at].map((each) => (each === '' ? null : each)),
    ),
  );
  expect(sheet.getCell(heading + 1, 1).value).toBe('单位');
  expect(sheet.getCell(heading + 3 + offices.length, 1).value).toBe('没有计入的报告');
  expect(rows.map(({ height }) => height! > 20)).toEqual([...HOSTILE.map(() => false), true]);
  expect(rows.map((row) => row.getCell(1).numFmt ?? 'General')).toEqual([
    ...HOSTILE.map((text) => (text.startsWith('<') ? 'General' : '@')),
    'General',
  ]);
  // As the sentence of the section before them, which is painted.
  const { font, alignment } = sheet.getCell(heading - 2, 1);
  for (const row of rows) expect([row.getCell(1).font, row.getCell(1).alignment]).toEqual([font, alignment]);
});

it('makes no more cells in memory for more offices', async () => {
  const { report, parts } = combination(forms[0]!, 13);
  // What makes every cell of exceljs, whoever asks for it.
  const rowOfExcelJs = Object.getPrototypeOf(new ExcelJS.Workbook().addWorksheet().getRow(1)) as {
    getCellEx(address: object): ExcelJS.Cell;
  };
  const made = jest.spyOn(rowOfExcelJs, 'getCellEx');
  const cellsFor = async (times: number): Promise<number> => {
    const sources = Array.from({ length: times }, () => parts).flat();
    made.mockClear();
    const account = listing(sources.map(({ name }) => name));
    await writeCombined(forms[0]!, { total: report, sources, account }, DATE, async () => undefined);
    return made.mock.calls.length;
  };
  const [few, many] = [await cellsFor(10), await cellsFor(30)];
  expect(few).toBeGreaterThan(100);
  expect(many).toBe(few);
  made.mockRestore();
});

it('stops between rows when asked to', async () => {
  const { report, parts } = combination(forms[0]!, 10);
  let rows = 0;
  const stop = async () => {
    rows += 1;
    if (rows === 3) throw new Error('cancelled');
  };
  await expect(
    writeCombined(forms[0]!, { total: report, sources: parts, account: [] }, DATE, stop),
  ).rejects.toThrow('cancelled');
  expect(rows).toBe(3);
});

describeWithLibreOffice('opened in LibreOffice', () => {
  it('every formula comes out as the exact sum', async () => {
    const sums = forms.map((form, at) => combination(form, 30 + at));
    const files: Record<string, Uint8Array> = {};
    for (const [at, form] of forms.entries())
      files[`${form.id}.xlsx`] = withoutResults(await write(form, sums[at]!));
    const saved = await convert(files, 'xlsx:Calc MS Excel 2007 XML');
    for (const [at, form] of forms.entries()) {
      const found = await readBack(saved.get(`${form.id}.xlsx`)!);
      expect(found.map(({ report }) => withoutFormulas(report))).toEqual([sums[at]!.report]);
    }
  });
});
