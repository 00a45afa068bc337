import type { Area } from '../derive/address';
import type { Ability } from './ability';
import { rangeOf } from './areas';
import { matrix } from './content';
import { EDGES } from './paint';

/** What an area without content holds before it is painted: its looks, validation, conditional formats, sizes. */
export interface AreaState {
  /** Puts all of it back, in a batch of its own; what was painted goes. Two syncs. */
  restore(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void>;
}

const LINE = { color: true, style: true, weight: true };
const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    borders: LINE,
    font: { bold: true, color: true, name: true, size: true },
    horizontalAlignment: true,
    indentLevel: true,
    protection: true,
    shrinkToFit: true,
    verticalAlignment: true,
    wrapText: true,
  },
};
const VALIDATION = 'type,rule,errorAlert,prompt,ignoreBlanks';

/**
 * Reads it, with all else that is queued, in one sync; one more where cells are validated. Before ExcelApi 1.9 looks
 * cannot be read: the area becomes plain then.
 */
export async function readAreaState(
  sheet: Excel.Worksheet,
  area: Area,
  { areas }: Ability,
  context: Excel.RequestContext,
): Promise<AreaState> {
  const range = rangeOf(sheet, area).load('numberFormat');
  const looks = areas ? range.getCellProperties(LOOKS) : undefined;
  const formats = range.conditionalFormats.load('items/id');
  const validated = range.dataValidation.load('type');
  await context.sync();
  const validations =
    validated.type === Excel.DataValidationType.none
      ? []
      : cellsIn(area).map((cell) => ({
          cell,
          validation: rangeOf(sheet, cell).dataValidation.load(VALIDATION),
        }));
  if (validations.length) await context.sync();
  return {
    restore: async (now, context) => {
      const painted = rangeOf(now, area);
      const known = new Set(formats.items.map(({ id }) => id));
      const present = painted.conditionalFormats.load('items/id');
      await context.sync();
      for (const format of present.items) if (!known.has(format.id)) format.delete();
      painted.unmerge();
      painted.dataValidation.clear();
      painted.clear(looks ? Excel.ClearApplyTo.contents : Excel.ClearApplyTo.all);
      // A line belongs to both its cells: those that were not there must not take away those that were.
      for (const edge of EDGES) painted.format.borders.getItem(edge).style = 'None';
      if (looks) painted.setCellProperties(looks.value.map((row) => row.map(withLinesOnly)));
      painted.numberFormat = range.numberFormat;
      for (const { cell, validation } of validations)
        if (validation.type !== Excel.DataValidationType.none) putBack(rangeOf(now, cell), validation);
      await context.sync();
    },
  };
}

const cellsIn = (area: Area): readonly Area[] =>
  matrix(area, 0).flatMap((row, r) =>
    row.map((_, c) => ({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 })),
  );

/** What a cell looks like, of its sides those that have a line. */
function withLinesOnly({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const lines = Object.entries(format.borders ?? {}).filter(
    ([, line]) => (line as Excel.CellBorder).style !== 'None',
  );
  return { format: { ...format, borders: Object.fromEntries(lines) } };
}

function putBack({ dataValidation }: Excel.Range, before: Excel.DataValidation): void {
  dataValidation.rule = before.rule;
  dataValidation.ignoreBlanks = before.ignoreBlanks;
  dataValidation.prompt = before.prompt;
  dataValidation.errorAlert = before.errorAlert;
}
