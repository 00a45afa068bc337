import fc from 'fast-check';
import { formById, forms } from '../../src/forms';
import type { Grid, ReadDocument } from '../../src/model/grid';
import { blankReport, fillTable } from '../../src/model/report';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';
import { renderReport } from './render';
import { runs } from '../support/properties';

/** The cells of a row that hold something, with a tab between. */
const textOfRow = (row: Grid['rows'][number]): string =>
  row.flatMap((cell) => (cell === null || cell === '' ? [] : [String(cell).replace(/\s/g, '')])).join('\t');

/** Reports of which each number is another, of four digits, so that none is a year, a page or the number of a row. */
const pages = ['2021', '2019', '2014'].map((id): readonly string[][] => {
  const form = formById(id);
  let number = 5000;
  const tables = Object.fromEntries(
    form.tables.map((table) => [table.id, fillTable(form, table.id, () => (number += 1))]),
  );
  const report = { ...blankReport(form, '', form.years.from), tables };
  return [
    [`某局${form.years.from}年政府信息公开工作年度报告`],
    ...renderReport(form, report, { merges: 'leave' }).map((grid, at) => [
      form.tables[at]!.title,
      ...grid.rows.map((row) => textOfRow(row)).filter((text) => text !== ''),
    ]),
  ];
});

/** Numbers of a text that are neither in a table nor in a text that is listed as unread. */
function lostIn(document: ReadDocument, text: string): readonly string[] {
  const found = recognise(document, forms);
  const told = JSON.stringify(found.map(({ report, unread }) => [report.tables, unread])).replace(/\s/g, '');
  return found.length ? (text.match(/\b5\d{3}\b/g) ?? []).filter((number) => !told.includes(number)) : [];
}
const lost = (text: string): readonly string[] => lostIn(readText(text), text);

const SEPARATORS: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line.replace(/\t/g, ' | '),
  (line) => line.replace(/\t/g, ' '),
  (line) => line.replace(/\t/g, '\n'),
  (line) => line.replace(/\t/g, ' |\n'),
];
const DAMAGE: readonly ((lines: readonly string[], at: number) => readonly string[])[] = [
  (lines, at) => lines.filter((_, other) => other !== at),
  (lines, at) => lines.map((line, other) => (other === at ? line.replace('\t', '\n') : line)),
  (lines, at) => lines.map((line, other) => (other === at ? line.replace(/\t/g, '') : line)),
  (lines, at) => lines.map((line, other) => (other === at ? `不明\t5999\n${line}` : line)),
  (lines, at) => lines.map((line, other) => (other === at ? line.replace(/5(\d{3})/, '5 $1') : line)),
  (lines, at) => lines.map((line, other) => (other === at ? `${line}人次余` : line)),
  (lines, at) => lines.map((line, other) => (other === at ? `\n\n${line}` : line)),
  (lines, at) => lines.map((line, other) => (other === at ? line.slice(2) : line)),
  (lines, at) => [...lines.slice(0, at), ...lines.slice(at + 1), lines[at]!],
];

test('whatever is done to the lines of a report, each of its numbers is in its tables or listed as unread', () => {
  const damaged = fc.tuple(
    fc.constantFrom(...pages),
    fc.constantFrom(...SEPARATORS),
    fc.uniqueArray(fc.tuple(fc.constantFrom(...DAMAGE), fc.integer({ min: 1, max: 50 })), {
      maxLength: 6,
      selector: ([, at]) => at,
    }),
  );
  fc.assert(
    fc.property(damaged, ([page, separate, harms]) => {
      const text = page
        .map((lines) =>
          harms.reduce<readonly string[]>((left, [harm, at]) => (left[at] ? harm(left, at) : left), lines),
        )
        .map((lines) => lines.map(separate).join('\n'))
        .join('\n\n');
      expect(lost(text)).toEqual([]);
    }),
    { numRuns: runs(150) },
  );
});

describe('numbers of a table that are not told apart are listed', () => {
  const [title, disclosure, applications] = pages[0]!.map((lines) => lines.join('\n'));
  const rows = pages[0]![2]!
    .map((line) => line.split('\t'))
    .filter((cells) => /^5\d{3}$/.test(cells.at(-1)!));
  const labels = rows.map((cells) => cells.filter((cell) => !/^5\d{3}$/.test(cell)).join('\n'));
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map(
    (name, at) => [name, ...rows.map((cells) => cells.at(at - 7)!)].join('\n'),
  );
  const review = pages[0]![3]!.at(-1)!.split('\t');
  const beside = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map(
    (name, at) => `${name} ${review[at]}`,
  );
  const whole = `${title}\n\n${disclosure}\n\n`;
  test.each([
    ['columns one after another', [pages[0]![2]![0]!, ...columns].join('\n')],
    ['columns one after another, after all labels', [pages[0]![2]![0]!, ...labels, ...columns].join('\n')],
    [
      'numbers beside the names of columns',
      ['四、政府信息公开行政复议、行政诉讼情况', '行政复议', ...beside].join('\n'),
    ],
    ['rows run together', applications!.replace(/\t/g, '')],
    ['a number with a note', applications!.replace('5012', '5012（其中转办 2 件）').replace(/\t/g, ' ')],
  ])('%s', (_name, text) => {
    expect(lost(`${whole}${text}\n\n五、存在的主要问题及改进情况\n无。`)).toEqual([]);
  });

  test('a number beside its row in a workbook, also where the workbook is like one met before', () => {
    const form = formById('2021');
    const grids = renderReport(form, { ...blankReport(form, '某局', 2024), tables: {} }, { merges: 'leave' });
    const beside = grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) =>
        row.includes('行政许可') ? ['行政许可', 1, null, null, null, 5001] : row,
      ),
    }));
    for (let time = 0; time < 2; time++)
      expect(lostIn({ grids: beside, paragraphs: [] }, '5001')).toEqual([]);
  });
});
