import type { Grid, GridValue } from '../model/grid';
import { isLedgerSheet } from '../ledger/headers';
import { firstCell, isOwnSheet } from './own-sheets';

/** Fewer characters than this are a title or a label. */
const SENTENCE = 20;

/** The running text on a sheet, line by line: every text of a cell, in the order it is read. */
export const paragraphsOn = ({ rows }: Pick<Grid, 'rows'>): readonly string[] =>
  rows.flatMap((row) => row.flatMap((value) => (typeof value === 'string' ? linesOf(value) : [])));

const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/).filter((line) => line.trim());

/** Does a sheet hold sentences, and is it none that we add, and no ledger? */
export const holdsText = ({ rows }: Pick<Grid, 'rows'>): boolean =>
  rows.some((row) => row.some(isSentence)) && !isOwnSheet(firstCell({ rows })) && !isLedgerSheet({ rows });

const isSentence = (value: GridValue): boolean =>
  typeof value === 'string' &&
  value.length >= SENTENCE &&
  /[。；;]/.test(value) &&
  linesOf(value).some((line) => line.length >= SENTENCE && /[。；;]/.test(line));
