import type { Letter } from './letter';
import { ANSWER_LABEL, ITEM_TITLES } from './words';

/** A letter as plain text to paste into a message or mail; lines end with `\n`. */
export function letterText({ title, salutation, opening, sections, closing, sender, date }: Letter): string {
  const body = sections.flatMap(({ heading, items }) => [
    heading,
    ...items.flatMap(({ number, tier, place, addresses, filled, expected, advice }) => [
      `${number}. ${place}${addresses && `（${addresses}）`}。${ITEM_TITLES.filled}：${filled}；${ITEM_TITLES.expected}：${expected}。${advice}`,
      ...(tier === 'verify' ? [ANSWER_LABEL] : []),
    ]),
  ]);
  return [
    title,
    '',
    salutation,
    ...opening,
    ...body,
    ...closing,
    '',
    ...(sender ? [sender] : []),
    date,
    '',
  ].join('\n');
}
