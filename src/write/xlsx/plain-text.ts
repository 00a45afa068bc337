import type { Cell, Font } from 'exceljs';
import { isFormulaLike } from '../formula-like';
import { legalText } from '../legal-text';
import { CAPTION_POINTS, REPORT_POINTS } from '../../derive/text-size';
import { restyle } from './cell-look';

/** Text that stays text: what offices wrote never becomes a formula, not even when its cell is edited. */
export function setText(cell: Cell, text: string): void {
  const legal = legalText(text);
  cell.value = legal;
  if (isFormulaLike(legal)) restyle(cell, { numFmt: '@' });
}

/** A title whose last line, the table's own title, is smaller than unit and year. */
export function setTitle(cell: Cell, text: string): void {
  setText(cell, text);
  const legal = legalText(text);
  const lastBreak = legal.lastIndexOf('\n');
  const font = (size: number): Partial<Font> => ({ ...cell.font, size });
  if (lastBreak < 0) return restyle(cell, { font: font(CAPTION_POINTS) });
  const parts = [
    { text: legal.slice(0, lastBreak), font: font(REPORT_POINTS) },
    { text: legal.slice(lastBreak), font: font(CAPTION_POINTS) },
  ];
  cell.value = { richText: parts };
}
