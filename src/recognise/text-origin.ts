import type { Form } from '../model/form';
import type { ReadDocument } from '../model/grid';
import { findOrigin } from './origin';
import type { Origin } from './title';
import { titleReaderOf } from './title';

/** Whose report a running text without tables is of, and of which year, by its titles and the name of its file. */
export function originOfText(
  document: ReadDocument,
  forms: readonly Form[],
  fileName: string | undefined,
): Origin {
  const { unit, year } = findOrigin(titleReaderOf(forms), [], document, 0, fileName);
  return { unit, year };
}
