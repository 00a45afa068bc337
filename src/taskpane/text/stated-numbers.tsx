import type { ReactElement } from 'react';
import { grouped } from '../../model/grouped';
import { statedWords } from '../../words/stated-words';
import type { PaneReport } from '../state';
import { MarkedSentence, marksOf } from './marked-sentence';

/** Every sentence with a number of the report's own matter, and what each number was compared with, or why not. */
export function StatedNumbers({ checked }: { readonly checked: PaneReport }): ReactElement | null {
  const { numbers = [], recognised } = checked;
  const bySentence = grouped(numbers, ({ sentence }) => sentence);
  if (!bySentence.size) return null;
  return (
    <ul className="plain stated">
      {[...bySentence].map(([sentence, all]) => (
        <li key={sentence}>
          <MarkedSentence sentence={sentence} marks={all.flatMap(marksOf)} />
          <ul className="plain quiet">
            {all.map((statedNumber, index) => (
              <li key={index} data-outcome={statedNumber.outcome}>
                {statedWords(recognised.form, statedNumber)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
