import type { TableLexicon } from './lexicon';
import type { Line } from './lines';
import type { MatchedRows } from './rows';
import { isNumbering } from './unknown-lines';
import { isValueLike } from './value';

const countNumbers = (line: Line): number => line.values.filter(({ value }) => isValueLike(value)).length;

/** A line without labels that has a cell for each column, blank or not, and maybe one more after a last separator. */
const isWide = ({ grid, labels, values, width }: Line, count: number): boolean =>
  !grid.aligned && !labels.length && values.length > 0 && width >= count && width <= count + 1;

/**
 * The one row of a table whose rows carry no label: the line with at least half as many numbers as columns, or
 * of a text with as many cells; of several, that of this year, and none where nothing tells them apart. On a sheet where
 * nothing is filled in, the row under the header.
 */
export function matchLoneRow(lines: readonly Line[], lexicon: TableLexicon): MatchedRows {
  const row = lexicon.index.rows[0]!;
  const { length: count } = row.columns;
  const filled = lines.filter((line) => countNumbers(line) * 2 >= count || isWide(line, count));
  const numbering = filled.find(isNumbering);
  const candidates = filled.filter((line) => !isNumbering(line) && !says(line, OTHER_COUNT));
  const thisYear = candidates.filter((line) => says(line, THIS_YEAR));
  // Two rows that nothing tells apart: neither is read.
  const [chosen, second] = thisYear.length === 1 ? thisYear : candidates;
  const line = second ? undefined : (chosen ?? sparseLine(lines, lexicon, numbering));
  const unknown = filled.filter((other) => other !== line && !isNumbering(other));
  return {
    matched: line ? [{ line, row, how: 'exact', text: '' }] : [],
    lines,
    missing: line ? [] : [row],
    unknown,
    named: new Set(),
    byLabels: filled.length < 2,
  };
}

/** Rows beside the one that is asked for, and it, as their labels tell. */
const OTHER_COUNT = /上年|去年|上一年|同期|同比|环比|增减|增长|累计/;
const THIS_YEAR = /本年|今年|当年|本期/;
const says = ({ labels }: Line, words: RegExp): boolean => labels.some(({ text }) => words.test(text));

/** On a sheet, the first line of numbers under the header, however few they are; else the row right under it. */
function sparseLine(
  lines: readonly Line[],
  { meaning }: TableLexicon,
  numbering: Line | undefined,
): Line | undefined {
  const header = lines
    .filter(({ labels }) => labels.filter(({ text }) => meaning(text).columns.length).length > 1)
    .at(-1);
  if (!header?.grid.aligned) return undefined;
  const below = lines.find(
    (line) =>
      line.part === header.part &&
      line.row > (numbering ?? header).row &&
      !line.labels.length &&
      countNumbers(line) > 0,
  );
  return below ?? { ...header, row: (numbering ?? header).row + 1, labels: [], values: [] };
}
