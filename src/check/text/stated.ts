import type { StatedNumber, TextClaim } from '../../model/text-claim';
import { otherTimeWords } from './period';
import type { ReadSentence } from './read-sentence';
import type { Statement } from './statement';

/** Every number of the report's own matter, sentence by sentence: what it was compared with, or why with nothing. */
export const statedNumbers = (
  sentences: readonly ReadSentence[],
  claims: ReadonlyMap<Statement, TextClaim>,
): readonly StatedNumber[] =>
  sentences.flatMap(({ statements, passedOver }) => [
    ...statements.flatMap((statement) => statedOf(statement, claims.get(statement))),
    ...passedOver.map((required) => ({ ...required, outcome: 'passedOver' }) as const),
  ]);

function statedOf(statement: Statement, claim: TextClaim | undefined): readonly StatedNumber[] {
  const { sentence, place, parts = place ? [place] : [] } = statement;
  if (claim) return [statedBy(claim)];
  return parts.map((part) => ({
    sentence,
    place: part,
    outcome: 'passedOver',
    reason: reasonOf(statement),
  }));
}

function statedBy({
  sentence,
  place,
  parts,
  claim,
  measure,
  applicant,
  value,
  meanings,
  outcome,
  agreed,
}: TextClaim): StatedNumber {
  const tables = (agreed ?? meanings[0])?.value;
  const isAgainstLastYear = measure === 'rate' || measure === 'change';
  return {
    sentence,
    ...(place && { place }),
    ...(parts && { parts }),
    claim,
    measure,
    ...(applicant && { applicant }),
    value,
    ...(typeof tables === 'number' && { tables }),
    outcome,
    ...(outcome === 'unknown' && {
      reason: isAgainstLastYear ? '没有上年的数可比' : '表里对应的格没有数',
    }),
  };
}

const reasonOf = ({ otherYear }: Statement): string =>
  otherYear === undefined ? '表里没有这一项' : otherTimeWords(otherYear);
