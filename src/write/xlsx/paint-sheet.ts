import type { CellValue, Worksheet } from 'exceljs';
import type { SheetPlan } from '../../sheet/sheet-plan';
import type { CellRef } from '../../model/expression';
import type { Report } from '../../model/report';
import { isUnread } from '../../model/report';
import { legalText } from '../legal-text';
import { paintLook } from './cell-look';
import { setText, setTitle } from './plain-text';
import type { Content } from './cell-contents';
import { contentsOf } from './cell-contents';

/** Content, merges and looks of one planned table on an empty sheet. */
export function paintSheet(
  sheet: Worksheet,
  plan: SheetPlan,
  report: Report,
  formulaOf?: (ref: CellRef) => string,
): void {
  const contentOf = contentsOf(plan, report, formulaOf);
  for (const planned of plan.cells) {
    const { row, column, rows, columns } = planned;
    if (rows * columns > 1) sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
    for (let r = 0; r < rows; r += 1)
      for (let c = 0; c < columns; c += 1) paintLook(sheet.getCell(row + r + 1, column + c + 1), planned);
    const content = contentOf(planned);
    const value = content ? valueOf(content) : planned.text || null;
    const cell = sheet.getCell(row + 1, column + 1);
    if (planned.role === 'title' && typeof value === 'string') setTitle(cell, value);
    else if (typeof value === 'string') setText(cell, value);
    else cell.value = value;
  }
}

function valueOf(content: Content): CellValue {
  if ('formula' in content) {
    const { formula, result } = content;
    // A title follows the unit, which an office wrote.
    const legal = typeof result === 'string' ? legalText(result) : result;
    return { formula: formula.slice(1), result: legal } as CellValue;
  }
  return isUnread(content.value) ? content.value.text : content.value;
}
