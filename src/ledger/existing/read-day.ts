import type { GridValue } from '../../model/grid';
import { plainText } from '../../model/plain-text';
import { serialOf } from '../calendar';
import { contentOf } from '../rows';

/** Serial numbers that can only be days: 2000 to 2099. */
const FIRST = serialOf(2000, 1, 1);
const LAST = serialOf(2099, 12, 31);

const FULL =
  /^(\d{4})[-./年] ?(\d{1,2})[-./月] ?(\d{1,2})日?(?: ?\(?(?:星期|周|礼拜).\)?)?(?:[ T]?(?:[上下]午 ?)?\d{1,2}[:时].*)?$/;
const RUN_TOGETHER = /^(20\d{2})(\d{2})(\d{2})$/;
const WITHOUT_YEAR = /^(\d{1,2})[-/月](\d{1,2})日?$/;

/** Is it a day that lacks its year, such as 3月5日? */
export const lacksYear = (value: GridValue | undefined): boolean =>
  typeof value === 'string' && WITHOUT_YEAR.test(textOf(value));

/**
 * The day in a cell as a serial number: a date, a number such as 45721, a text such as 2025.3.5, 2025年3月5日, 20250305.
 * One without a year is read with `year`. What is no day, or no day of the calendar, is undefined.
 */
export function readDay(value: GridValue | undefined, year?: number): number | undefined {
  const content = contentOf(value ?? null);
  if (typeof content === 'number' && content >= FIRST && content <= LAST + 1) return content;
  if (content === null) return undefined;
  const text = textOf(String(content));
  const parts = FULL.exec(text) ?? RUN_TOGETHER.exec(text);
  if (parts) return dayAt(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (/^\d{5}$/.test(text)) return readDay(Number(text));
  const [, month, day] = WITHOUT_YEAR.exec(text) ?? [];
  return month === undefined || year === undefined ? undefined : dayAt(year, Number(month), Number(day));
}

const textOf = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

function dayAt(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 2000 && year < 2100 ? serialOf(year, month, day) : undefined;
}
