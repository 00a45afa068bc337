import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from '../../src/read';
import { docxPackage, p, run, tbl, tc, tr } from './docx';

async function read(body: string) {
  const result = await readFile(docxPackage(body), 'a.docx');
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document;
}
const rowsOf = async (body: string) => (await read(body)).grids.map(({ rows }) => rows);
const GOES_ON = '<w:vMerge/>';
const STARTS = '<w:vMerge w:val="restart"/>';
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const NUMBERS = tr(tc('1'), tc('2'), tc('3'));

test('merges across and down, at their places', async () => {
  const { grids } = await read(
    tbl(
      tr(tc('项目', STARTS), tc('申请人', span(2))),
      tr(tc('藏起来的字', GOES_ON), tc('自然人'), tc('总计')),
      tr(tc('', GOES_ON), tc('1'), tc('2')),
      tr(tc('合计', STARTS), tc('3', span(2))),
    ),
  );
  expect(grids[0]!.rows).toEqual([
    ['项目', '申请人'],
    [null, '自然人', '总计'],
    [null, 1, 2],
    ['合计', 3],
  ]);
  expect(grids[0]!.merges).toEqual([
    { row: 0, column: 0, rowSpan: 3, columnSpan: 1 },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
    { row: 3, column: 1, rowSpan: 1, columnSpan: 2 },
  ]);
  expect(grids[0]!.addressOf(2, 1)).toBe('第 1 个表格第 3 行第 2 列');
});

test('columns left free before a row, and cells merged the old way', async () => {
  const free = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>';
  const { grids } = await read(
    tbl(
      NUMBERS,
      `<w:tr>${free}${tc('4')}${tc('5')}</w:tr>`,
      tr(tc('6', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('7')),
    ),
  );
  expect(grids[0]!.rows).toEqual([
    [1, 2, 3],
    [null, 4, 5],
    [6, null, 7],
  ]);
  expect(grids[0]!.merges).toEqual([{ row: 2, column: 0, rowSpan: 1, columnSpan: 2 }]);
});

test('tracked changes count as accepted', async () => {
  const ins = (inner: string) => `<w:ins w:id="1">${inner}</w:ins>`;
  const del = (text: string) => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const mark = '<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>';
  const { grids, paragraphs } = await read(
    `<w:p>${mark}${run('某局2023年')}</w:p><w:p>${run('政府信息公开工作年度报告')}</w:p>` +
      `<w:moveFrom>${p('搬走的')}</w:moveFrom><w:moveTo>${p('搬来的')}</w:moveTo>` +
      tbl(
        tr(tc(p(del('11'), ins(run('12')))), tc('2'), tc('9', '<w:cellDel/>'), tc('3')),
        `<w:tr><w:trPr><w:del w:id="4"/></w:trPr>${tc('删去的行')}${tc('8')}</w:tr>`,
        `<w:tr><w:trPr><w:ins w:id="5"/></w:trPr>${tc('4')}${tc('5')}${tc('6')}</w:tr>`,
        tr(tc('7', `<w:tcPrChange><w:tcPr>${span(2)}</w:tcPr></w:tcPrChange>`), tc('8')),
      ),
  );
  expect(grids[0]!.rows).toEqual([
    [12, 2, 3],
    [4, 5, 6],
    [7, 8],
  ]);
  expect(paragraphs).toEqual(['某局2023年政府信息公开工作年度报告', '搬来的']);
});

test('text boxes count once, hidden text, field codes and headers not at all', async () => {
  const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
  const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(p('附件') + tbl(NUMBERS))}</mc:Choice><mc:Fallback>${box(p('附件') + tbl(NUMBERS))}</mc:Fallback></mc:AlternateContent></w:r>`;
  const { grids, paragraphs } = await read(
    p('前', drawing, '后') +
      p(
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>',
        '<w:r><w:instrText>PAGE</w:instrText></w:r>',
        '可见',
      ) +
      p('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>不隐藏</w:t></w:r>'),
  );
  expect(paragraphs).toEqual(['前后', '附件', '可见', '不隐藏']);
  expect(grids.map(({ rows }) => rows)).toEqual([[[1, 2, 3]]]);
});

test('wrappers are looked through; what stands in for content that nobody filled in is blank', async () => {
  const sdt = (content: string, properties = '') =>
    `<w:sdt><w:sdtPr><w:alias w:val="x"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const link = `<w:hyperlink r:id="rId9">${run('链接')}</w:hyperlink>`;
  const { grids, paragraphs } = await read(
    p('见', link, sdt(run('控件'))) +
      sdt(p('整段')) +
      tbl(
        sdt(tr(tc('1'), sdt(tc('2')), tc('3'))),
        tr(
          sdt(tc('单击输入'), '<w:showingPlcHdr/>'),
          tc(p(sdt(run('单击输入'), '<w:showingPlcHdr/>'))),
          tc('4'),
        ),
      ),
  );
  expect(paragraphs).toEqual(['见链接控件', '整段']);
  expect(grids[0]!.rows).toEqual([
    [1, 2, 3],
    [null, null, 4],
  ]);
});

test('tabs, line ends and paragraphs in a cell are kept', async () => {
  expect(
    await rowsOf(
      tbl(
        tr(
          tc(p('自', '<w:r><w:br/></w:r>', '然', '<w:r><w:tab/></w:r>', '人')),
          tc(p('总') + p('计')),
          tc(p('2021', '<w:r><w:noBreakHyphen/></w:r>', '3')),
        ),
        NUMBERS,
      ),
    ),
  ).toEqual([
    [
      ['自\n然\t人', '总\n计', '2021-3'],
      [1, 2, 3],
    ],
  ]);
});

test('a frame of tables gives its text as paragraphs; a data table keeps a small table in a cell', async () => {
  const inner = tbl(tr(tc('规章'), tc('1'), tc('2')), tr(tc('规范性文件'), tc('3'), tc('4')));
  const frame = await read(
    tbl(tr(tc('某局2023年政府信息公开工作年度报告'), tc('左边栏')), tr(tc(p('二、') + inner), tc(''))),
  );
  expect(frame.paragraphs).toEqual(['某局2023年政府信息公开工作年度报告', '左边栏', '二、']);
  expect(frame.grids.map(({ rows }) => rows)).toEqual([
    [
      ['规章', 1, 2],
      ['规范性文件', 3, 4],
    ],
  ]);
  expect(await rowsOf(tbl(NUMBERS, tr(tc(tbl(tr(tc('1'), tc('2')))), tc('5'), tc('6'))))).toEqual([
    [
      [1, 2, 3],
      ['1\n2', 5, 6],
    ],
  ]);
});

test('a document without tables of numbers is read as text', async () => {
  const { grids } = await read(p('规章 | 0 | 1 | 2') + tbl(tr(tc('索引号'), tc('X1'))));
  expect(grids.map(({ rows, aligned }) => [aligned, rows])).toEqual([
    [true, [['索引号', 'X1']]],
    [false, [['规章', 0, 1, 2]]],
  ]);
});

test('empty elements, another name of the main part, and what is no document', async () => {
  const odd = docxPackage(
    `<w:p/><w:tbl/><w:tbl><w:tr/><w:tr><w:tc/></w:tr></w:tbl>${p('字')}`,
    'word/document2.xml',
  );
  expect(await readFile(odd, 'a.docx')).toMatchObject({
    ok: true,
    document: { grids: [], paragraphs: ['字'] },
  });
  expect(await readFile(docxPackage('').slice(0, 200), 'a.docx')).toMatchObject({
    problem: { code: 'damaged' },
  });
});

describe('parts in other formats', () => {
  const PAGE =
    '<html><body><p>某局</p><table><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table></body></html>';
  const chunk = (id: string) => `<w:altChunk r:id="${id}"><w:altChunkPr/></w:altChunk>`;
  const readWith = async (body: string, parts: Parameters<typeof docxPackage>[2]) => {
    const result = await readFile(docxPackage(body, undefined, parts), 'a.docx');
    if (!result.ok) throw new Error(result.problem.sentence);
    return result.document;
  };

  test('a page stands where it is taken in', async () => {
    const { grids, paragraphs } = await readWith(p('之前') + chunk('rId9') + p('之后'), {
      rId9: ['afchunk.htm', new TextEncoder().encode(PAGE)],
    });
    expect(paragraphs).toEqual(['之前', '某局', '之后']);
    expect(grids.map(({ rows }) => rows)).toEqual([[['规章', 1, 2, 3]]]);
  });

  test('a page saved as one file, and in a cell', async () => {
    const mht = `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}`;
    const { grids } = await readWith(tbl(tr(`<w:tc>${chunk('rId1')}</w:tc>`)), {
      rId1: ['a.mht', new TextEncoder().encode(mht)],
    });
    expect(grids.map(({ rows }) => rows)).toEqual([[['规章', 1, 2, 3]]]);
  });

  test('what is no page, or not there, is left out', async () => {
    const { paragraphs } = await readWith(chunk('rId1') + chunk('rId2') + p('之后'), {
      rId1: ['a.bin', Uint8Array.of(0, 1, 2, 3)],
    });
    expect(paragraphs).toEqual(['之后']);
  });
});

test('white text beside other text is not seen; alone it stands on a dark ground', async () => {
  const run = (text: string, color = ''): string =>
    `<w:r><w:rPr>${color && `<w:color w:val="${color}"/>`}</w:rPr><w:t>${text}</w:t></w:r>`;
  const cells = [run('15', 'FFFFFF') + run('12'), run('总计', 'ffffff'), run('1', '000000') + run('2')];
  const table = tbl(tr(...cells.map((content) => `<w:tc><w:p>${content}</w:p></w:tc>`)));
  const result = await readFile(docxPackage(table), 'a.docx');
  expect(result.ok && result.document.grids[0]!.rows).toEqual([[12, '总计', 12]]);
});

describe('a whole cell that nobody sees', () => {
  const cell = (properties: string, text = '12', cellProperties = '', paragraph = '') =>
    tc(
      `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`,
      cellProperties,
    );
  const STYLES =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"/>' +
    '<w:style w:type="paragraph" w:styleId="White"><w:basedOn w:val="Loop"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="White"/></w:style>' +
    '<w:style w:type="character" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Older"><w:basedOn w:val="Old"/></w:style>';
  const valueOf = async (content: string) => {
    const result = await readFile(docxPackage(tbl(tr(content, tc('甲'))), undefined, {}, STYLES), 'a.docx');
    return result.ok && result.document.grids[0]!.rows[0]![0];
  };

  test.each([
    ['<w:strike/>', '删除线'],
    ['<w:dstrike w:val="1"/>', '删除线'],
    ['<w:rStyle w:val="Older"/>', '删除线'],
    ['<w:color w:val="ffffff"/>', '白底白字'],
    ['<w:color w:val="auto" w:themeColor="background1"/>', '白底白字'],
    ['<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="auto"/>', '白底白字'],
    ['<w:vanish/>', '隐藏文字'],
    ['<w:sz w:val="0"/>', '字号极小'],
    ['<w:sz w:val="2"/>', '字号极小'],
    ['<w:vertAlign w:val="superscript"/>', '上标或下标'],
  ])('%s is said and not read; words stay as they were', async (properties, format) => {
    expect(await valueOf(cell(properties))).toEqual({ number: 12, format });
  });

  test('by the style of its paragraph, whose chain may run in a circle', async () => {
    expect(await valueOf(cell('', '12', '', '<w:pStyle w:val="White"/>'))).toEqual({
      number: 12,
      format: '白底白字',
    });
    expect(await valueOf(cell('<w:color w:val="000000"/>', '12', '', '<w:pStyle w:val="Loop"/>'))).toBe(12);
  });

  test.each([
    ['<w:color w:val="FFFFFF"/>', '<w:shd w:val="clear" w:fill="1F4E79"/>', ''],
    ['<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', '', ''],
    ['<w:color w:val="FFFFFF"/>', '', '<w:shd w:val="clear" w:fill="000000"/>'],
    ['<w:rStyle w:val="Old"/><w:strike w:val="0"/>', '', ''],
    [
      '<w:color w:val="FFFFFF" w:themeColor="background1" w:themeShade="80"/>',
      '<w:shd w:fill="C00000"/>',
      '',
    ],
  ])('%s on %s%s is seen, and read', async (properties, cellProperties, paragraph) => {
    expect(await valueOf(cell(properties, '12', cellProperties, paragraph))).toBe(12);
  });

  test('words that are white stay, hidden words do not', async () => {
    expect(await valueOf(cell('<w:color w:val="FFFFFF"/>', '总计'))).toBe('总计');
    expect(await valueOf(cell('<w:vanish/>', '总计'))).toBeNull();
  });
});

test('a part in an encoding that there is not is damaged', async () => {
  const bytes = docxPackage(p('一'));
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  parts[name] = strToU8(strFromU8(parts[name]!).replace('UTF-8', 'UTFfx'));
  const result = await readFile(zipSync(parts), 'a.docx');
  expect(!result.ok && result.problem.code).toBe('damaged');
});
