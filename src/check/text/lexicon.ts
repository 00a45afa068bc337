import type { Applicant, ClaimId } from '../../model/text-claim';

/** What a word of a clause tells: what was done, about what, whose, which; nothing at all; or that it is denied. */
export type Meaning =
  | 'nothing'
  /** In time: it says nothing, unless the sentence tells what was late. */
  | 'inTime'
  | 'not'
  | 'all'
  // verbs
  | 'receive'
  | 'new'
  | 'handle'
  | 'close'
  | 'carry'
  | 'pending'
  | 'rest'
  | 'occur'
  | 'make'
  | 'abolish'
  | 'inForce'
  /** 有效 alone: of documents that the sentence has spoken of, in force; `有效规范性文件2件` in a list of what was published, not. */
  | 'valid'
  | 'decide'
  // times that belong to a carry-over
  | 'lastYear'
  | 'nextYear'
  // objects
  | 'request'
  | 'application'
  | 'disclosure'
  | 'matter'
  | 'case'
  /** By which way an application came. */
  | 'channel'
  | 'cited'
  /** A document of the kind that the sentence speaks of. */
  | 'paper'
  | DocumentObject
  | 'licences'
  | 'penalties'
  | 'coercion'
  | 'charges'
  | ReviewObject
  | ReviewOutcome
  | `result:${ClaimId}`
  | `by:${string}`;

export type DocumentObject = 'normative' | 'regulations';
export type ReviewObject = 'reconsideration' | 'litigation' | 'direct' | 'after';
export type ReviewOutcome = 'upheld' | 'corrected' | 'otherOutcome' | 'unsettled';

/** Whose applications a `by:` word counts, the plainest first: an 企业 may stand for every organisation. */
export const APPLICANTS: Readonly<Record<`by:${string}`, readonly Applicant[]>> = {
  'by:natural': ['natural'],
  'by:organisations': ['organisations'],
  'by:business': ['business', 'organisations'],
  'by:research': ['research'],
  'by:welfare': ['welfare'],
  'by:legal': ['legal'],
};

/** The words that claims are made of, spelled as `plainOf` leaves them. The longest word that fits is meant. */
export const LEXICON: Readonly<Partial<Record<Meaning, string>>> = {
  nothing: `
    共 共计 总共 一共 合计 总计 累计 其中 完毕 全年 本年 本年度 今年 今年以来 本年以来 当年以来 当年 年度 年 年内 一年来 年度内 报告期 报告期内 期间
    已 已经 继续 在 内 里 中 的 了 过 也 并 且 而 另 另外 同时 此外 目前 现 仍 为 是 系 有 达 到 由 以 向 对 就 因 因此 由此 被 所 从 经 按
    包括 包含 含 加上 分别 具体 进行 完成 给予 作了 予以 以及 和 及 与 或 或者 并且 至 者
    工作 情况 情形 方面 类 各类 任何 任一 各种 一切 所有 全部的 形式 方式 渠道 途径 形式的 关于 有关 相关 涉及 涉及到 针对
    上述 以上 除 外 状态 故 等 依申请公开申请人 信息公开申请人 公开申请人 信息申请人
    通过 提出 提交 递交 申请提出 数 数量 总数 总量 件数 总 计 量 受理量 总件数 项目 类型 申请事项
    公众 社会公众 群众 人民群众 社会 申请人 当事人 行政相对人 公民法人 各界 社会各界 栏目里 栏目中 栏目内
    依法 依规 依法依规 依法依归 按规定 按照规定 按要求 严格 严格按照 规范 妥善 认真 圆满 顺利 根据 按照 依据 按条例规定
    按条例要求 条例 规定 要求 程序 时限 按规 按程序 依程序 依规定 经统计 据统计 统计 截至年底 实际 本 该 其 相应 作出 做出 决定 答复决定 原因 理由 属于 属 涉
    范围 经清理 清理后 清理 审查 备案审查 后 情况为 信息为 应当 事务 政务事务 政务事项 本单位事务 首次 再次 书面 至今 需要 该项 此项 该类 此类 梳理 反映 由于 违反`,
  inTime: `
    按时 按期 按期限 如期 及时 限时 准时 按时限 按时限要求 法定期限内 法定期限 法定时限内 法定时限 规定期限内 规定期限 规定时限内
    规定时限 规定时间内 规定时间 法定时间内 期限内 时限内`,
  not: '未 尚未 没有 无 未曾 从未 暂无 未有 尚无 并未 均未 均无 无任何 没有任何 零',
  all: '均 全部 都 皆 全 一律',
  receive: '收到 接收 接收到 接到 受理 收受 接受 收到并受理 受理了 收到了 接收并受理',
  new: '新收 新收到 新增 新受理 新接收 新接到',
  handle: '办理 处理 承办 受理并办理 收办',
  close: `
    办结 答复 办复 回复 办理完毕 处理完毕 办理答复 答复办结 办结答复 答复办理 办理结果 作出答复 做出答复 书面答复 予以答复 给予答复
    回应 办理完结 处理完结 办理完成 答复处理 反馈 答复申请人 答复件`,
  carry: '结转 转 转接 转接到 转接至 转入 转至 转到 结转至 结转到 结转入 跨年 延续 延至 顺延 顺延至',
  pending: `
    正在办理 正在办理中 在办 办理中 尚在办理 尚在办理中 在办理中 未办结 尚未办结 待答复 尚未答复 正在处理 正在处理中 正在按程序办理
    尚在答复 尚在答复中 未到答复期限 尚在办理期限内 在办理期限内 尚在法定期限内 尚在答复期限内 未到期`,
  rest: '剩余 其余 余 余下 剩下 另有 另',
  occur: `
    发生 出现 引发 引起 产生 导致 提起 被申请 被提起 申请提起 提出的 涉 而提起 被 存在 发生过 提请 引致 新发生`,
  make: `
    制发 制定 印发 出台 新制发 新制定 新印发 新出台 新发布 制定出台 制定印发 制定发布 制定并发布 制定公布 制发了 新制定出台 制定并印发
    制订 新制订 起草制定 新颁布 颁布 印制`,
  abolish: '废止 失效 宣布失效 宣布废止 废止失效 废止和失效 废止或失效',
  inForce: '现行有效 继续有效 在用 仍有效 仍然有效 确定继续有效 继续执行 保留 现有 现存 继续保留',
  valid: '有效',
  decide: '实施 下达 出具 处理决定 处理决定数量',
  lastYear: '上年 上年度 上一年度 上一年 去年 往年',
  nextYear: '下年 下年度 下一年度 下一年 次年 次年度 明年 明年度 来年',
  request: `
    依申请公开 依申请 信息公开申请 政府信息公开申请 政务公开申请 公开申请 公开类申请 信息公开类申请 申请公开 要求公开 请求公开
    信息申请 政府信息申请 政务信息公开申请 依申请公开申请 依申请公开件 信息公开申请书 政府信息公开申请书 信息公开申请表 政府信息公开申请表 申请政府信息公开 已申请公开`,
  application:
    '申请 诉求 来信 来函 信件 申请件 申请书 申请表 申请数 申请量 申请数量 申请总数 申请总量 请求 申请单 办件',
  disclosure:
    '政府信息公开 政府信息 政务信息 政务公开 信息公开 公开 信息 政府 政务 公开工作 政府信息公开工作 信息公开工作 公开信息 环境信息公开 政府环境信息公开',
  matter: '事项 事件 案例 内容 业务 问题',
  case: '件 案件 案 宗 条 起 例 案件数 案件总数',
  channel: `
    网络 网上 信息公开平台 依申请公开平台 网站 门户网站 政府网站 政府门户网站 官网 官方网站 互联网 在线 线上 平台 网络平台 线上平台
    网络渠道 网络申请 网上申请 网络提交 邮箱 电子邮箱 电子邮件 邮件 线下邮件 信函 信函申请 书信 邮寄 邮递 邮寄申请 邮寄信函 邮政 快递 来信申请
    信件申请 来访申请 书面申请 传真 当面 当面申请 当面受理 现场 现场申请 现场提交 窗口 窗口申请 线下 线下申请 其他方式 其他形式 其他渠道 其他途径
    其他方式申请`,
  cited: '决定书 决定 处理 办理结果为',
  paper: '文件',
  normative: '规范性文件 行政规范性文件 政府规范性文件 政府行政规范性文件 部门规范性文件 部门行政规范性文件',
  regulations: '规章 政府规章 部门规章 地方政府规章 市政府规章',
  licences: '行政许可',
  penalties: '行政处罚',
  coercion: '行政强制',
  charges: `
    行政事业性收费 行政事业性收费收入 行政事业性收费金额 行政事业性收费总金额 行政事业性收费总额 行政事业收费 收取行政事业性收费
    征收行政事业性收费 行政事业性收费收费`,
  reconsideration: '行政复议 复议',
  litigation: '行政诉讼 诉讼 行政起诉',
  direct: `
    未经复议直接起诉 未经行政复议直接起诉 直接起诉 未经复议直接提起行政诉讼 未经复议直接提起诉讼 未经行政复议直接提起行政诉讼
    行政诉讼未经复议直接起诉`,
  after:
    '复议后起诉 经复议后起诉 行政复议后起诉 复议后再起诉 复议后提起行政诉讼 复议后提起诉讼 经行政复议后起诉',
  upheld:
    '维持 结果维持 维持结果 被维持 予以维持 维持原行政行为 维持原决定 维持原答复 维持原具体行政行为 决定维持',
  corrected: '纠正 结果纠正 被纠正 予以纠正 纠错 被纠错',
  otherOutcome: '其他结果',
  unsettled:
    '尚未审结 未审结 尚未结案 未结案 正在审理 正在审理中 尚在审理 尚在审理中 正在复议机关审理中 正在法院审理中',
  'by:natural': '自然人 公民个人 公民 个人 自然人申请 公民申请',
  'by:organisations': '法人 法人或其他组织 法人或其他社会组织 法人组织',
  'by:business': '商业企业 企业',
  'by:research': '科研机构',
  'by:welfare': '社会公益组织',
  'by:legal': '法律服务机构',
  'result:disclosed': '予以公开 予以全部公开 全部公开 全部予以公开 同意公开 准予公开 完全公开',
  'result:anyDisclosed': `
    予以公开及部分公开 予以公开和部分公开 予以公开或部分公开 公开及部分公开 公开和部分公开 公开或部分公开 予以公开含部分公开`,
  'result:partlyDisclosed': '部分公开 予以部分公开 同意部分公开 部分予以公开',
  'result:refused': '不予公开 不同意公开 不予以公开',
  'result:refused.stateSecret': '国家秘密',
  'result:refused.law': '其他法律行政法规禁止公开 法律行政法规禁止公开',
  'result:refused.security': '危及三安全一稳定 三安全一稳定',
  'result:refused.thirdParty': '保护第三方合法权益 第三方合法权益',
  'result:refused.internal': '三类内部事务信息 内部事务信息 内部管理信息',
  'result:refused.process': '四类过程性信息 过程性信息',
  'result:refused.enforcement': '行政执法案卷 行政执法案卷信息',
  'result:refused.inquiry': '行政查询事项',
  'result:unable': '无法提供',
  'result:unable.notHeld': `
    本机关不掌握相关政府信息 本机关不掌握政府信息 本机关不掌握 本机关不掌握信息 本单位不掌握 不掌握相关政府信息 不掌握相关信息
    不掌握该信息 我局不掌握`,
  'result:unable.notReady': '没有现成信息 没有现成信息需要另行制作 没有现成信息需另行制作 需要另行制作',
  'result:unable.unclear': '补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确',
  'result:declined': '不予处理',
  'result:declined.complaint': '信诉类申请 信诉类 信诉',
  'result:declined.duplicate': '重复申请',
  'result:declined.publication': '要求提供公开出版物',
  'result:declined.excessive': '无正当理由大量反复申请',
  'result:declined.confirmation': '要求行政机关确认或重新出具已获取信息 要求行政机关确认或重新出具获取信息',
  'result:other': '其他处理 其他方式处理 作其他处理 作其他方式处理 其他处理方式',
  'result:other.notCorrected': `
    逾期不补正 申请人逾期不补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 逾期不补正不再处理 申请人无正当理由逾期不补正不再处理
    逾期未补正`,
  'result:other.unpaid':
    '逾期未缴纳费用 申请人逾期未缴纳费用 逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用',
};
