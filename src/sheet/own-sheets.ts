import type { Form } from '../model/form';
import type { Grid } from '../model/grid';

/** First cell of the sheet of native checks; by it the sheet is known again and is not read as a report. */
export const CHECK_SHEET_TITLE = '勾稽校验';

/** First cells of the sheets beside a combined report: every figure by office, and what was added. */
export const SOURCE_SHEET_TITLE = '汇总来源';
export const ACCOUNT_SHEET_TITLE = '汇总说明';
export const DETAILS_SHEET_TITLE = '汇总明细';

/** Categories of the files that we write beside reports, by which they are known again. */
export const OWN_CATEGORIES = {
  letter: '勾稽反馈单',
  list: '勾稽核对清单',
  total: '勾稽汇总',
  register: '勾稽报送登记',
} as const;

/** Name and first cell of the sheet of charts. */
export const CHART_SHEET = '图表';
export const CHART_SHEET_TITLE = '政府信息公开图表';

/** First cell of the cover of a workbook to fill in, behind what its tables are called. */
const COVER_ENDING = '报送封面';

export const coverTitle = ({ names }: Form): string => `${names.tables}${COVER_ENDING}`;
export const isCoverTitle = (first: unknown): boolean =>
  typeof first === 'string' && first.endsWith(COVER_ENDING);

/**
 * First cells, and names, of the sheets in which an office keeps what belongs to its checks. Sheets, because a file
 * saved by WPS or LibreOffice keeps them; custom XML parts LibreOffice drops.
 */
export const KEPT_SHEETS = { rules: '自定义勾稽', explanations: '勾稽说明', settings: '勾稽设置' } as const;
export type KeptSheet = keyof typeof KEPT_SHEETS;

const TITLES: readonly unknown[] = [
  CHECK_SHEET_TITLE,
  SOURCE_SHEET_TITLE,
  ACCOUNT_SHEET_TITLE,
  DETAILS_SHEET_TITLE,
  CHART_SHEET_TITLE,
  ...Object.values(KEPT_SHEETS),
];

/** What stands first on a sheet that is not empty. */
export const firstCell = ({ rows }: Pick<Grid, 'rows'>): unknown =>
  rows.find((row) => row.some((value) => value !== null && value !== ''))?.[0];

/** Is this the first cell of a sheet that we add beside reports? Such a sheet names rows and columns but is none. */
export const isOwnSheet = (first: unknown): boolean => TITLES.includes(first) || isCoverTitle(first);

const KEPT_NAME = new RegExp(`^(?:${Object.values(KEPT_SHEETS).join('|')})(?: \\(\\d+\\))?$`);
/** Of a ledger, which formulas count whether its sheets are shown or not. */
const COUNTED_NAME = /^(?:台账|复议诉讼台账|台账设置)$/;

/** Is this the name of a sheet that is read though a person has hidden it? */
export const isKeptName = (name: string): boolean => KEPT_NAME.test(name) || COUNTED_NAME.test(name);
