import type { IStyleBase } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import { cellRect, formatRect } from '../host/address';
import type { ConditionalLook, ConditionalRecord } from '../host/records';
import { toRange } from './ranges';
import type { Grid } from './univer';

const ADD = 'sheet.mutation.add-conditional-rule';
const DELETE = 'sheet.mutation.delete-conditional-rule';
const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};
const TEXT_TESTS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  Contains: (cell, text) => `=ISNUMBER(SEARCH(${text},${cell}))`,
  NotContains: (cell, text) => `=ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (cell, text) => `=LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (cell, text) => `=RIGHT(${cell},LEN(${text}))=${text}`,
};

/** Paints a conditional format on the grid; every kind is shown as one by formula. */
export function showConditionalFormat(grid: Grid, sheetId: string, record: ConditionalRecord): void {
  const value = formulaOf(record);
  if (!value || record.rects.length === 0) return;
  grid.commands.syncExecuteCommand(ADD, {
    unitId: grid.workbook.getId(),
    subUnitId: sheetId,
    rule: {
      cfId: record.id,
      ranges: record.rects.map(toRange),
      stopIfTrue: record.stopIfTrue,
      rule: { type: 'highlightCell', subType: 'formula', value, style: look(record.format) },
    },
  });
}

/** Takes a conditional format off the grid. */
export function hideConditionalFormat(grid: Grid, sheetId: string, { id }: ConditionalRecord): void {
  grid.commands.syncExecuteCommand(DELETE, { unitId: grid.workbook.getId(), subUnitId: sheetId, cfId: id });
}

function formulaOf({ type, rule, rects }: ConditionalRecord): string | null {
  const { row, column } = rects[0] ?? { row: 0, column: 0 };
  const cell = formatRect(cellRect(row, column));
  const operand = (value: unknown): string => String(value ?? '').replace(/^=/, '');
  if (type === 'Custom') return typeof rule.formula === 'string' ? rule.formula : null;
  if (type === 'CellValue') {
    const [first, second] = [operand(rule.formula1), operand(rule.formula2)];
    if (first === '') return null;
    if (rule.operator === 'Between') return `=AND(${cell}>=${first},${cell}<=${second})`;
    if (rule.operator === 'NotBetween') return `=OR(${cell}<${first},${cell}>${second})`;
    const comparison = COMPARISONS[String(rule.operator)];
    return comparison ? `=${cell}${comparison}${first}` : null;
  }
  const text = `"${String(rule.text ?? '').replaceAll('"', '""')}"`;
  return TEXT_TESTS[String(rule.operator)]?.(cell, text) ?? null;
}

function look({ fill, fontColor, bold, italic, underline, strikethrough }: ConditionalLook): IStyleBase {
  return {
    ...(fill && { bg: { rgb: fill } }),
    ...(fontColor && { cl: { rgb: fontColor } }),
    ...(bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic !== undefined && { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(underline && underline !== 'None' && { ul: { s: BooleanNumber.TRUE } }),
    ...(strikethrough && { st: { s: BooleanNumber.TRUE } }),
  };
}
