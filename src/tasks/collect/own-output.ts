import type { ReadDocument } from '../../model/grid';
import { categoryOf, decodeText, looksLikeText } from '../../read';
import { OWN_CATEGORIES } from '../../sheet/own-sheets';
import { LETTER_TEXTS_TITLE } from '../../words/letter/words';
import { letterTitle } from './letter-answers';

/** Has this program made these bytes: a letter, a list, a combined workbook, their texts? */
export function isOwnFile(bytes: Uint8Array): boolean {
  if (looksLikeText(bytes)) return decodeText(bytes).startsWith(LETTER_TEXTS_TITLE);
  return isOwnCategory(categoryOf(bytes));
}

const isOwnCategory = (category: string | undefined): boolean =>
  Object.values<string | undefined>(OWN_CATEGORIES).includes(category);

/** What a file is, where this program has written it: known by what it wrote, not by its name. */
export function ownOutput({ grids, paragraphs, category }: ReadDocument): string | undefined {
  const first = paragraphs[0] ?? grids[0]?.rows[0]?.[0];
  if (typeof first === 'string' && first.startsWith(LETTER_TEXTS_TITLE)) return LETTER_TEXTS_TITLE;
  if (letterTitle(paragraphs)) return OWN_CATEGORIES.letter;
  return Object.values(OWN_CATEGORIES).find((each) => each === category);
}
