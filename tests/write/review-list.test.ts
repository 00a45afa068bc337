import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { ProblemLine, ReviewList } from '../../src/derive/review-list';
import { writeReviewList } from '../../src/write';
import { packageFaults } from '../support/ooxml-strict';
import { descendants, parseXml } from '../support/xml-tree';
import { runs } from '../support/properties';

const date = new Date(2024, 0, 5);
const problem: ProblemLine = {
  office: '某局',
  file: '下级/某局.xlsx',
  table: '表三',
  row: '一、本年新收政府信息公开申请数量',
  column: '总计',
  address: '三!J5',
  rule: '申请人合计',
  nature: '错误',
  filled: 9,
  expected: 12,
  difference: -3,
  message: '表三…',
  explanation: '',
  advice: '请核对。',
};
const list: ReviewList = {
  title: '2023年政府信息公开工作年度报告核对清单',
  summary: '应报 2，已报 1，未报 1',
  overview: [
    {
      office: '某局',
      state: '已报',
      result: '错误',
      year: 2023,
      form: '2021年格式（现行）',
      file: '下级/某局.xlsx',
      errors: 1,
      verify: 0,
      blanks: 0,
      undecided: 0,
      note: '',
    },
  ],
  problems: [problem],
};

const reopened = async (bytes: Uint8Array) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
};

test('two sheets, frozen and filtered headers, printed on A4 across with the header on every page', async () => {
  const bytes = await writeReviewList(list, date);
  expect(packageFaults(bytes)).toEqual([]);
  const { worksheets } = await reopened(bytes);
  expect(worksheets.map(({ name }) => name)).toEqual(['总览', '问题清单']);
  for (const sheet of worksheets) {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '3:3',
    });
  }
  const [overview, problems] = worksheets;
  expect(overview!.autoFilter).toBe('A3:L4');
  expect(problems!.autoFilter).toBe('A3:P4');
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
      '应为',
      '差额',
      '说明',
      '建议',
      '单位说明',
    ],
    '办理情况',
  ]);
  expect(problems!.getRow(4).getCell(10).value).toBe(9);
  expect(problems!.getRow(4).getCell(12).value).toBe(-3);
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
      const overview = [{ ...list.overview[0]!, office, file: filled, note: message }];
      const bytes = await writeReviewList(
        { title: office, summary: filled, overview, problems: [hostile] },
        date,
      );
      expect(packageFaults(bytes)).toEqual([]);
      const parts = unzipSync(bytes);
      for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
        expect(descendants(parseXml(strFromU8(parts[path]!))).filter(({ name }) => name === 'f')).toEqual([]);
      const { worksheets } = await reopened(bytes);
      for (const sheet of worksheets)
        sheet.eachRow((row) =>
          row.eachCell(({ value }) => {
            if (typeof value !== 'number') expect(value).toEqual(expect.stringMatching(/^(?![\s]*[=+\-@])/));
          }),
        );
    }),
    { numRuns: runs(40) },
  );
});

test('an empty list opens', async () => {
  expect(packageFaults(await writeReviewList({ ...list, overview: [], problems: [] }, date))).toEqual([]);
});
