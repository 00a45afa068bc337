import { strToU8 } from 'fflate';
import type { Grid } from '../../src/model/grid';
import { readFile } from '../../src/read';

const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';

/** The grid of a workbook with one row; `style` is what its style `s` says. */
async function gridWith(cell: string, style = '', row = '<Row>', columns = ''): Promise<Grid> {
  const styles = `<Styles><Style ss:ID="Default"/><Style ss:ID="s">${style}</Style><Style ss:ID="kid" ss:Parent="s"/></Styles>`;
  const xml =
    `<?xml version="1.0"?><Workbook xmlns="${NAMESPACE}" xmlns:ss="${NAMESPACE}" xmlns:html="http://www.w3.org/TR/REC-html40">` +
    `${styles}<Worksheet ss:Name="三"><Table>${columns}${row}${cell}</Row></Table></Worksheet></Workbook>`;
  const result = await readFile(strToU8(xml), 'a.xls');
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document.grids[0]!;
}
const number = (value: number, style = ' ss:StyleID="s"'): string =>
  `<Cell${style}><Data ss:Type="Number">${value}</Data></Cell>`;

test.each([
  ['<Font ss:StrikeThrough="1"/>', '删除线'],
  ['<Font ss:Color="#FFFFFF"/>', '白底白字'],
  ['<Font ss:Color="#FF0000"/><Interior ss:Color="#FF0000" ss:Pattern="Solid"/>', '与底色同色'],
  ['<Font ss:Size="1"/>', '字号极小'],
  ['<NumberFormat ss:Format="Percent"/>', '0.00%'],
  ['<NumberFormat ss:Format="0.00,"/>', '0.00,'],
  ['<NumberFormat ss:Format="0&quot;万&quot;"/>', '0"万"'],
  ['<NumberFormat ss:Format=";;;"/>', ';;;'],
])('a number that %s shows as another or not at all is not read as it is stored', async (style, format) => {
  expect((await gridWith(number(12), style)).rows).toEqual([[{ number: 12, format }]]);
  expect((await gridWith(number(12, ' ss:StyleID="kid"'), style)).rows).toEqual([[{ number: 12, format }]]);
  expect((await gridWith(number(12, ''), style, '<Row ss:StyleID="s">')).rows).toEqual([
    [{ number: 12, format }],
  ]);
  expect((await gridWith(number(12, ''), style, '<Row>', '<Column ss:StyleID="s"/>')).rows).toEqual([
    [{ number: 12, format }],
  ]);
});

test('a row or a cell names its place; where that is no place it stands after the one before it', async () => {
  const cell = (index: string, value: number) => number(value, ` ss:Index="${index}"`);
  const cells = cell('2', 1) + cell('5', 2) + cell('x', 3) + cell('7.5', 4) + cell('0', 5) + cell('-3', 6);
  const rows = [[], [], [null, 1, null, null, 2, 3, 4, 5, 6]];
  expect((await gridWith(cells, '', '<Row ss:Index="3">')).rows).toEqual(rows);
  for (const index of ['0', '-1', '1.5', 'x'])
    expect((await gridWith(cells, '', `<Row ss:Index="${index}">`)).rows).toEqual(rows.slice(2));
});

test('a number with a hidden sign is not read', async () => {
  const style = '<NumberFormat ss:Format="0;0"/>';
  expect((await gridWith(number(-5) + number(5), style)).rows).toEqual([[{ number: -5, format: '0;0' }, 5]]);
});

test.each([
  '<NumberFormat ss:Format="Fixed"/>',
  '<NumberFormat/>',
  '<Font ss:Color="Automatic"/>',
  '<Font ss:Color="#FFFFFF"/><Interior ss:Color="#1F4E79" ss:Pattern="Solid"/>',
])('%s leaves a number as it is', async (style) => {
  expect((await gridWith(number(12), style)).rows).toEqual([[12]]);
});

test.each([
  ['<html:Sup>7</html:Sup>', '上标或下标'],
  ['<Sub>7</Sub>', '上标或下标'],
  ['<S>7</S>', '删除线'],
  ['<Font html:Color="#FFFFFF">7</Font>', '白底白字'],
  ['<B><Font html:Size="1">7</Font></B>', '字号极小'],
])('%s beside a number is no digit of it, and is said', async (piece, why) => {
  const cell = `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">12${piece}</ss:Data></Cell>`;
  const grid = await gridWith(cell);
  expect([grid.rows, grid.leftOut]).toEqual([[['12']], [{ row: 0, column: 0, text: '7', why }]]);
});

test.each([
  ['beyond the last row', '<Row><Cell/></Row><Row ss:Index="1048577">'],
  ['beyond the last column', '<Row><Cell ss:Index="16384"/>'],
])('a cell %s is none of the sheet', async (_, before) => {
  expect((await gridWith(number(12), '', before)).rows.flat().filter((value) => value !== null)).toEqual([]);
});

test.each([
  ['row', '<Row ss:Index="1048576">', ''],
  ['column', '<Row>', ' ss:Index="16384"'],
])('a cell in the last %s is read', async (_, row, index) => {
  expect((await gridWith(number(12, index), '', row)).rows.at(-1)!.at(-1)).toBe(12);
});

test('a cell that stands in no row is passed over, and those in rows are read', async () => {
  expect((await gridWith(number(7), '', '<Cell><Data ss:Type="Number">12</Data></Cell><Row>')).rows).toEqual([
    [7],
  ]);
});

test.each(['结果\r\n维持', '结果\r维持', '结果\n维持'])(
  'a line of a text ends alike however it is written: %j',
  async (text) => {
    const cell = `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
    expect((await gridWith(cell)).rows).toEqual([['结果\n维持']]);
  },
);
