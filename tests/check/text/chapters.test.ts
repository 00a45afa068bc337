import { checkText } from '../../../src/check/text/check-text';
import { findingMessage } from '../../../src/words/catalogue';
import { formById } from '../../../src/forms';
import { form, report } from './fixture';

const TEXT = [
  '一、总体情况',
  '2023年，我局认真贯彻落实《条例》。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '一是公开的时效性有待加强。下一步，我局将及时公开。',
  '六、其他需要报告的事项',
  '2023年未收取信息处理费。',
];

type LineChange = readonly [from: string, ...to: string[]];

/** The text with some of its lines in place of others. */
const withLines = (...changes: readonly LineChange[]): string[] =>
  TEXT.flatMap((line) => {
    const change = changes.find(([from]) => line.startsWith(from));
    return change ? change.slice(1) : [line];
  });
const found = (paragraphs: readonly string[], other = report) =>
  checkText(form, other, paragraphs).findings.map(({ rule, text }) => `${rule} ${text ?? ''}`.trim());

it('finds nothing in a text that is as it should be', () => {
  expect(found(TEXT)).toEqual([]);
});

it.each<readonly [string, readonly LineChange[]]>([
  ['another word', [['一、总体情况', '一、工作概述']]],
  [
    'full stop and content on the line of the head',
    [
      ['六、', '六、其他需要报告的事项。本年度收取信息处理费0元。'],
      ['2023年未', '无'],
    ],
  ],
  [
    'shortened',
    [
      ['二、', '二、主动公开情况'],
      ['三、', '三、依申请公开办理情况'],
      ['五、', '五、政府信息公开工作存在的问题和改进措施'],
    ],
  ],
])('takes titles with other words: %s', (_, changes) => {
  expect(found(withLines(...changes))).toEqual([]);
});

it.each<readonly [string, readonly LineChange[]]>([
  ['text.chapterMissing 五、存在的主要问题及改进情况', [['五、'], ['一是']]],
  ['text.chapterEmpty 一、总体情况', [['2023年，']]],
  ['text.chapterOrder 六、其他需要报告的事项', [['六、', '七、其他需要报告的事项']]],
  ['text.noProblems', [['一是', '我局工作成效显著，下一步将继续推进。']]],
  ['text.noImprovements', [['一是', '一是公开的时效性不足。']]],
  ['text.noProcessingFee', [['2023年未', '无。']]],
])('%s', (expected, changes) => {
  expect(found(withLines(...changes))).toEqual([expected]);
});

it('is something to verify, of the text and of no cell', () => {
  const { findings } = checkText(form, report, withLines(['五、'], ['一是']));
  expect(findings).toEqual([
    {
      kind: 'text',
      rule: 'text.chapterMissing',
      severity: 'verify',
      verdict: 'fail',
      cells: [],
      text: '五、存在的主要问题及改进情况',
    },
  ]);
});

it('says the first chapter that stands out of order', () => {
  const swapped = [...TEXT.slice(0, 2), ...TEXT.slice(5, 7), ...TEXT.slice(2, 5), ...TEXT.slice(7)];
  expect(found(swapped)).toEqual(['text.chapterOrder 二、主动公开政府信息情况']);
});

it('does not take a table of contents for chapters', () => {
  const heads = TEXT.filter((line) => /^[一二三四五六]、/.test(line));
  expect(found([...heads.map((head, at) => `${head}${at + 1}`), ...TEXT])).toEqual([]);
});

it('asks no chapters of tables with their heads alone', () => {
  expect(found(TEXT.slice(2, 5))).toEqual([]);
});

it('asks no chapters of a text that has hardly any, nor of the form of 2014', () => {
  expect(found(['一、总体情况', '五、存在的问题'])).toEqual([]);
  const old = formById('2014');
  expect(checkText(old, { ...report, form: '2014', tables: {} }, TEXT.slice(0, 6)).findings).toEqual([]);
});

describe('years', () => {
  const years = (...changes: readonly LineChange[]) =>
    checkText(form, report, ['某市教育局', ...withLines(...changes)])
      .findings.filter(({ rule }) => rule === 'text.year')
      .map(({ left }) => left);

  it('finds a year left in the name of the report, in plans and in the count of applications', () => {
    expect(years(['一、', '现公布某市教育局2022年政府信息公开工作年度报告。', '一、总体情况'])).toEqual([
      2022,
    ]);
    expect(years(['一是', '时效性不足。2023年，我局将继续改进。'])).toEqual([2023]);
    expect(years(['2023年，', '2022年，我局共收到政府信息公开申请12件。'])).toEqual([2022]);
    expect(
      years(['2023年，', '2022年，我局共收到政府信息公开申请12件。', '2023年收到自然人申请12件。']),
    ).toEqual([2022]);
  });

  it('reads on in a chapter whose text begins in the line of its title', () => {
    expect(years(['一、', '一、总体情况：2023年，我局将继续改进。'])).toEqual([2023]);
  });

  it('lets other years be quoted', () => {
    expect(years(['2023年，', '2023年1月，我局发布2022年政府信息公开工作年度报告。'])).toEqual([]);
    expect(years(['2023年，', '2023年收到政府信息公开申请15件，2022年收到政府信息公开申请12件。'])).toEqual(
      [],
    );
    expect(years(['2023年，', '2022年收到政府信息公开申请12件，2023年收到政府信息公开申请15件。'])).toEqual(
      [],
    );
    expect(years(['一是', '时效性不足。2024年，我局将继续改进。'])).toEqual([]);
    expect(years(['2023年，', '按照2021年印发的年度报告格式，对照2022年工作要点，认真落实。'])).toEqual([]);
  });
});

describe('text repeated from last year', () => {
  const written = [
    '2023年，我局坚持以公开为常态、不公开为例外，全面推进政府信息公开。',
    '健全政府信息公开申请登记、审核、办理、答复、归档的工作制度。',
    '加强信息公开平台建设管理，及时更新栏目内容，做好日常巡查。',
    '积极参加专业培训，不断提高政务公开工作的质量和水平。',
    '主动接受社会监督，畅通群众监督举报的各种渠道和方式。',
    '完善信息发布保密审查，落实三审三校，确保内容准确权威。',
  ];
  const shareOf = (then: readonly string[]) =>
    checkText(form, report, written, { lastYearParagraphs: then }).findings.find(
      ({ rule }) => rule === 'text.repeated',
    )?.left;

  it('tells the share that stands in last year’s text, years and numbers apart', () => {
    expect(shareOf(written.map((line) => line.replace('2023', '2022')))).toBe(100);
    expect(shareOf(written.slice(0, 4))).toBeGreaterThanOrEqual(60);
    expect(shareOf(written.slice(0, 2))).toBeUndefined();
    expect(shareOf([])).toBeUndefined();
    const { findings } = checkText(form, report, written.slice(0, 5), { lastYearParagraphs: written });
    expect(findings).toMatchObject([{ rule: 'text.repeated', left: 100, right: 50 }]);
    const ending = shareOf(written.map((line) => `${line.slice(0, -3)}等等。`));
    expect(ending).toBeGreaterThanOrEqual(70);
    expect(ending).toBeLessThan(100);
  });
});

test('a sentence of few characters counts neither as repeated nor as new', () => {
  const long = (nth: number): string => `第${'甲乙丙丁戊'[nth]}项工作按照要求扎实有序向前推进。`;
  const short = (nth: number): string => `新的一项工作${'甲乙丙丁戊'[nth]}。`;
  const shareOf = (count: number) => {
    const repeated = [0, 1, 2, 3, 4].slice(0, count).map(long);
    const now = [...repeated, ...[0, 1, 2, 3, 4].map(short)];
    return checkText(form, report, now, { lastYearParagraphs: repeated }).findings.find(
      ({ rule }) => rule === 'text.repeated',
    )?.left;
  };
  expect(shareOf(5)).toBe(100);
  expect(shareOf(4)).toBeUndefined();
});

describe('sentences of findings', () => {
  const messages = (...paragraphs: string[]) =>
    checkText(form, report, paragraphs).findings.map((each) => findingMessage(form, each));

  it('quotes the text, says what the tables hold and by which ways of counting, and what to do', () => {
    expect(messages('2023年，我局共收到政府信息公开申请14件。')).toEqual([
      '正文“2023年，我局共收到政府信息公开申请14件。”中收到（受理）申请数为 14，表三为 15（按其他口径为 17）。请核对正文和表，改正有误的一处；口径不同的，请附说明。',
    ]);
    expect(messages('2023年收到政府信息公开申请15件，其中自然人申请11件。')[0]).toContain(
      '中收到（受理）申请数（自然人）为 11，表三为 12（按其他口径为 14）。',
    );
    expect(messages('收到政府信息公开申请15件，予以公开8件，占60%。')[0]).toContain(
      '占比为 60%，按表三为 57.14%（按其他口径为 53.33%、50%、47.06%）',
    );
    expect(messages('制定规范性文件6件。')[0]).toContain(
      '中表二「行政规范性文件」行「本年制发件数」列为 6，表二为 4。',
    );
  });

  it('says what is wrong with chapters', () => {
    expect(messages(...withLines(['2023年未', '无。']))).toEqual([
      '正文没有写明信息处理费收取情况。请在第六部分写明，没有收取的写 0 元。',
    ]);
  });
});

describe('the length of chapter 一', () => {
  const long = withLines(['2023年，', `${'我局认真贯彻落实条例。'.repeat(10)}`, '及时公开。']);
  const lengths = (generalLength?: number) =>
    checkText(form, report, long, { generalLength }).findings.map((each) => [
      each.rule,
      each.left,
      findingMessage(form, each),
    ]);

  it('is not looked at until a number of characters is set', () => {
    expect(lengths()).toEqual([]);
    expect(lengths(0)).toEqual([]);
  });

  it('is to be verified above the number that is set', () => {
    expect(lengths(115)).toEqual([]);
    expect(lengths(114)).toEqual([
      ['text.tooLong', 115, '正文「一、总体情况」有 115 字，超过所设的 114 字。请精简。'],
    ]);
  });
});
