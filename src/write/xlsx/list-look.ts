import type { Font, Style } from 'exceljs';
import type { Nature } from '../../sheet/review-list';
import { NATURE_TONES } from '../../sheet/review-list';
import { TONES } from '../../sheet/style';
import { LINE, PADDING } from '../../derive/text-size';
import { legalText } from '../legal-text';
import { argb } from './cell-look';

/** The most characters a cell holds, and the most points a row is high. */
const LONGEST = 32_767;
const HIGHEST = 409;

/** Printed on A4 it is 8 points and more. */
export const TEXT = { name: '宋体', size: 11 };
export const TITLE = { name: '黑体', size: 16 };

/** Points of a row of so many lines. */
export const linesHeight = (lines: number): number => Math.min(lines * TEXT.size * LINE + PADDING, HIGHEST);

const THIN = { style: 'thin', color: { argb: argb('#000000') } } as const;

const look = (horizontal: 'left' | 'center', font: Partial<Font> = {}, fill?: string): Partial<Style> => ({
  font: { ...TEXT, ...font },
  border: { top: THIN, left: THIN, bottom: THIN, right: THIN },
  alignment: { vertical: 'middle', horizontal, wrapText: true },
  ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } } : {}),
});

// One object for each look: exceljs works out a style once for each object that it meets.
export const LEFT = look('left');
export const CENTRED = look('center');
export const HEADER = look('center', { bold: true }, TONES.pass.fill);
export const NATURES = Object.fromEntries(
  Object.entries(NATURE_TONES).map(([nature, { fill, font }]) => [
    nature,
    look('center', { color: { argb: argb(font) } }, fill),
  ]),
) as Readonly<Record<Nature, Partial<Style>>>;

/**
 * Text as a cell may hold it. What would start a formula if the list were saved as CSV and opened again is put in
 * quotation marks; so is nothing else.
 */
export function asPlainText(text: string): string {
  const legal = legalText(text);
  return (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(legal) ? `“${legal}”` : legal).slice(0, LONGEST);
}

/** Inches; the footer stands half way. */
export const LIST_MARGINS = { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 };
export const PAGE_NUMBERS = { oddFooter: '&C第 &P 页，共 &N 页' };
