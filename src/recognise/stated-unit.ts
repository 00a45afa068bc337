import type { Grid } from '../model/grid';
import { memoText } from '../model/memo';
import { plainText } from '../model/plain-text';
import type { Line } from './lines';

const CURRENCY = '(?:人民币|RMB|CNY|¥)';
const FOREIGN = '[美港澳欧日]元|[港澳]币|美金|英镑|USD|HKD|EUR';
/** 单位：千 says as much as 单位：千元. */
const ALONE = '(?<=单位 ?[:为]? ?)(?:[十百千]万|[百千亿])';
const UNIT = `(?:[十百千]?万|[十百千k]|亿)?[元圆块]|[角分厘]|${CURRENCY}|yuan|${FOREIGN}|${ALONE}`;
/** What stands before a unit that is stated, rather than within a word (元氏县, 单元) or behind a number (12 元). */
const BEFORE = '(?:^|[ ([【〔:,、;/|]|单位|金额|收费|货币|[以按为是用])(?<!\\d ?)';
const AFTER = '(?=$|[ ()\\]】〔〕,、;。./:|]|为?单位|[计填核整报]|人民币|RMB|CNY)';
const STATED = new RegExp(`${BEFORE} ?(?:${CURRENCY} ?(?:[:(] ?)?)?(${UNIT})${AFTER}`, 'gi');

/**
 * The units of money that a text says amounts are in: 单位：元, 收费金额（千元）, 以元计, RMB. What is only said to be
 * money is in 元.
 */
const moneyIn = memoText((text): readonly string[] =>
  [...spacesOf(plainText(text)).matchAll(STATED)].map(([, unit = '']) =>
    unit
      .replace(/[圆块]/, '元')
      .replace(/^k(?=元)/i, '千')
      .replace(/[十百千万亿]$/, '$&元')
      .replace(/^(?:RMB|CNY|人民币|¥|yuan)$/i, '元'),
  ),
);

/** One space for many, none within a unit: narrow cells break it, and clerks spread it. */
const spacesOf = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[拾佰仟]/g, (digit) => '十百千'['拾佰仟'.indexOf(digit)]!)
    .replace(/(?<=[十百千万亿]) (?=[万元圆])/g, '')
    .trim();

/** Does a text beside a table say in which unit of money its amounts are? */
export const statesMoney = (text: string): boolean => moneyIn(text).length > 0;

/** A unit of money, other than the one asked for, that is stated for the cells of a line; undefined where there is none. */
export type StatedUnits = (line: Line, unit: string) => string | undefined;

/**
 * Units of money as everything around the cells of a table states them: the row itself, and those `lines` above, beside
 * or under the table that are no row of the form (`isRow`). One that contradicts another is heard like any.
 */
export function statedUnits(lines: readonly Line[], isRow: (line: Line) => boolean): StatedUnits {
  const stated = new Set<string>();
  const grids = new Set<Grid>();
  const hear = (text: string): void => moneyIn(text).forEach((unit) => stated.add(unit));
  for (const line of lines) {
    (isRow(line) ? textsAbove(line) : textsOf(line)).forEach(hear);
    grids.add(line.grid);
  }
  for (const { notes } of grids) notes?.forEach(hear);
  return (line, unit) => [...textsOf(line).flatMap(moneyIn), ...stated].find((each) => each !== unit);
}

/** One cell a line, what stands above a row is among its labels; the last two are its name and the unit of its number. */
const textsAbove = ({ grid, width, labels }: Line): readonly string[] =>
  grid.aligned || width > 1 ? [] : labels.slice(0, -2).map(({ text }) => text);

const textsOf = ({ labels, values }: Line): readonly string[] => [
  ...labels.map(({ text }) => text),
  ...values.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
];
