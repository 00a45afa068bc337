import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { writeReviewList } from '../../src/write';
import { pointsOf } from '../../src/write/ooxml/normal-font';
import { packageFaults } from '../support/ooxml-strict';
import { problem, reviewList } from '../support/written-content';
import { descendants, parseXml } from '../support/xml-tree';
import { runs } from '../support/properties';

const date = new Date(2024, 0, 5);
const reopened = async (bytes: Uint8Array) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
};

test('counts on one page; two lists, frozen and filtered headers, printed on A4 across with the header on every page', async () => {
  const bytes = await writeReviewList(reviewList, date);
  expect(packageFaults(bytes)).toEqual([]);
  const { worksheets } = await reopened(bytes);
  expect(worksheets.map(({ name }) => name)).toEqual(['总览', '各单位情况', '问题清单']);
  const [counts, ...lists] = worksheets;
  expect(counts!.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'portrait',
    fitToWidth: 1,
    fitToHeight: 1,
  });
  expect(counts!.getSheetValues().flat()).toEqual(expect.arrayContaining(['申请人合计', 1]));
  for (const sheet of lists) {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '3:3',
    });
  }
  const [overview, problems] = lists;
  expect(overview!.autoFilter).toBe('A3:M4');
  expect(problems!.autoFilter).toBe('A3:O4');
  expect(problems!.getRow(3).values).toEqual([
    undefined,
    ...[
      '序号',
      '单位',
      '文件',
      '表',
      '行',
      '列',
      '单元格',
      '规则',
      '性质',
      '现填',
      '差额',
      '说明',
      '建议',
      '单位说明',
    ],
    '办理情况',
  ]);
  expect(problems!.getRow(4).getCell(10).value).toBe(9);
  expect(problems!.getRow(4).getCell(11).value).toBe(-3);
});

/** Points of A4 across between the margins of the lists, and how much wider digits of other fonts are than of ours. */
const [PAGE, WIDER] = [784, 4 / 3];

test('printed on a page as wide, text has eight points also in fonts with wider digits', async () => {
  const { worksheets } = await reopened(await writeReviewList(reviewList, date));
  for (const sheet of worksheets.slice(1)) {
    const widths = Array.from({ length: sheet.columnCount }, (_, at) =>
      pointsOf(sheet.getColumn(at + 1).width!),
    );
    const scale = PAGE / (WIDER * widths.reduce((sum, width) => sum + width, 0));
    expect(sheet.getCell(4, 2).font.size! * scale).toBeGreaterThanOrEqual(8);
  }
});

test('no text becomes a formula, neither here nor after a way through CSV', async () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '');
  const text = fc.tuple(start, fc.string({ unit: 'binary', maxLength: 12 })).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, text, text, async (office, filled, message) => {
      const hostile = {
        ...problem,
        office,
        file: filled,
        row: message,
        column: office,
        address: filled,
        filled,
        message,
      };
      const counts = [{ title: message, header: [office, filled], rows: [[message, 1]] as const }];
      const overview = [{ ...reviewList.overview[0]!, office, file: filled, note: message }];
      const bytes = await writeReviewList(
        { title: office, summary: filled, counts, overview, problems: [hostile] },
        date,
      );
      expect(packageFaults(bytes)).toEqual([]);
      const parts = unzipSync(bytes);
      for (const path of [1, 2, 3].map((sheet) => `xl/worksheets/sheet${sheet}.xml`))
        expect(descendants(parseXml(strFromU8(parts[path]!))).filter(({ name }) => name === 'f')).toEqual([]);
      const { worksheets } = await reopened(bytes);
      for (const sheet of worksheets)
        sheet.eachRow((row) =>
          row.eachCell(({ value }) => {
            if (typeof value !== 'number' && value !== null)
              expect(value).toEqual(expect.stringMatching(/^(?![\s]*[=+\-@])/));
          }),
        );
    }),
    { numRuns: runs(40) },
  );
});

test('an empty list opens', async () => {
  expect(
    packageFaults(await writeReviewList({ ...reviewList, counts: [], overview: [], problems: [] }, date)),
  ).toEqual([]);
});
