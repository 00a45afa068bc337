import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport } from '../../src/check/check-report';
import { forms } from '../../src/forms';
import { findingMessage } from '../../src/words/catalogue';
import { cellAddress } from '../../src/derive/address';
import { cellsOf } from '../../src/model/expression';
import { tableIndex } from '../../src/model/form-index';
import type { Grid, GridValue, ReadDocument } from '../../src/model/grid';
import { entryAt } from '../../src/model/report';
import { readFile } from '../../src/read';
import { readText } from '../../src/read/text/text';
import { recognise } from '../../src/recognise';
import { writeXlsx } from '../../src/write';
import { parseSum } from '../../src/recognise/formula/parse-sum';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe('a formula as a sum of cells', () => {
  it.each([
    ['=SUM(D7:I7)', [{ factor: 1, area: area(6, 3, 1, 6), counted: true }]],
    [
      '=SUM(D7,$E$7:F7)',
      [area(6, 3), area(6, 4, 1, 2)].map((each) => ({ factor: 1, area: each, counted: true })),
    ],
    [
      '=+D5+D6-(D29-1)',
      [
        { factor: 1, area: area(4, 3), counted: false },
        { factor: 1, area: area(5, 3), counted: false },
        { factor: -1, area: area(28, 3), counted: false },
        { factor: 1, number: 1 },
      ],
    ],
    ["='表 三'!D5", [{ factor: 1, area: { sheet: '表 三', ...area(4, 3) }, counted: false }]],
    ['=三!D5', [{ factor: 1, area: { sheet: '三', ...area(4, 3) }, counted: false }]],
    ['=SUBTOTAL(9,D7:D9)', [{ factor: 1, area: area(6, 3, 3), counted: true }]],
  ])('%s', (formula, terms) => expect(parseSum(formula)).toEqual({ terms }));

  it('may be blank under a condition, or rounded', () => {
    const terms = [{ factor: 1, area: area(6, 3, 1, 6), counted: true }];
    expect(parseSum('=IF(COUNT(D7:I7)<6,"",SUM(D7:I7))')).toEqual({ terms, blankIf: 'count' });
    expect(parseSum('=IF(SUM(D7:I7)=0,"",ROUND(SUM(D7:I7),4))')).toEqual({
      terms,
      blankIf: 'other',
      digits: 4,
    });
    expect(parseSum('=IF(A1>0,SUM(D7:I7),"")')).toEqual({ terms, blankIf: 'other' });
    expect(parseSum('=IF(OR(A1=0,B1=0),"",SUM(D7:I7))')).toEqual({ terms, blankIf: 'other' });
    expect(parseSum('=IF(AND(A1>0,(B1>0)),SUM(D7:I7),"")')).toEqual({ terms, blankIf: 'other' });
  });

  it.each([
    '=D5*2',
    '=VLOOKUP(A1,B1:C9,2,0)',
    '=SUM(A:A)',
    '=D5&E5',
    '=#REF!+D5',
    '=',
    '=IF(A1,1,2)',
    '=SUM(D5',
    '=D5:D6',
  ])('%s is none', (formula) => expect(parseSum(formula)).toBeUndefined());
});

/** A published report as a workbook whose totals by row are formulas, each with some result and so many cells. */
async function withRowSums(
  kept: (value: GridValue) => GridValue,
  { width = 6, formulaOf = (sum: string): string => `=${sum}` } = {},
): Promise<ReadDocument> {
  const text = readFileSync(join(__dirname, '../../assets/samples/dongguan-2023.txt'), 'utf8');
  const { form, report } = recognise(readText(text), forms, {})[0]!;
  const date = new Date(2024, 0, 31);
  const bytes = await writeXlsx(form, report, { totals: 'value', checks: false, protect: false, date });
  const read = await readFile(bytes, 'a.xlsx');
  if (!read.ok) throw new Error(read.problem.sentence);
  const { place } = recognise(read.document, forms, {})[0]!;
  const totals = tableIndex(form, 'applications').rows.map(({ row }) =>
    place({ table: 'applications', row: row.id, column: 'total' })!,
  );
  return {
    ...read.document,
    grids: read.document.grids.map((grid): Grid => {
      const own = totals.filter((each) => each.grid === grid);
      const rows = grid.rows.map((cells, row) =>
        cells.map((value, column) =>
          own.some((each) => each.row === row && each.column === column) ? kept(value) : value,
        ),
      );
      const formulas = own.map(({ row, column }) => ({
        row,
        column,
        text: formulaOf(`SUM(${cellAddress(row, column - 6)}:${cellAddress(row, column - 7 + width)})`),
      }));
      return own.length ? { ...grid, rows, formulas } : grid;
    }),
  };
}

const found = (document: ReadDocument) => recognise(document, forms, {})[0]!;
const sentences = ({ form, report }: ReturnType<typeof found>) =>
  checkReport(form, report).map((finding) => findingMessage(form, finding));

test('formulas are followed to the cells that they add up', async () => {
  const read = found(await withRowSums((value) => value));
  const { report } = read;
  expect(report.computed).toHaveLength(25);
  expect(report.computed!.every(({ sum, due }) => sum && cellsOf(sum).length === 6 && !due)).toBe(true);
  expect(sentences(read)).toEqual([]);
});

test.each([
  [0, undefined],
  ['', undefined],
  [null, undefined],
  ['', (sum: string): string => `=IF(COUNT(A1)<6,"",${sum})`],
])(
  'a result %j that its formula does not give was never calculated: unread, and said once',
  async (shown, formulaOf) => {
    const read = found(await withRowSums(() => shown, formulaOf && { formulaOf }));
    const ref = { table: 'applications', row: 'new', column: 'total' };
    expect(entryAt(read.form, read.report, ref)).toMatchObject({ reason: 'noCachedValue' });
    expect(read.unread.length).toBeGreaterThan(0);
    expect(sentences(read)).toEqual([expect.stringMatching(/^表三有 \d+ 格公式没有计算过.*保存一次/)]);
  },
);

test('a formula that leaves cells out is told with the right one', async () => {
  const { report } = found(await withRowSums((value) => value, { width: 5 }));
  expect(report.computed![0]).toMatchObject({
    formula: expect.stringMatching(/^=SUM\(.\d+:.\d+\)$/),
    due: { formula: expect.stringMatching(/^=SUM\(.\d+:.\d+\)$/) },
  });
});

test('a sum that is blank beside numbers, under a condition that is not followed, adds nothing up there', async () => {
  const condition = { formulaOf: (sum: string): string => `=IF(A1>0,${sum},"")` };
  const followed = ({ report }: ReturnType<typeof found>) => report.computed!.filter(({ sum }) => sum).length;
  // The first file is the layout that the second one is compared with.
  expect(followed(found(await withRowSums((value) => value, condition)))).toBe(25);
  const shown = await withRowSums((value) => (value === 0 ? 0 : ''), condition);
  const blank = shown.grids.flatMap(({ rows }) => rows.flat()).filter((value) => value === '').length;
  expect(blank).toBeGreaterThan(0);
  expect(followed(found(shown))).toBe(25 - blank);
  const empty = await withRowSums((value) => (value === 0 ? 0 : null), condition);
  expect(followed(found(empty))).toBe(25 - blank);
  const zeros = await withRowSums((value) => (value === 0 ? '' : value), condition);
  expect(followed(found(zeros))).toBe(25);
});
