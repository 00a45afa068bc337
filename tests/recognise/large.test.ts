import { formById, forms } from '../../src/forms';
import type { Grid, GridValue } from '../../src/model/grid';
import { blankReport } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { renderTable, sheetGrid } from './render';

const form = formById('2021');
const table = renderTable(form, blankReport(form, '某市财政局', 2023), 'disclosure', {
  title: '某市财政局2023年政府信息公开工作年度报告',
});
const within = (rows: readonly (readonly GridValue[])[], merges: Grid['merges'] = []) => {
  const start = performance.now();
  const found = recognise({ grids: [sheetGrid('表', rows, merges)], paragraphs: [] }, forms);
  return { found, milliseconds: performance.now() - start };
};

test.each<[string, readonly (readonly GridValue[])[], Grid['merges']]>([
  [
    'a million rows, one value in the last',
    Array.from({ length: 1_048_576 }, (_, at) => table.rows[at] ?? (at === 1_048_575 ? ['末'] : [])),
    table.merges,
  ],
  [
    'a merge over the whole sheet',
    table.rows,
    [{ row: 0, column: 0, rowSpan: 1_048_576, columnSpan: 16_384 }],
  ],
  ['a row as wide as a sheet', [...table.rows, [], Array.from({ length: 16_384 }, () => 1)], table.merges],
])('%s: the table is found, in no time', (_name, rows, merges) => {
  const { found, milliseconds } = within(rows, merges);
  expect(found.map(({ report }) => Object.keys(report.tables))).toEqual([['disclosure']]);
  expect(milliseconds).toBeLessThan(2000);
});
