import type { Grid, GridValue } from '../model/grid';
import { plainText } from '../model/plain-text';
import type { Line } from './lines';

const CAPTION = /^\(?\s*(?:金额)?单位\s*:?\s*(元|万元|亿元)\s*\)?$/;
const IN_LABEL = /^(元|万元|亿元)$|\(\s*(?:单位\s*:?\s*)?(元|万元|亿元)\s*\)/;

/** Does a line above a table say in which unit of money its amounts are? */
export const isUnitCaption = (text: string): boolean => CAPTION.test(plainText(text).trim());

/** The unit of money that a table as met says its amounts are in; undefined where it says none. */
export type StatedUnits = (line: Line, gridColumn: number | undefined) => string | undefined;

const captionIn = (value: GridValue): string | undefined =>
  typeof value === 'string' ? CAPTION.exec(plainText(value).trim())?.[1] : undefined;

const labelled = (value: GridValue): string | undefined => {
  const label = typeof value === 'string' ? IN_LABEL.exec(plainText(value).trim()) : null;
  return label?.[1] ?? label?.[2];
};

/**
 * Units of money as headers, labels and captions state them: beside a row's label before the header of a column, that
 * before a caption over the block or the table.
 */
export function statedUnits(
  { rows }: Grid,
  [top, bottom]: readonly [number, number],
  titles: readonly Line[],
): StatedUnits {
  const above = rows.slice(top, bottom + 1);
  const captions = [...above.flat(), ...titles.flatMap(({ labels }) => labels.map(({ text }) => text))];
  const caption = captions.map(captionIn).find((unit) => unit !== undefined);
  const byColumn = new Map<number, string>();
  for (const row of above)
    row.forEach((value, column) => {
      const unit = captionIn(value) === undefined ? labelled(value) : undefined;
      if (unit) byColumn.set(column, unit);
    });
  return ({ labels }, gridColumn) =>
    labels.map(({ text }) => labelled(text)).find((unit) => unit !== undefined) ??
    (gridColumn === undefined ? undefined : byColumn.get(gridColumn)) ??
    caption;
}
