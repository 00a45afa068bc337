import { strToU8 } from 'fflate';
import { readFile, readPaste } from '../../src/read';

async function read(source: string) {
  const result = await readFile(strToU8(source), 'a.html');
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document;
}
const NUMBERS = '<tr><td>1<td>2<td>3</tr>';

test('cells find their places beside those that reach down', async () => {
  const { grids } = await read(`<table>
    <thead><tr><th rowspan="9">项目</th><th colspan=2>申请人</th></tr>
    <tr><th>自然人</th><th>总计</th></tr></thead>
    <tbody><tr><td>一</td><td rowspan=0>1</td><td>2</td></tr><tr><td>二</td><td>4</td></tr></tbody></table>`);
  expect(grids[0]!.rows).toEqual([
    ['项目', '申请人'],
    [null, '自然人', '总计'],
    ['一', 1, 2],
    ['二', null, 4],
  ]);
  expect(grids[0]!.merges).toEqual([
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
    { row: 2, column: 1, rowSpan: 2, columnSpan: 1 },
  ]);
  expect(grids[0]!.addressOf(3, 2)).toBe('第 1 个表格第 4 行第 3 列');
});

test('spaces, line ends and fields in cells', async () => {
  const { grids } = await read(
    `<table>${NUMBERS}<tr><td>&nbsp;<td>自<br>然\n   人<td><p>总</p><p>&nbsp;计 </p>` +
      `<tr><td><input value="7"><input type="hidden" value="8"><td>１２&nbsp;<td><font>3</font><b>4</b></table>`,
  );
  expect(grids[0]!.rows).toEqual([
    [1, 2, 3],
    [null, '自\n然 人', '总\n计'],
    [7, '１２', 34],
  ]);
});

test('what a browser does not show is left out', async () => {
  const { grids, paragraphs } = await read(
    `<html><head><title>题</title><style>p{}</style></head><body><script>var a="<table>"</script>` +
      `<p hidden>藏</p><p style="color:red; DISPLAY : none">藏</p><p>见<del>删</del><!-- 注 --></p>` +
      `<noscript>请启用脚本</noscript><table>${NUMBERS}<tr style="display:none"><td>9</tr>` +
      `<tr><td style="display:none">9</td><td>4<td>5<td>6</tr></table>`,
  );
  expect(paragraphs).toEqual(['见']);
  expect(grids[0]!.rows).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

test('tables that lay out the page give paragraphs in order, and only the inner tables are grids', async () => {
  const { grids, paragraphs } = await read(
    `<table><tr><td>导航<td><table><caption>某局2023年政府信息公开工作年度报告</caption><tr><td><h2>二、主动公开</h2>
     <table><tr><td>规章<td>0<td>1<td>2</tr></table>三、申请<div>说明<div>细则</div></div>
     <table>${NUMBERS}</table></td></tr></table><td>版权</tr></table>`,
  );
  expect(paragraphs).toEqual([
    '导航',
    '某局2023年政府信息公开工作年度报告',
    '二、主动公开',
    '三、申请',
    '说明',
    '细则',
    '版权',
  ]);
  expect(grids.map(({ name, rows }) => [name, rows])).toEqual([
    ['第 1 个表格', [['规章', 0, 1, 2]]],
    ['第 2 个表格', [[1, 2, 3]]],
  ]);
});

test('the number behind a rounded one counts; a date shown stays text', async () => {
  const { grids } = await read(
    `<table><tr><td x:num="12.3456">12.35<td sdval="1036">1,036<td x:num="45292">1月1日<td x:num>5<td x:num="x">6</table>`,
  );
  expect(grids[0]!.rows).toEqual([[12.3456, 1036, '1月1日', 5, 6]]);
});

test.each([
  ['GBK that says so', '<meta charset="gbk">', [0xb9, 0xe6, 0xd5, 0xc2]],
  ['GBK that says nothing', '', [0xb9, 0xe6, 0xd5, 0xc2]],
  ['GBK that says UTF-8', '<meta charset=utf-8>', [0xb9, 0xe6, 0xd5, 0xc2]],
  ['UTF-8 that says GB2312', '<meta content="text/html; charset=gb2312">', [...strToU8('规章')]],
  ['Big5', '<meta content="text/html; charset=big5">', [0xb3, 0x57, 0xb3, 0xb9]],
])('charset: %s', async (name, head, word) => {
  const bytes = new Uint8Array([
    ...strToU8(`<html><head>${head}</head><table><tr><td>`),
    ...word,
    ...strToU8('<td>1<td>2<td>3</tr></table>'),
  ]);
  const result = await readFile(bytes, 'a.htm');
  expect(result.ok && result.document.grids[0]!.rows).toEqual([[name === 'Big5' ? '規章' : '规章', 1, 2, 3]]);
});

test('a page whose spans or depth are made to harm is refused', async () => {
  const wide = await readFile(
    strToU8(`<table><tr>${'<td colspan=1000 rowspan=65534>'.repeat(1500)}`),
    'a.html',
  );
  expect(!wide.ok && wide.problem.code).toBe('tooLarge');
  const deep = await readFile(strToU8(`<html>${'<div>'.repeat(100_000)}`), 'a.html');
  expect(!deep.ok && deep.problem.code).toBe('tooLarge');
});

test('a paste with a table in its source keeps the merges, one without is text', async () => {
  const html = `<html><body><!--StartFragment--><table><tr><td colspan=2>合计<td>3</tr>${NUMBERS}</table><!--EndFragment-->`;
  const { grids } = await readPaste({ text: '合计\t\t3\r\n1\t2\t3\r\n', html });
  expect(grids[0]!.merges).toEqual([{ row: 0, column: 0, rowSpan: 1, columnSpan: 2 }]);
  const text = await readPaste({ text: '规章 | 0 | 1 | 2', html: '<p>规章 | 0 | 1 | 2</p>' });
  expect(text.grids[0]!.rows).toEqual([['规章', 0, 1, 2]]);
});

test('what a class of the page hides is no digit of the number beside it, but for rules of print', async () => {
  const style =
    '<style>/* .on{display:none} */ td.off, .away { display : none } @media print { .on { display: none } .on2 { display: none } }</style>';
  const row = ['off', 'away', 'hidden', 'on', 'on2'].map((name) =>
    name === 'off' ? '<td class="off">9</td>' : `<td><span class="${name}">15</span>12</td>`,
  );
  const result = await readFile(strToU8(`<html>${style}<table><tr>${row.join('')}</tr></table>`), 'a.html');
  expect(result.ok && result.document.grids[0]!.rows).toEqual([[12, 12, 1512, 1512]]);
});

describe('a whole cell that nobody sees', () => {
  const STYLE =
    '<style>.w{color:#FFFFFF}.d{background:#1F4E79}.s{text-decoration:line-through}.w{font-size:9pt}</style>';
  const valueOf = async (cell: string, row = '<tr>', table = '<table>') =>
    (await read(`<html>${STYLE}${table}${row}${cell}<td>甲<td>1<td>2<td>3</tr></table>`)).grids[0]!
      .rows[0]![0];

  test.each([
    ['<td><s>12</s>', '删除线'],
    ['<td style="text-decoration: underline line-through">12', '删除线'],
    ['<td><span class="s">12</span>', '删除线'],
    ['<td><font color="#ffffff">12</font>', '白底白字'],
    ['<td style="color:white">12', '白底白字'],
    ['<td style="color: rgb(255, 255, 255) !important"><p>12</p>', '白底白字'],
    ['<td><span class="other w">12</span>', '白底白字'],
    ['<td style="background:#fff"><span class="w">12</span>', '白底白字'],
    ['<td><span style="display:none">12</span>', '隐藏文字'],
    ['<td style="visibility:hidden">12', '隐藏文字'],
    ['<td style="opacity:0.0">12', '隐藏文字'],
    ['<td style="color:transparent">12', '隐藏文字'],
    ['<td style="font-size:0">12', '字号极小'],
    ['<td style="font-size:1px">12', '字号极小'],
    ['<td><sup>12</sup>', '上标或下标'],
  ])('%s is said and not read', async (cell, format) => {
    expect(await valueOf(cell)).toEqual({ number: 12, format });
  });

  test('by what stands around the cell', async () => {
    expect(await valueOf('<td>12', '<tr style="color:#fff">')).toEqual({ number: 12, format: '白底白字' });
    expect(await valueOf('<td>12', '<tr class="s">')).toEqual({ number: 12, format: '删除线' });
    expect(await valueOf('<td>12', '<tr class="w">', '<table bgcolor="#000080">')).toBe(12);
  });

  test.each([
    '<td class="w d">12',
    '<td bgcolor="black"><font color="white">12</font>',
    '<td style="color:#fff;background-color:rgb(31,78,121)">12',
    '<td class="w" style="color:#000">12',
    '<td style="font-size:0.8em">12',
    '<td style="opacity:0.5">12',
  ])('%s is seen, and read', async (cell) => {
    expect(await valueOf(cell)).toBe(12);
  });

  test('hidden digits beside a number are none of it, and white words stay', async () => {
    expect(await valueOf('<td><span class="w">3</span>12')).toBe(12);
    expect(await valueOf('<td class="w">总计')).toBe('总计');
    expect(await valueOf('<td style="visibility:hidden">总计')).toBeNull();
  });

  test('a class that a style sheet names again and again costs no more than the sheet is long', async () => {
    const rules = Array.from({ length: 100_000 }, (_, at) => `.w{p${at}:1;color:red}`).join('');
    const start = process.cpuUsage().user;
    const { grids } = await read(`<style>${rules}</style><table><tr><td class="w">12<td>1<td>2</table>`);
    expect(grids[0]!.rows).toEqual([[12, 1, 2]]);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
  });
});
