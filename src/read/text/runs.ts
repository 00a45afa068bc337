import type { GridValue } from '../../model/grid';
import { textCell } from '../numeral';
import type { TextLine } from './lines';
import { VALUE } from './lines';

/** The number of a page, or one between two cells of nothing. */
const BETWEEN_DASHES = /^[-－—–]+\s*[\d０-９]+\s*[-－—–]+$/;
const DIGIT = /[\d０-９]/;
const CHAPTER = /^[一二三四五六七八九十]+[、.．].*(?:情况|事项|问题|统计表|概述)$/;
const LONGEST_LABEL = 60;
const LONGEST_ROW = 300;
/** Fewer lines of one number than this are no table, but a page number or a date; unless pipes say otherwise. */
const FEWEST_VALUES = 3;
/** Lines that the last label may be broken into, where labels stand under their numbers. */
const LABEL_LINES = 6;
/** After a table, parted from it by a heading alone, more lines than this to each number are a paragraph. */
const LINES_TO_A_NUMBER = 3;
/** As many numbers in one line are a row whatever stands around it; of fewer, it takes two lines. */
const FEWEST_IN_ROW = 3;
const FEWEST_ROWS = 2;

/** Words of a header in one line, though no row of numbers has spaces: three, or two that are no halves of one. */
const isHeader = (words: readonly string[]): boolean =>
  words.length > 2 || words.every(({ length }) => length > 2);

/** A chapter's heading ends whatever table stands before it. */
export const isChapter = (text: string): boolean => text.length <= 40 && CHAPTER.test(text);

/** A line that may be part of a table without separators, and what it holds. */
interface LooseLine {
  readonly number: number;
  readonly text: string;
  /** Label, if any, and numerals, where it ends in numerals. */
  readonly cells?: readonly string[];
  readonly piped: boolean;
}

/** Cells of a line of such a table. After the last number, or where numbers are few, it may be a paragraph as well. */
export interface RunLine {
  readonly cells: readonly GridValue[];
  readonly maybeText: boolean;
}

/**
 * Finds tables that came out without separators between columns: one cell a line, with or without a pipe after it, or
 * rows whose cells only spaces keep apart. The result holds them by the number of the line, from the first label before
 * the numbers to a label after the last number.
 */
export function findRuns(lines: readonly TextLine[]): ReadonlyMap<number, RunLine> {
  const cells = new Map<number, RunLine>();
  let run: LooseLine[] = [];
  let goesOn = false;
  const close = (): void => {
    const rows = rowsOf(run, goesOn);
    for (const [number, row] of rows) cells.set(number, row);
    goesOn = rows.some(([, { maybeText }]) => !maybeText);
    run = [];
  };
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'pipes' || line.kind === 'ruler') continue;
    const loose = looseLine(line, run.at(-1)?.piped ?? false);
    if (loose) run.push(loose);
    else close();
  }
  close();
  return cells;
}

function looseLine(line: TextLine, afterCell: boolean): LooseLine | undefined {
  if (line.kind !== 'lone' && line.kind !== 'row') return undefined;
  const text = line.kind === 'lone' ? line.text : onlyCell(line.cells, line.piped, afterCell);
  if (text === undefined || text.length > LONGEST_ROW) return undefined;
  if (BETWEEN_DASHES.test(text))
    return { number: line.number, text, piped: line.kind === 'row', cells: [text] };
  const words = text.split(/\s+/);
  // A label, if any, then numerals with spaces between: a table row out of a PDF.
  const numerals: string[] = [];
  let label = text;
  for (let nth = words.length - 1; nth >= 0 && VALUE.test(words[nth]!); nth--) {
    numerals.unshift(words[nth]!);
    label = label.slice(0, label.length - words[nth]!.length).trimEnd();
  }
  const isMostlyNumerals = words.filter((word) => VALUE.test(word)).length * 2 > words.length;
  const isRow = numerals.some((numeral) => DIGIT.test(numeral)) || (isMostlyNumerals && DIGIT.test(text));
  const longest = Math.max(...words.map(({ length }) => length));
  if (!isRow && (longest > LONGEST_LABEL || /[。；;]$/.test(text) || isChapter(text))) return undefined;
  const { number } = line;
  const piped = line.kind === 'row';
  if (!isRow) return { number, text, piped };
  return { number, text, piped, cells: isMostlyNumerals ? words : [...(label ? [label] : []), ...numerals] };
}

/**
 * The text of a piped line that holds one cell, and no blank ones but what a pipe before and after it makes. After
 * another cell on a line of its own, more pipes end the row: they stand for the columns that its cells span.
 */
function onlyCell(cells: readonly GridValue[], piped: boolean, afterCell: boolean): string | undefined {
  const filled = cells.filter((cell) => cell !== null);
  return piped && filled.length === 1 && cells.indexOf(filled[0]!) <= 1 && (afterCell || cells.length <= 3)
    ? String(filled[0])
    : undefined;
}

/** The lines of a run with numbers as rows; whether it is a table, these tell: `goesOn` after one, with but a heading between. */
function rowsOf(run: readonly LooseLine[], goesOn: boolean): readonly (readonly [number, RunLine])[] {
  const numbered = run.filter(({ cells }) => cells);
  const rows = numbered.filter(({ cells }) => cells!.length > 1);
  if (!numbered.length) return [];
  const last = run.lastIndexOf(numbered.at(-1)!);
  const isTable =
    (goesOn && numbered.length * LINES_TO_A_NUMBER > last) ||
    rows.length >= FEWEST_ROWS ||
    rows.some(({ cells }) => cells!.filter((cell) => VALUE.test(cell)).length >= FEWEST_IN_ROW) ||
    numbered.length - rows.length >= (run.some(({ piped }) => piped) ? 1 : FEWEST_VALUES);
  const spaced = rows.length > 0;
  return run.slice(0, last + 1 + LABEL_LINES).map(({ number, text, cells }, place) => {
    const words = cells ?? text.split(/\s+/);
    const isWords = !words.some((word) => VALUE.test(word)) && (spaced || isHeader(words));
    const parts = cells || isWords ? words : [text];
    return [number, { cells: parts.map(textCell), maybeText: !isTable || place > last }];
  });
}
