import type { TextLine } from './lines';

const VALUE = /^[+\-－＋]?[\d０-９][\d０-９,，.．]*$/;
const CHAPTER = /^[一二三四五六七八九十]+[、.．].*(?:情况|事项|问题|统计表|概述)$/;
const LONGEST_LABEL = 60;
/** Fewer lines of numbers than this are no table, but a page number or a date. */
const FEWEST_VALUES = 3;

/** A chapter's heading ends whatever table stands before it. */
export const isChapter = (text: string): boolean => text.length <= 40 && CHAPTER.test(text);

const canBeCell = (line: TextLine): boolean =>
  line.kind === 'lone' &&
  line.text.length <= LONGEST_LABEL &&
  !/[。；;]$/.test(line.text) &&
  !isChapter(line.text);

const isValue = (line: TextLine): boolean => line.kind === 'lone' && VALUE.test(line.text);

/**
 * Finds tables that came out one cell a line: runs of short lines, at least three of them numbers. The result holds
 * the line numbers of their cells, from the first label before the numbers to the last number.
 */
export function findStretches(lines: readonly TextLine[]): ReadonlySet<number> {
  const cells = new Set<number>();
  let run: TextLine[] = [];
  const close = (): void => {
    const last = run.map(isValue).lastIndexOf(true);
    if (run.filter(isValue).length >= FEWEST_VALUES)
      for (const line of run.slice(0, last + 1)) cells.add(line.number);
    run = [];
  };
  for (const line of lines) {
    if (line.kind === 'blank') continue;
    if (canBeCell(line)) run.push(line);
    else close();
  }
  close();
  return cells;
}
