import { OFFICES_BELOW } from '../../model/office-relation';
import type { ClaimId, StatedNumber } from '../../model/text-claim';
import type { Channels } from './channels';
import { isChannel, MOST_CHANNELS, togetherAs, withChannel } from './channels';
import type { Clause } from './clauses';
import { clausesOf } from './clauses';
import { blocksOf, OUTCOMES } from './grammar';
import type { DocumentObject, Meaning, ReviewObject } from './lexicon';
import type { Sentence } from './normal';
import type { PeriodState } from './period';
import { nextPeriod, otherTimeWords, START, withoutYear, withRelativeYears } from './period';
import type { Quote } from './quote';
import { quoting } from './quote';
import type { ReadClause } from './read-clause';
import { isName, patternOf, readClause } from './read-clause';
import { COMPARES, relativeStatement } from './relative';
import type { Found, Reader, Statement } from './statement';
import type { TopicState } from './topic';
import { nextTopic, startOfSentence } from './topic';

/** What of a paragraph a sentence can lean on: 其中, 占, 同比, 均. */
export interface Memory {
  topic: TopicState;
  /** The last count, whatever it was of; undefined where it was of something else. */
  last?: Statement | undefined;
  /** Applications that applicants are counted of. */
  base?: Statement | undefined;
  /** Applications received, for as long as the text is about applications. */
  received?: Statement | undefined;
  block?: ReviewObject;
  document?: DocumentObject | undefined;
  /** The sentence before was of the year of the report, and said so: 累计 in this one is of it. */
  hasYear?: boolean;
  /** What the clauses behind 其中 count up, whatever the parts are, and what they are parts of. */
  parts?: { readonly of: Statement; readonly sum: number } | undefined;
}

/** Counts before a share that it may be a share of: enough for a sentence, few for a text without stops. */
const MOST_WHOLES = 20;

/** A number that makes no claim, and why. */
type PassedOver = Required<Pick<StatedNumber, 'sentence' | 'place' | 'reason'>>;

export interface ReadSentence {
  readonly statements: readonly Statement[];
  readonly passedOver: readonly PassedOver[];
}

const LATE = /延期|延长|逾期(?!未|不)|超期|当场|延迟/;

/** Statements of one sentence, in order, and the numbers that make none. Moves `memory` on. */
export function readSentence(sentence: Sentence, memory: Memory, reader: Reader): ReadSentence {
  const plain = withRelativeYears(sentence.plain, reader.year);
  const isLate = LATE.test(plain);
  const statements: Statement[] = [];
  let counts: readonly Statement[] = [];
  const wholes = new Map<ClaimId | undefined, Statement>();
  const passedOver: PassedOver[] = [];
  const quote = quoting(sentence.written);
  let period: PeriodState = { ...START, stated: memory.hasYear ?? false };
  let compared: string | undefined;
  let foreign: string | undefined;
  let channels: Channels | undefined;
  memory.topic = startOfSentence(memory.topic, plain);
  memory.document = undefined;
  const add = (found: readonly Found[], quoted: Quote): void => {
    for (const each of found) {
      const statement = {
        ...each,
        ...quoted,
        ...(period.period === 'other' && { otherYear: period.otherYear ?? 0 }),
      };
      statements.push(statement);
      if (each.measure !== 'count') continue;
      counts = [...counts, statement].slice(-MOST_WHOLES);
      const [claim] = each.claims;
      if (!each.applicants && !wholes.has(claim)) wholes.set(claim, statement);
    }
  };
  const endChannels = (isAll: boolean): void => {
    if (!channels) return;
    const { parts } = channels;
    const together = togetherAs(channels, [memory.received, memory.base], isAll && !passedOver.length);
    channels = undefined;
    if (typeof together === 'string')
      return void passedOver.push(...parts.map((part) => ({ ...part, reason: together })));
    add([together], { sentence: parts.at(-1)!.sentence });
    memory.last = together.follows ?? statements.at(-1);
    memory.base = memory.last;
    memory.received ??= memory.last;
  };
  for (const clause of clausesOf(plain)) {
    const compares = COMPARES.exec(clause.text);
    if (compares) compared = compares[0];
    else period = nextPeriod(period, clause.text, reader.year);
    memory.topic = nextTopic(memory.topic, clause.text);
    const stem = compares ? clause.stem : withoutYear(clause.stem);
    const quoted = quote(clause.text, clause.place);
    const relative =
      clause.quantity && relativeStatement(stem, clause.quantity, compared, counts, memory.last, reader);
    if (relative) {
      add([relative], quoted);
      continue;
    }
    if (clause.text && !clause.quantity) endChannels(true);
    if (memory.received && REFERS.test(clause.text)) memory.last = memory.base = memory.received;
    if (isSilent(stem, clause, memory)) {
      remember(memory, clause, []);
      continue;
    }
    const read = OFFICES_BELOW.test(clause.text)
      ? { reason: '说的是别的单位', foreign: true }
      : readClause(stem, reader, isLate);
    if ('reason' in read && read.foreign && (clause.quantity || isName(stem))) foreign = read.reason;
    const reason = foreign ?? (compares ? '是与另一年相比的数' : 'reason' in read ? read.reason : undefined);
    const isPlain = reason === undefined && period.period === 'own' && memory.topic.topic === 'applications';
    if (isPlain && clause.quantity?.unit === 'count' && isChannel(read as ReadClause)) {
      if (channels?.parts.length === MOST_CHANNELS) endChannels(false);
      channels = withChannel(channels, clause, quoted);
      remember(memory, clause, []);
      continue;
    }
    if (clause.quantity?.unit !== 'percent') endChannels(reason === undefined);
    const counted = reason === undefined ? countsOf(read as ReadClause, clause, memory) : [];
    const found = isPartOf(wholes, memory, clause, counted) ? [] : counted;
    const before = statements.length;
    add(found, quoted);
    remember(memory, clause, period.period === 'own' ? statements.slice(before) : []);
    const { sentence: text, place } = quoted;
    if (place && !found.length)
      passedOver.push({ sentence: text, place, reason: foreign ?? unclear(memory, period, reason) });
  }
  endChannels(!plain.endsWith(';'));
  memory.hasYear = period.period === 'own' && period.stated;
  return { statements, passedOver };
}

/** Nothing is counted or denied, nothing has been that it could be said of, and it names nobody. */
const isSilent = (stem: string, { quantity }: Clause, { last, parts }: Memory): boolean =>
  !quantity && !last && !parts && !/[未没无零]/.test(stem) && !isName(stem);

/** `答复6件,其中5件按时答复`, `收到7件,受理5件`, `办结6件,答复5件`: of what was counted before, and no count of all of it. */
function isPartOf(
  wholes: ReadonlyMap<ClaimId | undefined, Statement>,
  { last, base }: Memory,
  { text }: Clause,
  [first]: readonly Found[],
): boolean {
  if (!first || first.applicants) return false;
  const [claim] = first.claims;
  const before = [wholes.get(claim), last, base];
  const whole = before.find((each) => !each?.applicants && each?.claims[0] === claim);
  return whole !== undefined && (text.startsWith('其中') || first.value < whole.value);
}

/** Why a number of the office makes no claim, but for what its clause was not understood by. */
const unclear = ({ topic }: Memory, { period, otherYear }: PeriodState, reason?: string): string =>
  period === 'other'
    ? otherTimeWords(otherYear)
    : (reason ??
      (topic.topic === 'elsewhere' || topic.topic === 'anyReview' ? '说的是别的事项' : '没有写明是什么数'));

/** `上述申请均已答复`: whatever was counted in between. */
const REFERS = /(?:上述|以上|前述)[^,]{0,10}申请/;
const RECEIVED = /^(?:received|new|handled)$/;
const BASES = /^(?:received|new|handled|results)$/;
const RESULTS = /^(?:disclosed|partlyDisclosed|anyDisclosed|refused|unable|declined|other)/;

function remember(memory: Memory, { text, quantity }: Clause, counts: readonly Statement[]): void {
  const [first] = counts;
  if (text.startsWith('其中')) memory.parts = memory.base && { of: memory.base, sum: 0 };
  if (memory.parts && quantity?.unit === 'count')
    memory.parts = { ...memory.parts, sum: memory.parts.sum + quantity.value };
  const document = /规范性文件/.test(text)
    ? 'normative'
    : /规章(?!制度)/.test(text)
      ? 'regulations'
      : undefined;
  if (!first) {
    if (document) memory.document = quantity ? undefined : document;
    if (quantity && quantity.unit !== 'percent') memory.last = undefined;
    return;
  }
  if (first.follows) return;
  memory.last = first;
  const [claim] = first.claims;
  if (!claim) return;
  if (isBlock(claim)) memory.block = claim;
  const counted = /^(normative|regulations)\./.exec(claim)?.[1];
  if (counted) memory.document = counted as DocumentObject;
  if (first.applicants) return;
  if (RECEIVED.test(claim)) memory.received = first;
  if (!claim.startsWith('carried')) memory.base = BASES.test(claim) ? first : undefined;
  if (!RESULTS.test(claim)) memory.parts = undefined;
}

const isBlock = (claim: ClaimId): claim is ReviewObject =>
  /^(?:reconsideration|litigation|direct|after)$/.test(claim);

const NOTHING_BUT_APPLICATIONS: ReadonlySet<Meaning> = new Set<Meaning>([
  'request',
  'application',
  'disclosure',
  'matter',
  'case',
  'occur',
]);

/** What a clause counts, whose every word is understood; nothing where they fit no pattern. */
function countsOf(read: ReadClause, clause: Clause, memory: Memory): readonly Found[] {
  const { quantity } = clause;
  const { meanings, applicants, denied, all } = read;
  if (quantity?.unit === 'percent' || (denied && quantity && quantity.value !== 0)) return [];
  if (!quantity && !denied) return all || memory.last?.value === 1 ? allOfThem(read, clause, memory) : [];
  const count = {
    measure: 'count',
    value: quantity?.value ?? 0,
    slack: quantity?.slack ?? 0,
    unit: quantity?.unit ?? 'count',
  } as const;
  const whose = applicants && { applicants };
  const { topic } = memory.topic;
  const ofApplicants = applicants && [...meanings].every((meaning) => NOTHING_BUT_APPLICATIONS.has(meaning));
  if (ofApplicants)
    return memory.base && topic === 'applications' && !denied
      ? [{ claims: memory.base.claims, ...whose, ...count }]
      : [];
  // `结转下年1件,其余26件已答复`: the rest of all.
  const withoutRest = new Set([...meanings].filter((meaning) => meaning !== 'rest'));
  const isRest = meanings.has('close') && memory.last?.claims[0] === 'carriedOut';
  const outcome = topic === 'review' ? outcomeOf(meanings) : undefined;
  // `复议后起诉结果维持1件`, or the block spoken of before.
  const block =
    outcome && (REVIEW_OBJECTS.find((reviewObject) => meanings.has(reviewObject)) ?? memory.block);
  if (block && !denied)
    return [
      { claims: blocksOf(block).map((reviewObject): ClaimId => `${reviewObject}.${outcome}`), ...count },
    ];
  // `新收8件,上年结转1件,共9件`
  const isTogether = !meanings.size && memory.received && memory.last?.claims[0] === 'carriedIn';
  if (isTogether && TOGETHER.test(clause.text)) return [{ claims: ['received'], ...count }];
  const pattern = patternOf(isRest ? { ...read, meanings: withoutRest } : read, clause, {
    topic,
    document: memory.document,
  });
  return (pattern?.claims ?? []).map((claim) => ({ claims: [claim], ...whose, ...count }));
}

const TOGETHER = /^(?:共|合计|总计)/;
const REVIEW_OBJECTS: readonly ReviewObject[] = ['after', 'direct', 'reconsideration', 'litigation'];
const BESIDE_OUTCOME: ReadonlySet<Meaning> = new Set<Meaning>(['case', 'cited', ...REVIEW_OBJECTS]);

function outcomeOf(meanings: ReadonlySet<Meaning>): (typeof OUTCOMES)[keyof typeof OUTCOMES] | undefined {
  const outcomes = [...meanings].filter((meaning): meaning is keyof typeof OUTCOMES => meaning in OUTCOMES);
  const rest = [...meanings].filter((meaning) => !(meaning in OUTCOMES) && !BESIDE_OUTCOME.has(meaning));
  const [only, ...others] = outcomes;
  return only && !others.length && !rest.length ? OUTCOMES[only] : undefined;
}

/** `均已答复`, `全部予以公开`, `均为自然人`, or of the only one `结转下年`: the number counted last, of something more. */
function allOfThem(read: ReadClause, clause: Clause, memory: Memory): readonly Found[] {
  // `收到8件,其中网上7件、来信1件,均已答复`, `收到3件,3件申请人均为自然人,已答复`: said of all of it.
  // `收到8件,其中予以公开7件、无法提供1件,均已答复`: too.
  const { parts } = memory;
  const isOfParts = parts && parts.sum === parts.of.value && (read.meanings.has('close') || !memory.last);
  const last = memory.last?.applicants
    ? memory.last.value === memory.base?.value
      ? memory.base
      : undefined
    : isOfParts
      ? parts.of
      : memory.last;
  const [base] = last?.claims ?? [];
  if (!last || !base || last.measure !== 'count' || last.applicants || last.otherYear !== undefined)
    return [];
  const taken = {
    measure: 'count',
    value: last.value,
    slack: last.slack,
    unit: last.unit,
    follows: last,
  } as const;
  const { meanings, applicants } = read;
  if (
    applicants &&
    BASES.test(base) &&
    [...meanings].every((meaning) => NOTHING_BUT_APPLICATIONS.has(meaning))
  )
    return [{ claims: last.claims, applicants, ...taken }];
  const outcome = outcomeOf(meanings);
  if (outcome && isBlock(base)) return [{ claims: [`${base}.${outcome}`], ...taken }];
  // `均已受理并办结`: the last of what was done to them.
  const claim = patternOf(read, clause, { topic: memory.topic.topic })?.claims.at(-1);
  if (!claim || applicants) return [];
  const isPart = claim.startsWith(`${base}.`);
  const isWhole =
    BASES.test(base) &&
    base !== claim &&
    (claim === 'results' || claim === 'carriedOut' || meanings.has(`result:${claim}`));
  const isOfLitigation = base === 'litigation' && (claim === 'direct' || claim === 'after');
  return isPart || isWhole || isOfLitigation ? [{ claims: [claim], ...taken }] : [];
}
