import type { ReactElement } from 'react';
import { numberSpan } from '../../model/number-place';
import type { NumberPlace } from '../../model/text-claim';

interface Mark {
  readonly place?: NumberPlace | undefined;
  /** How the number stands against the tables; sets its colour. */
  readonly outcome: string;
}

/** The number, or the numbers that it is the sum of. */
export const marksOf = ({
  place,
  parts = [place],
  outcome,
}: Mark & { readonly parts?: readonly Mark['place'][] | undefined }): readonly Mark[] =>
  parts.map((part) => ({ place: part, outcome }));

/** A sentence of the text with its numbers marked. */
export function MarkedSentence(props: {
  readonly sentence: string;
  readonly marks: readonly Mark[];
}): ReactElement {
  const { sentence, marks } = props;
  const spans = marks
    .flatMap(({ place, outcome }) => {
      const span = place && numberSpan(sentence, place);
      return span ? [{ from: span[0], to: span[1], outcome }] : [];
    })
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, index, all) => from !== all[index - 1]?.from);
  const parts: (string | ReactElement)[] = [];
  let position = 0;
  for (const { from, to, outcome } of spans) {
    parts.push(
      sentence.slice(position, from),
      <mark key={from} data-outcome={outcome}>
        {sentence.slice(from, to)}
      </mark>,
    );
    position = to;
  }
  return (
    <q className="quoted">
      {parts}
      {sentence.slice(position)}
    </q>
  );
}
