import type { Grid, GridValue } from '../model/grid';
import { memoText } from '../model/memo';
import { plainText } from '../model/plain-text';
import type { Line } from './lines';

const MONEY = '(?:人民币)?((?:[十百千]?万|[十百千]|亿)?[元圆角]|RMB|CNY|人民币)(?:/年|整)?';
const CAPTION = new RegExp(`^\\(?\\s*(?:金额|货币)?单位\\s*(?::\\s*)?${MONEY}\\s*\\)?$`, 'i');
/** A unit alone, in brackets or after a colon. */
const IN_LABEL = new RegExp(
  `^${MONEY}$|[([【〔]\\s*(?:(?:金额|货币)?单位\\s*(?::\\s*)?)?${MONEY}\\s*[)\\]】〕]|:\\s*${MONEY}\\s*\\)?$`,
  'i',
);

/** Does a line above a table say in which unit of money its amounts are? */
export const isUnitCaption = (text: string): boolean => CAPTION.test(plainText(text).trim());

/** The unit of money that a table as met says its amounts are in; undefined where it says none. */
export type StatedUnits = (line: Line, gridColumn: number | undefined) => string | undefined;

/** 元, 万元, 千元 …; what is only said to be money is in 元. */
const unitOf = (match: RegExpExecArray | null): string | undefined =>
  match
    ?.slice(1)
    .find((unit) => unit !== undefined)
    ?.replace('圆', '元')
    .replace(/^(?:RMB|CNY|人民币)$/i, '元');

const unitOfCaption = memoText((text) => unitOf(CAPTION.exec(plainText(text).trim())));
const unitOfLabel = memoText((text) => unitOf(IN_LABEL.exec(plainText(text).trim())));

const captionIn = (value: GridValue): string | undefined =>
  typeof value === 'string' ? unitOfCaption(value) : undefined;

const labelled = (value: GridValue): string | undefined =>
  typeof value === 'string' ? unitOfLabel(value) : undefined;

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
  const stated = new Set(byColumn.values());
  // In running text nothing says over which column a header stands.
  const [only] = stated.size === 1 ? stated : [];
  return ({ labels }, gridColumn) =>
    labels.map(({ text }) => labelled(text)).find((unit) => unit !== undefined) ??
    (gridColumn === undefined ? only : byColumn.get(gridColumn)) ??
    caption;
}
