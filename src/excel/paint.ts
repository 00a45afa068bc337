import type { Area } from '../derive/address';
import type { PlannedCell, PlannedColour, PlannedValidation, SheetPlan } from '../sheet/sheet-plan';
import type { CellStyle } from '../sheet/style';
import { BORDER_COLOUR, CELL_STYLES, TONES } from '../sheet/style';
import type { Ability } from './ability';
import type { Target } from './areas';
import { rangeOf, rectangles, targetsOf } from './areas';
import { contentRows, matrix } from './content';
import type { ToneLook } from './tones';
import type { Sizes } from './sizes';
import { sizeRuns } from './sizes';

/**
 * Paints one table as planned: content, merges, looks, borders, unlocked number cells, validation, colours.
 * Only queues calls; the caller syncs. Sizes, print settings and protection belong to the sheet, not to the table.
 */
export function paintTable(sheet: Excel.Worksheet, plan: SheetPlan, host: Ability): void {
  const whole = rangeOf(sheet, plan.area);
  whole.numberFormat = matrix(plan.area, CELL_STYLES.number.format);
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

/** What most cells have is set on all of them at once; then what each role has of its own. */
function paintLooks(sheet: Excel.Worksheet, plan: SheetPlan, host: Ability): void {
  applyStyle(rangeOf(sheet, plan.area), CELL_STYLES.header, host);
  const groups = new Map<CellStyle, Area[]>();
  for (const cell of plan.cells) {
    const style = styleOf(cell);
    groups.set(style, [...(groups.get(style) ?? []), cell]);
  }
  for (const [style, cells] of groups)
    if (style !== CELL_STYLES.header)
      for (const target of targetsOf(sheet, rectangles(cells), host)) applyStyle(target, style, host);
  if (host.areas) paintIndents(sheet, plan, host);
}

/** Checks under narrow columns are made smaller; those beside the table may run over. */
const SHORT_CHECK: CellStyle = { ...CELL_STYLES.check, shrink: true };
const styleOf = ({ role, short }: PlannedCell): CellStyle =>
  role === 'check' && short ? SHORT_CHECK : CELL_STYLES[role];

const HORIZONTAL = { left: 'Left', center: 'Center' } as const;

function applyStyle({ format }: Pick<Target, 'format'>, style: CellStyle, host: Ability): void {
  format.font.set({ name: style.font, size: style.size, bold: style.bold, color: '#000000' });
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = 'Center';
  format.wrapText = style.wrap;
  if (style.shrink && host.areas) format.shrinkToFit = true;
}

function paintIndents(sheet: Excel.Worksheet, { cells }: SheetPlan, host: Ability): void {
  const levels = new Set(cells.flatMap(({ level }) => level || []));
  for (const level of levels) {
    const areas = rectangles(cells.filter((cell) => cell.level === level));
    for (const { format } of targetsOf(sheet, areas, host)) format.indentLevel = level;
  }
}

/** Lines of a block of cells. */
export const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

function drawBorders(table: Excel.Range): void {
  for (const edge of EDGES)
    table.format.borders.getItem(edge).set({ style: 'Continuous', weight: 'Thin', color: BORDER_COLOUR });
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

/** A conditional format as planned. */
export function paintColour(range: Excel.Range, { formula, tone }: PlannedColour): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  applyTone(custom.format, TONES[tone]);
}

/** Colours a conditional format. */
export function applyTone(format: Excel.ConditionalRangeFormat, { fill, font }: ToneLook): void {
  if (fill) format.fill.color = fill;
  if (font) format.font.color = font;
}
