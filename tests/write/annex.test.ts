import { strFromU8, unzipSync } from 'fflate';
import type { Annex } from '../../src/derive/annex';
import { annexOf } from '../../src/derive/annex';
import { reportTitle } from '../../src/derive/title';
import { planSheet } from '../../src/sheet/plan-sheet';
import type { PlanOptions } from '../../src/sheet/sheet-plan';
import { formById, forms } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { blankReport, fillTable } from '../../src/model/report';
import { clipboardOf, writeAnnex, writeHtml, writeReport } from '../../src/write';
import { packageFaults } from '../support/ooxml-strict';
import type { XmlElement } from '../support/xml-tree';
import { descendants, parseXml } from '../support/xml-tree';

const form = formById('2021');
const report: Report = {
  ...blankReport(form, '某局', 2023),
  tables: {
    disclosure: fillTable(form, 'disclosure', ({ column }) => (column === 'fees' ? 25.1 : 0)),
    applications: fillTable(form, 'applications', ({ row, column }) =>
      row === 'new' && column === 'natural'
        ? { text: '22（其中修订 16 件）', reason: 'text' }
        : row === 'new' && column === 'total'
          ? 12345678
          : null,
    ),
    review: fillTable(form, 'review', () => 0),
  },
};

const documentOf = (bytes: Uint8Array): XmlElement =>
  parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!));
const named = (root: XmlElement, name: string) => descendants(root).filter((each) => each.name === name);
const textOf = (root: XmlElement): string =>
  named(root, 'w:t')
    .map(({ text }) => text)
    .join('');
const paragraphs = (root: XmlElement) =>
  named(root, 'w:p')
    .map(textOf)
    .filter((text) => text !== '');

test.each(forms)('form $id: the document is sound, upright A4, as wide as the form says', async (each) => {
  const bytes = writeAnnex(annexOf(each, blankReport(each, '某局', 2023)));
  expect(packageFaults(bytes)).toEqual([]);
  const root = documentOf(bytes);
  expect(named(root, 'w:pgSz')[0]!.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  expect(named(root, 'w:pgMar')[0]!.attributes).toMatchObject({ 'w:top': '1440', 'w:left': '1797' });
  expect(
    named(root, 'w:tblGrid').map(({ children }) => children.map(({ attributes }) => attributes['w:w'])),
  ).toEqual(each.tables.map(({ widths }) => widths.map(String)));
  expect(named(root, 'w:cantSplit')).toHaveLength(named(root, 'w:tr').length);
});

test('headers of one block repeat on every page; fonts have a fallback', async () => {
  const bytes = writeAnnex(annexOf(form, report));
  const headers = named(documentOf(bytes), 'w:tbl').map((table) => named(table, 'w:tblHeader').length);
  expect(headers).toEqual([0, 3, 3]);
  const fonts = strFromU8(unzipSync(bytes)['word/fontTable.xml']!);
  expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="黑体"/>');
});

test('numbers stand as typed, an unread text as it was, a long number smaller and in one line', async () => {
  const bytes = writeAnnex(annexOf(form, report));
  const cells = named(documentOf(bytes), 'w:tc');
  const styles = parseXml(strFromU8(unzipSync(bytes)['word/styles.xml']!));
  const sizeOf = (text: string) =>
    [cells.find((cell) => textOf(cell) === text)!, styles].flatMap((each) => named(each, 'w:sz'))[0]!
      .attributes['w:val'];
  expect(sizeOf('25.1')).toBe('20');
  expect(sizeOf('22（其中修订 16 件）')).toBe('20');
  expect(Number(sizeOf('12345678'))).toBeLessThan(14);
});

test('the whole report: chapters in order, tables in place, what is left to write is marked', async () => {
  const sentences = { [form.chapters[0]!]: ['第一段。', '第二段。'] };
  const bytes = writeReport(form, report, {
    sentences,
    signature: { filler: '张三', reviewer: '', date: '' },
  });
  expect(packageFaults(bytes)).toEqual([]);
  const body = documentOf(bytes).children[0]!;
  const parts = body.children.flatMap((part) =>
    part.name === 'w:tbl' ? ['（表）'] : part.name === 'w:p' ? [textOf(part)] : [],
  );
  expect(parts.filter((text) => text !== '')).toEqual([
    '某局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '第一段。',
    '第二段。',
    '二、主动公开政府信息情况',
    '（表）',
    '三、收到和处理政府信息公开申请情况',
    '（表）',
    '四、政府信息公开行政复议、行政诉讼情况',
    '（表）',
    '五、存在的主要问题及改进情况',
    '（请填写存在的主要问题及改进情况）',
    '六、其他需要报告的事项',
    '（请填写其他需要报告的事项）',
    expect.stringMatching(/^填表人：张三\s审核人：\s+日期：\s+$/),
  ]);
  const marked = named(body, 'w:p').filter((part) => named(part, 'w:highlight').length);
  expect(marked.map(textOf)).toEqual(paragraphs(body).filter((text) => text.startsWith('（请填写')));
});

test('a title lacks what is not known', () => {
  const titles = forms.map((each) => reportTitle(each, { unit: '某局', year: null }));
  expect(titles).toEqual([
    '某局政府信息公开工作年度报告',
    '某局政府信息公开工作年度报告',
    '某局政府信息公开情况统计表',
  ]);
  expect(reportTitle(form, { unit: '$&局', year: 2023 })).toBe('$&局2023年政府信息公开工作年度报告');
});

test('a title has unit and year in lines of their own; its row on a sheet is as high as it needs', () => {
  const unit = '某某市某某新区住房和城乡建设与交通运输局';
  const annex = annexOf(form, { ...report, unit });
  const printed = (of: Annex) => {
    const [title] = named(documentOf(writeAnnex(of)), 'w:p');
    return named(title!, 'w:t').map((line) => line.text);
  };
  expect(printed(annexOf(form, report))).toEqual(['某局2023年', '政府信息公开统计表']);
  expect(printed(annex)).toEqual([unit, '2023年', '政府信息公开统计表']);
  expect(writeHtml(annex, { whole: true, styling: 'bare' })).toContain(
    `<h1>${unit}<span style="white-space:nowrap">2023年</span><br>政府信息公开统计表</h1>`,
  );
  const planned = (of: string, titleFrom?: PlanOptions['titleFrom']) => {
    const year = of ? 2023 : null;
    const plan = planSheet(form, 'applications', {
      unit: of,
      year,
      totals: 'typed',
      checks: false,
      ...(titleFrom ? { titleFrom } : {}),
    });
    return [plan.cells[0]!.text, plan.rowHeights[0]!.points] as const;
  };
  const [text, points] = planned('某局');
  expect(text).toBe('某局2023年\n三、收到和处理政府信息公开申请情况');
  const [long, high] = planned(`${unit}（某某街道办事处）`);
  expect(long).toBe(`${unit}（某某街道办事处）\n2023年\n三、收到和处理政府信息公开申请情况`);
  expect(high).toBeGreaterThan(points);
  const [, room] = planned('', { unit: '封面!B2', year: '封面!B3' });
  expect(room).toBeGreaterThan(points);
});

test('bare markup carries captions and scopes and no looks; inline markup needs no style sheet', () => {
  const annex = annexOf(form, report);
  const bare = writeHtml(annex, { whole: false, styling: 'bare' });
  expect(/class=|<style|font|border/.exec(bare)).toBeNull();
  expect(bare.match(/<caption>/g)).toHaveLength(3);
  expect(bare.match(/<thead>/g)).toHaveLength(2);
  expect(bare).toContain('<th scope="col" colspan="5">行政复议</th>');
  expect(bare).toContain('<th scope="row" rowspan="8">（三）<br>不予<br>公开</th>');
  expect(bare).toContain('<td colspan="3">25.1</td>');
  const inline = writeHtml(annex, { whole: false, styling: 'inline' });
  expect(/<style|class=|<th[ >]/.exec(inline)).toBeNull();
  for (const [tag] of inline.matchAll(/<(?:td|table|caption|p)[^>]*>/g)) expect(tag).toContain('style="');
  // Word centres what it takes from the clipboard by attributes alone.
  expect(inline).toMatch(/^<p align="center"/);
  expect(inline.match(/<table [^>]*align="center"/g)).toHaveLength(3);
  expect(inline).toMatch(/<td colspan="5" [^>]*align="center"[^>]*><p align="center"[^>]*>行政复议</);
});

test('text for the clipboard has a line for each row and a tab between cells', () => {
  const { text } = clipboardOf(annexOf(form, report));
  const lines = text.split('\r\n');
  expect(lines.slice(0, 4)).toEqual([
    '某局2023年政府信息公开统计表',
    '二、主动公开政府信息情况',
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  ]);
  expect(lines.at(-2)!.split('\t')).toHaveLength(15);
});
