import { formById, forms } from '../../src/forms';
import type { Grid } from '../../src/model/grid';
import { blankReport, fillTable } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import type { RenderOptions } from './render';
import { renderTable } from './render';

const form = formById('2021');
const blank = blankReport(form, '某局', 2024);
let number = 0;
const applications = fillTable(form, 'applications', () => (number += 1));
const report = { ...blank, tables: { ...blank.tables, applications } };
const title = '某局2024年政府信息公开工作年度报告';

const isFigure = (value: unknown): value is number => typeof value === 'number';

/** Table 三 with a column before 总计 that adds up 法人或其他组织. */
function withSubtotal(word: string, merges: RenderOptions['merges'], total = '总计', wide = false): Grid {
  const grid = renderTable(form, report, 'applications', { title, inserted: [9], merges: merges ?? 'keep' });
  const rows = grid.rows.map((row) => {
    const cells = [...row];
    if (cells.includes('商业企业')) cells[9] = word;
    if (cells.slice(4, 9).every(isFigure)) cells[9] = -1;
    return cells.map((cell) => (cell === '总计' ? total : cell));
  });
  const widened = grid.merges.map((merge) =>
    wide && merge.columnSpan === 5 && merge.column === 4 ? { ...merge, columnSpan: 6 } : merge,
  );
  return { ...grid, rows, merges: widened };
}

test.each<[string, Grid]>([
  ['合计', withSubtotal('合计', 'keep')],
  ['合计 in the merge of its group', withSubtotal('合计', 'keep', '总计', true)],
  ['合计, no merges', withSubtotal('合计', 'leave')],
  ['合计 twice, no merges', withSubtotal('合计', 'leave', '合计')],
  ['总计 twice', withSubtotal('总计', 'keep')],
  ['小计', withSubtotal('小计', 'keep')],
])('%s of the five columns is a column of its own, and 总计 stands beside it', (_name, grid) => {
  const [found] = recognise({ grids: [grid], paragraphs: [] }, forms);
  expect(found!.report.tables.applications).toEqual(applications);
  expect(found!.unread).toHaveLength(25);
  expect(found!.findings.map(({ rule }) => rule)).toContain('structure.unknownColumn');
});

test('in the merge of its group and alone, 合计 is not taken for 总计', () => {
  const grid = withSubtotal('合计', 'keep', '', true);
  const [found] = recognise({ grids: [grid], paragraphs: [] }, forms);
  expect(found!.report.tables.applications!.map((row) => row.at(-1)).filter(isFigure)).toEqual([]);
});
