import type { GridValue } from '../model/grid';

const PLAIN_NUMERAL = /^(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const MAX_DIGITS = 15;

/**
 * Content of a cell of running text, where a plain numeral can only be written as text: `12` and `0.35` become
 * numbers, everything else (signs, separators, units, more digits than a number holds) stays as it stands.
 */
export function textCell(text: string): GridValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!PLAIN_NUMERAL.test(trimmed)) return trimmed;
  return trimmed.replace('.', '').length <= MAX_DIGITS ? Number(trimmed) : trimmed;
}
