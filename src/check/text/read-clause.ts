import type { Applicant } from '../../model/text-claim';
import { officeRelation } from '../../model/office-relation';
import type { Clause } from './clauses';
import type { Pattern } from './grammar';
import { BOTH_REVIEWS, PATTERNS } from './grammar';
import type { DocumentObject, Meaning } from './lexicon';
import { APPLICANTS } from './lexicon';
import type { Reader } from './statement';
import type { Topic } from './topic';
import type { Word } from './words';
import { wordsOf } from './words';

/** A clause whose every word is understood. */
export interface ReadClause {
  /** Meanings of its words, but for those that say nothing, the applicants and what denies or sums up. */
  readonly meanings: ReadonlySet<Meaning>;
  readonly applicants?: readonly Applicant[];
  readonly denied: boolean;
  /** 均, 全部: about all that was counted before. */
  readonly all: boolean;
}

/** Why a clause makes no claim, in one Chinese sentence without its full stop. */
export interface NotRead {
  readonly reason: string;
  /** The clause names another office, which what follows is about too. */
  readonly foreign?: boolean;
}

/** What is longer than this is no plain count. */
const LONGEST_CLAIM = 70;
const SILENT: ReadonlySet<Word['meaning']> = new Set(['nothing', 'inTime', 'own', 'number', 'not', 'all']);
/** `公民` may stand for everyone who applies. */
const ANYONE = '公民';

/** `针对某镇的申请`: behind these the office's name may stand anywhere. */
const TOWARDS = /^(?:针对|关于|涉及|向|对)$/;

/** Understands a clause word by word, or says which of them it does not know. */
export function readClause(stem: string, { unit }: Reader, isLate: boolean): ReadClause | NotRead {
  if (stem.length > LONGEST_CLAIM) return { reason: '句子太长' };
  const all = wordsOf(stem).map((word, index, words): Word =>
    word.meaning === 'unknown' &&
    TOWARDS.test(words[index - 1]?.text ?? '') &&
    officeRelation(word.text, unit).relation === 'same'
      ? { ...word, meaning: 'own' }
      : word,
  );
  const spoken = withoutSubject(withoutManner(all), stem, unit);
  if ('reason' in spoken) return spoken;
  const { words } = spoken;
  const foreign = words
    .filter(({ meaning }) => meaning === 'own')
    .map(({ text }) => officeRelation(text, unit))
    .find(({ relation }) => relation !== 'same');
  if (foreign) return { reason: foreign.reason, foreign: true };
  const isOfAll = stem.includes('均') && !stem.includes('#');
  if (isLate && !isOfAll && words.some(({ meaning }) => meaning === 'inTime'))
    return { reason: '句中另有逾期或延期的数' };
  const has = (meaning: Meaning): boolean => words.some((word) => word.meaning === meaning);
  const isAnyone = (word: Word): boolean => word.text.startsWith(ANYONE) && has('receive');
  const telling = words.filter((word) => !SILENT.has(word.meaning) && !isAnyone(word));
  const applicants = telling.filter((word): word is Word & { meaning: `by:${string}` } =>
    word.meaning.startsWith('by:'),
  );
  if (new Set(applicants.map(({ meaning }) => meaning)).size > 1) return { reason: '一个数说了几种申请人' };
  const [applicant] = applicants;
  const whose = applicant && APPLICANTS[applicant.meaning];
  return {
    meanings: new Set(
      telling.flatMap(({ meaning }) => (meaning.startsWith('by:') ? [] : [meaning as Meaning])),
    ),
    ...(whose && { applicants: whose }),
    denied: has('not'),
    all: has('all') || telling.some(({ text }) => text.startsWith('全部')) || isClosed(words),
  };
}

const DONE = /^(?:已|已经|业已|了|作了)$/;
/** What is not said of all, or is still to come. */
const LIMITED = /除|部分|大多|多数|基本|个别|陆续|延|逾|超|将|拟|争取|尽快|补正|转/;

/** `已按要求答复`, `及时办结`: said of the applications counted before, and of nothing less. */
const isClosed = (words: readonly Word[]): boolean =>
  words.some(({ meaning }) => meaning === 'close') &&
  words.some(({ meaning, text }) => meaning === 'all' || meaning === 'inTime' || DONE.test(text));

/** `均按有关要求作了书面答复`: how it was done says nothing, where no number is told and nothing limits it. */
function withoutManner(words: readonly Word[]): readonly Word[] {
  const from = words.findIndex(({ meaning, text }) => meaning === 'all' || DONE.test(text));
  const isManner =
    from >= 0 &&
    isClosed(words) &&
    words.every(
      ({ meaning, text }) => meaning !== 'number' && (meaning !== 'unknown' || !LIMITED.test(text)),
    );
  return isManner
    ? words.map((word, index) =>
        index > from && (word.meaning === 'unknown' || word.meaning === 'channel')
          ? { ...word, meaning: 'nothing' }
          : word,
      )
    : words;
}

/** A name may go on in a word that is known: 市|政府. */
const GOES_ON: ReadonlySet<Word['meaning']> = new Set(['disclosure', 'nothing', 'handle']);

/** The words after who the clause is about, where that is who reports; no word may then be unknown. */
function withoutSubject(
  words: readonly Word[],
  stem: string,
  unit: string | null,
): { readonly words: readonly Word[] } | NotRead {
  const unknown = words.filter(({ meaning }) => meaning === 'unknown').at(-1);
  if (!unknown) return { words };
  const last = words.indexOf(unknown);
  const first = words.findIndex(
    ({ meaning }) => !SILENT.has(meaning) || meaning === 'own' || meaning === 'number' || meaning === 'not',
  );
  const next = words[last + 1];
  const names = [unknown, ...(next && GOES_ON.has(next.meaning) ? [next] : [])].flatMap(
    ({ at, text }, beyond) =>
      words.slice(0, first + 1).map((start) => ({ name: stem.slice(start.at, at + text.length), beyond })),
  );
  const relations = names.map((name) => ({ ...name, ...officeRelation(name.name, unit) }));
  const own = relations.find(({ relation }) => relation === 'same');
  if (own) return { words: words.slice(last + 1 + own.beyond) };
  const other = relations.find(
    ({ name, relation }) => !CHANNEL.test(name) && (relation === 'part' || isName(name)),
  );
  return other ? { reason: other.reason, foreign: true } : { reason: `不明白“${unknown.text}”指什么` };
}

/** `某局网站发布信息`: where it was said, and nobody else's. */
const CHANNEL = /网站|公众号|微信|微博|平台|客户端|新媒体|公开系统/;

/** `市公安局`: a name of an office and nothing else. */
export const isName = (text: string): boolean =>
  text.length <= 24 &&
  /(?:局|委|委员会|(?<![转承经协督])办|办公室|中心|院|镇|乡|街道|办事处|政府|处|所|(?<!网)站|厅|大队|支队|学校|管委会)$/.test(
    text,
  ) &&
  /^[\p{Script=Han}]+$/u.test(text);

/** What a clause is understood by, besides its words. */
interface Surroundings {
  readonly topic: Topic;
  /** The documents that the sentence speaks of. */
  readonly document?: DocumentObject | undefined;
}

const DOCUMENT_VERBS: readonly Meaning[] = ['make', 'abolish', 'inForce', 'valid'];
const SELF_TOPIC =
  /公开[^,。;]{0,8}信息的申请|信息公开|依申请公开|依申请信息|申请公开|政府信息|公开申请|[要请]求公开/;

/** A reason of a result, and the group that it is of. */
const REASON = /^(result:[^.]+)\./;

/** The first pattern that a read clause fits. */
export function patternOf(
  { meanings, denied }: ReadClause,
  { text, quantity }: Clause,
  { topic, document }: Surroundings,
): Pattern | undefined {
  const all = new Set(meanings);
  if (
    document &&
    DOCUMENT_VERBS.some((verb) => all.has(verb)) &&
    !all.has('regulations') &&
    !all.has('normative')
  ) {
    all.add(document);
    all.delete('paper');
    if (all.delete('valid')) all.add('inForce');
  }
  // `因本机关不掌握而无法提供`: the reason, and the group that it is of.
  for (const meaning of meanings) all.delete(REASON.exec(meaning)?.[1] as Meaning);
  const isZero = denied || quantity?.value === 0;
  const isAbout = {
    applications: topic === 'applications' || (topic === 'unknown' && SELF_TOPIC.test(text)),
    review: topic === 'review' || (topic === 'anyReview' && isZero),
    notElsewhere: topic !== 'elsewhere' && topic !== 'anyReview',
    anything: true,
  };
  return [...PATTERNS, ...(isZero ? [BOTH_REVIEWS] : [])].find(
    ({ needs, allows, about, unit: counted, deniable }) =>
      (!quantity || counted === quantity.unit) &&
      isAbout[about] &&
      (!denied || deniable) &&
      needs.every((need) => all.has(need)) &&
      [...all].every((meaning) => needs.includes(meaning) || allows.includes(meaning)),
  );
}
