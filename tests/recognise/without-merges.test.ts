import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms } from '../../src/forms';
import type { Grid } from '../../src/model/grid';
import { readText } from '../../src/read/text/text';
import { recognise } from '../../src/recognise/recognise';
import { renderTable } from './render';

/** The live workbook is read without its merges: asking Excel for them takes the person's undo away. */
test.each(['changchun-2021', 'dongguan-2023', 'dongying-2018', 'dongying-2021', 'shizuishan-2023'])(
  '%s is recognised the same whether the sheets tell their merged cells or not',
  (name) => {
    const text = readFileSync(join(__dirname, '../../assets/samples', `${name}.txt`), 'utf8');
    const { form, report } = recognise(readText(text), forms, { fileName: `${name}.txt` })[0]!;
    const read = (merges: 'keep' | 'leave', checks: boolean) =>
      recognise(
        {
          grids: form.tables.map(({ id }) => renderTable(form, report, id, { merges, checks })),
          paragraphs: [],
        },
        forms,
      ).map(({ report: found, readings, unread, findings }) => ({ found, readings, unread, findings }));
    for (const checks of [false, true]) {
      expect(read('keep', checks)[0]!.found.tables).toEqual(report.tables);
      expect(read('leave', checks)).toEqual(read('keep', checks));
    }
  },
);

describe('merged cells that were written out, numbers too', () => {
  const text = readFileSync(join(__dirname, '../../assets/samples/dongguan-2023.txt'), 'utf8');
  const { form, report } = recognise(readText(text), forms, { fileName: 'dongguan-2023.txt' })[0]!;
  const [disclosure, ...others] = form.tables.map(({ id }) =>
    renderTable(form, report, id, { merges: 'copy' }),
  );
  const read = (grid: Grid) => recognise({ grids: [grid, ...others], paragraphs: [] }, forms)[0]!;

  it('are read once, without a word', () => {
    const { report: found, readings, unread, findings } = read(disclosure!);
    expect(found.tables).toEqual(report.tables);
    expect({ readings, unread, findings }).toEqual({ readings: [], unread: [], findings: [] });
  });

  it('are said where a copy says otherwise', () => {
    const rows = disclosure!.rows.map((row) => [...row]);
    const licence = rows.findIndex(([label]) => label === '行政许可');
    expect(rows[licence]!.slice(1)).toEqual(Array(3).fill(rows[licence]![1]));
    rows[licence]![2] = 77;
    const { findings } = read({ ...disclosure!, rows });
    expect(findings.map(({ rule }) => rule)).toContain('structure.unknownColumn');
  });
});

test('where two numbers stand under one merged header, none is lost without a word', () => {
  const text = readFileSync(join(__dirname, '../../assets/samples/dongguan-2023.txt'), 'utf8');
  const { form, report } = recognise(readText(text), forms, { fileName: 'dongguan-2023.txt' })[0]!;
  const grids = form.tables.map(({ id }) => renderTable(form, report, id));
  const rows = grids[0]!.rows.map((row) => (row[0] === '行政许可' ? [row[0], 71, 72] : row));
  const [found] = recognise({ grids: [{ ...grids[0]!, rows }, ...grids.slice(1)], paragraphs: [] }, forms);
  expect(found!.report.tables.disclosure![2]).toEqual([71]);
  expect(found!.unread.map((cell) => cell.text)).toEqual(['72']);
});
