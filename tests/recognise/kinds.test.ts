import { formById, forms } from '../../src/forms';
import type { Grid, GridValue, ReadDocument } from '../../src/model/grid';
import type { Report } from '../../src/model/report';
import { blankReport, entryAt, fillTable, isUnread } from '../../src/model/report';
import { readText } from '../../src/read';
import { recognise, runTogether } from '../../src/recognise';
import { labelsFor } from '../../src/recognise/lexicon';
import { renderReport, renderTable, sheetGrid } from './render';

const form = formById('2021');
const TITLE = '某局2024年政府信息公开工作年度报告';
const blank = blankReport(form, '某局', 2024);
/** Each number another, so that a rotation shows. */
const report: Report = {
  ...blank,
  tables: Object.fromEntries(
    form.tables.map(({ id }, table) => {
      let number = table * 1000;
      return [id, fillTable(form, id, () => (number += 1))];
    }),
  ),
};
const documentOf = (...grids: readonly Grid[]): ReadDocument => ({ grids, paragraphs: [TITLE] });
const sheets = renderReport(form, report);
const side = (...rows: readonly (readonly GridValue[])[]): Grid =>
  sheetGrid(
    '台账',
    rows.map((row) => [...row]),
    [],
  );

describe('beside whole tables, no report is made of', () => {
  test.each<[string, Grid]>([
    [
      'a ledger of results',
      side(['编号', '结果', '天数'], ...[1, 2, 3, 4].map((n) => [n, '（一）予以公开', 5 + n])),
    ],
    ['a list of documents', side(['文件', '类别'], ['办法', '规章'], ['细则', '行政规范性文件'])],
    ['a column of outcomes', side(['结果'], ['结果维持'], ['结果纠正'], ['其他结果'], ['尚未审结'])],
    ['one line with a label', side(['一、本年新收政府信息公开申请数量', 5])],
    [
      'a list of most rows of table 三 to choose from',
      side(
        ...sheets[1]!.rows.slice(6).map((row) => [row.filter((cell) => typeof cell === 'string').at(-1)!]),
      ),
    ],
  ])('%s', (_name, grid) => {
    for (const grids of [
      [...sheets, grid],
      [grid, ...sheets],
    ]) {
      const found = recognise(documentOf(...grids), forms);
      expect(found).toHaveLength(1);
      expect(found[0]!.report.tables).toEqual(report.tables);
    }
  });

  test('and what was left out is said once a table', () => {
    const found = recognise(documentOf(...sheets, side(['一、本年新收政府信息公开申请数量', 5])), forms);
    const said = found[0]!.readings.filter(({ reason }) => reason === 'fragment');
    expect(said.map(({ where }) => where)).toEqual(['台账!A1']);
  });

  test('alone, a part of a table is read', () => {
    const found = recognise(
      documentOf(side(['一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 7])),
      forms,
    );
    expect(found).toHaveLength(1);
  });

  /** The first rows of table 三 on a sheet of its own, after the header. */
  const part = (rows: number): Grid => {
    const grid = renderTable(form, report, 'applications', { sheet: '另一表', merges: 'leave' });
    return { ...grid, rows: grid.rows.slice(0, 3 + rows) };
  };
  test.each([
    [6, 1],
    [7, 2],
  ])('%i rows, of 25 or of 23, are so many reports: %i', (rows, reports) => {
    expect(recognise(documentOf(...sheets, part(rows)), forms)).toHaveLength(reports);
  });

  /** Table 二 with as many of its rows as are given, and a line of table 三. */
  const some = (rows: number): readonly Grid[] => {
    const grid = renderTable(form, report, 'disclosure', { sheet: '二', merges: 'leave' });
    let left = rows;
    const kept = grid.rows.filter((row) => !row.some((cell) => typeof cell === 'number') || left-- > 0);
    return [{ ...grid, rows: kept }, side(['一、本年新收政府信息公开申请数量', 5])];
  };
  test.each([
    [3, true],
    [4, false],
  ])('%i of 6 rows of table 二 leave a line of table 三 standing: %p', (rows, stands) => {
    const found = recognise(documentOf(...some(rows)), forms);
    expect(found.some(({ report: { tables } }) => tables.applications !== undefined)).toBe(stands);
  });
});

describe('what stands in a number’s cell and is none', () => {
  const entryOf = (text: GridValue): unknown => {
    const grid = renderTable(form, report, 'applications', { merges: 'leave' });
    const rows = grid.rows.map((row) => row.map((cell) => (cell === 1001 ? text : cell)));
    const [found] = recognise(documentOf({ ...grid, rows }), forms);
    return entryAt(form, found!.report, { table: 'applications', row: 'new', column: 'natural' });
  };
  test.each(['约12', '12万', '共12件', '12*'])(
    '%s is unread, though it stands behind the row’s name',
    (text) => {
      expect(entryOf(text)).toEqual({ text, reason: 'text' });
    },
  );
  test.each(['12①', '12²', '①', '⑿', '12½'])('%s is a number with a mark: unread', (text) => {
    expect(entryOf(text)).toEqual({ text, reason: 'ambiguous' });
  });
});

test.each([
  ['本年收费金额（人民币元）', '元', 25.1],
  ['本年收费金额（单位：千元）', '千元', 25100],
  ['本年收费金额【元】', '元', 25.1],
  ['本年收费金额：元', '元', 25.1],
  ['本年收费金额（元/年）', '元', 25.1],
  ['本年收费金额（RMB）', '元', 25.1],
  ['本年收费金额（圆）', '元', 25.1],
])('%s: an amount of 251000 is a conflict', (header, unit, converted) => {
  const grid = renderTable(form, report, 'disclosure', {
    merges: 'leave',
    spell: (label) => (label.startsWith('本年收费金额') ? header : label),
  });
  const rows = grid.rows.map((row) =>
    row[0] === '行政事业性收费' ? row.map((cell) => (typeof cell === 'number' ? 251000 : cell)) : row,
  );
  const [found] = recognise(documentOf({ ...grid, rows }), forms);
  expect(found!.report.tables.disclosure!.at(-1)![0]).toEqual({
    text: `251000${unit}`,
    reason: 'unitConflict',
    maybe: [converted, 251000],
  });
});

describe('of a table that is nowhere else, the part that is left is read beside whole ones', () => {
  const rowsOf = (id: string, from: number, to: number): Grid => {
    const grid = renderTable(form, report, id, { merges: 'leave' });
    const first = grid.rows.findIndex((row) => row.some((cell) => typeof cell === 'number'));
    return { ...grid, rows: [...grid.rows.slice(0, first), ...grid.rows.slice(first + from, first + to)] };
  };
  const others = (id: string): readonly Grid[] => sheets.filter((_, at) => form.tables[at]!.id !== id);
  const read = (id: string, part: Grid) => recognise(documentOf(...others(id), part), forms);
  const numbersIn = (id: string, found: ReturnType<typeof read>): readonly unknown[] =>
    found.flatMap((each) => each.report.tables[id]?.flat().filter((entry) => entry !== null) ?? []);

  test.each([
    ['applications', 0, 1],
    ['applications', 0, 6],
    ['applications', 8, 10],
    ['applications', 24, 25],
    ['disclosure', 0, 1],
  ])('%s, rows %i to %i', (id, from, to) => {
    const part = rowsOf(id, from, to);
    const found = read(id, part);
    expect(found).toHaveLength(1);
    expect(found[0]!.form.id).toBe('2021');
    expect(numbersIn(id, found)).toEqual(part.rows.flat().filter((cell) => typeof cell === 'number'));
  });

  test('without its header, where each column has a number', () => {
    const part = rowsOf('applications', 0, 3);
    const found = read('applications', { ...part, rows: part.rows.slice(-3) });
    expect(found[0]!.report.tables.applications?.[0]).toEqual(report.tables.applications![0]);
  });

  test('but no ledger whose rows are named like those of the table', () => {
    const ledger = side(['编号', '结果', '天数'], [1, '（一）予以公开', 5], [2, '（一）予以公开', 9]);
    expect(numbersIn('applications', read('applications', ledger))).toEqual([]);
  });
});

test('an excerpt that ends before the rows that tell the forms apart says nothing of the form', () => {
  const grids = sheets.slice(0, 1).concat({
    ...sheets[1]!,
    rows: sheets[1]!.rows.slice(0, 9),
    merges: [],
  });
  const [found] = recognise(documentOf(...grids), forms);
  expect(found!.form.id).toBe('2021');
  expect(found!.findings.filter(({ rule }) => rule === 'structure.mixedForms')).toEqual([]);
});

test('a line with the title in its midst does not hide the title', () => {
  const text = `标题：${TITLE}-某局\n${TITLE}\n行政许可 | 5\n行政处罚 | 6`;
  expect(recognise(readText(text), forms)[0]!.report).toMatchObject({ unit: '某局', year: 2024 });
});

test('traditional characters are read', () => {
  const text = '某局2024年政府信息公開工作年度報告\n行政許可 | 2468\n行政處罰 | 99\n行政強制 | 75';
  const [found] = recognise(readText(text), forms);
  expect(found!.report).toMatchObject({ unit: '某局', year: 2024 });
  expect(found!.report.tables.disclosure).toEqual([
    [null, null, null],
    [null, null, null],
    [2468],
    [99],
    [75],
    [null],
  ]);
});

test('cells that run together are named, and nothing is read of them', () => {
  const document = readText(`${TITLE}\n二、主动公开政府信息情况\n规章000\n行政规范性文件123`);
  expect(recognise(document, forms)).toEqual([]);
  expect(runTogether(document, forms)).toEqual(['规章000', '行政规范性文件123']);
  expect(runTogether(readText(`${TITLE}\n2024年`), forms)).toEqual([]);
});

test.each([
  ['规章 1 0 28', true],
  ['规章件128', true],
  ['规章128件', true],
  ['规章+128', true],
  ['规章约128件', true],
  ['共有规章128', false],
  ['（一）予以公开12', true],
  ['三、本年度办理结果（一）予以公开12 3', true],
  ['规章128（其中修订 3 件）', false],
  ['规章128（其中修订）', true],
  ['规章2024年', false],
  ['规章128件。', false],
  ['规章1 0 大约', false],
  ['规章', false],
  ['128 规章', false],
])('%s: a row whose cells have run together is %p', (text, isRow) => {
  expect(runTogether({ grids: [], paragraphs: [text] }, forms)).toEqual(isRow ? [text] : []);
});

test('a text longer than any row is none whose cells have run together', () => {
  const text = (length: number) => `${'（一）'.repeat(length)}规章128`;
  const rows = [300, 340].map(
    (length) => runTogether({ grids: [], paragraphs: [text(length)] }, forms).length,
  );
  expect(rows).toEqual([1, 0]);
});

test('the group’s name on a line of its own says nothing of its place; between its neighbours it does', () => {
  const leaves = '商业企业 科研机构 社会公益组织 法律服务机构 其他';
  const rows =
    '一、本年新收政府信息公开申请数量 5 1 0 0 0 0 6\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0';
  const read = (header: string): unknown =>
    recognise(readText(`${TITLE}\n申请人情况\n${header}\n${rows}`), forms)[0]!.report.tables
      .applications?.[0];
  expect(read(`法人或其他组织\n自然人 总计\n${leaves}`)).toEqual([5, 1, 0, 0, 0, 0, 6]);
  expect(read(`法人或其他组织\n自然人 ${leaves} 总计`)).toEqual([5, 1, 0, 0, 0, 0, 6]);
  expect(read(`自然人 法人或其他组织 总计\n${leaves}`)).toEqual([5, 1, 0, 0, 0, 0, 6]);
  const turned = read(`法人或其他组织 自然人 总计\n${leaves}`);
  expect(turned).toEqual(Array.from({ length: 7 }, () => ({ text: '5 1 0 0 0 0 6', reason: 'ambiguous' })));
});

test('a row that stands beside its columns is unread, whole', () => {
  const grid = renderTable(form, report, 'disclosure', { merges: 'leave' });
  const rows = grid.rows.map((row) => (row[0] === '规章' ? ['规章', null, 7, 8, 9] : row));
  const [found] = recognise(documentOf({ ...grid, rows }), forms);
  const unread = { text: '7 8 9', reason: 'ambiguous' };
  expect(found!.report.tables.disclosure!.slice(0, 2)).toEqual([
    [unread, unread, unread],
    [4, 5, 6],
  ]);
});

describe('lines of one name that nothing tells apart', () => {
  const numbersOf = (length: number, labels: readonly string[], width: number) =>
    Array.from({ length }, (_, line) => [
      labels[line % labels.length]!,
      ...Array.from({ length: width }, (_number, at) => 100 * line + at),
    ]);
  test.each([
    ['two names in turn', ['行政许可', '行政处罚'], 1],
    ['two names in turn, several numbers', ['规章', '行政规范性文件'], 3],
    ['one name, like that of another row', ['一、本年新收政府信息公开申请数量'], 7],
    ['one name', ['（一）予以公开'], 1],
  ])('%s: no number is read, each is listed', (_name, labels, width) => {
    const rows = numbersOf(12, labels, width);
    const [found] = recognise(documentOf(side(...rows)), forms);
    const numbers = rows.flatMap((row) => row.filter((cell) => typeof cell === 'number'));
    expect(found!.unread.flatMap(({ text }) => text.split(' ').map(Number))).toEqual(numbers);
    const entries = Object.values(found!.report.tables).flatMap((table) => table!.flat());
    expect(entries.filter((entry) => entry !== null)).toEqual([]);
  });

  test('between rows that are known, the one that stands there is read', () => {
    const grid = renderTable(form, report, 'disclosure', { merges: 'leave' });
    const [found] = recognise(documentOf({ ...grid, rows: [...grid.rows, [], ['行政许可', 5]] }), forms);
    expect(found!.report.tables.disclosure).toEqual(report.tables.disclosure);
  });
});

test('rows with a number for each column that stand beside the header are unread, whole', () => {
  const grid = renderTable(form, report, 'applications', { merges: 'leave' });
  const isMoved = (label: GridValue): boolean => typeof label === 'string' && /^[一二]、/.test(label);
  const rows = grid.rows.map((row) =>
    isMoved(row[0]!) ? [...row.slice(0, 3), null, null, ...row.slice(3)] : row,
  );
  const [found] = recognise(documentOf({ ...grid, rows }), forms);
  const [first, second, third] = found!.report.tables.applications!;
  expect([first, second].map((row) => row!.map((entry) => isUnread(entry)))).toEqual([
    Array(7).fill(true),
    Array(7).fill(true),
  ]);
  expect(third).toEqual(report.tables.applications![2]);
});

describe('a row that may have been moved, what stood at its end cut off', () => {
  const withRow = (label: string, ...cells: readonly GridValue[]) => {
    const grid = renderTable(form, report, 'disclosure', { merges: 'leave' });
    const rows = grid.rows.map((row) => (row[0] === label ? [label, ...cells] : row));
    return recognise(documentOf({ ...grid, rows }), forms)[0]!;
  };
  const doubted = (found: ReturnType<typeof withRow>): readonly unknown[] =>
    found.readings.flatMap(({ reason, cells }) => (reason === 'rowMoved' ? [cells?.[0]?.row] : []));

  test.each<[string, string, readonly GridValue[], boolean]>([
    ['by a column', '规章', [null, 3, 1], true],
    ['by two columns', '行政规范性文件', [null, null, 3], true],
    ['by a column to the left', '规章', [1, 3, null], true],
    ['no: filled', '规章', [1, 3, 1], false],
    ['by a column either way', '规章', [null, 3, null], true],
    ['no: both ends are filled', '规章', [1, null, 3], false],
    ['no: all blank', '规章', [null, null, null], false],
  ])('%s', (_name, label, cells, isDoubted) => {
    // The second is like one that is remembered.
    withRow('规章', 1, 2, 3);
    const found = withRow(label, ...cells);
    expect(doubted(found)).toEqual(isDoubted ? [label === '规章' ? 'regulations' : 'normative'] : []);
    const at = label === '规章' ? 0 : 1;
    expect(found.report.tables.disclosure![at]).toEqual(cells);
  });

  test.each<[string, readonly GridValue[], boolean]>([
    ['the sum holds without the first', [null, 1, 0, 0, 0, 2, 3], false],
    ['it does not', [null, 1, 0, 0, 0, 2, 2], true],
    ['it may, with a number in the blank cell', [null, 0, 0, 0, 0, 7, 9], true],
    ['the total is blank, and the last part is no total', [5, 1, 0, 0, 0, 2, null], false],
    ['the total is blank, and the last part may be one', [1, 0, 0, 0, 0, 7, null], true],
  ])('where sums of a row tell: %s', (_name, cells, isDoubted) => {
    const grid = renderTable(form, report, 'applications', { merges: 'leave' });
    const at = grid.rows.findIndex((row) => row.includes(1001));
    const rows = grid.rows.map((row, index) => (index === at ? [...row.slice(0, 3), ...cells] : row));
    const [found] = recognise(documentOf({ ...grid, rows }), forms);
    expect(doubted(found!)).toEqual(isDoubted ? ['new'] : []);
    expect(found!.report.tables.applications![0]).toEqual(cells);
  });
});

describe('several rows in table 四', () => {
  const numbers = Array.from({ length: 15 }, (_, index) => index + 20);
  const others = numbers.map((number) => number + 100);
  const review = (...rows: readonly (readonly GridValue[])[]) => {
    const grid = renderTable(form, report, 'review', { merges: 'leave', left: 1 });
    const header = grid.rows.filter((row) => !row.some((cell) => typeof cell === 'number'));
    const found = recognise(
      documentOf({ ...grid, rows: [...header, ...rows.map((row) => [...row])] }),
      forms,
    );
    return found[0]!;
  };
  test.each([
    [
      'last year above',
      [
        ['上年', ...others],
        ['本年', ...numbers],
      ],
    ],
    [
      'last year below',
      [
        [null, ...numbers],
        ['上年同期', ...others],
      ],
    ],
    [
      'a row that numbers the columns',
      [
        [null, ...numbers.map((_, index) => index + 1)],
        [null, ...numbers],
      ],
    ],
  ])('%s: this year’s is read', (_name, rows) => {
    expect(review(...rows).report.tables.review).toEqual([numbers]);
  });

  test('two that nothing tells apart: neither is read, both are listed', () => {
    const { report: read, unread } = review([null, ...others], [null, ...numbers]);
    expect(read.tables.review).toEqual([numbers.map(() => null)]);
    expect(unread.map(({ text }) => text)).toEqual([others.join(' '), numbers.join(' ')]);
  });
});

test('two tables of one kind below each other stay two, though headings hold signs and cells of the first are blank', () => {
  const statistics = formById('2014');
  const filled = (number: (nth: number) => number | null): Grid => {
    let nth = 0;
    const tables = { statistics: fillTable(statistics, 'statistics', () => number((nth += 1))) };
    const [grid] = renderReport(statistics, { ...blankReport(statistics, '', 2017), tables });
    const isHeading = (row: readonly GridValue[]): boolean =>
      row.filter((cell) => cell !== null).length === 1;
    return sheetGrid(
      '',
      grid!.rows.map((row) => (isHeading(row) ? [row[0]!, '—', '—'] : [...row])),
      [],
    );
  };
  const found = recognise(
    documentOf(
      filled((nth) => (nth % 2 ? nth : null)),
      filled((nth) => nth + 1000),
    ),
    forms,
  );
  expect(found.map((each) => each.report.tables.statistics!.flat().slice(0, 3))).toEqual([
    [1, null, 3],
    [1001, 1002, 1003],
  ]);
});

test('numbers run together in the text beside tables are listed, once', () => {
  const document = { grids: sheets, paragraphs: [TITLE, '规章000'] };
  expect(recognise(document, forms)[0]!.unread).toEqual([
    { where: '正文', text: '规章000', reason: 'noPlace' },
  ]);
});

test('a remark in brackets names nothing of a form', () => expect(labelsFor(form, '（见附件）')).toEqual([]));

test('a line whose label goes on behind the name of a row is not that row', () => {
  const grid = renderTable(form, report, 'disclosure', { merges: 'leave' });
  const at = grid.rows.findIndex(([label]) => label === '行政许可');
  const more: GridValue[] = ['行政许可', '其中各区县上报并由本级汇总的部分', 9];
  const rows = [...grid.rows.slice(0, at), more, ...grid.rows.slice(at)];
  const [found] = recognise(documentOf({ ...grid, rows, merges: [] }, ...sheets.slice(1)), forms);
  expect(found!.report.tables).toEqual(report.tables);
  expect(found!.unread.map(({ text }) => text)).toEqual(['9']);
});

test('a row without a name between two that have theirs is the one that is missing there, and that is said', () => {
  const grid = renderTable(form, report, 'disclosure', { merges: 'leave' });
  const rows = grid.rows.map((row) => row.map((cell) => (cell === '行政处罚' ? null : cell)));
  const [found] = recognise(documentOf({ ...grid, rows }, ...sheets.slice(1)), forms);
  expect(found!.report.tables).toEqual(report.tables);
  expect(found!.readings.map(({ reason, label }) => [reason, label])).toEqual([['rowByOrder', '行政处罚']]);
});

describe('lines that are no row of the form are pointed out', () => {
  const grid = renderTable(form, report, 'disclosure', { merges: 'leave' });
  const first = grid.rows.findIndex((row) => row[0] === '规章');
  const linesOf = (rows: readonly (readonly GridValue[])[]): readonly unknown[] => {
    const [found] = recognise(documentOf({ ...grid, rows }, ...sheets.slice(1)), forms);
    expect(found!.report.tables).toEqual(report.tables);
    return found!.findings.flatMap((each) =>
      each.kind === 'structure' && each.rule === 'structure.unknownRow' ? [each.text] : [],
    );
  };
  test.each<[string, readonly (readonly GridValue[])[], readonly string[]]>([
    ['right after the rows', [['政府集中采购', 5]], ['政府集中采购']],
    [
      'one after another',
      [
        ['政府集中采购', 5],
        ['其他对外管理事项', 6],
      ],
      ['政府集中采购', '其他对外管理事项'],
    ],
    ['but not behind a blank row', [[], ['政府集中采购', 5]], []],
    ['nor without numbers', [['政府集中采购']], []],
  ])('%s', (_, more, told) => {
    expect(linesOf([...grid.rows, ...more])).toEqual(told);
  });
  test.each<[string, readonly GridValue[], readonly string[]]>([
    ['with several numbers and a label of words', ['政府集中采购项目', 5, 6], ['政府集中采购项目']],
    ['not with one number', ['政府集中采购项目', 5], []],
    ['not with a label of few characters', ['采购', 5, 6], []],
    ['not where they number the columns', [1, 2, 3, 4], []],
    ['where numbers have no label', [7, 5, 6], ['7 5 6']],
  ])('above the rows %s', (_, line, told) => {
    const rows = [...grid.rows.slice(0, first), line, ...grid.rows.slice(first)];
    expect(linesOf(rows)).toEqual(told);
  });
});
