import { letterOf, reminderLetter, unreadableLetter } from '../../../src/words/letter/letter';
import { letterText } from '../../../src/words/letter/letter-text';
import type { LetterSource } from '../../../src/words/letter/source';
import { formById } from '../../../src/forms';
import { cellKey } from '../../../src/model/expression';
import type { Finding } from '../../../src/model/finding';
import { cellRefs } from '../../../src/model/form-index';
import type { Entry } from '../../../src/model/report';
import { receivedReport } from '../../support/received';

const REPORT = '政府信息公开工作年度报告';
const frame = { deadline: '2024-01-20', sender: '某市政务公开办', date: new Date(2024, 0, 5) };
const form = formById('2021');

const letter = (
  changes: Readonly<Record<string, Entry>>,
  extra: Partial<LetterSource> = {},
  more: readonly Finding[] = [],
) => {
  const { report, findings, addresses } = receivedReport(changes);
  return letterOf(
    {
      form,
      report,
      findings: [...more, ...findings],
      file: '某局.xlsx',
      addressOf: (ref) => addresses[cellKey(ref)],
      ...extra,
    },
    frame,
  );
};

/** Every cell of one row of table 三. */
const rowOf = (row: string, entry: Entry) =>
  Object.fromEntries(
    cellRefs(form, 'applications')
      .filter((ref) => ref.row === row)
      .map((ref) => [cellKey(ref), entry]),
  );

test('an office without findings gets no letter', () => {
  expect(letter({})).toBeUndefined();
});

test('a letter says what, where, what it should be and what to do, by when', () => {
  expect(letterText(letter({ 'applications|new|natural': 2 })!)).toBe(
    [
      '关于某局2023年政府信息公开工作年度报告数据核对情况的反馈',
      '',
      '某局：',
      '你单位报送的2023年政府信息公开工作年度报告（文件：某局.xlsx）已收悉。经核对，有必须改正的 1 项，现反馈如下。',
      '一、必须改正（1 项）',
      '1. 表三「一、本年新收政府信息公开申请数量」行「自然人」列（三!D5）。现填：2；要求：收办平衡、申请人合计相符。建议改为 0，请核对。现在自然人列收办平衡：收进 2，办结加结转 0，差 2；一行申请人合计：总计 0，各项之和 2，差 2。',
      '请于2024年1月20日前完成改正，并重新报送。',
      '',
      '某市政务公开办',
      '2024年1月5日',
      '',
    ].join('\n'),
  );
});

test('all checks that wait for one blank row are one item', () => {
  const found = letter(rowOf('carriedIn', null))!;
  expect(found.sections.map(({ heading }) => heading)).toEqual(['一、请补填（1 项）']);
  expect(found.sections[0]!.items).toEqual([
    expect.objectContaining({
      place: '表三「二、上年结转政府信息公开申请数量」行（整行 7 格）',
      addresses: '三!D6:J6',
      filled: '空白',
      expected: '7 格均为 0（按收办平衡）',
    }),
  ]);
  expect(found.closing[0]).toBe('因有空格或没有读出的格，另有 8 处勾稽关系尚未核对，请一并核对。');
});

test('blanks all over a table are one item, but for those whose value is known', () => {
  const blanks = cellRefs(form, 'applications').map((ref) => [cellKey(ref), null] as const);
  const whole = letter(Object.fromEntries(blanks))!;
  expect(whole.sections[0]!.items.map(({ place }) => place)).toEqual(['表三（整张表 175 格）']);
  const some = letter(Object.fromEntries(blanks.slice(0, 70)))!;
  expect(some.sections[0]!.items.map(({ place }) => place)).toEqual(['表三（10 行，共 70 格）']);
  expect(some.sections[0]!.items[0]!.addresses).toMatch(/^三!D5:J5、D6:J6、.*等$/);
});

test('a cell that was not read stands once, with the value that the checks want', () => {
  const found = letter({
    'applications|new|natural': { text: '2件', reason: 'text' },
    'applications|new|total': 2,
    'applications|carriedOut|total': 2,
    'applications|carriedOut|natural': 2,
  })!;
  expect(found.sections).toHaveLength(1);
  expect(found.sections[0]!.items).toEqual([
    expect.objectContaining({
      filled: '“2件”',
      expected: '2（按收办平衡、申请人合计）',
      addresses: '三!D5',
    }),
  ]);
});

test('a row whose numbers could not be told apart is one item', () => {
  const found = letter(rowOf('new', { text: '1 2 3', reason: 'ambiguous' }))!;
  expect(found.sections[0]!.items.map(({ place }) => place)).toEqual([
    '表三「一、本年新收政府信息公开申请数量」行（整行 7 格）：不是数字',
  ]);
});

test('a row that is missing is not asked for again as blank', () => {
  const cells = cellRefs(form, 'applications').filter(({ row }) => row === 'new');
  const missing: Finding = {
    kind: 'structure',
    rule: 'structure.missingRow',
    severity: 'error',
    verdict: 'fail',
    table: 'applications',
    text: '一、本年新收政府信息公开申请数量',
    cells,
  };
  const found = letter(rowOf('new', null), {}, [missing])!;
  expect(found.sections.flatMap(({ items }) => items).map(({ filled }) => filled)).toEqual(['没有这一行']);
});

const structure = (rule: 'structure.missingRow' | 'structure.unknownRow', text: string, where: string) =>
  ({
    kind: 'structure',
    rule,
    severity: 'verify',
    verdict: 'fail',
    table: 'applications',
    text,
    where,
    cells: [],
  }) as const;

test('forty rows that the form does not have are one item, three are three', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      structure('structure.unknownRow', `第${at}行`, `三!A${at + 40}`),
    );
  expect(letter({}, {}, rows(3))!.sections[0]!.items).toHaveLength(3);
  expect(letter({}, {}, rows(40))!.sections[0]!.items).toMatchObject([
    {
      number: 1,
      tier: 'verify',
      table: 'applications',
      place: '表三：多出行（40 行）',
      addresses: '三!A40:A79',
      filled: `多出${Array.from({ length: 8 }, (_, at) => `“第${at}行”`).join('、')}等 40 行`,
      expected: '规定的格式没有这些行',
      advice: '请核对这些行应归入哪些项。',
    },
  ]);
});

test('formulas without results are one item, whatever the table', () => {
  const uncalculated = (table: string, row: string) =>
    ({
      kind: 'entry',
      rule: 'entry.uncalculated',
      severity: 'error',
      verdict: 'fail',
      cells: cellRefs(form, table).filter((ref) => ref.row === row),
    }) as const;
  const found = letter({}, {}, [uncalculated('applications', 'new'), uncalculated('review', 'cases')])!;
  expect(found.sections[0]!.items.map(({ place, filled }) => [place, filled])).toEqual([
    ['整份报告：公式未计算（22 格）', '22 格公式没有计算'],
  ]);
});

test('totals that were never filled in are one item with what each should be', () => {
  const found = letter({
    'applications|new|natural': 5,
    'applications|disclosed|natural': 1,
    'applications|partlyDisclosed|natural': 1,
    'applications|other.other|natural': 1,
    'applications|results|natural': 3,
    'applications|carriedOut|natural': 2,
  })!;
  const [item] = found.sections[0]!.items;
  expect(found.sections[0]!.items).toHaveLength(1);
  expect(item!.place).toBe('表三：申请人合计（6 行）');
  expect(item!.filled).toContain('本年新收：总计 0，各项之和 5，差 5；');
  expect(item!.expected).toBe('总计等于各项之和');
  expect(item!.advice).toBe(
    '错处较多：只改 3 格以内不能都相符，更多格的改法没有找到。请核对合计与各分项，改正有误的数。',
  );
});

test('an item never says that a rule would hold with zeros where it asks for rows', () => {
  const cells = cellRefs(form, 'applications').filter(({ row }) => row === 'new');
  const missing = {
    ...structure('structure.missingRow', '一、本年新收', '三!A5'),
    severity: 'error',
    cells,
  } as const;
  expect(letterText(letter(rowOf('new', null), {}, [missing])!)).not.toContain('都为 0 时');
});

test('what was written in a blank cell is shown', () => {
  const found = letter({ 'applications|new|natural': null }, { textOf: () => '/' })!;
  const blank = found.sections.at(-1)!.items.at(-1)!;
  expect(blank.filled).toBe('“/”');
  expect(blank.advice).toMatch(/请补填/);
});

test('ways that are equally good are one item, independent mistakes are items of their own', () => {
  const found = letter({
    'applications|new|natural': 3,
    'applications|new|total': 3,
    'applications|carriedOut|total': 3,
    'applications|carriedOut|legal': 3,
    'review|cases|direct.total': 4,
  })!;
  expect(found.sections[0]!.items.map(({ place, filled, advice }) => [place, filled, advice])).toEqual([
    [
      '表三「自然人」列：收办平衡',
      '收进 3，办结加结转 0',
      '可能的改法有 2 种，仅凭勾稽关系不能确定是哪一种，请核对有关各格。' +
        '可先核对：三!D5、三!H5 本年新收：把 3 从「自然人」移到「法律服务机构」，' +
        '或 三!D29、三!H29 结转下年度：把 3 从「法律服务机构」移到「自然人」（数字可能填错了位置）。' +
        '现在法律服务机构列收办平衡：收进 0，办结加结转 3，差 3。',
    ],
    [
      '表四「行政诉讼·未经复议直接起诉·总计」列：行政诉讼（未经复议直接起诉）合计',
      '总计 4，各项之和 0',
      '请核对本行各格：有 5 格都可能填错，仅凭勾稽关系不能确定是哪一格。',
    ],
  ]);
});

test('numbers run through the letter, and what is to be verified may stay', () => {
  const verify: Finding = {
    kind: 'structure',
    rule: 'structure.unitDisagrees',
    severity: 'verify',
    verdict: 'fail',
    cells: [],
    text: '某局、某某局',
  };
  const found = letter({ 'applications|new|natural': -1 }, {}, [verify])!;
  const numbers = found.sections.flatMap(({ items }) => items.map(({ number }) => number));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(found.sections.map(({ heading }) => heading)).toEqual([
    `一、必须改正（${numbers.length - 1} 项）`,
    '二、请核实（1 项）',
  ]);
  expect(found.closing.join('')).toContain('不必改数');
});

test.each([
  ['2024-01-20', '于2024年1月20日前'],
  ['1月20日下班前', '于1月20日下班前'],
  ['本周五', '于本周五前'],
  [undefined, '于近日'],
])('deadline %s', (deadline, words) => {
  const { date } = frame;
  expect(reminderLetter('某局', REPORT, 2023, { date, ...(deadline && { deadline }) }).closing[0]).toContain(
    words,
  );
});

test('an unreadable file and a missing office', () => {
  const unreadable = unreadableLetter(
    { office: null, file: 'a.doc', problem: '是旧格式。请另存为 .docx。', report: REPORT },
    frame,
  );
  expect(unreadable.salutation).toBe('报送单位：');
  expect(letterText(unreadable)).toContain('原因和办法：是旧格式。请另存为 .docx。');
  expect(letterText(reminderLetter('某局', REPORT, 2023, frame))).toContain(
    '截至2024年1月5日，尚未收到你单位的2023年政府信息公开工作年度报告。',
  );
});

test('rows whose numbers run together are one item: to send another file, not to retype them', () => {
  const unread = (table: string, row: string, text: string) =>
    ({
      kind: 'entry',
      rule: 'entry.unread',
      severity: 'error',
      verdict: 'fail',
      reason: 'text',
      text,
      cells: cellRefs(form, table).filter((ref) => ref.row === row),
    }) as const;
  const rows = [
    unread('disclosure', 'normative', '458'),
    unread('applications', 'new', '2000002'),
    unread('applications', 'disclosed', '1 0 0 0 0 0 1'),
  ];
  const found = letter({}, {}, rows)!;
  expect(found.sections.flatMap(({ items }) => items)).toMatchObject([
    {
      place: '整份报告：数字连在一起（17 格）',
      filled: '17 格的数字连在一起，分不清哪几位是一个数',
      advice: '请报送制作它的 Word 或 Excel 文件，或从原文件整张复制表格。',
    },
  ]);
  // One such row is retyped sooner; words in a row are told as what they are.
  expect(letter({}, {}, rows.slice(0, 1))!.sections[0]!.items).toMatchObject([{ filled: '“458”' }]);
  const words = [unread('applications', 'new', '无'), unread('applications', 'disclosed', '无')];
  expect(letter({}, {}, words)!.sections[0]!.items).toHaveLength(2);
});
