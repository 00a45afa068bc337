import { isVerdict } from '../derive/formula';
import type { GridValue } from '../model/grid';
import type { Entry } from '../model/report';
import { readNumberText } from './number-text';
import type { ReadingReason } from './reading';
import { THRESHOLDS } from './thresholds';

/** What a cell was read as; `reason` is absent where it was read plainly. */
export interface ReadValue {
  readonly entry: Entry;
  readonly reason?: ReadingReason;
}

const BLANK: ReadValue = { entry: null };
const { digits, noiseDigits, smallestAmount } = THRESHOLDS;

/** Is there no content in a cell? */
export const isBlank = (value: GridValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** Does a cell hold nothing, or a verdict of our own? */
export const isNothing = (value: GridValue): boolean =>
  isBlank(value) || (typeof value === 'string' && isVerdict(value));

/** Text of a cell as a person sees it. */
export function textOf(value: GridValue): string {
  if (value === null) return '';
  if (typeof value !== 'object')
    return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  if ('error' in value) return value.error;
  if ('date' in value) return value.date;
  return 'number' in value ? `${value.number}（格式 ${value.format}）` : value.formula;
}

const digitsOf = (text: string): number =>
  text.split('e', 1)[0]!.replace(/[-.]/g, '').replace(/^0+/, '').length;

function readNumber(value: number): ReadValue {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return { entry: value || 0 };
  const text = String(value);
  if (!Number.isFinite(value)) return { entry: { text, reason: 'error' }, reason: 'error' };
  if (Math.abs(value) < smallestAmount) return { entry: { text, reason: 'ambiguous' }, reason: 'ambiguous' };
  if (digitsOf(text.replace(/(?<![.0])\.?0+$/, '')) <= digits) return { entry: value };
  const rounded = Number(value.toPrecision(digits));
  if (digitsOf(String(rounded)) <= noiseDigits && !Number.isInteger(value))
    return { entry: rounded, reason: 'binaryNoise' };
  return { entry: { text, reason: 'precision' }, reason: 'precision' };
}

/** Reads one cell as a number of the given unit, a blank, or what could not be read. Never rounds, never guesses. */
export function readValue(value: GridValue, unit: string): ReadValue {
  if (typeof value === 'number') return readNumber(value);
  if (value === null || isBlank(value)) return BLANK;
  if (typeof value === 'string') {
    const read = readNumberText(value, unit);
    if ('unread' in read) {
      const { unread: reason, maybe } = read;
      return { entry: { text: value, reason, ...(maybe ? { maybe } : {}) }, reason: read.reason };
    }
    return { entry: read.value, reason: read.reason };
  }
  const text = textOf(value);
  if (typeof value === 'boolean') return { entry: { text, reason: 'text' }, reason: 'text' };
  if ('error' in value) return { entry: { text, reason: 'error' }, reason: 'error' };
  if ('date' in value) return { entry: { text, reason: 'date' }, reason: 'date' };
  if ('number' in value)
    return { entry: { text, reason: 'disguised', maybe: [value.number] }, reason: 'disguised' };
  return { entry: { text, reason: 'noCachedValue' }, reason: 'noCachedValue' };
}

/** Can this stand where a number is wanted, rather than be a label? Numbers, blanks' signs, errors, dates. */
export function isValueLike(value: GridValue): boolean {
  if (value === null) return false;
  if (typeof value !== 'string') return true;
  const first = value.trim()[0];
  if (first === undefined || (first >= '\u4e00' && first <= '\u9fff' && first !== '无' && first !== '空'))
    return false;
  const read = readNumberText(value, '');
  return !('unread' in read) || read.reason !== 'text';
}
