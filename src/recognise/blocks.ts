import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import { grouped } from '../model/grouped';
import type { Instance } from './instances';
import type { Line } from './lines';
import type { MatchedRow, MatchedRows } from './rows';

/** Rows of one block of the form on one grid, and where their header may stand. */
export interface BlockRows {
  readonly matches: readonly MatchedRow[];
  readonly block: number;
  /** First and last grid row above the rows that may hold the header. */
  readonly zone: readonly [number, number];
  /** All lines of the table on this grid. */
  readonly lines: readonly Line[];
}

/** The matched rows by grid and block, each with the grid rows where its header may stand. */
export function blocksOf(rows: MatchedRows, instance: Instance, form: Form): readonly BlockRows[] {
  const { blocks } = tableIndex(form, instance.table).table;
  const groups = grouped(rows.matched, ({ line, row }) => `${line.part}|${blocks.indexOf(row.block)}`);
  return [...groups.values()].map((matches) => {
    const first = matches[0]!;
    const { part } = first.line;
    const top = Math.min(...matches.map(({ line }) => line.row));
    const above = rows.matched
      .filter(({ line }) => line.part === part && line.row < top)
      .flatMap(({ line }) => [line, ...line.labels, ...line.values].map(({ row }) => row));
    const lines = rows.lines.filter((line) => line.part === part);
    const begin = Math.min(...lines.map(({ labels, row }) => labels[0]?.row ?? row));
    return {
      matches,
      block: blocks.indexOf(first.row.block),
      zone: [Math.max(begin, ...above.map((row) => row + 1)), top - 1],
      lines,
    };
  });
}
