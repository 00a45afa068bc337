/**
 * What a stretch of text is about. `anyReview`: reviews of whatever the office did; that there were none holds for those
 * of disclosure. `elsewhere`: things that are also counted in 件 but are not in the tables.
 */
export type Topic = 'applications' | 'review' | 'anyReview' | 'elsewhere' | 'unknown';

const APPLICATIONS =
  /信息公开(?:类)?申请|依申请公开(?!目录|栏目|专栏|平台|系统|渠道|指南|工作)|公开申请|政府信息申请|申请公开(?:政府信息|信息|事项|件)|依申请(?:(?:政府|政务)?信息|事项)|(?:该|此|上述|以上|所有)申请|公开[^,。;]{0,8}信息的申请|[要请]求公开/;
const TAKES = /收到|受理|接收|接到|新收|办理|答复|办结/;
const REVIEW = /复议|诉讼/;
/** A review that came of what was spoken of before. */
const CAUSED = /引发|引起|导致|产生/;
const FOLLOWS = /引发|引起|导致|产生|发生/;
const ABOUT_DISCLOSURE = /信息公开|公开信息|政务公开|依申请|政府信息/;
const ELSEWHERE =
  /建议|提案|热线|信访|投诉|举报|留言|咨询|工单|网民|(?<!公开|申请)来信(?!申请)|来电|信箱|主动公开|发布|舆情|解读|新闻|微信|微博|公众号|访谈|会议|培训|点击|访问|浏览|来访(?!申请)|(?<!公开(?:相关|的)?)诉求|督查|测评|抽查|(?:出台|制发|印发|制定|起草|拟制)(?:各类)?(?:公文|文件)|公文|(?<!公开)类信息(?!公开)|不动产|许可证|(?<!公开|申请)办件/;

/** `公开办结行政许可663条、行政处罚29条`: what was published. */
const PUBLISHED = /^(?:及时|依法|共|共计|累计|全年)?公开(?!申请)\p{Script=Han}{2,20}\d/u;

/** `其中1件属于主动公开`: an application for what had been published. */
const OF_APPLICATIONS = /^其中.*主动公开|属于主动公开/;

/** Section heads: `(二)依申请公开`, `四、…`; the lesser ones may stay with their section. */
const HEAD = /^(?:\((?:[一二三四五六七八九十]+)\)|[一二三四五六七八九十]+[、.])/;
const LESSER_HEAD = /^(?:\(\d+\)|\d+[、.)]|第?[一二三四五六七八九十]+是)/;

/** Topic of the section that a paragraph begins, or that it stands in. */
export function sectionTopic(plain: string, before: Topic): Topic {
  const strict = HEAD.exec(plain);
  const head = strict ?? LESSER_HEAD.exec(plain);
  if (!head) return before;
  const title =
    plain
      .slice(head[0].length)
      .split(/[。:,;]/, 1)[0]
      ?.slice(0, 16) ?? '';
  const named = ELSEWHERE.test(title)
    ? 'elsewhere'
    : APPLICATIONS.test(title) || /依申请公开/.test(title)
      ? 'applications'
      : REVIEW.test(title)
        ? 'review'
        : 'unknown';
  return strict || named !== 'unknown' ? named : before;
}

/** The text so far, for one that follows it clause by clause. */
export interface TopicState {
  readonly section: Topic;
  readonly topic: Topic;
  /** The sentence has spoken of disclosure. */
  readonly disclosure: boolean;
}

const RESULTS = /予以公开|不予公开|部分公开|无法提供|不予处理|依申请公开|信息公开(?:类)?申请/;

/** Before the first clause: a sentence that goes on to tell what was disclosed is about applications from its start. */
export function startOfSentence(state: TopicState, sentence: string): TopicState {
  const { section, topic } = state;
  const isPlain =
    topic === 'unknown' && RESULTS.test(sentence) && !ELSEWHERE.test(sentence) && !REVIEW.test(sentence);
  return {
    section,
    topic: isPlain ? 'applications' : topic,
    disclosure: section !== 'unknown' && section !== 'elsewhere',
  };
}

export function nextTopic(state: TopicState, clause: string): TopicState {
  const disclosure = state.disclosure || ABOUT_DISCLOSURE.test(clause);
  return { ...state, disclosure, topic: topicOf({ ...state, disclosure }, clause) };
}

function topicOf({ topic, disclosure }: TopicState, clause: string): Topic {
  if (ELSEWHERE.test(topic === 'applications' ? clause.replace(OF_APPLICATIONS, '') : clause))
    return 'elsewhere';
  if (topic === 'unknown' && PUBLISHED.test(clause)) return 'elsewhere';
  if (APPLICATIONS.test(clause) && !REVIEW.test(clause))
    return topic !== 'elsewhere' || TAKES.test(clause) ? 'applications' : topic;
  if (REVIEW.test(clause) || /直接起诉|复议后/.test(clause))
    return disclosure || topic === 'review' || (topic === 'applications' && FOLLOWS.test(clause))
      ? 'review'
      : topic === 'elsewhere' || CAUSED.test(clause)
        ? 'elsewhere'
        : 'anyReview';
  return topic;
}
