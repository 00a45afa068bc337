import type { DataValidation, Worksheet } from 'exceljs';
import type { Area } from '../../derive/address';
import { areaAddress } from '../../derive/address';
import type { PlannedValidation, SheetPlan } from '../../sheet/sheet-plan';
import { TONES } from '../../sheet/style';
import { colourRule, restyle } from './cell-look';

/** Largest number of a count that a cell shows and adds up without loss. */
const WIDEST = 999_999_999_999;

const limits = (kind: PlannedValidation['kind']): Pick<DataValidation, 'type' | 'operator' | 'formulae'> =>
  kind === 'signed'
    ? { type: 'whole', operator: 'between', formulae: [-WIDEST, WIDEST] }
    : { type: kind === 'amount' ? 'decimal' : 'whole', operator: 'greaterThanOrEqual', formulae: [0] };

/** exceljs keeps validations by range; its own types know only single cells. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** What the cells of an area take; a wrong entry is refused with the words of the validation. */
export const validate = (sheet: Worksheet, area: Area, validation: DataValidation): void =>
  (sheet as unknown as WithValidations).dataValidations.add(areaAddress(area), {
    ...validation,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
  });

/** Number cells accept only what the form allows, and say so when selected. */
export function addValidations(sheet: Worksheet, plan: SheetPlan): void {
  for (const { kind, areas, prompt, error } of plan.validations)
    for (const area of areas)
      validate(sheet, area, {
        ...limits(kind),
        showInputMessage: true,
        promptTitle: prompt.title,
        prompt: prompt.message,
        errorTitle: error.title,
        error: error.message,
      });
}

/** Native conditional formats: blank and impossible cells, and what the checks show. */
export function addColours(sheet: Worksheet, { colours }: Pick<SheetPlan, 'colours'>): void {
  colours.forEach(({ area, formula, tone }, index) =>
    sheet.addConditionalFormatting({
      ref: areaAddress(area),
      rules: [colourRule(formula, TONES[tone], index)],
    }),
  );
}

/** Everything but the cells to fill in is protected from slips; without a password, so that anyone can lift it. */
export async function protectLabels(sheet: Worksheet, plan: SheetPlan): Promise<void> {
  for (const cell of plan.cells)
    if (cell.ref && !cell.formula)
      restyle(sheet.getCell(cell.row + 1, cell.column + 1), { protection: { locked: false } });
  await protect(sheet);
}

/** Locked cells can be selected, and all can be formatted. */
export const protect = (sheet: Worksheet): Promise<void> =>
  sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
  });
