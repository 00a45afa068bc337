import type { Report } from '../model/report';
import { addendsOf } from './addends';
import type { Part } from './part';

/** What a report is that is no office's own: a sum of others, an example to fill in by, a form without any number. */
export type Nature = 'total' | 'example' | 'blank';

/** Why a report does not count; excluded: a person has said so · earlier: last year's, of an office that sent this year's. */
export interface NatureFound {
  readonly nature: Nature | 'excluded' | 'earlier';
  readonly words?: string;
  /** The reports whose sum it is, where its numbers tell it. */
  readonly sumOf?: readonly Part[];
}

/** A sum adds up at least so many reports. */
const FEWEST = 2;

/**
 * Which reports of a batch are no office's own. Words that half of the batch and more carry are the name of the form
 * that all were sent, and a report beside fewer than two others is no sum of them.
 */
export function naturesOf(parts: readonly Part[]): ReadonlyMap<Part, NatureFound> {
  const found = new Map<Part, NatureFound>();
  for (const part of parts) if (isBlank(part.report)) found.set(part, { nature: 'blank' });
  const filledIn = parts.filter((part) => !found.has(part));
  for (const nature of ['example', 'total'] as const) {
    const stated = filledIn.filter((part) => part.stated?.nature === nature);
    const others = filledIn.filter((part) => !part.stated).length;
    const isTelling = stated.length * 2 <= filledIn.length && (nature === 'example' || others >= FEWEST);
    for (const part of stated)
      if (isTelling || part.stated!.ours) found.set(part, { nature, words: part.stated!.words });
  }
  for (const [part, sumOf] of addendsOf(filledIn.filter((part) => !found.has(part))))
    found.set(part, { nature: 'total', sumOf });
  return found;
}

/** Has nobody filled it in? Formulas of a form without numbers give zeros. */
function isBlank({ tables }: Report): boolean {
  let cells = 0;
  let blanks = 0;
  for (const rows of Object.values(tables))
    for (const row of rows)
      for (const entry of row) {
        if (entry !== null && entry !== 0) return false;
        cells += 1;
        if (entry === null) blanks += 1;
      }
  return blanks * 2 > cells;
}
