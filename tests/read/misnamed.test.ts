import { strToU8 } from 'fflate';
import { readFile } from '../../src/read';

async function read(bytes: Uint8Array | string, name: string) {
  const result = await readFile(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.document;
}
const GBK = [0xb9, 0xe6, 0xd5, 0xc2];
const NAMES = ['a.xls', 'a.xlsx', 'a.et', 'a.doc', 'a.docx'];

test.each(NAMES)('a page called %s', async (name) => {
  for (const start of ['', '\ufeff\r\n', '<?xml version="1.0"?>\n<!DOCTYPE html>', '<style>td{}</style>'])
    expect((await read(`${start}<table><tr><td>规章<td>1<td>2<td>3</table>`, name)).grids[0]!.rows).toEqual([
      ['规章', 1, 2, 3],
    ]);
});

test.each(NAMES)('rows with tabs or commas called %s', async (name) => {
  for (const [mark, code] of [
    ['\t', 9],
    [',', 44],
  ] as const) {
    expect((await read(`项目${mark}数\n规章${mark}3\n`, name)).grids[0]!.rows).toEqual([
      ['项目', '数'],
      ['规章', 3],
    ]);
    expect((await read(new Uint8Array([...GBK, code, 0x33, 10]), name)).grids[0]!.rows).toEqual([
      ['规章', 3],
    ]);
  }
});

test('.csv in GBK and UTF-8: quotes, line ends, commas in cells', async () => {
  const { grids } = await read('\ufeff项目,数\r\n"规章,""甲""\n乙","1,036"\r\n', 'a.csv');
  expect([grids[0]!.rows, grids[0]!.aligned, grids[0]!.addressOf(1, 1)]).toEqual([
    [
      ['项目', '数'],
      ['规章,"甲"\n乙', '1,036'],
    ],
    true,
    '第 2 行第 2 列',
  ]);
  expect((await read(new Uint8Array([...GBK, 44, 0x33]), 'a.csv')).grids[0]!.rows).toEqual([['规章', 3]]);
});

test('text longer than its head, cut within a character, stays UTF-8', async () => {
  for (const lead of ['', 'a', 'ab'])
    expect((await read(`${lead}${'年'.repeat(3000)}\n\n规章 | 1 | 2 | 3`, 'a.txt')).grids[0]!.rows).toEqual([
      ['规章', 1, 2, 3],
    ]);
});

const XML_2003 = `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Worksheet ss:Name="三"><Table>
  <Row ss:Index="2"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">项<B xmlns="html">目</B></Data></Cell><Cell><Data ss:Type="Number">12.5</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell></Row>
  <Row><Cell ss:Index="3" ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell><Cell ss:Formula="=RC[-1]"/></Row>
  <Row ss:Hidden="1"><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="DateTime">2024-01-01T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell/></Row>
 </Table></Worksheet>
 <Worksheet ss:Name="藏"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`;

test('XML Spreadsheet 2003 called .xls', async () => {
  const { grids } = await read(XML_2003, 'a.xls');
  expect(grids[0]!.rows).toEqual([
    [],
    ['项目', null, 12.5],
    [null, null, 2, { formula: '=RC[-1]' }],
    [{ error: '#N/A' }, { serial: 45292, date: '2024-01-01' }, true],
  ]);
  expect(grids[0]!.merges).toEqual([{ row: 1, column: 0, rowSpan: 2, columnSpan: 2 }]);
  expect([grids[0]!.addressOf(1, 2), grids[0]!.hiddenRows, grids[1]!.hidden]).toEqual(['三!C2', [3], true]);
});

test('XML Spreadsheet 2003 that is cut off anywhere is told to be damaged', async () => {
  for (let end = XML_2003.indexOf('<Worksheet'); end < XML_2003.length; end++) {
    const result = await readFile(strToU8(XML_2003.slice(0, end)), 'a.xls');
    expect([end, result.ok ? 'read' : result.problem.code]).toEqual([end, 'damaged']);
  }
});

const HTML = '<html><body><table><tr><td>规章<td>1<td>2<td>3</table></body></html>';
const mhtml = (encoding: string, body: string): string =>
  [
    'From: <由 WPS 保存>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_Part.1"',
    '',
    '------=_Part.1',
    'Content-Type: image/png',
    '',
    'x',
    '------=_Part.1',
    'Content-Location: sheet1.htm',
    'Content-Type: text/html; charset="utf-8"',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '------=_Part.1--',
    '',
  ].join('\r\n');

test('a mail with a report attached: its attachment is asked for', async () => {
  const mail = (text: string): string =>
    mhtml('8bit', text).replace(
      'Content-Type: image/png',
      'Content-Disposition: attachment;\r\n filename=a.xlsx',
    );
  await expect(read(mail('<p>见附件</p>'), '转发.eml')).rejects.toThrow('把附件另存出来');
  expect((await read(mail(HTML), '转发.eml')).grids).toHaveLength(1);
});

test.each([
  ['base64', Buffer.from(HTML).toString('base64').replace(/.{40}/g, '$&\r\n')],
  ['quoted-printable', HTML.replace('规章', '=E8=A7=84=E7=AB=\r\n=A0').replace('<td>1', '<td=3E1')],
  ['8bit', HTML],
])('a page saved as one file called .doc, in %s', async (encoding, body) => {
  expect((await read(mhtml(encoding, body), 'a.doc')).grids[0]!.rows).toEqual([['规章', 1, 2, 3]]);
});
