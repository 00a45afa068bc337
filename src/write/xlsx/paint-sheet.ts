import type { Cell, CellValue, Worksheet } from 'exceljs';
import type { PlannedCell, SheetPlan } from '../../derive/sheet-plan';
import { BORDER_COLOUR, CELL_STYLES } from '../../derive/style';
import type { CellRef } from '../../model/expression';
import type { Report } from '../../model/report';
import { isUnread } from '../../model/report';
import { setText } from './plain-text';
import type { Content } from './shown';
import { contentsOf } from './shown';

/** `#RRGGBB` as the file format has it. */
export const argb = (colour: string): string => `FF${colour.slice(1)}`;

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
    if (typeof value === 'string') setText(cell, value);
    else cell.value = value;
  }
}

function valueOf(content: Content): CellValue {
  if ('formula' in content) return { formula: content.formula.slice(1), result: content.result } as CellValue;
  return isUnread(content.value) ? content.value.text : content.value;
}

/** Font, alignment and border of a role. */
export function paintLook(cell: Cell, { role, level }: Pick<PlannedCell, 'role' | 'level'>): void {
  const look = CELL_STYLES[role];
  cell.font = { name: look.font, size: look.size, bold: look.bold };
  cell.numFmt = look.format;
  cell.alignment = {
    horizontal: look.horizontal,
    vertical: look.vertical,
    wrapText: look.wrap,
    shrinkToFit: look.shrink,
    ...(level ? { indent: level } : {}),
  };
  if (!look.border) return;
  const line = { style: 'thin', color: { argb: argb(BORDER_COLOUR) } } as const;
  cell.border = { top: line, left: line, bottom: line, right: line };
}
