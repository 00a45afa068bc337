/**
 * Short names of departments and what they stand for. standard: the short name that the State Council's list of its
 * organs (国务院机构简称) gives the national body, as local bodies use it; usage: met in published annual reports.
 * A short name that only leaves characters out of the full one (文旅局) needs no entry to be understood, but one here
 * is sure: it matches offices in lists too. alike: the short name of a body with the same duties; in a list people
 * write one for the other (卫健局 for 卫健委), in a text it is another office.
 */
export const DEPARTMENTS: readonly {
  readonly short: string;
  readonly full: readonly string[];
  readonly source: 'standard' | 'usage';
  readonly alike?: string;
}[] = [
  { short: '卫生健康委', full: ['卫生健康委员会'], source: 'standard', alike: '卫健委' },
  { short: '发展改革委', full: ['发展和改革委员会', '发展改革委员会'], source: 'standard', alike: '发改委' },
  { short: '国家民委', full: ['国家民族事务委员会'], source: 'standard' },
  { short: '国资委', full: ['国有资产监督管理委员会'], source: 'standard' },
  { short: '市场监管局', full: ['市场监督管理局'], source: 'standard', alike: '市监局' },
  { short: '药监局', full: ['药品监督管理局'], source: 'standard' },
  { short: '医保局', full: ['医疗保障局'], source: 'standard' },
  { short: '疾控局', full: ['疾病预防控制局'], source: 'standard' },
  { short: '林草局', full: ['林业和草原局'], source: 'standard' },
  { short: '广电局', full: ['广播电视局'], source: 'standard' },
  { short: '国管局', full: ['机关事务管理局'], source: 'standard', alike: '机关事务局' },
  { short: '信访局', full: ['信访局'], source: 'standard' },
  { short: '粮食和储备局', full: ['粮食和物资储备局'], source: 'standard' },
  { short: '卫健委', full: ['卫生健康委员会'], source: 'usage' },
  { short: '卫健局', full: ['卫生健康局'], source: 'usage', alike: '卫健委' },
  { short: '发改委', full: ['发展和改革委员会', '发展改革委员会'], source: 'usage' },
  { short: '发改局', full: ['发展和改革局', '发展改革局'], source: 'usage', alike: '发改委' },
  { short: '人社局', full: ['人力资源和社会保障局', '人力资源社会保障局'], source: 'usage' },
  { short: '市监局', full: ['市场监督管理局'], source: 'usage' },
  { short: '住建局', full: ['住房和城乡建设局', '住房城乡建设局'], source: 'usage' },
  { short: '住建委', full: ['住房和城乡建设委员会'], source: 'usage', alike: '住建局' },
  { short: '教委', full: ['教育委员会'], source: 'usage', alike: '教育局' },
  { short: '教体局', full: ['教育体育局', '教育和体育局'], source: 'usage', alike: '教育局' },
  { short: '人社厅', full: ['人力资源和社会保障厅', '人力资源社会保障厅'], source: 'usage' },
  { short: '住建厅', full: ['住房和城乡建设厅', '住房城乡建设厅'], source: 'usage', alike: '住建局' },
  { short: '工信厅', full: ['工业和信息化厅'], source: 'usage', alike: '工信局' },
  { short: '工信委', full: ['工业和信息化委员会'], source: 'usage', alike: '工信局' },
  { short: '文旅厅', full: ['文化和旅游厅', '文化旅游厅'], source: 'usage' },
  { short: '应急厅', full: ['应急管理厅'], source: 'usage' },
  { short: '退役军人厅', full: ['退役军人事务厅'], source: 'usage' },
  { short: '文旅局', full: ['文化和旅游局', '文化旅游局'], source: 'usage' },
  {
    short: '文广旅局',
    full: ['文化广电和旅游局', '文化广电旅游局', '文化广播电视和旅游局'],
    source: 'usage',
  },
  { short: '文广旅体局', full: ['文化广电旅游体育局', '文化广播电视旅游和体育局'], source: 'usage' },
  { short: '应急局', full: ['应急管理局'], source: 'usage' },
  { short: '自规局', full: ['自然资源和规划局'], source: 'usage', alike: '资规局' },
  { short: '资规局', full: ['自然资源和规划局'], source: 'usage' },
  { short: '工信局', full: ['工业和信息化局'], source: 'usage' },
  { short: '经信局', full: ['经济和信息化局'], source: 'usage' },
  { short: '科技局', full: ['科学技术局'], source: 'usage' },
  { short: '科技厅', full: ['科学技术厅'], source: 'usage' },
  { short: '交通局', full: ['交通运输局'], source: 'usage' },
  { short: '农业局', full: ['农业农村局'], source: 'usage' },
  { short: '退役军人局', full: ['退役军人事务局'], source: 'usage' },
  { short: '行政审批局', full: ['行政审批服务局'], source: 'usage' },
  { short: '审批局', full: ['行政审批局', '行政审批服务局'], source: 'usage', alike: '行政审批局' },
  { short: '政数局', full: ['政务服务和数据管理局', '政务服务数据管理局'], source: 'usage' },
  { short: '民宗局', full: ['民族宗教事务局'], source: 'usage' },
  { short: '机关事务局', full: ['机关事务管理局', '机关事务服务局', '机关事务服务中心'], source: 'usage' },
  {
    short: '城管局',
    full: [
      '城市管理局',
      '城市管理和综合执法局',
      '城市管理综合执法局',
      '城市管理综合行政执法局',
      '城市管理行政执法局',
      '城市管理和综合行政执法局',
    ],
    source: 'usage',
  },
  { short: '综合执法局', full: ['综合行政执法局'], source: 'usage' },
  { short: '环保局', full: ['生态环境局'], source: 'usage' },
  { short: '公积金中心', full: ['住房公积金管理中心'], source: 'usage' },
];

/** How names of offices end in full and in short, the plainest first. `政府` is what a key has for 人民政府. */
export const ENDINGS: readonly { readonly full: string; readonly short: readonly string[] }[] = [
  { full: '街道办事处', short: ['街道', '街道办', '街办', '街'] },
  { full: '镇政府', short: ['镇'] },
  { full: '乡政府', short: ['乡'] },
  { full: '经济技术开发区管理委员会', short: ['经开区'] },
  { full: '高新技术产业开发区管理委员会', short: ['高新区'] },
  { full: '开发区管理委员会', short: ['开发区'] },
  { full: '新区管理委员会', short: ['新区'] },
  { full: '园区管理委员会', short: ['园区'] },
  { full: '管理委员会', short: ['管委会'] },
  { full: '委员会', short: ['委'] },
  { full: '办公室', short: ['办'] },
];

/** What people leave out behind the place that an office is of. */
export const LEFT_OUT =
  /(?<=镇|乡|街道)(?:政府|办事处|办|党工委|党政(?:综合)?办)$|(?<=[省市县区州盟旗])政府$|(?:管理委员会|管委会|管委)$/u;

/** What an office may call itself by its kind alone: 学校 for 某市第一中学. */
export const KINDS: readonly (readonly [kind: string, names: RegExp])[] = [
  ['学校', /(?:中学|小学|学院|大学|学校|幼儿园|职校)$/u],
  ['医院', /(?:医院|卫生院|保健院)$/u],
  ['中心', /中心$/u],
  ['局', /局$/u],
  ['厅', /厅$/u],
  ['街道', /街道(?:办事处)?$/u],
  ['镇', /镇(?:政府)?$/u],
  ['乡', /乡(?:政府)?$/u],
  ['管委会', /(?:管委会|管理委员会)$/u],
  ['经开区', /经济(?:技术)?开发区(?:管委会|管理委员会)?$/u],
  ['高新区', /高新(?:技术)?(?:产业)?(?:开发)?区(?:管委会|管理委员会)?$/u],
  ['开发区', /开发区(?:管委会|管理委员会)?$/u],
  ['新区', /新区(?:管委会|管理委员会)?$/u],
  ['园区', /园区(?:管委会|管理委员会)?$/u],
];
