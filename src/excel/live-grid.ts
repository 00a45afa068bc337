import { cellAddress } from '../derive/address';
import type { CellFormula, Grid, GridValue } from '../model/grid';
import type { Area } from '../derive/address';

/** A used stretch of a worksheet as a grid, which knows where it came from. */
export interface LiveGrid extends Grid {
  readonly sheetId: string;
  readonly origin: { readonly row: number; readonly column: number };
}

/** What Excel tells of a range. */
export interface RangeContent {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
  /** Absent where formulas do not matter. */
  readonly formulas?: readonly (readonly unknown[])[];
}

/** Makes a grid of what Excel tells. Dates are told by their number format, errors by their type. */
export function liveGrid(
  sheet: { readonly id: string; readonly name: string; readonly hidden?: boolean },
  content: RangeContent,
): LiveGrid {
  const { area, values, valueTypes, numberFormat } = content;
  const formulas = formulasIn(content);
  return {
    name: sheet.name,
    sheetId: sheet.id,
    origin: { row: area.row, column: area.column },
    aligned: true,
    ...(sheet.hidden && { hidden: true }),
    rows: values.map((cells, row) =>
      cells.map((value, column) =>
        gridValue(value, valueTypes[row]?.[column] ?? '', numberFormat[row]?.[column] ?? ''),
      ),
    ),
    merges: [],
    ...(formulas.length && { formulas }),
    addressOf: (row, column) => `${sheet.name}!${cellAddress(area.row + row, area.column + column)}`,
  };
}

/** A formula begins with `=`; so may text, whose value is then the same. */
const formulasIn = ({ formulas = [], values }: RangeContent): readonly CellFormula[] =>
  formulas.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      typeof text === 'string' && text.startsWith('=') && text !== values[row]?.[column]
        ? [{ row, column, text }]
        : [],
    ),
  );

function gridValue(value: unknown, type: string, format: string): GridValue {
  if (type === 'Error') return { error: String(value) };
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number')
    return isDateFormat(format) ? { serial: value, date: isoDate(value) } : value;
  return typeof value === 'boolean' ? value : String(value);
}

/** Formats with a day, month, year, hour or second outside quotes, brackets and escapes. */
const isDateFormat = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\[[^\][]*\]/g, '').replace(/general/gi, ''));

const DAY = 86_400_000;

/** ISO date of a serial number; Excel counts a 29 February 1900 that never was. */
function isoDate(serial: number): string {
  const day = Math.floor(serial);
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
