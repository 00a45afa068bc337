<<<<<<< HEAD
import type { Applicant, ClaimId, ClaimMeasure, NumberPlace } from '../../model/text-claim';
=======
import type { Applicant, ClaimId, ClaimMeasure, ReviewBlock } from '../../model/text-claim';
import type { Clause } from './clauses';
import { clausesOf } from './clauses';
import type { ClaimKind } from './grammar';
import { APPLICANTS, blocksOf, CLAIM_KINDS, MORE_DOCUMENTS, NOTHING, OUTCOMES } from './grammar';
import type { Sentence } from './normal';
import { quoteOf } from './normal';
>>>>>>> w-hard-2
import type { Quantity } from './numeral';

/** What a clause counts, before it is compared: claims that it may make, by the first it most plainly does. */
export interface Statement extends Found {
  readonly sentence: string;
  /** Where its number stands; absent where it is said without one (未收到, 均已答复). */
  readonly place?: NumberPlace;
  /** The year it is about, where that is not the report's; 0 for a part of a year or several. */
  readonly otherYear?: number;
}

export interface Found {
  readonly claims: readonly ClaimId[];
  readonly applicants?: readonly Applicant[];
  readonly measure: ClaimMeasure;
  /** In pieces, 元 or percent; falls negative. */
  readonly value: number;
  /** How far what it stands for may be from it. */
  readonly slack: number;
  readonly unit: Quantity['unit'];
  /** Statements that a share may be a share of, the nearest first. */
  readonly wholes?: readonly Statement[];
  /** The statement whose number it takes over: 均已答复. */
  readonly follows?: Statement;
}

/** Whose report it is and of which year, where it says so. */
export interface Reader {
  readonly unit: string | null;
  readonly year: number | null;
}
<<<<<<< HEAD
=======

/** What of a paragraph a sentence can lean on: 其中, 占, 同比. */
export interface Memory {
  topic: TopicState;
  /** The last count, whatever it was of; undefined where it was of something else. */
  last?: Statement;
  /** Applications that applicants are counted of. */
  base?: Statement;
  block?: ReviewBlock;
}

const SHARE = /^(?:约)?占[\p{Script=Han}]{0,18}#$/u;
const RATE =
  /^(?<than>同比|环比|(?:较|比|与)(?:上年|上一年|去年|20\d\d年)度?(?:同期)?(?:相比)?)?(?:数量)?(?:有所)?(?<up>增长|上升|增加|提高|增|升|多)?(?<down>下降|减少|降低|减|降|少)?(?:幅度)?(?:为|达)?#$/;
const COMPARES = /同比|环比|[较比与](?:上年|上一年|去年|20\d\d年)/;
/** What is longer than this is no plain count. */
const LONGEST_CLAIM = 60;
/** Counts that a share may be a share of. */
const MOST_WHOLES = 50;
/** Clauses stand in order: the next one is not looked for further on, in characters. */
const LOOK_AHEAD = 500;
const SELF_TOPIC = /信息公开|依申请公开|政府信息|公开申请/;

/** Statements of one sentence, in order. Moves `memory` on. */
export function readSentence(sentence: Sentence, memory: Memory, reader: Reader): readonly Statement[] {
  const plain = withRelativeYears(sentence.plain, reader.year);
  const statements: Statement[] = [];
  let period: PeriodState = START;
  let compared: string | undefined;
  let foreign = false;
  memory.topic = {
    ...memory.topic,
    disclosure: memory.topic.section !== 'unknown' && memory.topic.section !== 'elsewhere',
  };
  let at = 0;
  for (const clause of clausesOf(plain)) {
    const ahead = plain.slice(at, at + LOOK_AHEAD).indexOf(clause.text);
    if (ahead >= 0) at += ahead;
    const quote = quoteOf(sentence.written, Math.floor((at / plain.length) * sentence.written.length));
    const compares = COMPARES.exec(clause.text);
    if (compares) compared = compares[0];
    else period = nextPeriod(period, clause.text, reader.year);
    foreign ||=
      OTHERS.test(clause.text) ||
      (!clause.quantity && isName(clause.stem) && !isOwnUnit(clause.stem, reader.unit));
    memory.topic = nextTopic(memory.topic, clause.text);
    const stem = compares ? clause.stem : withoutYear(clause.stem);
    const { quantity } = clause;
    const relative =
      quantity && memory.last && relativeStatement(stem, quantity, compared, statements, memory, reader);
    if (relative) {
      statements.push({ ...relative, sentence: quote });
      continue;
    }
    const read = foreign || compares ? [] : countsOf(stem, clause, memory, reader.unit);
    const counts = read.map((each) => ({
      ...each,
      sentence: quote,
      ...(period.period === 'other' ? { otherYear: period.otherYear ?? 0 } : {}),
    }));
    if (period.period === 'own') remember(memory, clause, counts);
    else memory.last = undefined;
    for (const count of counts) statements.push(count);
  }
  return statements;
}

function remember(memory: Memory, { quantity }: Clause, counts: readonly Statement[]): void {
  const [first] = counts;
  if (!first) {
    if (quantity && quantity.unit !== 'percent') memory.last = undefined;
    return;
  }
  memory.last = first;
  const [claim] = first.claims;
  if (first.applicants) return;
  memory.base = /^(?:received|new|handled|results)$/.test(claim ?? '') ? first : undefined;
  const block = /^(reconsideration|litigation|direct|after)$/.exec(claim ?? '')?.[1];
  if (block) memory.block = block as ReviewBlock;
}

type Found = Omit<Statement, 'sentence'>;

function countsOf(
  stem: string,
  { text, quantity }: Clause,
  memory: Memory,
  unit: string | null,
): readonly Found[] {
  const { topic } = memory.topic;
  const isAbout = (kind: ClaimKind['topic']): boolean =>
    kind === undefined ||
    topic === kind ||
    (kind === 'applications' && topic === 'unknown' && SELF_TOPIC.test(text));
  const fits = (clauses: RegExp): boolean => {
    const match = clauses.exec(stem);
    return match !== null && isOwnUnit(match.groups?.['subject'] ?? '', unit);
  };
  if (stem.length > LONGEST_CLAIM) return [];
  if (!quantity) {
    const nothing = NOTHING.find((each) => isAbout(each.topic) && fits(each.clauses));
    return (nothing?.claims ?? []).map((claim) => ({
      claims: [claim],
      measure: 'count',
      value: 0,
      slack: 0,
      unit: 'count',
    }));
  }
  if (quantity.unit === 'percent') return [];
  const count = {
    measure: 'count',
    value: quantity.value,
    slack: quantity.slack,
    unit: quantity.unit,
  } as const;
  const kind = CLAIM_KINDS.find(
    (each) => each.unit === quantity.unit && isAbout(each.topic) && fits(each.clauses),
  );
  if (kind) return [{ claims: [kind.claim], ...count }];
  if (quantity.unit === 'money') return [];
  const outcome = topic === 'review' && memory.block && OUTCOMES.find(({ clauses }) => fits(clauses));
  if (outcome && memory.block)
    return [
      { claims: blocksOf(memory.block).map((block): ClaimId => `${block}.${outcome.outcome}`), ...count },
    ];
  const documents = /^(regulations|normative)\./.exec(memory.last?.claims[0] ?? '')?.[1];
  const more = documents && MORE_DOCUMENTS.find(({ clauses }) => fits(clauses));
  if (more) return [{ claims: [`${documents as 'regulations' | 'normative'}.${more.column}`], ...count }];
  const applicant =
    topic === 'applications' && memory.base && APPLICANTS.find(({ clauses }) => fits(clauses));
  if (applicant && memory.base)
    return [{ claims: memory.base.claims, applicants: applicant.applicants, ...count }];
  return [];
}

/** A share of a total, or a change against last year, of what was counted last. */
function relativeStatement(
  stem: string,
  quantity: Quantity,
  compared: string | undefined,
  statements: readonly Statement[],
  { last }: Memory,
  { year }: Reader,
): Found | undefined {
  if (!last || last.otherYear !== undefined) return undefined;
  const { claims, applicants } = last;
  const about = { claims, ...(applicants && { applicants }), slack: quantity.slack, unit: quantity.unit };
  if (quantity.unit === 'percent' && SHARE.test(stem)) {
    const counted = statements.slice(-MOST_WHOLES);
    const wholes = counted.filter((each) => each !== last && each.measure === 'count');
    return { ...about, measure: 'share', value: quantity.value, wholes };
  }
  const match = RATE.exec(stem);
  const { than = compared, up, down } = match?.groups ?? {};
  if (!than || /环比/.test(than) || Boolean(up) === Boolean(down)) return undefined;
  const named = /20\d\d/.exec(than)?.[0];
  if (named !== undefined && Number(named) !== (year ?? 0) - 1) return undefined;
  const measure = quantity.unit === 'percent' ? 'rate' : 'change';
  return quantity.unit === 'money'
    ? undefined
    : { ...about, measure, value: down ? -quantity.value : quantity.value };
}
>>>>>>> w-hard-2
