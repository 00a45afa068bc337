import type { CellInput } from './book';
import { fail } from './errors';

/** What Excel makes of an entry: the content, and the number format that it gives the cell if it has none. */
export interface Entry {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const DATES: readonly (readonly [RegExp, string])[] = [
  [/^(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})$/, 'yyyy/m/d'],
  [/^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/, 'yyyy"年"m"月"d"日"'],
  [/^(?<y>\d{4})年(?<m>\d{1,2})月$/, 'yyyy"年"m"月"'],
  [/^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/, 'm"月"d"日"'],
  [/^(?<m>\d{1,2})月(?<d>\d{1,2})日$/, 'm"月"d"日"'],
];
const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;
const MAX_TEXT = 32767;
const MILLISECONDS_A_DAY = 86400000;

/**
 * Reads a value that an add-in assigns the way Excel reads typing: numbers, dates, formulas, `'` for text. In a cell
 * that is formatted as text everything is text, numbers and formulas too.
 */
export function readEntry(value: unknown, numberFormat: string, location: string): Entry {
  if (!['number', 'boolean', 'string'].includes(typeof value)) fail('InvalidArgument', location);
  if (numberFormat === '@') return { input: { value: textOf(value as string | number | boolean) } };
  if (typeof value !== 'string') return { input: { value: value as number | boolean } };
  if (value.length > MAX_TEXT) fail('InvalidArgument', location);
  if (value.startsWith("'")) return { input: { value: value.slice(1) } };
  if (value.startsWith('=') && value.length > 1)
    return { input: { formula: checkedFormula(value, location) } };
  return readText(value);
}

const textOf = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value).replace(/^'/, '');

function readText(text: string): Entry {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return { input: { value: Number(trimmed) } };
  if (GROUPED.test(trimmed))
    return { input: { value: Number(trimmed.replaceAll(',', '')) }, numberFormat: '#,##0' };
  if (trimmed.endsWith('%') && NUMBER.test(trimmed.slice(0, -1))) {
    return { input: { value: Number(trimmed.slice(0, -1)) / 100 }, numberFormat: '0%' };
  }
  if (/^(true|false)$/i.test(trimmed)) return { input: { value: trimmed.toLowerCase() === 'true' } };
  if (ERRORS.test(trimmed)) return { input: { value: trimmed.toUpperCase() } };
  return readFraction(trimmed) ?? readDate(trimmed) ?? readTime(trimmed) ?? { input: { value: text } };
}

/** `0 1/2` is a half; `1/2` alone is a day of this year. */
function readFraction(text: string): Entry | null {
  const [, whole, upper, lower] = /^([+-]?\d+) (\d+)\/(\d+)$/.exec(text) ?? [];
  if (!whole || !Number(lower)) return null;
  const part = Number(upper) / Number(lower);
  const value = Number(whole) + (whole.startsWith('-') ? -part : part);
  return { input: { value }, numberFormat: lower!.length > 1 ? '# ??/??' : '# ?/?' };
}

function readTime(text: string): Entry | null {
  const [, hours, minutes, seconds = '0'] = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text) ?? [];
  if (!hours || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;
  return { input: { value }, numberFormat: text.split(':').length > 2 ? 'h:mm:ss' : 'h:mm' };
}

/** Dates as Chinese Excel reads them; without a year they are of this year, without a day the first of the month. */
function readDate(text: string): Entry | null {
  const year = new Date().getFullYear();
  const found = DATES.map(([pattern, numberFormat]) => ({ parts: pattern.exec(text)?.groups, numberFormat }));
  for (const { parts, numberFormat } of found) {
    const value = parts && dateSerial(Number(parts.y ?? year), Number(parts.m), Number(parts.d ?? 1));
    if (value) return { input: { value }, numberFormat };
  }
  return null;
}

function dateSerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return (date.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY;
}

/** What no formula can end with: an operator that has nothing behind it. */
const UNFINISHED = /[-+*/^&=<>,]\s*$/;

/** A formula that begins with `=`, is complete, and whose brackets and quotes close; Excel refuses the others. */
export function checkedFormula(formula: string, location: string): string {
  let depth = 0;
  let quote = '';
  for (const letter of formula) {
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(') depth++;
    else if (letter === ')') depth--;
    if (depth < 0) break;
  }
  if (!formula.startsWith('=') || depth !== 0 || quote || UNFINISHED.test(formula))
    fail('InvalidArgument', location);
  return formula;
}

/** Whether a cell value is one of Excel's error values. */
export function isErrorValue(value: unknown): boolean {
  return typeof value === 'string' && (ERRORS.test(value) || /^#(SPILL!|CALC!|BUSY!)$/.test(value));
}
