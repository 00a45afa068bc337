import { formById, forms } from '../../src/forms';
import type { Grid, GridValue } from '../../src/model/grid';
import { blankReport, fillTable } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { readText } from '../../src/read';
import type { RenderOptions } from './render';
import { renderReport, renderTable, sheetGrid, stack } from './render';

const [form2021, form2019, form2014] = [formById('2021'), formById('2019'), formById('2014')];
const filled = (form: typeof form2021, from = 0) => {
  let next = from;
  const tables = form.tables.map(({ id }) => [id, fillTable(form, id, () => next++)] as const);
  return { ...blankReport(form, null, null), tables: Object.fromEntries(tables) };
};
const read = (grids: readonly Grid[], fileName?: string) =>
  recognise({ grids, paragraphs: [] }, forms, fileName === undefined ? {} : { fileName });
const rules = (found: ReturnType<typeof recognise>[number]) =>
  found.findings.map(({ rule, table, text }) => [rule, table, text]);
/** The grid with the rows kept or changed that `edit` says. */
const edited = (grid: Grid, edit: (row: readonly GridValue[]) => readonly GridValue[] | null): Grid =>
  sheetGrid(
    grid.name,
    grid.rows.flatMap((row) => {
      const kept = edit(row);
      return kept ? [kept] : [];
    }),
  );
const labelled = (label: string) => (row: readonly GridValue[]) => row.includes(label);
const plain: RenderOptions = { merges: 'leave' };

describe('what a form lacks or has too much of', () => {
  const report = filled(form2021);
  const grids = renderReport(form2021, report, plain);

  test('a missing table', () => {
    const [found] = read(grids.slice(1));
    expect(rules(found!)).toEqual([['structure.missingTable', 'disclosure', '二、主动公开政府信息情况']]);
  });

  test('a missing row leaves its cells blank and moves no other', () => {
    const is = labelled('3.要求提供公开出版物');
    const [found] = read(grids.map((grid) => edited(grid, (row) => (is(row) ? null : row))));
    expect(rules(found!)).toEqual([['structure.missingRow', 'applications', '3.要求提供公开出版物']]);
    const rows = report.tables.applications.map((row, at) => (at === 17 ? row.map(() => null) : row));
    expect(found!.report.tables.applications).toEqual(rows);
  });

  test('a row that the form does not have', () => {
    const is = labelled('3.其他');
    const [found] = read(
      grids.map((grid) =>
        sheetGrid(
          grid.name,
          grid.rows.flatMap((row) =>
            is(row)
              ? [row, row.map((cell) => (cell === '3.其他' ? '4.申请人主动撤回政府信息公开申请' : cell))]
              : [row],
          ),
        ),
      ),
    );
    expect(rules(found!)).toEqual([
      ['structure.unknownRow', 'applications', '4.申请人主动撤回政府信息公开申请'],
    ]);
    expect(found!.report.tables).toEqual(report.tables);
  });

  test('another row in a row’s place is not taken for it', () => {
    const [found] = read(
      grids.map((grid) =>
        edited(grid, (row) => row.map((cell) => (cell === '2.重复申请' ? '2.涉及历史遗留问题的咨询' : cell))),
      ),
    );
    expect(rules(found!)).toEqual([
      ['structure.missingRow', 'applications', '2.重复申请'],
      ['structure.unknownRow', 'applications', expect.stringContaining('历史遗留')],
    ]);
    expect(found!.report.tables.applications?.[16]).toEqual(Array(7).fill(null));
  });

  test('columns in another order go by their headers', () => {
    const swap = (grid: Grid): Grid =>
      sheetGrid(
        grid.name,
        grid.rows.map((row) =>
          row.length === 10 ? [...row.slice(0, 4), row[8]!, ...row.slice(4, 8), row[9]!] : row,
        ),
      );
    const undone = renderTable(form2021, report, 'applications', { merges: 'leave' });
    const [found] = read([swap(undone)]);
    expect(found!.report.tables.applications).toEqual(report.tables.applications);
  });

  test('a row of column numbers under the header is no data', () => {
    const review = grids[2]!;
    const numbered = sheetGrid('四', [
      ...review.rows.slice(0, 3),
      Array.from({ length: 15 }, (_, at) => at + 1),
      ...review.rows.slice(3),
    ]);
    const [found] = read([numbered]);
    expect(found!.report.tables.review).toEqual(report.tables.review);
  });
});

describe('forms', () => {
  test('a form that is not for the year', () => {
    const [found] = read(
      renderReport(form2019, filled(form2019), { title: '某市某局2023年政府信息公开工作年度报告' }),
    );
    expect([found!.form.id, ...rules(found!)]).toEqual(['2019', ['structure.wrongForm', undefined, '2023']]);
  });

  test('table 二 of one form beside table 三 of another', () => {
    const [two, , four] = renderReport(form2021, filled(form2021));
    const three = renderTable(form2019, filled(form2019), 'applications');
    const [found] = read([two!, three, four!]);
    expect(found!.form.id).toBe('2021');
    expect(found!.findings[0]).toMatchObject({
      rule: 'structure.mixedForms',
      table: 'applications',
      form: '2019',
    });
    expect(found!.report.tables.applications?.slice(20, 23)).toEqual(Array(3).fill(Array(7).fill(null)));
  });

  test('a report and a 统计表 in one file are two reports', () => {
    const found = read([
      ...renderReport(form2021, filled(form2021)),
      ...renderReport(form2014, filled(form2014)),
    ]);
    expect(found.map(({ form }) => form.id)).toEqual(['2021', '2014']);
  });
});

describe('several reports in a document', () => {
  const [first, second] = [filled(form2021), filled(form2021, 1000)];
  const tables = (found: ReturnType<typeof recognise>) => found.map(({ report }) => report.tables);

  test('a sheet each with all its tables', () => {
    const grids = [first, second].map((report, at) => stack(`单位${at}`, renderReport(form2021, report)));
    expect(tables(read(grids))).toEqual([first.tables, second.tables]);
  });

  test('one under another on one sheet', () => {
    const grid = stack('汇总', [...renderReport(form2021, first), ...renderReport(form2021, second)]);
    expect(tables(read([grid]))).toEqual([first.tables, second.tables]);
  });

  test('sheets 二 二 三 三 四 四', () => {
    const [a, b] = [renderReport(form2021, first), renderReport(form2021, second)];
    expect(tables(read([0, 1, 2].flatMap((at) => [a[at]!, b[at]!])))).toEqual([first.tables, second.tables]);
  });

  test('hidden sheets count only where nothing else is there', () => {
    const hidden = renderReport(form2021, first).map((grid) => ({ ...grid, hidden: true }));
    expect(tables(read([...hidden, ...renderReport(form2021, second)]))).toEqual([second.tables]);
    expect(tables(read(hidden))).toEqual([first.tables]);
  });

  test('a document without tables holds none', () => {
    expect(recognise(readText('一、总体情况\n\n无\n'), forms)).toEqual([]);
    expect(
      read([
        sheetGrid('Sheet1', [
          ['姓名', '电话'],
          ['张三', 12345678],
        ]),
      ]),
    ).toEqual([]);
  });
});

test.each<[string, string, string | undefined, string | null, number | null]>([
  ['某市某局2023年政府信息公开工作年度报告', '二', undefined, '某市某局', 2023],
  ['2023年某市某局政府信息公开工作年度报告', '二', undefined, '某市某局', 2023],
  ['某市某局 2018 年度政府信息公开情况统计表', '二', undefined, '某市某局', 2018],
  ['报送单位：某市某局', '二', '2023年报.xlsx', '某市某局', 2023],
  ['填报单位（盖章）：某市某局', '二', undefined, '某市某局', null],
  ['年度：2023', '某市某局', undefined, '某市某局', 2023],
  ['单位：万元', '二', undefined, null, null],
  ['附表', '二', '下级/某市某局-2022年度政府信息公开年报.xlsx', '某市某局', 2022],
  ['附表', 'Sheet1', '数据.xlsx', null, null],
])('title %s, sheet %s, file %s: unit %s, year %s', (title, sheet, fileName, unit, year) => {
  const grid = stack(sheet, renderReport(form2021, filled(form2021), {}));
  const [found] = read([sheetGrid(sheet, [[title], ...grid.rows])], fileName);
  expect([found!.report.unit, found!.report.year]).toEqual([unit, year]);
});

test('titles and file names that disagree are reported', () => {
  const grids = renderReport(form2021, filled(form2021), { title: '某市某局2023年政府信息公开工作年度报告' });
  expect(rules(read(grids, '某市某局2022年报.xlsx')[0]!)).toEqual([
    ['structure.yearDisagrees', undefined, '2023、2022'],
  ]);
});
