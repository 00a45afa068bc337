import { CHECK_SHEET_TITLE } from './check-sheet';

/** First cells of the sheets beside a combined report: every figure by office, and what was added. */
export const SOURCE_SHEET_TITLE = '汇总来源';
export const ACCOUNT_SHEET_TITLE = '汇总说明';

const TITLES: readonly unknown[] = [CHECK_SHEET_TITLE, SOURCE_SHEET_TITLE, ACCOUNT_SHEET_TITLE];

/** Is this the first cell of a sheet that we add beside reports? Such a sheet names rows and columns but is none. */
export const isOwnSheet = (firstCell: unknown): boolean => TITLES.includes(firstCell);
