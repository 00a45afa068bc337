import type { NumberPlace } from '../../model/text-claim';
import type { Clause } from './clauses';
import type { Meaning } from './lexicon';
import type { Quote } from './quote';
import type { ReadClause } from './read-clause';
import type { Found, Statement } from './statement';

/** Numbers of applications by the way they came, one behind the other: parts of one number. */
export interface Channels {
  readonly sum: number;
  readonly parts: readonly Required<Quote>[];
  /** 其中 begins them. */
  readonly isOfWhole: boolean;
}

/** More than there are; a text without stops may go on for ever. */
export const MOST_CHANNELS = 20;

const BESIDE: ReadonlySet<Meaning> = new Set<Meaning>([
  'channel',
  'request',
  'application',
  'disclosure',
  'matter',
  'case',
  'receive',
]);

/** `网络申请3件`, `其中邮寄提交6件`: a number of applications that came one way. */
export const isChannel = ({ meanings, applicants, denied }: ReadClause): boolean =>
  meanings.has('channel') && !applicants && !denied && [...meanings].every((meaning) => BESIDE.has(meaning));

/** With one more. */
export const withChannel = (
  { sum, parts, isOfWhole }: Channels = NONE,
  { text, quantity }: Clause,
  { sentence, place }: Quote,
): Channels => ({
  sum: sum + (quantity?.value ?? 0),
  parts: place ? [...parts, { sentence, place }] : parts,
  isOfWhole: isOfWhole || text.startsWith('其中'),
});

const NONE: Channels = { sum: 0, parts: [], isOfWhole: false };

/**
 * What they are together: the whole that the text has told, or where it has told none, what was received. Else why they
 * are compared with nothing: it need not name every way, and `isAll` only where it tells no number of another.
 */
export function togetherAs(
  { sum, parts, isOfWhole }: Channels,
  told: readonly (Statement | undefined)[],
  isAll: boolean,
): (Found & { readonly parts: readonly NumberPlace[] }) | string {
  const whole = told.find((each) => each?.value === sum);
  if (parts.length < 2) return '只是一种申请方式的数';
  const [other] = told.flatMap((each) => each ?? []);
  if (!whole && other) return `各渠道合计 ${sum}，与所述的 ${other.value} 不同`;
  if (!whole && (isOfWhole || !isAll)) return '没有写明是什么数';
  const sentence = parts.at(-1)?.sentence;
  return {
    claims: whole?.claims ?? ['received'],
    measure: 'count',
    value: sum,
    slack: 0,
    unit: 'count',
    parts: parts.flatMap((part) => (part.sentence === sentence ? [part.place] : [])),
    ...(whole && { follows: whole }),
  };
}
