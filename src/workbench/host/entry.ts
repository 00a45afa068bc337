import type { CellInput } from './book';
import { fail } from './errors';

/** What Excel makes of an entry: the content, and the number format that it gives the cell if it has none. */
export interface Entry {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const DATE = /^(\d{4})(?:[-/年])(\d{1,2})(?:[-/月])(\d{1,2})日?$/;
const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;
const MAX_TEXT = 32767;
const MILLISECONDS_A_DAY = 86400000;

/** Reads a value that an add-in assigns the way Excel reads typing: numbers, dates, formulas, `'` for text. */
export function readEntry(value: unknown, numberFormat: string, location: string): Entry {
  if (typeof value === 'number' || typeof value === 'boolean') return { input: { value } };
  if (typeof value !== 'string') fail('InvalidArgument', location);
  if (value.length > MAX_TEXT) fail('InvalidArgument', location);
  if (value.startsWith("'")) return { input: { value: value.slice(1) } };
  if (value.startsWith('=') && value.length > 1)
    return { input: { formula: checkedFormula(value, location) } };
  if (numberFormat === '@') return { input: { value } };
  return readText(value);
}

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
  const serial = dateSerial(trimmed);
  if (serial !== null) return { input: { value: serial }, numberFormat: 'yyyy/m/d' };
  return { input: { value: text } };
}

function dateSerial(text: string): number | null {
  const parts = DATE.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return (date.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY;
}

/** A formula whose brackets and quotes close; Excel refuses the others. */
function checkedFormula(formula: string, location: string): string {
  let depth = 0;
  let quote = '';
  for (const letter of formula) {
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(') depth++;
    else if (letter === ')') depth--;
    if (depth < 0) break;
  }
  if (depth !== 0 || quote) fail('InvalidArgument', location);
  return formula;
}

/** Whether a cell value is one of Excel's error values. */
export function isErrorValue(value: unknown): boolean {
  return typeof value === 'string' && (ERRORS.test(value) || /^#(SPILL!|CALC!|BUSY!)$/.test(value));
}
