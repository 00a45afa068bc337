import type { IStyleBase } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { Rect } from '../host/address';
import { cellRect, formatRect } from '../host/address';
import { moveReferences } from '../host/formula';
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

/** Ids of the rules of Univer that show a conditional format, by its sheet and id. */
const shownRules = new WeakMap<Grid, Map<string, readonly string[]>>();

const rulesOf = (grid: Grid): Map<string, readonly string[]> => {
  let rules = shownRules.get(grid);
  if (!rules) shownRules.set(grid, (rules = new Map()));
  return rules;
};

/**
 * Paints a conditional format on the grid; every kind is shown as one by formula. Each column is a rule of its own:
 * Univer takes the formulas of a rule's cells for cells of the sheet, laid out from its top left corner. With several
 * columns they came to lie where real formulas read, and these were calculated in a wrong order.
 */
export function showConditionalFormat(grid: Grid, sheetId: string, record: ConditionalRecord): void {
  const value = formulaOf(record);
  const [first] = record.rects;
  if (!value || !first) return;
  const columns = record.rects.flatMap((rect) =>
    Array.from({ length: rect.columns }, (_, index): Rect => ({
      ...rect,
      column: rect.column + index,
      columns: 1,
    })),
  );
  const ids = columns.map((column, index) => {
    const cfId = `${record.id}/${index}`;
    grid.commands.syncExecuteCommand(ADD, {
      unitId: grid.workbook.getId(),
      subUnitId: sheetId,
      rule: {
        cfId,
        ranges: [toRange(column)],
        stopIfTrue: record.stopIfTrue,
        rule: {
          type: 'highlightCell',
          subType: 'formula',
          value: moveReferences(value, column.row - first.row, column.column - first.column),
          style: look(record.format),
        },
      },
    });
    return cfId;
  });
  rulesOf(grid).set(`${sheetId}/${record.id}`, ids);
}

/** Takes a conditional format off the grid. */
export function hideConditionalFormat(grid: Grid, sheetId: string, { id }: ConditionalRecord): void {
  const rules = rulesOf(grid);
  const key = `${sheetId}/${id}`;
  for (const cfId of rules.get(key) ?? [])
    grid.commands.syncExecuteCommand(DELETE, { unitId: grid.workbook.getId(), subUnitId: sheetId, cfId });
  rules.delete(key);
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
