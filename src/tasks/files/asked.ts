import { canBeExplained, explainedValues, explanationKey } from '../../check/explain';
import type { Finding } from '../../model/finding';
import { itemsOf } from '../../words/letter/items';
import type { LetterAnswer } from '../collect/letter-answers';
import type { ReceivedReport } from '../collect/received';
import { formOf } from '../collect/received';
import type { LetterRow } from './letter-rows';
import { besideItems, sourceOf } from './letter-rows';
import type { ItemLine } from './register-lists';

/** What a letter asks an office to verify. */
export interface Asked {
  /** The finding, by `explanationKey`. */
  readonly key: string;
  /** The item as the letter prints it. */
  readonly place: string;
  readonly filled: string;
  /** The numbers that it is about, as `explainedValues` says them. */
  readonly values: string;
}

type Row = LetterRow & { readonly kind: 'report' };

/** What the letter on a report asks to verify, or would ask if nothing were explained yet. */
export function askedOf(row: Row): readonly Asked[] {
  const { report: received } = row;
  const form = formOf(received);
  const findings = received.findings.map(withoutExplanation);
  const source = sourceOf({ ...row, report: { ...received, findings } });
  const beside = besideItems(row).map(({ key, place, filled }) => ({ key, place, filled, values: filled }));
  return [
    ...beside,
    ...itemsOf({ ...source, beside: [] }).flatMap(({ place, filled, about = [] }) =>
      about.filter(canBeExplained).map((finding) => ({
        key: explanationKey(finding),
        place,
        filled,
        values: explainedValues(form, received.report, finding),
      })),
    ),
  ];
}

/** The item as one cell of the register. */
export const askedText = ({ place, filled }: Pick<Asked, 'place' | 'filled'>): string =>
  `${place}\n${filled}`;

/** What a line of the register says that the last letter has asked. */
export function askedInLine({ cells }: ItemLine): readonly Asked[] {
  const { key, values, asked } = cells;
  const [place = '', ...filled] = asked.split('\n');
  return key && place ? [{ key, place, filled: filled.join('\n'), values }] : [];
}

function withoutExplanation(finding: Finding): Finding {
  const { explanation, ...rest } = finding;
  return explanation ? rest : finding;
}

/** The report as the row of a letter, where nothing is known beside it. */
export const rowOf = (name: string, report: ReceivedReport): Row => ({
  kind: 'report',
  name,
  file: report.file,
  report,
  together: [],
});

const tight = (text: string): string => text.replace(/\s/g, '');

/** Is it the place that the letter prints, with or without its addresses, or that a list names by what is asked alone? */
function isPlace(printed: string, place: string): boolean {
  const [whole, start] = [tight(printed), tight(place)];
  return (
    whole === start || whole.startsWith(`${start}（`) || (whole.startsWith('：') && start.endsWith(whole))
  );
}

/**
 * What an answer is about: the items of its place that hold what the letter says; where the numbers have changed since,
 * the only item of that place, for the numbers of the letter. None where that is not sure.
 */
export function answered(answer: LetterAnswer, asked: readonly Asked[]): readonly Asked[] {
  const here = asked.filter(({ place }) => isPlace(answer.place, place));
  // A list leaves empty what only shows beside other reports.
  const same = here.filter(({ filled }) => !answer.filled || tight(filled) === tight(answer.filled));
  if (same.length) return same;
  const isOne = new Set(here.map(({ filled }) => filled)).size === 1;
  return isOne ? here.map((each) => ({ ...each, values: answer.filled })) : [];
}
