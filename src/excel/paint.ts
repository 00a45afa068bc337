import type { Area } from '../derive/address';
import type { PlanRole, PlannedColour, PlannedValidation, SheetPlan } from '../derive/sheet-plan';
import type { Ability } from './ability';
import type { Target } from './areas';
import { rangeOf, rectangles, targetsOf } from './areas';
import { contentRows, matrix } from './content';
import type { Look, ToneLook } from './looks';
import { LOOKS, TONES } from './looks';
import type { Sizes } from './sizes';
import { sizeRuns } from './sizes';

/**
 * Paints one table as planned: content, merges, looks, borders, unlocked number cells, validation, colours.
 * Only queues calls; the caller syncs. Sizes, print settings and protection belong to the sheet, not to the table.
 */
export function paintTable(sheet: Excel.Worksheet, plan: SheetPlan, host: Ability): void {
  const whole = rangeOf(sheet, plan.area);
  whole.numberFormat = matrix(plan.area, 'General');
  whole.formulas = contentRows(plan);
  for (const cell of plan.cells) if (cell.rows * cell.columns > 1) rangeOf(sheet, cell).merge();
  paintLooks(sheet, plan, host);
  drawBorders(rangeOf(sheet, plan.tableArea));
  const open = plan.cells.filter(({ ref, formula }) => ref && formula === undefined);
  for (const { format } of targetsOf(sheet, rectangles(open), host)) format.protection.locked = false;
  for (const validation of plan.validations) validate(targetsOf(sheet, validation.areas, host), validation);
  for (const colour of plan.colours) paintColour(rangeOf(sheet, colour.area), colour);
}

/** Widths and heights that a plan asks for. */
export function sizesOf(plan: SheetPlan): { readonly columns: Sizes; readonly rows: Sizes } {
  return {
    columns: new Map(plan.columnWidths.map(({ column, points }) => [column, points])),
    rows: new Map(plan.rowHeights.map(({ row, points }) => [row, points])),
  };
}

export function paintSizes(sheet: Excel.Worksheet, columns: Sizes, rows: Sizes): void {
  for (const { start, count, points } of sizeRuns(columns))
    sheet.getRangeByIndexes(0, start, 1, count).format.columnWidth = points;
  for (const { start, count, points } of sizeRuns(rows))
    sheet.getRangeByIndexes(start, 0, count, 1).format.rowHeight = points;
}

function paintLooks(sheet: Excel.Worksheet, plan: SheetPlan, host: Ability): void {
  // What all cells of the table share is set at once; then what each role has of its own.
  const base = LOOKS.header;
  for (const area of [plan.area]) applyLook({ format: rangeOf(sheet, area).format }, base, host);
  const byRole = new Map<PlanRole, Area[]>();
  for (const cell of plan.cells) byRole.set(cell.role, [...(byRole.get(cell.role) ?? []), cell]);
  for (const [role, cells] of byRole) {
    if (LOOKS[role] === base) continue;
    for (const target of targetsOf(sheet, rectangles(cells), host)) applyLook(target, LOOKS[role], host);
  }
  if (host.areas) paintIndents(sheet, plan, host);
}

function applyLook({ format }: Pick<Target, 'format'>, look: Look, host: Ability): void {
  format.font.set({
    name: look.font,
    size: look.points,
    bold: look.bold ?? false,
    color: look.colour ?? '#000000',
  });
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrap;
  if (look.shrink && host.areas) format.shrinkToFit = true;
}

function paintIndents(sheet: Excel.Worksheet, { cells }: SheetPlan, host: Ability): void {
  const levels = new Set(cells.flatMap(({ level }) => level || []));
  for (const level of levels) {
    const areas = rectangles(cells.filter((cell) => cell.level === level));
    for (const { format } of targetsOf(sheet, areas, host)) format.indentLevel = level;
  }
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

function drawBorders(table: Excel.Range): void {
  for (const edge of EDGES)
    table.format.borders.getItem(edge).set({ style: 'Continuous', weight: 'Thin', color: '#000000' });
}

/** Largest whole number that a signed cell takes: what Excel keeps exactly. */
const LARGEST = 999_999_999_999_999;

function ruleOf(kind: PlannedValidation['kind']): Excel.DataValidationRule {
  switch (kind) {
    case 'count':
      return { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    case 'signed':
      return { wholeNumber: { formula1: -LARGEST, formula2: LARGEST, operator: 'Between' } };
    case 'amount':
      return { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
  }
}

function validate(targets: readonly Target[], { kind, prompt, error }: PlannedValidation): void {
  for (const { dataValidation } of targets) {
    dataValidation.rule = ruleOf(kind);
    dataValidation.ignoreBlanks = true;
    dataValidation.prompt = { showPrompt: true, ...prompt };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', ...error };
  }
}

function paintColour(range: Excel.Range, { formula, tone }: PlannedColour): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  applyTone(custom.format, TONES[tone]);
}

/** Colours a conditional format. */
export function applyTone(format: Excel.ConditionalRangeFormat, { fill, font, bold }: ToneLook): void {
  if (fill) format.fill.color = fill;
  if (font) format.font.color = font;
  if (bold) format.font.bold = true;
}
