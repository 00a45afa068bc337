import type { Form } from '../model/form';
import { memo } from '../model/memo';
import type { Instance } from './instances';
import type { ColumnLabel } from './lexicon';
import { tableLexicon } from './lexicon';

/** The columns of a form that words among the labels of a table name, and where such words stand. */
export interface NamedColumns {
  readonly labels: ReadonlySet<ColumnLabel>;
  /** On a sheet each in a column of its own, or it is a list of words. */
  readonly places: ReadonlySet<number>;
}

/** More columns than any sheet has: a row and a column as one number. */
const WIDEST = 2 ** 20;

const namedIn = memo(({ table, lines }: Instance) =>
  memo((form: Form): NamedColumns => {
    const { meaning } = tableLexicon(form, table)!;
    const labels = new Set<ColumnLabel>();
    const places = new Set<number>();
    for (const { grid, labels: cells } of lines)
      for (const { text, row, column } of cells) {
        const { columns } = meaning(text);
        for (const label of columns) labels.add(label);
        if (columns.length) places.add(grid.aligned ? column : row * WIDEST + column);
      }
    return { labels, places };
  }),
);

/** Worked out once: the choice of tables and of the form both ask. */
export const namedColumns = (instance: Instance, form: Form): NamedColumns => namedIn(instance)(form);
