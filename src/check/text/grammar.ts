import type { ClaimId } from '../../model/text-claim';
import type { DocumentObject, Meaning, ReviewObject } from './lexicon';
import { LEXICON } from './lexicon';

/**
 * What a clause claims, by the meanings of its words, in whatever order they stand: every one of `needs`, and none
 * that is neither in `needs` nor in `allows`. Words that mean nothing, the office's own name and the number apart.
 */
export interface Pattern {
  /** Several: each has the number of the clause. */
  readonly claims: readonly ClaimId[];
  readonly needs: readonly Meaning[];
  readonly allows: readonly Meaning[];
  /** What the text must be about. elsewhere: anything but what is also counted in 件 and is in no table. */
  readonly about: 'applications' | 'review' | 'notElsewhere' | 'anything';
  readonly unit: 'count' | 'money';
  /** May it be denied, which claims 0? `未办结` does not say that nothing was closed. */
  readonly deniable: boolean;
}

const pattern = (
  claims: readonly ClaimId[],
  needs: readonly Meaning[],
  more: Partial<Pattern> & Pick<Pattern, 'about'>,
): Pattern => ({ claims, needs, allows: [], unit: 'count', deniable: false, ...more });

const REQUEST: readonly Meaning[] = ['request', 'application', 'disclosure', 'matter', 'case'];

const applications = (
  claims: readonly ClaimId[],
  needs: readonly Meaning[],
  allows: readonly Meaning[] = [],
  deniable = false,
): Pattern => pattern(claims, needs, { allows: [...REQUEST, ...allows], about: 'applications', deniable });

const CLOSING: readonly Meaning[] = ['handle', 'close', 'rest', 'pending'];

/** 予以公开, 不予公开 and their reasons, each by the words of the lexicon. */
const RESULTS: readonly Pattern[] = (Object.keys(LEXICON) as Meaning[]).flatMap((meaning) => {
  const claim = /^result:(.+)$/.exec(meaning)?.[1];
  return claim
    ? [
        applications(
          [claim as ClaimId],
          [meaning],
          ['close', 'handle', 'decide', 'cited', 'all', 'occur'],
          // `信息中未涉及国家秘密` says nothing of applications.
          !claim.includes('.'),
        ),
      ]
    : [];
});

const APPLICATIONS: readonly Pattern[] = [
  applications(['carriedIn'], ['carry', 'lastYear'], ['handle', 'close'], true),
  applications(['carriedOut'], ['carry', 'nextYear'], CLOSING, true),
  applications(['carriedOut'], ['pending'], ['rest', 'handle']),
  applications(['carriedOut'], ['carry', 'handle'], ['rest']),
  applications(['carriedOut'], ['carry', 'rest']),
  applications(['carriedOut'], ['nextYear', 'handle'], ['rest']),
  ...RESULTS,
  applications(['new'], ['new'], [], true),
  applications(['received', 'results'], ['receive', 'close'], ['handle', 'all']),
  applications(['received'], ['receive'], ['handle', 'occur'], true),
  applications(['results'], ['close'], ['handle', 'all', 'cited']),
  applications(['handled'], ['handle'], ['occur']),
  // `依申请公开3件`, `信息公开申请总数15件`
  applications(['received'], ['request'], ['occur'], true),
];

const CASES: readonly Meaning[] = [...REQUEST, 'occur', 'receive', 'handle'];

const review = (claims: readonly ReviewObject[], needs: readonly ReviewObject[]): Pattern =>
  pattern(claims, needs, { allows: CASES, about: 'review', deniable: true });

const REVIEW: readonly Pattern[] = [
  review(['direct'], ['direct']),
  review(['direct'], ['direct', 'litigation']),
  review(['after'], ['after']),
  review(['after'], ['after', 'litigation']),
  review(['reconsideration'], ['reconsideration']),
  review(['litigation'], ['litigation']),
];
/** Only where nothing is counted: `未发生行政复议、行政诉讼`, or `均为0`. */
export const BOTH_REVIEWS: Pattern = review(
  ['reconsideration', 'litigation'],
  ['reconsideration', 'litigation'],
);

const documents = (object: DocumentObject): readonly Pattern[] =>
  (['made', 'abolished', 'inForce'] as const).map((column) =>
    pattern([`${object}.${column}`], [object, DOCUMENT_VERBS[column]], {
      allows: ['case', 'matter'],
      about: 'anything',
      deniable: column !== 'inForce',
    }),
  );
const DOCUMENT_VERBS = { made: 'make', abolished: 'abolish', inForce: 'inForce' } as const;

const decisions = (claim: 'licences' | 'penalties' | 'coercion'): readonly Pattern[] => [
  // `作出行政处罚决定35件`, `办理行政许可20件`
  pattern([claim], [claim, 'decide'], {
    allows: ['cited', 'case', 'handle'],
    about: 'anything',
    deniable: true,
  }),
  pattern([claim], [claim, 'handle'], { about: 'anything' }),
  pattern([claim], [claim, 'close'], { about: 'anything' }),
  pattern([claim], [claim], { allows: ['cited'], about: 'notElsewhere', deniable: true }),
];

/** Every kind of claim; the first that fits is meant. */
export const PATTERNS: readonly Pattern[] = [
  ...APPLICATIONS,
  ...REVIEW,
  ...documents('normative'),
  ...documents('regulations'),
  ...decisions('licences'),
  ...decisions('penalties'),
  ...decisions('coercion'),
  pattern(['charges'], ['charges'], {
    allows: ['receive'],
    about: 'anything',
    unit: 'money',
    deniable: true,
  }),
];

/** Outcomes of the cases that the text speaks of, by their words. */
export const OUTCOMES = {
  upheld: 'upheld',
  corrected: 'corrected',
  otherOutcome: 'other',
  unsettled: 'pending',
  pending: 'pending',
} as const;

/** The block of table 四 that an outcome belongs to, and the one around it. */
export const blocksOf = (block: ReviewObject): readonly ReviewObject[] =>
  block === 'direct' || block === 'after' ? [block, 'litigation'] : [block];
