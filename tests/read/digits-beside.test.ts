import type { Grid } from '../../src/model/grid';
import { forms } from '../../src/forms';
import { readFile } from '../../src/read';
import { readHtml } from '../../src/read/html/html';
import { recognise } from '../../src/recognise';
import { readingSentence } from '../../src/recognise/reading';
import { docxPackage } from './docx';
import { workbookPackage } from './package';

const gridOf = async (bytes: Uint8Array, name: string): Promise<Grid | undefined> => {
  const result = await readFile(bytes, name);
  return result.ok ? result.document.grids[0] : undefined;
};
const leftOutOf = (grid: Grid | undefined) => grid?.leftOut?.map(({ text, why }) => [text, why]);

describe('a run of a Word document beside the number', () => {
  const gridWith = async (properties: string): Promise<Grid | undefined> => {
    const run = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    const cell = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`;
    const row = `<w:tr>${cell(run('1') + run('7', properties) + run('2'))}${cell(run('甲'))}</w:tr>`;
    return gridOf(docxPackage(`<w:tbl>${row}</w:tbl>`), 'a.docx');
  };
  test.each([
    ['<w:color w:val="FFFFFF"/>', '白底白字'],
    ['<w:color w:val="FEFEFE"/>', '白底白字'],
    ['<w:position w:val="12"/>', '高于或低于本行'],
    ['<w:position w:val="-6"/>', '高于或低于本行'],
    ['<w:sz w:val="4"/>', '字号极小'],
    ['<w:w w:val="1"/>', '字号极小'],
    ['<w:fitText w:val="1"/>', '字号极小'],
    ['<w:spacing w:val="-400"/>', '字号极小'],
    ['<w:specVanish/>', '隐藏文字'],
    ['<w:vertAlign w:val="subscript"/>', '上标或下标'],
    ['<w14:textFill><w14:noFill/></w14:textFill>', '隐藏文字'],
    [
      '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
      '隐藏文字',
    ],
    [
      '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>',
      '白底白字',
    ],
    ['<w:color w:themeColor="background1" w:val="auto"/>', '白底白字'],
    ['<w:color w:val="FF0000"/><w:shd w:fill="FF0000"/>', '与底色同色'],
    ['<w:color w:val="000000"/><w:highlight w:val="black"/>', '与底色同色'],
  ])('%s is no digit of it, and is said', async (properties, why) => {
    const grid = await gridWith(properties);
    expect(grid?.rows[0]).toEqual([12, '甲']);
    expect(leftOutOf(grid)).toEqual([['7', why]]);
  });
  test.each([
    '',
    '<w:color w:val="FF0000"/>',
    '<w:position w:val="2"/>',
    '<w:spacing w:val="-10"/>',
    '<w:webHidden/>',
    '<w14:textOutline><w14:noFill/></w14:textOutline>',
    // A shade of white, and a colour of which the half is seen.
    '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"><w14:lumMod w14:val="50000"/></w14:schemeClr></w14:solidFill></w14:textFill>',
    '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="50000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
    // From white to black, and from clear to black.
    '<w14:textFill><w14:gradFill><w14:gsLst><w14:gs><w14:srgbClr w14:val="FFFFFF"/></w14:gs><w14:gs><w14:srgbClr w14:val="000000"/></w14:gs></w14:gsLst></w14:gradFill></w14:textFill>',
    '<w14:textFill><w14:gradFill><w14:gsLst><w14:gs><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:gs><w14:gs><w14:srgbClr w14:val="000000"/></w14:gs></w14:gsLst></w14:gradFill></w14:textFill>',
    '<w:color w:val="FFFFFF"/><w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>',
  ])('%s is a digit of it', async (properties) => {
    const grid = await gridWith(properties);
    expect(grid?.rows[0]).toEqual([172, '甲']);
    expect(leftOutOf(grid)).toBeUndefined();
  });
});

describe('a whole cell of a Word document', () => {
  const run = '<w:r><w:t>12</w:t></w:r>';
  const styled = (type: string, properties: string): string =>
    `<w:style w:type="${type}" w:styleId="S">${properties}</w:style>`;
  const WHITE = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>';
  const SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>';
  const valueOf = async (at: Partial<Record<'styles' | 'table' | 'row' | 'cell' | 'paragraph', string>>) => {
    const cell = `<w:tc><w:tcPr>${at.cell ?? ''}</w:tcPr><w:p><w:pPr>${at.paragraph ?? ''}</w:pPr>${run}</w:p></w:tc>`;
    const table = `<w:tbl><w:tblPr>${at.table ?? ''}</w:tblPr><w:tr><w:trPr>${at.row ?? ''}</w:trPr>${cell}<w:tc><w:p/></w:tc></w:tr></w:tbl>`;
    return (await gridOf(docxPackage(table, undefined, {}, at.styles ?? ''), 'a.docx'))?.rows[0]![0];
  };
  const TABLE = '<w:tblStyle w:val="S"/>';
  const white = { number: 12, format: '白底白字' };
  const hidden = { number: 12, format: '隐藏文字' };
  test.each([
    ['a table style', { styles: styled('table', WHITE), table: TABLE }, white],
    [
      'what a table style hides',
      { styles: styled('table', '<w:rPr><w:vanish/></w:rPr>'), table: TABLE },
      hidden,
    ],
    [
      'one for the first row of a table',
      { styles: styled('table', `<w:tblStylePr w:type="firstRow">${WHITE}</w:tblStylePr>`), table: TABLE },
      white,
    ],
    ['a paragraph style', { styles: styled('paragraph', WHITE), paragraph: '<w:pStyle w:val="S"/>' }, white],
    ['a hidden row', { row: '<w:hidden/>' }, hidden],
    ['a row lower than a letter', { row: '<w:trHeight w:val="1" w:hRule="exact"/>' }, hidden],
    ['a line lower than a letter', { paragraph: '<w:spacing w:line="1" w:lineRule="exact"/>' }, hidden],
    ['a line off the page', { paragraph: '<w:ind w:left="-20000"/>' }, hidden],
  ])('is not seen by %s', async (_, at, value) => expect(await valueOf(at)).toEqual(value));
  test.each([
    ['on a shaded table', { styles: styled('table', WHITE), table: TABLE + SHADED }],
    ['on a shaded cell', { styles: styled('table', WHITE), table: TABLE, cell: SHADED }],
    [
      'on a table style of its own ground',
      { styles: styled('table', `${WHITE}<w:tcPr>${SHADED}</w:tcPr>`), table: TABLE },
    ],
    [
      'in a first row of its own ground',
      {
        styles: styled(
          'table',
          `<w:tblStylePr w:type="firstRow">${WHITE}<w:tcPr>${SHADED}</w:tcPr></w:tblStylePr>`,
        ),
        table: TABLE,
      },
    ],
    [
      'in a paragraph style of its own ground',
      { styles: styled('paragraph', `<w:pPr>${SHADED}</w:pPr>${WHITE}`), paragraph: '<w:pStyle w:val="S"/>' },
    ],
    ['in a row of three millimetres', { row: '<w:trHeight w:val="170" w:hRule="exact"/>' }],
    ['in a set-in line', { paragraph: '<w:ind w:left="420"/><w:spacing w:line="240" w:lineRule="auto"/>' }],
  ])('is seen %s', async (_, at) => expect(await valueOf(at)).toBe(12));
});

test.each([
  ['digits turned around', '<w:bdo w:val="rtl"><w:r><w:t>123</w:t></w:r></w:bdo>', '\u202e123\u202c'],
  [
    'a sign of a font of signs',
    '<w:r><w:t>12</w:t><w:sym w:font="Wingdings" w:char="F081"/></w:r>',
    '12\uf081',
  ],
  [
    'a field that shows its code',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\o(1,2) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    'EQ \\o(1,2)',
  ],
  [
    'text in the code of a field',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    12,
  ],
  ['text of a drawing', '<w:r><w:t>1</w:t></w:r><w:r><w:drawing><a:t>7</a:t></w:drawing></w:r>', '1\n7'],
])('%s of a document', async (_, content, value) => {
  const cell = `<w:tc><w:p>${content}</w:p></w:tc>`;
  const grid = await gridOf(docxPackage(`<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`), 'a.docx');
  expect(grid?.rows).toEqual([[value, value]]);
});

test('a number all of which stands off the line is read', async () => {
  const run = '<w:r><w:rPr><w:position w:val="12"/></w:rPr><w:t>12</w:t></w:r>';
  const row = `<w:tr><w:tc><w:p>${run}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>`;
  expect((await gridOf(docxPackage(`<w:tbl>${row}</w:tbl>`), 'a.docx'))?.rows).toEqual([[12]]);
});

describe('a run of a cell of a workbook beside the number', () => {
  const gridWith = async (properties: string): Promise<Grid | undefined> => {
    const run = (text: string, look: string): string => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
    const cell = `<c t="inlineStr"><is>${run('1', '<sz val="11"/>')}${run('7', properties)}<r><t>2</t></r></is></c>`;
    const sheet = `<sheetData><row>${cell}</row></sheetData>`;
    return gridOf(workbookPackage({ sheets: { 三: sheet } }), 'a.xlsx');
  };
  test.each([
    ['<color rgb="FFFFFFFF"/>', '白底白字'],
    ['<color rgb="FFFDFDFD"/>', '白底白字'],
    ['<color theme="0"/>', '白底白字'],
    ['<sz val="1"/>', '字号极小'],
    ['<strike/>', '删除线'],
    ['<vertAlign val="superscript"/>', '上标或下标'],
  ])('%s is no digit of it, and is said', async (properties, why) => {
    const grid = await gridWith(properties);
    expect(grid?.rows).toEqual([['12']]);
    expect(leftOutOf(grid)).toEqual([['7', why]]);
  });
  test.each(['<color rgb="FFFF0000"/>', '<sz val="9"/>'])('%s is a digit of it', async (properties) => {
    const grid = await gridWith(properties);
    expect(grid?.rows).toEqual([['172']]);
    expect(leftOutOf(grid)).toBeUndefined();
  });
});

describe('a piece of a page beside the number', () => {
  const gridWith = async (style: string): Promise<Grid> =>
    (await readHtml(`<table><tr><td>12<span style="${style}">7</span><td>甲</table>`)).grids[0]!;
  test.each([
    'position:absolute;left:-9999px',
    'position:fixed; top:-1000px',
    'display:inline-block;text-indent:-9999px',
    'margin-left:-9999px',
    'position:absolute;clip:rect(0,0,0,0)',
    'clip-path:inset(100%)',
    'display:inline-block;width:0;overflow:hidden',
    'display:inline-block;height:1px;overflow:hidden',
    'display:inline-block;max-width:0%;overflow:hidden',
    'transform:scale(0)',
    'opacity:0.01',
    'color:#fefefe',
    'color:rgb(100% 100% 100%)',
    'color:hsl(0, 0%, 100%)',
    'color:#ffffff00',
    'color:rgb(0 0 0 / 0%)',
    'color:whitesmoke',
    'font-size:2px',
    'font-size:0.1em',
    'font:0/0 a',
    'letter-spacing:-20px',
    'vertical-align:6px',
    'position:relative;top:-6px',
    'filter:opacity(0)',
    '-webkit-text-fill-color:transparent',
    'color:#000;background:#000',
    'color:red;background-color:#ff0000',
  ])('%s is no digit of it, and is said', async (style) => {
    const grid = await gridWith(style);
    expect(grid.rows).toEqual([[12, '甲']]);
    expect(leftOutOf(grid)).toMatchObject([['7', expect.any(String)]]);
  });
  test.each([
    'color:rgb(0,0,0)',
    'color:#000',
    'color:hsl(0,0%,10%)',
    'color:rgba(0,0,0,0.8)',
    'left:-9999px',
    'position:relative;left:2px',
    'width:0',
    'width:1%;overflow:hidden',
    'height:1em;overflow:hidden',
    'height:0.6cm;overflow:hidden',
    'opacity:0.9',
    'margin-left:-1px',
    'font:bold 12px/1 a',
    'vertical-align:1px',
    'color:#fff;background:red',
  ])('%s is a digit of it', async (style) => expect((await gridWith(style)).rows).toEqual([[127, '甲']]));
  test.each([
    ['<ruby>12<rp>(</rp><rt>7</rt><rp>)</rp></ruby>', 12],
    ['12<input value=7>', '12 7'],
    ['<input value=12>', 12],
    ['<input type=tel value=12>', 12],
    ['<input type=hidden value=7>12', 12],
    ['<input type=password value=12>', '••'],
    ['<textarea>12</textarea>', 12],
    ['<select><option>7<option selected>12</select>', 12],
    ['<select><option>12<option>7</select>', 12],
    ['<select multiple><option>12<option>7</select>', '12 7'],
    ['<bdo dir=rtl>123</bdo>', '\u202e123\u202c'],
    ['<span style="direction:rtl;unicode-bidi:bidi-override">123</span>', '\u202e123\u202c'],
    ['<span dir=rtl>12</span>', 12],
    ['12<canvas>7</canvas>', 12],
    ['12<dialog>7</dialog>', 12],
  ])('%s', async (content, value) => {
    const { grids } = await readHtml(`<table><tr><td>${content}<td>甲</table>`);
    expect(grids[0]!.rows).toEqual([[value, '甲']]);
  });
});

test.each([
  ['.pre::before{content:"7"}', '<span class=pre>12</span>', 712],
  ['.post:after{content:"7"}', '<span class=post>12</span>', 127],
  ['td .in{display:none}', '12<span class=in>7</span>', 12],
  ['p .in{display:none}', '12<span class=in>7</span>', 127],
  ['#a{display:none}', '12<span id=a>7</span>', 12],
  ['span.a.b{color:#fff}', '12<span class="b a">7</span>', 12],
  ['span.a.b{color:#fff}', '12<span class="b">7</span>', 127],
  ['@media screen{.a{display:none}}', '12<span class=a>7</span>', 12],
  ['@media print{.a{display:none}}', '12<span class=a>7</span>', 127],
  ['.a{color:#000}span{color:#fff}', '12<span class=a>7</span>', 127],
  ['.a:hover{display:none}', '12<span class=a>7</span>', 127],
])('the style sheet %s of a page: %s', async (css, content, value) => {
  const { grids } = await readHtml(`<style>${css}</style><table><tr><td>${content}<td>甲</table>`);
  expect(grids[0]!.rows).toEqual([[value, '甲']]);
});

describe('a number of a page that Excel shows by its own format', () => {
  const valueOf = async (format: string, text = '12') =>
    (await readHtml(`<table><tr><td style='mso-number-format:"${format}"'>${text}<td>甲</table>`)).grids[0]!
      .rows[0]![0];
  test.each([
    ['0%', '0%'],
    ['0\\.00\\,', '0.00,'],
    ['0\\!\\.0\\,', '0!.0,'],
    ['\\;\\;\\;', ';;;'],
    ['Percent', '0.00%'],
    ['Short Date', 'yyyy/m/d'],
  ])('%s is not read', async (code, format) => expect(await valueOf(code)).toEqual({ number: 12, format }));
  test.each(['General', '\\@', '0\\.00', 'Fixed', 'Standard', '\\#\\,\\#\\#0', '0_ \\;\\[Red\\]\\\\-0\\\\ '])(
    '%s is read',
    async (code) => expect(await valueOf(code)).toBe(12),
  );
  test('by a class of its row', async () => {
    const page = '<style>.x{mso-number-format:"0%"}</style><table><tr class=x><td>12<td>甲</table>';
    expect((await readHtml(page)).grids[0]!.rows[0]![0]).toEqual({ number: 12, format: '0%' });
  });
});

test('a formula beside the number of a document is none of its digits', async () => {
  const half = '<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>';
  const cell = `<w:tc><w:p><w:r><w:t>8</w:t></w:r><m:oMath>${half}</m:oMath></w:p></w:tc>`;
  const read = await readFile(docxPackage(`<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`), 'a.docx');
  expect(read.ok && read.document.grids[0]!.rows).toEqual([['81/2', '81/2']]);
});

test('what is left out is told with the cell', async () => {
  const page = await readHtml(`<h1>某局2023年政府信息公开工作年度报告</h1><table>
<tr><td colspan=4>第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>1</td><td>2</td><td>3<span style="color:white">9</span></td></tr></table>`);
  const [found] = recognise(page, forms);
  expect(found!.report.tables['disclosure']![0]).toEqual([1, 2, 3]);
  expect(found!.readings.map(readingSentence)).toEqual([
    '第 1 个表格第 3 行第 4 列“3”旁边还有看不见的或不算数字的“9（白底白字）”，没有读取。',
  ]);
});
