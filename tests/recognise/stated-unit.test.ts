import type { GridValue } from '../../src/model/grid';
import { formById, forms } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { entryAt, fillTable, isUnread } from '../../src/model/report';
import { cellKind } from '../../src/model/form-index';
import { readText } from '../../src/read';
import { readHtml } from '../../src/read/html/html';
import { recognise } from '../../src/recognise';
import { renderTable } from './render';

const form = formById('2021');
const report: Report = {
  form: '2021',
  unit: '某局',
  year: 2023,
  tables: {
    disclosure: fillTable(form, 'disclosure', (ref) => (cellKind(form, ref).kind === 'amount' ? 251000 : 3)),
  },
};
const amount = { table: 'disclosure', row: 'charges', column: 'fees' } as const;
const title = '某局2023年政府信息公开工作年度报告';

function amountOf(spell: (label: string) => string, caption: GridValue = null, known = forms) {
  const grid = renderTable(form, report, 'disclosure', { title, top: 1, spell });
  const rows = grid.rows.map((row, at) => (at === 0 ? [caption] : row));
  const [found] = recognise(
    { grids: [{ ...grid, rows: [rows[1]!, rows[0]!, ...rows.slice(2)] }], paragraphs: [] },
    known,
  );
  return { entry: entryAt(form, found!.report, amount), readings: found!.readings };
}

const renamed = (unit: string) => (label: string) => label.replace('（单位：万元）', `（单位：${unit}）`);
const conflict = { text: '251000元', reason: 'unitConflict', maybe: [25.1, 251000] };

test('a header that says 元 over amounts in 万元: both readings, none taken', () => {
  const { entry, readings } = amountOf(renamed('元'));
  expect(entry).toEqual(conflict);
  expect(readings).toMatchObject([{ reason: 'unitConflict', ref: amount, value: null }]);
});

test('a header that says 万元, or nothing: read plainly', () => {
  expect(amountOf(renamed('万元'))).toEqual({ entry: 251000, readings: [] });
  expect(amountOf((label) => label)).toEqual({ entry: 251000, readings: [] });
});

test('a caption above the table says it where the header does not, also after the same sheet without one', () => {
  const known = [...forms];
  const unnamed = (label: string): string => label.replace('（单位：万元）', '');
  expect(amountOf(unnamed, '填报说明如下', known).entry).toBe(251000);
  expect(amountOf(unnamed, '单位：元', known).entry).toEqual(conflict);
  expect(amountOf(unnamed, '单位：件', known).entry).toBe(251000);
});

test('a caption that contradicts the header: none of the two is taken', () => {
  expect(amountOf((label) => label, '单位：元').entry).toEqual(conflict);
});

const IN_YUAN = [
  '单位：元',
  '以元计',
  '金额元',
  '￥元',
  'Yuan',
  '单位为元',
  'RMB: 元',
  '（人民币元）',
  '单位：件、元',
  '单位：元人民币',
  '（块）',
];
const IN_OTHERS = [
  '单位：千元',
  '亿元',
  '【单位：角】',
  '单位：十万元',
  '单位：仟元',
  '单位：K元',
  '（拾元）',
  '单位：千',
  '单位：百万',
  '（单位：分）',
  '美元',
  '单位：USD',
  '（港币）',
];
const IN_WAN = ['单位：万元', '单位：件、万元', '以万元计', '人民币万元', '单 位 ： 万 元'];
const NO_MONEY = ['填报单位：广元市', '填报单位：元氏县某局', '制表日期：元月五日', '收取 12 元'];

/** The amount in a document of lines and of a table whose fee row is the last. */
const inHtml = (
  above: string,
  header: string,
  label: string,
  beside: string,
  below: string,
) => `<h1>${title}</h1>
<p>二、主动公开政府信息情况</p><p>${above}</p><table>
<tr><td colspan=4>第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>
<tr><td colspan=4>第二十条第（八）项</td></tr>
<tr><td>信息内容</td><td colspan=3>${header}</td></tr>
<tr><td>${label}</td><td colspan=3>251000</td>${beside}</tr></table><p>${below}</p>`;
const inText = (...parts: Parameters<typeof inHtml>) =>
  inHtml(...parts)
    .replace(/<\/td><td[^>]*>/g, ' | ')
    .replace(/<[^>]*>/g, '\n');

const [HEADER, LABEL] = ['本年收费金额', '行政事业性收费'];
const PLACES: Readonly<Record<string, (unit: string) => Parameters<typeof inHtml>>> = {
  above: (unit) => [unit, HEADER, LABEL, '', ''],
  'in the header': (unit) => ['', `${HEADER}（${unit}）`, LABEL, '', ''],
  'in the header, after a colon': (unit) => ['', `${HEADER}：${unit}`, LABEL, '', ''],
  'in the label': (unit) => ['', HEADER, `${LABEL}（${unit}）`, '', ''],
  'beside the number': (unit) => ['', HEADER, LABEL, `<td>${unit}</td>`, ''],
  below: (unit) => ['', HEADER, LABEL, '', unit],
  'in a note': (unit) => ['', HEADER, LABEL, '', `注：收费金额${unit}`],
};

describe.each(Object.keys(PLACES))('a unit of money %s', (place) => {
  const amountWith = async (unit: string): Promise<readonly unknown[]> => {
    const parts = PLACES[place]!(unit);
    return [await readHtml(inHtml(...parts)), readText(inText(...parts))].map((document) => {
      const [found] = recognise(document, forms);
      const entry = entryAt(form, found!.report, amount);
      return isUnread(entry) ? entry.reason : entry;
    });
  };
  test.each([...IN_YUAN, ...IN_OTHERS])('%s: not read', async (unit) => {
    expect(await amountWith(unit)).toEqual(['unitConflict', 'unitConflict']);
  });
  test.each([...IN_WAN, ...(/above|below/.test(place) ? NO_MONEY : [])])('%s: read', async (unit) => {
    expect(await amountWith(unit)).toEqual([251000, 251000]);
  });
});
