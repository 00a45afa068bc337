import { add, cell } from '../model/expression';
import type { Expression } from '../model/expression';
import type { Form, Row, RowHeading, Table } from '../model/form';
import type { Rule } from '../model/rule';
import { statisticsClaims } from './statistics-claims';
import { officialNames } from './official-names';
import type { TotalWords } from './totals';
import { totalRules } from './totals';

const SOURCE = '国办发〔2014〕32号';

/** A row of the 统计表: stable id, printed label, unit, depth of its numbering. */
const row = (id: string, label: string, unit: string, level: number, extra: Partial<Row> = {}): Row => ({
  id,
  label,
  unit,
  level,
  ...extra,
});
const TOTAL = { total: true } as const;
const heading = (text: string, level = 0): RowHeading => ({ heading: text, level });

const ROWS: readonly (Row | RowHeading)[] = [
  heading('一、主动公开情况'),
  row('disclosed', '（一）主动公开政府信息数', '条', 1),
  row('disclosed.normative', '其中：主动公开规范性文件数', '条', 2),
  row('normativeMade', '制发规范性文件总数', '件', 1),
  heading('（二）通过不同渠道和方式公开政府信息的情况', 1),
  row('channel.gazette', '1.政府公报公开政府信息数', '条', 2),
  row('channel.website', '2.政府网站公开政府信息数', '条', 2),
  row('channel.microblog', '3.政务微博公开政府信息数', '条', 2),
  row('channel.wechat', '4.政务微信公开政府信息数', '条', 2),
  row('channel.other', '5.其他方式公开政府信息数', '条', 2),
  heading('二、回应解读情况'),
  row('responses', '（一）回应公众关注热点或重大舆情数', '次', 1, {
    aliases: ['（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）'],
  }),
  heading('（二）通过不同渠道和方式回应解读的情况', 1),
  row('press', '1.参加或举办新闻发布会总次数', '次', 2),
  row('press.leaders', '其中：主要负责同志参加新闻发布会次数', '次', 3),
  row('interviews', '2.政府网站在线访谈次数', '次', 2),
  row('interviews.leaders', '其中：主要负责同志参加政府网站在线访谈次数', '次', 3),
  row('articles', '3.政策解读稿件发布数', '篇', 2),
  row('microblogResponses', '4.微博微信回应事件数', '次', 2),
  row('otherResponses', '5.其他方式回应事件数', '次', 2),
  heading('三、依申请公开情况'),
  row('received', '（一）收到申请数', '件', 1, TOTAL),
  row('received.inPerson', '1.当面申请数', '件', 2),
  row('received.fax', '2.传真申请数', '件', 2),
  row('received.online', '3.网络申请数', '件', 2, { aliases: ['3.网上申请数'] }),
  row('received.letter', '4.信函申请数', '件', 2),
  row('received.other', '5.其他形式', '件', 2, { aliases: ['5.其他形式申请数'] }),
  row('closed', '（二）申请办结数', '件', 1, TOTAL),
  row('closed.onTime', '1.按时办结数', '件', 2),
  row('closed.extended', '2.延期办结数', '件', 2),
  row('replied', '（三）申请答复数', '件', 1, TOTAL),
  row('replied.alreadyPublic', '1.属于已主动公开范围数', '件', 2),
  row('replied.granted', '2.同意公开答复数', '件', 2),
  row('replied.partly', '3.同意部分公开答复数', '件', 2),
  row('replied.refused', '4.不同意公开答复数', '件', 2, TOTAL),
  row('refused.stateSecret', '其中：涉及国家秘密', '件', 3, { aliases: ['涉及国家秘密'] }),
  row('refused.tradeSecret', '涉及商业秘密', '件', 3),
  row('refused.privacy', '涉及个人隐私', '件', 3),
  row('refused.security', '危及国家安全、公共安全、经济安全和社会稳定', '件', 3),
  row('refused.notInformation', '不是《条例》所指政府信息', '件', 3),
  row('refused.law', '法律法规规定的其他情形', '件', 3),
  row('replied.notOurs', '5.不属于本行政机关公开数', '件', 2),
  row('replied.notExisting', '6.申请信息不存在数', '件', 2),
  row('replied.clarify', '7.告知作出更改补充数', '件', 2),
  row('replied.otherWay', '8.告知通过其他途径办理数', '件', 2),
  row('reconsideration', '四、行政复议数量', '件', 0, TOTAL),
  row('reconsideration.upheld', '（一）维持具体行政行为数', '件', 1),
  row('reconsideration.corrected', '（二）被依法纠错数', '件', 1),
  row('reconsideration.other', '（三）其他情形数', '件', 1),
  row('litigation', '五、行政诉讼数量', '件', 0, TOTAL),
  row('litigation.upheld', '（一）维持具体行政行为或者驳回原告诉讼请求数', '件', 1),
  row('litigation.corrected', '（二）被依法纠错数', '件', 1),
  row('litigation.other', '（三）其他情形数', '件', 1),
  row('complaints', '六、被举报投诉数量', '件', 0, { total: true, aliases: ['六、举报投诉数量'] }),
  row('complaints.upheld', '（一）维持具体行政行为数', '件', 1),
  row('complaints.corrected', '（二）被纠错数', '件', 1, { aliases: ['（二）被依法纠错数'] }),
  row('complaints.other', '（三）其他情形数', '件', 1),
  row('libraries', '七、向图书馆、档案馆等查阅场所报送信息数', '条', 0, TOTAL),
  row('libraries.paper', '（一）纸质文件数', '条', 1),
  row('libraries.electronic', '（二）电子文件数', '条', 1),
  heading('八、机构建设和保障经费情况'),
  row('offices', '（一）政府信息公开工作专门机构数', '个', 1),
  row('readingPoints', '（二）设置政府信息公开查阅点数', '个', 1),
  row('staff', '（三）从事政府信息公开工作人员数', '人', 1, TOTAL),
  row('staff.fullTime', '1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', 2, {
    aliases: ['1.专职人员数'],
  }),
  row('staff.partTime', '2.兼职人员数', '人', 2),
  row(
    'funds',
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    '万元',
    1,
    { kind: 'amount', aliases: ['（四）政府信息公开专项经费'] },
  ),
  heading('九、政府信息公开会议和培训情况'),
  row('meetings', '（一）召开政府信息公开工作会议或专题会议数', '次', 1),
  row('trainings', '（二）举办各类培训班数', '次', 1),
  row('trainees', '（三）接受培训人员数', '人次', 1),
];

const valueOf = (id: string): Expression => cell('statistics', id, 'value');
const labelOf = (id: string): string =>
  ROWS.find((each): each is Row => 'id' in each && each.id === id)?.label ?? id;

const FOOTNOTE = '各子栏目数总数要等于总栏目数量';

/** “各子栏目数总数要等于总栏目数量”: a row is the sum of the rows under it. */
const totalWords = (id: string): TotalWords => ({
  id: `statistics.${id}`,
  name: '子栏目合计',
  origin: 'printed',
  wording: `${labelOf(id)}等于其各子栏目之和`,
  source: `${SOURCE}，统计表附注“${FOOTNOTE}”`,
});

const atMost = (id: string, part: string, whole: string, source: string): Rule => ({
  id: `statistics.${id}`,
  name: '其中项',
  severity: 'error',
  origin: 'implied',
  condition: { left: valueOf(part), relation: '<=', right: valueOf(whole) },
  sides: ['分项', '总项'],
  wording: `${labelOf(part)}不大于${labelOf(whole)}`,
  source,
});

const CHANNELS = ['gazette', 'website', 'microblog', 'wechat', 'other'].map((id) => `channel.${id}`);
const CHANNEL_SOURCE = '填报说明：同一信息通过不同渠道公开的只计1条，各渠道之和可以大于总数';
const statistics: Table = {
  id: 'statistics',
  ordinal: '统计表',
  title: '政府信息公开情况统计表',
  aliases: ['政府信息公开工作情况统计表', '统计表'],
  widths: [6800, 1000, 1400],
  blocks: [
    {
      stub: { label: '统计指标', columns: 1 },
      unitHeader: '单位',
      columns: [{ id: 'value', label: '统计数' }],
      rows: ROWS,
    },
  ],
  footnote: `（注：${FOOTNOTE}）`,
  shape: 'list',
};

/** 政府信息公开情况统计表, report years 2014 to 2018. */
export const form2014: Form = {
  id: '2014',
  name: '2014年统计表',
  years: { from: 2014, to: 2018 },
  source: SOURCE,
  title: '〔unit〕〔year〕年度政府信息公开情况统计表',
  ...officialNames,
  chapters: [],
  tables: [statistics],
  rules: [
    atMost('disclosedNormative', 'disclosed.normative', 'disclosed', SOURCE),
    ...CHANNELS.map((channel) => atMost(`${channel}AtMost`, channel, 'disclosed', CHANNEL_SOURCE)),
    {
      id: 'statistics.channels',
      name: '渠道合计',
      severity: 'verify',
      origin: 'practice',
      condition: { left: add(...CHANNELS.map(valueOf)), relation: '>=', right: valueOf('disclosed') },
      sides: ['各渠道之和', '主动公开政府信息数'],
      wording: '各渠道公开政府信息数之和不小于主动公开政府信息数',
      source: CHANNEL_SOURCE,
    },
    atMost('pressLeaders', 'press.leaders', 'press', SOURCE),
    atMost('interviewsLeaders', 'interviews.leaders', 'interviews', SOURCE),
    ...totalRules(statistics, totalWords),
    {
      id: 'statistics.closedReplied',
      name: '办结与答复',
      severity: 'verify',
      origin: 'practice',
      condition: { left: valueOf('closed'), relation: '=', right: valueOf('replied') },
      sides: ['申请办结数', '申请答复数'],
      wording: '申请办结数与申请答复数一般相等',
      source: '审核惯例',
    },
  ],
  yearly: [
    'disclosed',
    'received',
    'closed',
    'replied',
    'reconsideration',
    'litigation',
    'complaints',
    'funds',
  ].map((id) => ({ table: 'statistics', row: id, column: 'value' })),
  claims: statisticsClaims,
};
