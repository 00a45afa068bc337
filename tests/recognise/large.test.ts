import { formById, forms } from '../../src/forms';
import type { Grid, GridValue } from '../../src/model/grid';
import { blankReport } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { renderTable, sheetGrid } from './render';

const form = formById('2021');
const table = renderTable(form, blankReport(form, '某市财政局', 2023), 'disclosure', {
  title: '某市财政局2023年政府信息公开工作年度报告',
});

/** What is found, and how often a row was looked at. */
const within = (rows: readonly (readonly GridValue[])[], merges: Grid['merges'] = []) => {
  let looks = 0;
  const counted = new Proxy(rows, {
    get(target, key, receiver): unknown {
      if (/^\d+$/.test(String(key))) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const found = recognise({ grids: [sheetGrid('表', counted, merges)], paragraphs: [] }, forms);
  return { found, looks };
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
  [
    '50,000 lines of one label under it',
    [...table.rows, [], ...Array.from({ length: 50_000 }, () => ['行政许可', 1])],
    table.merges,
  ],
  ['a row as wide as a sheet', [...table.rows, [], Array.from({ length: 16_384 }, () => 1)], table.merges],
])('%s: the table is found, and no row looked at over and over', (_name, rows, merges) => {
  const { found, looks } = within(rows, merges);
  expect(found.map(({ report }) => Object.keys(report.tables))).toEqual([['disclosure']]);
  expect(looks).toBeLessThan(4 * rows.length + 200);
});
