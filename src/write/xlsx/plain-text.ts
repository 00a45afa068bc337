import type { Cell } from 'exceljs';
import { isFormulaLike } from '../formula-like';
import { legalText } from '../legal-text';
import { restyle } from './cell-look';

/** Text that stays text: what offices wrote never becomes a formula, not even when its cell is edited. */
export function setText(cell: Cell, text: string): void {
  const legal = legalText(text);
  cell.value = legal;
  if (isFormulaLike(legal)) restyle(cell, { numFmt: '@' });
}
