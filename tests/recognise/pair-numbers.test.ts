import { forms } from '../../src/forms';
import { entryAt } from '../../src/model/report';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';

const TITLE = '某局2023年政府信息公开工作年度报告';
const read = (...lines: readonly string[]) => recognise(readText([TITLE, ...lines].join('\n')), forms)[0]!;
const disclosure = (...lines: readonly string[]): readonly unknown[] =>
  read(...lines).report.tables.disclosure!.map((row) => (row.length > 1 ? row : row[0]));
const unread = (text: string) => ({ text, reason: 'ambiguous' });

const LABELS = ['行政许可', '行政处罚', '行政强制', '行政事业性收费'];
const HEADER = ['第二十条第（六）项', '信息内容', '本年处理决定数量'];

describe('a header over the first number tells on which side its label is', () => {
  const blank = [[null, null, null], [null, null, null], null];
  test.each([
    ['over it', ['行政处罚', '7', '行政强制', '8'], [7, 8]],
    ['under it', ['7', '行政处罚', '8', '行政强制'], [7, 8]],
    ['under it, and one number is lost', ['7', '行政处罚', '行政强制'], [7, null]],
    ['over it, and one number is lost', ['行政处罚', '行政强制', '8'], [null, 8]],
  ])('%s', (_name, lines, [penalties, coercion]) => {
    expect(disclosure('行政许可 5', ...HEADER, ...lines, '第二十条第（八）项', '行政事业性收费 6')).toEqual([
      ...blank.slice(0, 2),
      5,
      penalties,
      coercion,
      6,
    ]);
  });
});

test('numbers that may be those of the label before or after them are unread, and said', () => {
  const lines = [LABELS[0]!, '5', LABELS[1]!, '6', LABELS[2]!, '7', LABELS[3]!];
  expect(disclosure(...lines).slice(2)).toEqual([unread('5'), unread('6'), unread('7'), null]);
  const { unread: left, readings } = read(...lines);
  expect(left.map(({ text }) => text)).toEqual(['5', '6', '7']);
  expect(readings.map(({ reason }) => reason)).toEqual(['rowUnclear', 'rowUnclear', 'rowUnclear']);
});

test('where more than twice as many headers tell one side as the other, it is that; else none', () => {
  const first = ['现行有效件数', '规章', '1', '2', '3', '行政规范性文件', '4', '5', '6'];
  const rest = [
    ...['本年处理决定数量', LABELS[0]!, '7'],
    ...[...HEADER, LABELS[1]!, '8', LABELS[2]!, '9'],
    ...['第二十条第（八）项', '10', LABELS[3]!, '现行有效件数'],
  ];
  expect(disclosure(...first, ...rest)).toEqual([[1, 2, 3], [4, 5, 6], 7, 8, 9, null]);
  expect(disclosure(...rest).slice(2)).toEqual([unread('7'), unread('8'), unread('9'), null]);
});

test('so it is where the numbers stand before their labels', () => {
  const first = ['现行有效件数', '1', '2', '3', '规章', '4', '5', '6', '行政规范性文件'];
  const rest = [
    ...['本年处理决定数量', '7', LABELS[0]!],
    ...[...HEADER, '8', LABELS[1]!, '9', LABELS[2]!],
    ...['第二十条第（八）项', LABELS[3]!, '10', '现行有效件数'],
  ];
  expect(disclosure(...first, ...rest)).toEqual([[1, 2, 3], [4, 5, 6], 7, 8, 9, null]);
  expect(
    disclosure(...rest)
      .flat()
      .filter((entry) => typeof entry === 'number'),
  ).toEqual([]);
});

describe('where the ends do not tell or mislead, the sums down the columns do', () => {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const rows = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（七）总计',
    '四、结转下年度继续办理',
  ];
  const numbers = ['8 4 0 0 0 0 12', '2 1 0 0 0 0 3', '7 3 0 0 0 0 10', '3 2 0 0 0 0 5'];
  const applications = (lines: readonly string[]): readonly unknown[] => {
    const { form, report } = read('三、收到和处理政府信息公开申请情况', columns.join(' '), ...lines);
    return ['new', 'carriedIn', 'results', 'carriedOut'].map((row) =>
      columns
        .map((_, column) => {
          const id = ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrganisation', 'total'][
            column
          ]!;
          const entry = entryAt(form, report, { table: 'applications', row, column: id });
          return entry === null || typeof entry === 'number' ? `${entry ?? '–'}` : '?';
        })
        .join(' '),
    );
  };
  const over = rows.flatMap((label, row) => [label, numbers[row]!]);
  const under = rows.flatMap((label, row) => [numbers[row]!, label]);
  const UNREAD = '? ? ? ? ? ? ?';
  const BLANK = '– – – – – – –';

  test('both orders', () => {
    expect(applications(over)).toEqual(numbers);
    expect(applications(under)).toEqual(numbers);
  });

  test('a number line stands before the first label, and the last label has one after it', () => {
    expect(applications(['9 9 9 9 9 9 54', ...over])).toEqual(numbers);
    expect(applications([...under, '9 9 9 9 9 9 54'])).toEqual(numbers);
  });

  test('without sums neither is read', () => {
    const noSums = ['9 9 9 9 9 9 54', rows[0]!, numbers[0]!, rows[1]!, numbers[1]!];
    expect(applications(noSums)).toEqual([UNREAD, UNREAD, BLANK, BLANK]);
  });
});

test('labels in one heap and numbers in another: none is read', () => {
  const heaps = [
    '现行有效件数',
    '规章',
    '行政规范性文件',
    '1 2 3',
    '4 5 6',
    '本年处理决定数量',
    '行政许可 7',
  ];
  const [first, second, third] = disclosure(...heaps);
  expect([first, second, third]).toEqual([[null, null, null], Array(3).fill(unread('1 2 3')), 7]);
});

describe('labels that are broken over lines', () => {
  const TAIL = ['行政处罚 6', '行政强制 7'];
  test.each([
    ['between the pieces', ['行政', '5', '许可']],
    ['beside the first piece', ['行政 5', '许可']],
    ['beside the last piece', ['行政', '许可 5']],
    ['under them', ['行政', '许可', '5']],
    ['over them', ['5', '行政', '许可']],
  ])('the number %s', (_name, lines) => {
    expect(disclosure('本年处理决定数量', ...lines, ...TAIL).slice(2, 5)).toEqual([5, 6, 7]);
  });
});

describe('a row of a text whose first cells are blank', () => {
  const rows = (first: string) =>
    read(
      '三、收到和处理政府信息公开申请情况',
      '|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      `| 一、本年新收政府信息公开申请数量 | ${first} |`,
      '| 二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |',
      '| 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |',
    );
  test('is read where its sum holds without them', () => {
    expect(rows(' | 1 | 2 | 3 | 4 | 5 | 15').report.tables.applications![0]).toEqual([
      null,
      1,
      2,
      3,
      4,
      5,
      15,
    ]);
  });
  test('is doubted where it does not: it may have moved', () => {
    const found = rows(' | 10 | 1 | 2 | 3 | 4 | 5');
    expect(found.report.tables.applications![0]).toEqual([null, 10, 1, 2, 3, 4, 5]);
    expect(found.readings.map(({ reason, text }) => [reason, text])).toContainEqual([
      'rowMoved',
      '10 1 2 3 4 5',
    ]);
  });
});

test('two numbers in a line under the label of one column: neither is read', () => {
  const lines = ['行政许可', '2 22', ...HEADER, '行政处罚', '8', '行政强制', '9', '第二十条第（八）项'];
  expect(disclosure('现行有效件数', '规章', '1', '2', '3', '本年处理决定数量', ...lines).slice(2, 5)).toEqual(
    [unread('2 22'), 8, 9],
  );
});

test('numbers that go on after as many as a row has columns, and no sum that tells: the row is unread', () => {
  const found = read(
    '现行有效件数',
    '规章',
    '1 2 3',
    '4 5',
    '行政规范性文件',
    '6 7 8',
    '本年处理决定数量',
    '行政许可',
    '9',
  );
  expect(found.report.tables.disclosure!.slice(0, 2)).toEqual([Array(3).fill(unread('1 2 3')), [6, 7, 8]]);
  expect(found.unread.map(({ text }) => text)).toEqual(['1 2 3', '4 5']);
});

test('a label that runs on into digits: what stands behind it is not read, and both are listed', () => {
  const found = read('本年处理决定数量', '行政许可1 024', '行政处罚 6', '行政强制 7');
  expect(found.report.tables.disclosure!.slice(2, 5)).toEqual([[null], [6], [7]]);
  expect(found.unread.map(({ text }) => text)).toEqual(['行政许可1 024']);
});

test('of a label that was cut off, the digits it runs on into are listed', () => {
  const found = read(
    '自然人 商业企业 总计',
    '4.无正当理由大量反221 377 404 327 730 161 2220',
    '（七）总计 1 2 3 4 5 6 21',
  );
  expect(found.unread.map(({ text }) => text).join(' ')).toMatch(/反221/);
});

describe('the number of a page is none of a row', () => {
  const rows = ['行政处罚 6', '行政强制 7'];
  test.each([
    [
      'between dashes, where a row lacks one',
      ['规章 1 2', '— 5 —', '行政规范性文件 4 5 6'],
      [1, 2, null],
      '— 5 —',
    ],
    [
      'between dashes, under a blank row',
      ['规章', '— 5 —', '行政规范性文件', '4 5 6'],
      [null, null, null],
      '— 5 —',
    ],
  ])('%s', (_name, lines, regulations, text) => {
    const found = read('现行有效件数', ...lines, '本年处理决定数量', '行政许可 9', ...rows);
    const numbers = found.report.tables.disclosure![0]!.map((entry) =>
      typeof entry === 'number' ? entry : null,
    );
    expect([null, ...regulations]).toEqual(expect.arrayContaining(numbers));
    expect(found.unread.map((each) => each.text)).toContain(text);
  });

  test.each([
    ['after it', ['规章 1 2', '5']],
    ['before the rest', ['规章', '5', '1 2']],
  ])('alone, %s, where a row lacks one: the row is doubted or unread', (_name, lines) => {
    const rest = ['行政规范性文件 4 5 6', '本年处理决定数量', '行政许可 9', ...rows];
    const { readings } = read('现行有效件数', ...lines, ...rest);
    const about = readings.filter(({ cells }) => cells?.some(({ row }) => row === 'regulations'));
    expect(about.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^(?:countUnproven|rowUnclear)$/),
    );
  });
});

test('a piece that is numbered begins another label', () => {
  const found = read(
    '三、收到和处理政府信息公开申请情况',
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    ...[
      '一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21',
      '（六）其他',
      '处理',
      '（七）',
      '6 5 4 3 2 1 21',
      '总计',
    ],
  );
  const row = (id: string): unknown =>
    entryAt(found.form, found.report, { table: 'applications', row: id, column: 'natural' });
  expect([found.form.id, row('other'), row('results')]).toEqual(['2019', null, 6]);
});

describe('numbers that may not be those of the label beside them', () => {
  const [first, second, last] = ['5 0 0 0 0 0 5', '7 0 0 0 0 0 7', '12 0 0 0 0 0 12'];
  const labels = ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”'];
  const rowsRead = (...lines: readonly string[]): readonly unknown[] => {
    const { applications } = read('三、收到和处理政府信息公开申请情况', '总计', ...lines, '商业企业').report
      .tables;
    return applications!.slice(4, 7).map(([natural]) => natural);
  };
  const untold = (text: string) => ({ text, reason: 'ambiguous' });

  test('one row over another, and a label without any: the row beside the label is unread', () => {
    expect(rowsRead(first!, labels[0]!, second!, labels[1]!, last!, labels[2]!)).toEqual([5, 7, 12]);
    expect(rowsRead(first!, second!, labels[0]!, labels[1]!, last!, labels[2]!)).toEqual([
      untold(second!),
      null,
      12,
    ]);
  });

  test('a stray number before the unit, and the own one after it: neither is read', () => {
    const statistics = (...lines: readonly string[]) =>
      read('政府信息公开情况统计表', '统计指标', ...lines, '统计数').report.tables.statistics!.flat();
    const rows = ['2.政府网站公开政府信息数', '条', '11', '3.政务微博公开政府信息数', '条', '12'];
    expect(statistics(...rows)).toEqual(expect.arrayContaining([11, 12]));
    const stray = statistics(...rows, '4.政务微信公开政府信息数', '1221', '条', '78344');
    expect(stray).toEqual(expect.arrayContaining([11, 12, untold('1221')]));
    expect(stray).not.toContain(1221);
  });

  test('a label that has run into the numbers under it does not tell where the row before it ends', () => {
    const lines = ['1 0 0 0', labels[0]!, second!, `${labels[1]!}12 0 0 0 0 0 12`, labels[2]!];
    expect(rowsRead(...lines).filter((entry) => typeof entry === 'number')).toEqual([]);
  });
});
