import type { GivenExplanation } from '../model/explanation';

/** What every sentence about something to be verified ends with. */
const ASKED = /请核实[^。]*。$/u;

/** The sentence of a finding with what the office has written: no longer asked for, or asked for again. */
export function withExplanation(sentence: string, explanation: GivenExplanation): string {
  if (explanation.state === 'stale') return `${sentence}${staleWords(explanation)}`;
  const { text, date } = explanation;
  return `${sentence.replace(ASKED, '')}已说明：“${text}”${date && `（${date}）`}。`;
}

/** The explanation alone, for a column of a list. */
export const explanationWords = (explanation: GivenExplanation): string =>
  explanation.state === 'kept' ? explanation.text : staleWords(explanation);

/** What says that an explanation no longer holds begins so. */
export const STALE_START = '原说明“';

const staleWords = ({ text, values }: GivenExplanation): string =>
  `${STALE_START}${text}”针对的数值（${values}）已有变化，请重新说明。`;
