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
  ])('%s is no digit of it, and is said', async (properties, why) => {
    const grid = await gridWith(properties);
    expect(grid?.rows[0]).toEqual([12, '甲']);
    expect(leftOutOf(grid)).toEqual([['7', why]]);
  });
  test.each(['', '<w:color w:val="FF0000"/>', '<w:position w:val="2"/>', '<w:spacing w:val="-10"/>'])(
    '%s is a digit of it',
    async (properties) => {
      const grid = await gridWith(properties);
      expect(grid?.rows[0]).toEqual([172, '甲']);
      expect(leftOutOf(grid)).toBeUndefined();
    },
  );
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
    'transform:scale(0)',
    'opacity:0.01',
    'color:#fefefe',
    'color:rgb(100% 100% 100%)',
    'color:hsl(0, 0%, 100%)',
    'color:#ffffff00',
    'color:rgb(0 0 0 / 0%)',
    'color:whitesmoke',
    'font-size:2px',
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
    'opacity:0.9',
    'margin-left:-1px',
  ])('%s is a digit of it', async (style) => expect((await gridWith(style)).rows).toEqual([[127, '甲']]));
  test.each([
    ['<ruby>12<rp>(</rp><rt>7</rt><rp>)</rp></ruby>', 12],
    ['12<input value=7>', '12 7'],
    ['<input value=12>', 12],
  ])('%s', async (content, value) => {
    const { grids } = await readHtml(`<table><tr><td>${content}<td>甲</table>`);
    expect(grids[0]!.rows).toEqual([[value, '甲']]);
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
