import type { Form } from '../model/form';
import type { ReadDocument } from '../model/grid';
import { plainText } from '../model/plain-text';
import { voterOf } from './votes';

/** A label with the numbers of its row right behind it. */
const RUN_TOGETHER = /^(\D+)\d{2,}$/;
const HAN = /\p{Script=Han}/u;

/**
 * The first line of a text in which the cells of a row stand run together, `规章000`: which digits are one number cannot
 * be told. Undefined where there is none.
 */
export function runTogether({ paragraphs }: ReadDocument, forms: readonly Form[]): string | undefined {
  const voter = voterOf(forms);
  return paragraphs.find((text) => {
    const [, label] = RUN_TOGETHER.exec(plainText(text).replace(/\s/g, '')) ?? [];
    return label !== undefined && HAN.test(label) && voter.isRowLabel(label);
  });
}
