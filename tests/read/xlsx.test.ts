import { readFile } from '../../src/read';
import { strToU8 } from 'fflate';
import { columnOf, placeAt, rowOf } from '../../src/read/xlsx/address';
import type { PackageOptions } from './package';
import { rows, workbookPackage } from './package';

async function read(options: PackageOptions) {
  const result = await readFile(workbookPackage(options), '表.xlsx');
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document.grids;
}
const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
  '<numFmt numFmtId="171" formatCode="#,##0_ ;[Red]\\-#,##0&quot; days&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
const CELLS = rows(
  '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>行</t><r><t>内</t></r></is></c></row>',
  '<row r="4"><c><v>12</v></c><c r="C4"><v>0.35</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><v>#N/A</v></c></row>',
);
const STRINGS =
  '<si><t xml:space="preserve"> 规章&amp;&#10;文件_x000D_</t></si>' +
  '<si><r><t>行政</t></r><r><rPr/><t>许可</t></r><rPh sb="0" eb="1"><t>xingzheng</t></rPh><phoneticPr/></si>';
const READ = [
  [],
  [null, ' 规章&\n文件\r', '行政许可', '行内'],
  [],
  [12, null, 0.35, true, { error: '#N/A' }],
];

describe('cells', () => {
  test.each([
    ['plain', {}],
    ['prefixed', { prefix: 'x:' }],
    ['strict', { strict: true }],
  ])('shared, rich and inline strings, numbers, booleans, errors: %s', async (_, extra) => {
    const [grid] = await read({ sheets: { 三: CELLS }, strings: STRINGS, ...extra });
    expect(grid?.rows).toEqual(READ);
    expect([grid?.name, grid?.aligned, grid?.addressOf(3, 2), grid?.addressOf(0, 27)]).toEqual([
      '三',
      true,
      '三!C4',
      '三!AB1',
    ]);
  });

  test('texts of characters of two, three and four bytes', async () => {
    const texts = ['a', '规章', '·', '𠮷田', 'é𠮷规'];
    const strings = texts.map((text) => `<si><t>${text}</t></si>`).join('');
    const cells = texts.map((_, nth) => `<c r="${'ABCDE'[nth]}1" t="s"><v>${nth}</v></c>`).join('');
    const [grid] = await read({
      sheets: { 三: `<sheetData><row r="1">${cells}</row></sheetData>` },
      strings,
    });
    expect(grid?.rows).toEqual([texts]);
  });

  test('a formula counts as its cached result; without one it is not calculated', async () => {
    const [grid] = await read({
      sheets: {
        三: rows(
          '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>0</v></c><c r="B1"><f>SUM(C1:D1)</f></c><c r="C1"><f>A1&amp;"x"</f><v></v></c>' +
            '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>"√"</f><v>√</v></c><c r="F1"><f t="shared" si="0"/><v/></c></row>',
        ),
      },
    });
    expect(grid?.rows[0]).toEqual([
      0,
      { formula: '=SUM(C1:D1)' },
      { formula: '=A1&"x"' },
      null,
      '√',
      { formula: '=' },
    ]);
  });

  test('numbers in date formats are dates, in both calendars; formats with words in quotes are not', async () => {
    const sheet = rows(
      '<row r="1"><c r="A1" s="1"><v>45293</v></c><c r="B1" s="2"><v>45293.5</v></c><c r="C1" s="3"><v>45293</v></c>' +
        '<c r="D1" t="d"><v>2024-01-02T00:00:00</v></c><c r="E1" s="1"><v>-1</v></c><c r="F1" s="1"><v>59</v></c></row>',
    );
    const [grid] = await read({ sheets: { 三: sheet }, styles: STYLES });
    expect(grid?.rows[0]).toEqual([
      { serial: 45293, date: '2024-01-02' },
      { serial: 45293.5, date: '2024-01-02' },
      45293,
      { serial: 45293, date: '2024-01-02' },
      -1,
      { serial: 59, date: '1900-02-28' },
    ]);
    const [old] = await read({
      sheets: { 三: rows('<row r="1"><c r="A1" s="1"><v>43831</v></c></row>') },
      styles: STYLES,
      date1904: true,
    });
    expect(old?.rows[0]).toEqual([{ serial: 43831, date: '2024-01-02' }]);
  });

  test('merges, hidden sheets and hidden rows that hold something', async () => {
    const grids = await read({
      sheets: {
        二: `${rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="true"><c r="D3"><v>2</v></c></row><row r="4" hidden="1"/>')}<mergeCells><mergeCell ref="B2:D3"/><mergeCell ref="A1"/></mergeCells>`,
        旧: rows(),
      },
      hidden: ['旧'],
    });
    expect(grids.map(({ hidden, hiddenRows }) => [hidden, hiddenRows])).toEqual([
      [undefined, [2]],
      [true, undefined],
    ]);
    expect(grids[0]?.merges).toEqual([
      { row: 1, column: 1, rowSpan: 2, columnSpan: 3 },
      { row: 0, column: 0, rowSpan: 1, columnSpan: 1 },
    ]);
  });

  test('digits that a number cannot hold stay text', async () => {
    const [grid] = await read({
      sheets: {
        三: rows(
          '<row r="1"><c r="A1"><v>123456789012345678901</v></c><c r="B1"><v>0.30000000000000004</v></c></row>',
        ),
      },
    });
    expect(grid?.rows[0]).toEqual(['123456789012345678901', 0.30000000000000004]);
  });
});

test('addresses outside a sheet are none', () => {
  const place = (address: string): number => placeAt(strToU8(address), 0, address.length);
  expect([rowOf(place('XFD1048576')), columnOf(place('XFD1048576')), place('$A$1')]).toEqual([
    1048575, 16383, 0,
  ]);
  for (const address of ['XFE1', 'A0', 'A1048577', 'A', '1', '', 'A1.5', 'A1B'])
    expect(place(address)).toBe(-1);
});

test('a number that the look of its cell hides or strikes out is not read as one', async () => {
  const white = '<color rgb="FFFFFFFF"/>';
  const fonts = ['', '<strike/>', '<strike val="0"/>', '<sz val="0"/>', white, '<color theme="0"/>'];
  const solid = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>`;
  const looks = [...fonts.map((_, font) => [font, 0]), [4, 1], [4, 2]];
  const styles =
    `<fonts>${fonts.map((each) => `<font>${each}</font>`).join('')}</fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill>${solid('FFFFFFFF')}${solid('FF004080')}</fills>` +
    '<cellStyleXfs><xf fontId="1"/></cellStyleXfs>' +
    `<cellXfs>${looks.map(([font, fill]) => `<xf numFmtId="0" fontId="${font}" fillId="${fill}"/>`).join('')}</cellXfs>`;
  const numbers = looks.map((_, style) => `<c s="${style}"><v>12</v></c>`).join('');
  const texts = ['12', '划去的字']
    .map((text) => `<c s="1" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('');
  const [grid] = await read({
    sheets: { 三: rows(`<row>${numbers}</row>`, `<row>${texts}</row>`) },
    styles,
  });
  const struck = { number: 12, format: '删除线' };
  const hidden = { number: 12, format: '白底白字' };
  expect(grid!.rows).toEqual([
    [12, struck, 12, { number: 12, format: '字号极小' }, hidden, hidden, hidden, 12],
    [struck, '划去的字'],
  ]);
});
