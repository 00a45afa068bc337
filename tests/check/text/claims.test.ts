import { checkText } from '../../../src/check/text/check-text';
import { tableIndex } from '../../../src/model/form-index';
import { numberSpan } from '../../../src/model/number-place';
import { findingMessage } from '../../../src/words/catalogue';
import { form, lastYear, report } from './fixture';

/** What a text claims: `received 15`, with `≠` where the tables say otherwise and `?` where that cannot be known. */
const claimed = (text: string): string[] =>
  checkText(form, report, text.split('\n'), { lastYear }).claims.map(
    ({ claim, measure, applicant, value, outcome }) =>
      [claim, applicant, measure === 'count' ? '' : measure].filter(Boolean).join(' ') +
      ` ${value}${{ agrees: '', differs: ' ≠', unknown: ' ?' }[outcome]}`,
  );

const SECTION = '（二）依申请公开情况。';
const REVIEWED = '（三）行政复议、行政诉讼情况。';

describe('sentences that state what the tables hold', () => {
  it.each([
    // 收到、受理: new, or new and carried over
    ['2023年，我局共收到政府信息公开申请15件。', ['received 15']],
    ['2023年共受理依申请公开政府信息申请17宗。', ['received 17']],
    ['全年收到公民、法人和其他组织政府信息公开申请十五件。', ['received 15']],
    ['2023年，某市教育局累计收到政府信息公开申请１５件。', ['received 15']],
    ['市教育局2023年度收到15件政府信息公开申请。', ['received 15']],
    ['2023 年本机关收到依申请公开 14 件。', ['received 14 ≠']],
    ['2023年，我局收到政府信息公开申请1，015件。', ['received 1015 ≠']],
    ['2023年收到政府信息公开申请15份，上年结转2件。', ['received 15', 'carriedIn 2']],
    ['2023年共收到政府信息公开申请17件（含2022年结转2件）。', ['received 17', 'carriedIn 2']],
    ['2023年新收政府信息公开申请15件，去年结转3件。', ['new 15', 'carriedIn 3 ≠']],
    ['本年新增政府信息公开申请17件。', ['new 17 ≠']],
    ['2023年，本机关未收到政府信息公开申请。', ['received 0 ≠']],
    ['全年没有收到依申请公开政府信息的申请。', ['received 0 ≠']],
    ['全年收到自然人、法人和其他组织政府信息公开申请15件。', ['received 15']],
    ['某市教育局网站发布信息120条，收到政府信息公开申请15件。', ['received 15']],
    // 答复、办结
    [
      `${SECTION}2023年收到申请15件，办结16件，结转下年度继续办理1件。`,
      ['received 15', 'results 16', 'carriedOut 1'],
    ],
    [`${SECTION}全年受理17件，均已按时办结17件。`, ['received 17', 'results 17 ≠']],
    [`${SECTION}收到申请15件，按期答复15件。`, ['received 15', 'results 15']],
    [`${SECTION}2023年，我局办理政府信息公开申请17件，结转2024年1件。`, ['handled 17', 'carriedOut 1']],
    [`${SECTION}全年共收到申请15件，作出答复20件。`, ['received 15', 'results 20 ≠']],
    [
      `${SECTION}2023年，我局共收到申请15件，已答复14件，1件正在办理中。`,
      ['received 15', 'results 14', 'carriedOut 1'],
    ],
    [`${SECTION}收到申请15件，答复率100%，均已按时答复。`, ['received 15', 'results 15']],
    [`${SECTION}收到申请15件，均已陆续答复。`, ['received 15']],
    // 办理结果
    [
      `${SECTION}其中，予以公开8件，部分公开2件，不予公开2件，无法提供3件，不予处理1件，其他处理1件。`,
      ['disclosed 8', 'partlyDisclosed 2', 'refused 2', 'unable 3', 'declined 1', 'other 1'],
    ],
    [
      `${SECTION}予以公开9件、部分公开2件、不予公开3件。`,
      ['disclosed 9 ≠', 'partlyDisclosed 2', 'refused 3 ≠'],
    ],
    [`${SECTION}8件予以公开，2件部分公开，3件无法提供。`, ['disclosed 8', 'partlyDisclosed 2', 'unable 3']],
    [
      '收到政府信息公开申请15件。其中予以公开八件，不予公开两件。',
      ['received 15', 'disclosed 8', 'refused 2'],
    ],
    [`${SECTION}危及“三安全、一稳定”1件，其他处理1件。`, ['refused.security 1 ≠', 'other 1']],
    [
      `${SECTION}不予公开2件（其中属于三类内部事务信息1件，四类过程性信息1件）。`,
      ['refused 2', 'refused.internal 1', 'refused.process 1'],
    ],
    [`${SECTION}无法提供3件，其中本机关不掌握相关政府信息3件。`, ['unable 3', 'unable.notHeld 3 ≠']],
    [
      `${SECTION}不予处理1件，为重复申请1件；信访举报投诉类申请0件。`,
      ['declined 1', 'declined.duplicate 1', 'declined.complaint 0'],
    ],
    [`${SECTION}\n1.予以公开8件；\n2.不予公开4件。`, ['disclosed 8', 'refused 4 ≠']],
    // 申请方式
    [`${SECTION}通过网络申请9件，信函申请4件，当面申请2件。`, ['received 15']],
    [`${SECTION}收到申请15件，其中网络申请9件、信函申请6件。`, ['received 15', 'received 15']],
    [`${SECTION}收到申请14件，其中网络申请9件、信函申请5件。`, ['received 14 ≠']],
    [`${SECTION}收到申请15件，其中网络申请9件、信函申请4件。`, ['received 15']],
    [`${SECTION}收到申请15件，其中网络申请9件。`, ['received 15']],
    [`${SECTION}网络申请9件、信函申请2件。`, ['received 11 ≠']],
    [`${SECTION}网络申请9件、信函申请6件，其中自然人12件。`, ['received 15', 'received natural 12']],
    // 申请人
    [
      '2023年共收到政府信息公开申请15件，其中自然人申请12件，法人或其他组织申请3件。',
      ['received 15', 'received natural 12', 'received organisations 3'],
    ],
    [
      '2023年共收到政府信息公开申请15件，其中自然人11件，商业企业4件。',
      ['received 15', 'received natural 11 ≠', 'received business 4 ≠'],
    ],
    [
      '受理政府信息公开申请17件，由自然人提出14件，企业提出3件。',
      ['received 17', 'received natural 14', 'received business 3'],
    ],
    // 占比
    [
      `${SECTION}收到申请15件，其中自然人12件，占80%。`,
      ['received 15', 'received natural 12', 'received natural share 80'],
    ],
    [
      `${SECTION}予以公开8件，占比50%；部分公开2件，占12.5%。`,
      ['disclosed 8', 'disclosed share 50', 'partlyDisclosed 2', 'partlyDisclosed share 12.5'],
    ],
    [`${SECTION}予以公开8件，占申请总数的53.3%。`, ['disclosed 8', 'disclosed share 53.3']],
    [`${SECTION}予以公开8件，占全部申请的60%。`, ['disclosed 8', 'disclosed share 60 ≠']],
    [
      `${SECTION}不予公开2件，其中属于内部事务信息1件，占50%。`,
      ['refused 2', 'refused.internal 1', 'refused.internal share 50'],
    ],
    // 同比
    ['2023年收到政府信息公开申请15件，同比增长25%。', ['received 15', 'received rate 25']],
    ['2023年收到政府信息公开申请15件，较上年增加3件。', ['received 15', 'received change 3']],
    [
      '2023年收到政府信息公开申请15件，比2022年增加5件，增长41.7%。',
      ['received 15', 'received change 5 ≠', 'received rate 41.7 ≠'],
    ],
    ['2023年收到政府信息公开申请15件，与上年相比，下降20%。', ['received 15', 'received rate -20 ≠']],
    ['2023年收到政府信息公开申请15件，比2021年增加5件。', ['received 15']],
    ['2023年收到政府信息公开申请15件，网站访问量同比增长20%。', ['received 15']],
    // 行政复议、行政诉讼
    [
      `${REVIEWED}因政府信息公开被申请行政复议3件，被提起行政诉讼3件。`,
      ['reconsideration 3', 'litigation 3'],
    ],
    [
      `${REVIEWED}2023年，发生政府信息公开行政复议案件3起，其中结果维持1起，结果纠正1起，尚未审结1起。`,
      [
        'reconsideration 3',
        'reconsideration.upheld 1',
        'reconsideration.corrected 1',
        'reconsideration.pending 1',
      ],
    ],
    [
      `${REVIEWED}行政诉讼3件，其中未经复议直接起诉1件，复议后起诉1件。`,
      ['litigation 3', 'direct 1', 'after 1 ≠'],
    ],
    [
      `${REVIEWED}行政诉讼案件3件，结果维持2件，尚未审结1件。`,
      ['litigation 3', 'litigation.upheld 2', 'litigation.pending 1'],
    ],
    [
      `${REVIEWED}行政复议结果维持1件，占33.3%。`,
      ['reconsideration.upheld 1', 'reconsideration.upheld share 33.3'],
    ],
    ['2023年未发生因政府信息公开引发的行政复议、行政诉讼案件。', ['reconsideration 0 ≠', 'litigation 0 ≠']],
    ['政府信息公开行政复议、行政诉讼均为0件。', ['reconsideration 0 ≠', 'litigation 0 ≠']],
    ['全年涉及政府信息公开的行政复议案件2件。', ['reconsideration 2 ≠']],
    // 规范性文件、处理决定、收费
    [
      '2023年，我局制发行政规范性文件4件，废止5件，现行有效28件。',
      ['normative.made 4', 'normative.abolished 5', 'normative.inForce 28'],
    ],
    ['制定规范性文件6件，废止规范性文件5件。', ['normative.made 6 ≠', 'normative.abolished 5']],
    ['截至2023年底，现行有效的规范性文件共29部。', ['normative.inForce 29 ≠']],
    ['全年作出行政许可决定1,120件，行政处罚决定36件。', ['licences 1120', 'penalties 36 ≠']],
    ['实施行政处罚35件，未实施行政强制。', ['penalties 35', 'coercion 0']],
    ['2023年行政事业性收费25.1万元。', ['charges 25.1']],
    ['2023年行政事业性收费25.9万元。', ['charges 25.9 ≠']],
    ['收取行政事业性收费251000元。', ['charges 25.1']],
    ['行政事业性收费金额共251万元。', ['charges 251 ≠']],
    // Nothing says what they are.
    [`${SECTION}收到申请15件，其中延期答复4件，均按时答复12件。`, ['received 15']],
    [
      `${SECTION}收到自然人申请12件，收到申请15件，答复16件，其中收到申请9件。`,
      ['received natural 12', 'received 15', 'results 16'],
    ],
    [`${SECTION}答复12件其中12件按时答复。`, ['results 12 ≠']],
    [`${REVIEWED}行政复议3件，结果维持和结果纠正1件。`, ['reconsideration 3']],
    [`${REVIEWED}行政复议3件，答复结果维持2件。`, ['reconsideration 3']],
    [`${REVIEWED}行政复议、行政诉讼案件3件。`, []],
    ['加强规范性文件管理，制定6件，废止5件。', ['normative.made 6 ≠', 'normative.abolished 5']],
  ])('%s', (text, claims) => {
    expect(claimed(text)).toEqual(claims);
  });
});

describe('sentences about something else', () => {
  it.each([
    '全年共收到人大代表建议0件，政协提案2件，均已办结2件。',
    `${SECTION}办理建议提案12件，办结12件，答复12件。`,
    '2023年，通过门户网站发布信息1433条，总访问量达637万多次。',
    '全年共办理信访件12001件，其中，东莞市12345政务服务便民热线11871件。',
    '2023年主动公开政府信息228条，其中政务动态信息112条。',
    '出台文件11件，主动公开7件、依申请公开4件、不予公开1件。',
    `${SECTION}出台文件11件，主动公开7件、依申请公开4件、不予公开1件。`,
    '2022年共收到政府信息公开申请12件。',
    '去年，我局收到政府信息公开申请12件，答复11件。',
    '2023年上半年，收到政府信息公开申请6件。',
    '截至6月底，收到政府信息公开申请9件。',
    '2023年第三季度受理依申请公开3件。',
    '自2008年《条例》施行以来，累计收到政府信息公开申请260件。',
    '累计收到政府信息公开申请260件。',
    '2023年，各区县共收到政府信息公开申请520件。',
    '所属事业单位收到政府信息公开申请8件。',
    '全市共收到政府信息公开申请1520件。',
    '市公安局：收到政府信息公开申请80件，予以公开40件。',
    '其中市公安局收到政府信息公开申请80件。',
    `${SECTION}收到网上申请9件，同比增长20%。`,
    `${SECTION}申请内容涉及教师招聘3件、学籍管理2件。`,
    `${SECTION}答复率100%，满意率99.5%。`,
    `${SECTION}按时答复12件，延期答复4件。`,
    `${SECTION}共收到申请百余件，较往年明显增多。`,
    `${SECTION}约收到申请20件。`,
    '全年办理行政复议案件120件，行政诉讼应诉38件。',
    `${REVIEWED}无行政复议被纠正的情况，行政诉讼败诉0件。`,
    '公示行政许可信息350条、行政处罚信息99条。',
    '清理规范性文件60件，公开规范性文件12件。',
    '举办政府信息公开培训班3次，培训120人次。',
    '受理不动产登记申请1.2万件，办结1.2万件。',
    '网上受理业务15件，答复群众咨询30件次。',
    '2023年收取信息处理费120元。',
    '行政事业性收费项目共5项。',
    '回复网站留言1624条，平均办理时间1.2天。',
    '全年受理离退休提取845笔，同比增长26.11%。',
    '2024年，我局将力争政府信息公开申请答复率达到100%。',
    '配备专职工作人员1人，设立查阅点5个。',
    `${SECTION}其中通过网站收到9件，信函收到4件，当面受理2件。`,
    '我局机关收到政府信息公开申请8件，分中心收到7件。',
    '全年发生行政复议案件30件，其中涉及政府信息公开2件。',
    '备案审查规范性文件30件，废止2件。',
    '办理行政处罚案件350件，办理行政许可事项9800件。',
    '未发生行政复议被纠错、行政诉讼败诉情况。',
    '加强文件审查，制定6件，废止5件。',
    '加强规范性文件管理。制定6件，废止5件。',
    `${SECTION}依申请公开4件、免予公开1件。`,
    `${SECTION}2022年为12件，2021年为9件。`,
    '对政府信息公开申请实行登记、审核、答复一件一档。',
  ])('%s', (text) => {
    expect(claimed(text)).toEqual([]);
  });
});

const NAMED = tableIndex(form, 'applications').rows.flatMap(({ row: { id, label } }) => {
  const name = label.replace(/^(?:（[一二三四五六七]）|\d\.|[一二三四]、)|（.*）$/g, '');
  return /^(?:other\.|results$)/.test(id) ? [] : [[name, id] as const];
});
test.each(NAMED)('%s, the name of a row, says which number it is', (name, claim) => {
  expect(claimed(`${SECTION}${name}91件。`)).toEqual([`${claim} 91 ≠`]);
});

it('a percentage is taken as printed: rounded or cut, never wider', () => {
  const shares = (percent: string) => claimed(`${SECTION}予以公开8件，占申请总数的${percent}%。`)[1];
  expect(['53.3', '53.34', '53', '53.33'].map(shares)).toEqual([
    'disclosed share 53.3',
    'disclosed share 53.34',
    'disclosed share 53',
    'disclosed share 53.33',
  ]);
  expect(['53.5', '55', '53.4'].map(shares)).toEqual([
    'disclosed share 53.5 ≠',
    'disclosed share 55 ≠',
    'disclosed share 53.4',
  ]);
});

it('a percentage of what others have, or above or about which the share is, is no share that can be compared', () => {
  const claims = (text: string) => claimed(`${SECTION}收到申请15件，${text}，予以公开8件。`);
  const counts = ['received 15', 'disclosed 8'];
  expect(claims('占全市申请总数的9%')).toEqual(counts);
  expect(claims('占全市的9%')).toEqual(counts);
  expect(claims('占申请总数的90%以上')).toEqual(counts);
  expect(claims('占申请总数的99%左右')).toEqual(counts);
  expect(claims('网上申请占60%')).toEqual(counts);
  expect(claims('占我局申请总数的100%')).toEqual([counts[0], 'received share 100', counts[1]]);
  const city = { ...report, unit: '某市人民政府' };
  const outcomes = checkText(form, city, [`${SECTION}予以公开8件，占全市申请总数的53%。`]).claims;
  expect(outcomes.map(({ measure, outcome }) => `${measure} ${outcome}`)).toEqual([
    'count agrees',
    'share agrees',
  ]);
});

it('cannot tell a change without last year, nor a count against a blank cell', () => {
  const outcomes = (text: string, other = report) =>
    checkText(form, other, [text]).claims.map(({ outcome }) => outcome);
  expect(outcomes('2023年收到政府信息公开申请15件，同比增长25%。')).toEqual(['agrees', 'unknown']);
  expect(outcomes('收到政府信息公开申请15件。', { ...report, tables: {} })).toEqual(['unknown']);
});

it('counts the whole area for a government, and only for one', () => {
  const city = { ...report, unit: '某市人民政府' };
  const claims = (text: string) =>
    checkText(form, city, [text]).claims.map(({ claim, outcome }) => `${claim} ${outcome}`);
  expect(claims('2023年，全市共收到政府信息公开申请16件。')).toEqual(['received differs']);
  expect(claims('市教育局收到政府信息公开申请16件。')).toEqual([]);
});

test('a sentence without an end is quoted around each number', () => {
  const long = `2023年，${'我局共收到政府信息公开申请14件，'.repeat(3000)}完。`;
  const { claims, numbers } = checkText(form, report, [long], { lastYear });
  expect(claims.length).toBeGreaterThan(1000);
  for (const { sentence } of claims) {
    expect(sentence.length).toBeLessThan(130);
    expect(sentence).toContain('14件');
  }
  for (const { sentence, place } of numbers) expect(numberSpan(sentence, place!)).toBeDefined();
  const quotes = claims.map(({ sentence }) => sentence);
  expect(quotes[0]).toMatch(/^2023年.*…$/);
  expect(quotes[500]).toMatch(/^….*…$/);
  expect(quotes.at(-1)).toMatch(/^….*完。$/);
});

test('what is denied without a number in a sentence without an end is quoted where it stands', () => {
  const long = `${SECTION}未收到${'投诉、来信、'.repeat(100)}行政复议、${'留言、'.repeat(100)}行政诉讼。`;
  const { claims } = checkText(form, report, [long], { lastYear });
  expect(claims.map(({ claim }) => claim)).toEqual(['reconsideration', 'litigation']);
  expect(claims[0]!.sentence).toContain('行政复议');
  expect(claims[1]!.sentence).toContain('行政诉讼');
});

test.each([
  ['我局', ['received 99', 'results 98']],
  ['市卫生健康委员会', []],
  ['2021年，我局', []],
])('who and when a sentence without an end begins with counts to its end: %s', (begin, claims) => {
  const long = `${begin}，${'完善制度，加强审查，'.repeat(60)}收到申请99件，答复98件。`;
  const found = checkText(form, report, [SECTION, long], { lastYear }).claims;
  expect(found.map(({ claim, value }) => `${claim} ${value}`)).toEqual(claims);
});

const numbersOf = (text: string, section = SECTION) =>
  checkText(form, report, [`${section}${text}`]).numbers.map(
    ({ value, parts, place, outcome, reason }) =>
      `${parts?.map(({ number }) => number).join('+') ?? place?.number} ${value ?? ''} ${reason ?? outcome}`,
  );

test('a number that is compared with nothing says why', () => {
  const reasonOf = (text: string, section = SECTION) => numbersOf(text, section).at(-1);
  expect(reasonOf('办理提案4件，另有3件。')).toBe('3  说的是别的事项');
  expect(reasonOf('全年办理行政复议案件120件，另有3件。', '')).toBe('3  说的是别的事项');
  expect(reasonOf('收到申请15件，另有3件。')).toBe('3  没有写明是什么数');
  expect(reasonOf('收到申请15件，其中延期3件。')).toBe('3  不明白“延期”指什么');
  expect(reasonOf(`共收到${'申请'.repeat(33)}15件。`)).toBe('15 15 agrees');
  expect(reasonOf(`收到${'申请'.repeat(34)}15件。`)).toBe('15  句子太长');
});

describe('counts by the way that applications came', () => {
  it('are shown as the sum that is compared, or with why they are not', () => {
    expect(numbersOf('收到申请15件，其中网络申请9件、信函申请6件。')).toEqual([
      '15 15 agrees',
      '9+6 15 agrees',
    ]);
    expect(numbersOf('收到申请15件，其中网络申请9件、信函申请4件。')).toEqual([
      '15 15 agrees',
      '9  各渠道合计 13，与所述的 15 不同',
      '4  各渠道合计 13，与所述的 15 不同',
    ]);
    expect(numbersOf('收到申请15件，其中网络申请9件。')).toContain('9  只是一种申请方式的数');
    expect(numbersOf('其中网络申请9件、信函申请6件。')).toContain('9  没有写明是什么数');
    expect(claimed(`${SECTION}${'网络申请1件、'.repeat(30)}`)).toEqual([]);
  });

  it('differ as the sum once, and not where what they are parts of differs', () => {
    const told = (text: string) =>
      checkText(form, report, [`${SECTION}${text}`]).findings.map((each) => findingMessage(form, each));
    expect(told('网络申请9件、信函申请2件。')).toEqual([
      expect.stringContaining('中收到（受理）申请数（各渠道合计）为 11，表三为 15（按其他口径为 17）'),
    ]);
    expect(told('收到申请14件，其中网络申请9件、信函申请5件。')).toHaveLength(1);
  });
});

describe('answers in a paragraph of their own', () => {
  const claimsOf = (...paragraphs: readonly string[]) => claimed([SECTION, ...paragraphs].join('\n'));

  it('are of what the paragraphs before say was received', () => {
    expect(claimsOf('收到申请15件。', '工作人员逐件登记。', '上述申请均已按时答复。')).toEqual([
      'received 15',
      'results 15',
    ]);
    expect(claimsOf('收到申请15件。', '均已按时答复。')).toEqual(['received 15', 'results 15']);
  });

  it('are of nothing where something else has been counted since, or the section has ended', () => {
    expect(claimsOf('收到申请15件，其中涉及教师招聘3件。', '均已按时答复。')).toEqual(['received 15']);
    expect(claimsOf('收到申请15件。', '（三）网站建设。', '上述申请均已按时答复。')).toEqual(['received 15']);
    expect(claimsOf('2022年收到申请12件。', '上述申请均已按时答复。')).toEqual([]);
  });
});

test('a number is known from equal ones that are none of its kind', () => {
  const placesOf = (text: string) =>
    checkText(form, report, [text]).numbers.map(({ sentence, place }) => numberSpan(sentence, place!)?.[0]);
  expect(placesOf('截至2023年12月31日，我局收到政府信息公开申请12件。')).toEqual([26]);
  expect(placesOf('按照第3条，我局收到政府信息公开申请3件。')).toEqual([18]);
  expect(placesOf(`${SECTION}行政复议、行政诉讼均为0，收到申请0件。`)).toEqual([11, 11, 17]);
});
