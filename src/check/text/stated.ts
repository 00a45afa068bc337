import type { StatedNumber, TextClaim } from '../../model/text-claim';
import type { PassedOver } from './read-sentence';
import type { Statement } from './statement';

/** Every number of the report's own matter, sentence by sentence: what it was compared with, or why with nothing. */
export function statedNumbers(
  sentences: readonly string[],
  statements: readonly Statement[],
  claims: ReadonlyMap<Statement, TextClaim>,
  passedOver: readonly PassedOver[],
): readonly StatedNumber[] {
  const bySentence = new Map<string, StatedNumber[]>(sentences.map((sentence) => [sentence, []]));
  const add = (each: StatedNumber): void => {
    bySentence.set(each.sentence, [...(bySentence.get(each.sentence) ?? []), each]);
  };
  for (const statement of statements) {
    const claim = claims.get(statement);
    const { sentence, place } = statement;
    if (claim) add(statedBy(claim));
    else if (place) add({ sentence, place, outcome: 'passedOver', reason: reasonOf(statement) });
  }
  for (const each of passedOver) add({ ...each, outcome: 'passedOver' });
  return [...bySentence.values()].flat();
}

function statedBy({
  sentence,
  place,
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
  otherYear ? `说的是 ${otherYear} 年` : otherYear === 0 ? '说的不是本年全年' : '表里没有这一项';
