import type { Form } from '../model/form';
import type { TableIndex } from '../model/form-index';
import { memo } from '../model/memo';
import type { Instance } from './instances';
import type { Line } from './lines';
import { tableLexicon } from './lexicon';
import { matchLoneRow } from './lone-row';
import type { MatchedRows } from './rows';
import { isNumbersAlone, pairNumbers } from './pair-numbers';
import { matchRows } from './rows';
import { isPageNumber } from './number-text';

const rowsIn = memo((instance: Instance) =>
  memo((form: Form): MatchedRows => {
    const lexicon = tableLexicon(form, instance.table)!;
    const lines = joinNumbers(instance.lines, lexicon.index);
    return lexicon.namesRows
      ? pairNumbers(lines, form, lexicon, (paired) => matchRows(paired, lexicon))
      : matchLoneRow(lines, lexicon);
  }),
);

/**
 * In running text, numbers of a row that go on in lines without labels: where only together they are as many as a row
 * has columns.
 */
function joinNumbers(lines: readonly Line[], { rows }: TableIndex): readonly Line[] {
  const counts = new Set(rows.map(({ columns }) => columns.length));
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    let values = line.values;
    let end = index;
    while (values.length && !counts.has(values.length) && continues(lines[end], lines[end + 1]))
      values = [...values, ...lines[++end]!.values];
    const isWhole = counts.has(values.length) && !continues(lines[end], lines[end + 1]);
    joined.push(isWhole ? { ...line, values } : line);
    if (isWhole) index = end;
  }
  return joined;
}

/** Is a line of running text one of numbers alone, and follows another of the same text? */
const continues = (line: Line | undefined, next: Line | undefined): boolean =>
  !!line &&
  !!next &&
  !next.grid.aligned &&
  !next.labels.length &&
  line.part === next.part &&
  ![...line.values, ...next.values].some(({ value }) => isPageNumber(value));

/** Rows of a form's table among the lines of one instance; worked out once, because the choice of the form asks too. */
export const rowsOf = (instance: Instance, form: Form): MatchedRows => rowsIn(instance)(form);

/** All lines of a table, labels with the numbers that belong to them; as they are where none stand apart. */
export const rowLines = (instance: Instance, form: Form): readonly Line[] =>
  instance.lines.some(isNumbersAlone) ? rowsOf(instance, form).lines : instance.lines;
