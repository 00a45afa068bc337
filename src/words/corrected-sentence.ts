import type { TextFinding } from '../model/finding';
import { numberSpan } from '../model/number-place';

const YUAN_IN_TABLE_UNIT = 10_000;

/** The sentence of a finding with the number that the tables give; undefined where more than the number is to change. */
export function correctedSentence(finding: TextFinding): string | undefined {
  const { sentence, place } = finding;
  const span = sentence !== undefined && place && numberSpan(sentence, place);
  if (!span) return undefined;
  const number = numberLike(place.number, finding);
  return number === undefined
    ? undefined
    : `${sentence.slice(0, span[0])}${number}${sentence.slice(span[1])}`;
}

/** The right number with as many decimals, and in the unit, of the one that stands there: `15`, `25.0`, `25.1万`. */
function numberLike(written: string, { rule, claim, left = 0, right = 0 }: TextFinding): string | undefined {
  const decimals = written.split('.')[1]?.length ?? 0;
  const isTurned = left < 0 !== right < 0;
  switch (rule) {
    case 'text.share':
      return right.toFixed(decimals);
    case 'text.rate':
      return isTurned ? undefined : Math.abs(right).toFixed(decimals);
    case 'text.change':
      return isTurned ? undefined : String(Math.abs(right));
    default:
      if (claim !== 'charges') return String(right);
      if (/[万亿]$/.test(written)) return `${right}万`;
      return String(Math.round(right * YUAN_IN_TABLE_UNIT * 100) / 100);
  }
}
