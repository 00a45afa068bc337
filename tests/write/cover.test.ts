import fc from 'fast-check';
import { checkReport } from '../../src/check/check-report';
import { forms } from '../../src/forms';
import { cellRefs } from '../../src/model/form-index';
import type { Report } from '../../src/model/report';
import { blankReport, entryAt, fillTable } from '../../src/model/report';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import type { XlsxOptions } from '../../src/write';
import { writeXlsx } from '../../src/write';
import { reportOf } from '../support/arbitrary';
import { convert, describeWithLibreOffice } from '../support/libre-office';
import { packageFaults } from '../support/ooxml-strict';
import { withoutResults } from '../support/without-results';
import { runs } from '../support/properties';
import { withoutFormulas } from '../support/without-formulas';

const TO_SEND: XlsxOptions = {
  totals: 'formula',
  checks: true,
  protect: true,
  cover: true,
  date: new Date(2024, 0, 31),
};
const UNIT = '某市住房公积金管理中心';

async function opened(bytes: Uint8Array) {
  const read = await readFile(bytes, 'a.xlsx');
  if (!read.ok) throw new Error(read.problem.sentence);
  const cover = read.document.grids.find(({ name }) => name === '封面')!;
  const beside = (label: string) => cover.rows.find(([first]) => first === label)?.slice(1);
  return { document: read.document, found: recognise(read.document, forms), beside };
}

/** What an office does to a workbook: values typed into cells of sheets, by address. */
async function typed(bytes: Uint8Array, cells: Readonly<Record<string, string | number>>) {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  for (const [address, value] of Object.entries(cells)) {
    const [sheet, cell] = address.split('!') as [string, string];
    workbook.getWorksheet(sheet)!.getCell(cell).value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe.each(forms.map((form) => [form.id, form] as const))(
  'a workbook to send out, form %s',
  (_id, form) => {
    const year = form.years.from;

    test('comes back blank as it was sent: every cell blank, unit and year known, nothing to repair', async () => {
      const sent = blankReport(form, UNIT, year);
      const bytes = await writeXlsx(form, sent, TO_SEND);
      expect(packageFaults(bytes)).toEqual([]);
      const { found, document, beside } = await opened(bytes);
      expect(document.grids.map(({ name }) => name)).toEqual([
        '封面',
        ...form.tables.map((each) => each.ordinal),
      ]);
      expect(found.map(({ report }) => withoutFormulas(report))).toEqual([sent]);
      expect(found[0]!.findings).toEqual([]);
      expect(found[0]!.unread).toEqual([]);
      expect(beside('格式')![0]).toBe(form.name);
    });

    test('filled in, it reads back as the same report', async () => {
      await fc.assert(
        fc.asyncProperty(reportOf(form, true), async (report) => {
          const { found } = await opened(await writeXlsx(form, report, { ...TO_SEND, totals: 'value' }));
          expect(found.map((each) => withoutFormulas(each.report))).toEqual([report]);
        }),
        { numRuns: runs(6) },
      );
    });
  },
);

test('a unit typed on the cover is the report’s, also where the title still says the one it was sent to', async () => {
  const sent = await writeXlsx(forms[0]!, blankReport(forms[0]!, '甲市教育局', 2023), TO_SEND);
  const { found } = await opened(await typed(sent, { '封面!B2': '乙市财政局', '封面!B3': 2024 }));
  expect(found.map(({ report: { unit, year } }) => [unit, year])).toEqual([['乙市财政局', 2024]]);
});

test('with the tables of several offices, a cover speaks for none of them', async () => {
  const form = forms[0]!;
  const first = await opened(await writeXlsx(form, blankReport(form, '甲市教育局', 2023), TO_SEND));
  const second = await opened(await writeXlsx(form, blankReport(form, '乙市财政局', 2023), TO_SEND));
  const tables = second.document.grids.filter(({ name }) => name !== '封面');
  const both = recognise({ grids: [...first.document.grids, ...tables], paragraphs: [] }, forms);
  expect(both.map(({ report }) => report.unit)).toEqual(['甲市教育局', '乙市财政局']);
});

/** The workbooks as LibreOffice saves them, all formulas calculated anew. */
const recalculated = (files: Readonly<Record<string, Uint8Array>>) =>
  convert(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, withoutResults(bytes)])),
    'xlsx:Calc MS Excel 2007 XML',
  );

describeWithLibreOffice('saved by LibreOffice', () => {
  const form = forms[0]!;
  const zeros: Report = {
    ...blankReport(form, UNIT, 2023),
    tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, () => 0)])),
  };
  const first = cellRefs(form, 'disclosure')[0]!;
  const halfFilled: Report = {
    ...zeros,
    tables: {
      ...zeros.tables,
      applications: fillTable(form, 'applications', ({ row, column }) =>
        column === 'total'
          ? null
          : row === 'new' && column === 'natural'
            ? 12
            : row === 'disclosed' && column === 'business'
              ? { text: '无', reason: 'text' }
              : 0,
      ),
      disclosure: fillTable(form, 'disclosure', ({ row, column }) =>
        row === first.row && column === first.column ? null : 0,
      ),
    },
  };

  test('titles follow the cover and the status line says how far it is', async () => {
    const blank = await writeXlsx(form, blankReport(form, UNIT, 2023), TO_SEND);
    const saved = await recalculated({
      'blank.xlsx': await typed(blank, { '封面!B2': '乙市财政局', '封面!B3': 2024, '封面!B6': '0769-88' }),
      'half.xlsx': await writeXlsx(form, halfFilled, TO_SEND),
      'full.xlsx': await typed(await writeXlsx(form, zeros, TO_SEND), {
        '封面!B5': '张三',
        '封面!B6': '0769-88',
        '封面!B7': '李四',
        '封面!B8': '2024-01-20',
      }),
    });
    const back = await opened(saved.get('blank.xlsx')!);
    expect(back.found.map(({ report }) => withoutFormulas(report))).toEqual([
      blankReport(form, '乙市财政局', 2024),
    ]);
    expect(back.document.grids[1]!.rows[0]![0]).toBe('乙市财政局2024年\n二、主动公开政府信息情况');
    expect(back.beside('联系电话')![0]).toBe('0769-88');

    const half = await opened(saved.get('half.xlsx')!);
    const [report] = half.found.map((each) => each.report);
    expect(entryAt(form, report!, { table: 'applications', row: 'new', column: 'natural' })).toBe(12);
    const failed = checkReport(form, report!).filter(
      ({ kind, verdict }) => kind === 'rule' && verdict === 'fail',
    ).length;
    expect(failed).toBeGreaterThan(0);
    expect(half.beside('表二')!.slice(0, 4)).toEqual([1, 0, 0, '无法判断：还有空着的格']);
    expect(half.beside('表三')!.slice(0, 3)).toEqual([0, 1, failed]);
    expect(half.beside('表三')![3]).toBe(`1 格填得不对，${failed} 处不符`);
    expect(half.beside('填报状态')![0]).toBe(`还有 5 格空着，1 格填得不对，${failed} 处勾稽不符`);

    const full = await opened(saved.get('full.xlsx')!);
    expect(full.found.map((each) => withoutFormulas(each.report))).toEqual([zeros]);
    expect(full.beside('填报状态')![0]).toBe('已填齐，勾稽 √，可以报送');
  });

  test('what the file says before it is calculated is what the formulas give', async () => {
    const bytes = await writeXlsx(form, halfFilled, TO_SEND);
    const [ours, theirs] = await Promise.all([
      opened(bytes),
      recalculated({ 'a.xlsx': bytes }).then((saved) => opened(saved.get('a.xlsx')!)),
    ]);
    for (const label of ['填报状态', '封面', '表二', '表三', '表四'])
      expect([label, ...theirs.beside(label)!.slice(0, 4)]).toEqual([
        label,
        ...ours.beside(label)!.slice(0, 4),
      ]);
  });
});
