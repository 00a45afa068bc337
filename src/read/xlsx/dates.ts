import type { GridValue } from '../../model/grid';
import type { NumberFormat } from '../number-format';
import { disguises, numberFormat } from '../number-format';

/** Formats that Excel has built in as dates or times; 27–36 and 50–58 are those of East Asian versions (18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const DATE = numberFormat('yyyy/m/d');
/** Percentages, powers of ten and fractions, by their numbers (18.8.30). */
const OTHER_NUMBERS = new Map([
  [9, numberFormat('0%')],
  [10, numberFormat('0.00%')],
  [11, numberFormat('0.00E+00')],
  [12, numberFormat('# ?/?')],
  [13, numberFormat('# ??/??')],
  [48, numberFormat('##0.0E+0')],
]);
/** The format that Excel has under a number, where it shows numbers as dates or as other numbers. */
export const builtInFormat = (id: number): NumberFormat | undefined =>
  isBuiltInDate(id) ? DATE : OTHER_NUMBERS.get(id);

const DAY = 86_400_000;
const LAST_DAY = 2_958_465;

/** ISO date of a serial number; Excel's 1900 has a 29 February. Undefined outside Excel's calendar. */
function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(day >= 0 && day <= LAST_DAY)) return undefined;
  const epoch = Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY).toISOString().slice(0, 10);
}

/** Serial number of an ISO date, as a Strict file stores it; NaN where the text is no date. */
export function serialOfDate(iso: string, from1904: boolean): number {
  const time = Date.parse(
    iso.length <= 10 ? `${iso}T00:00:00Z` : /[zZ]|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}Z`,
  );
  return (time - Date.UTC(1899, 11, 30)) / DAY - (from1904 ? 1462 : 0);
}

/** A number under a format that shows it as a date, as another number, or not at all. */
export function shownAs(format: NumberFormat, number: number, from1904: boolean): GridValue {
  const date = format.isDate ? dateOfSerial(number, from1904) : undefined;
  if (date !== undefined) return { serial: number, date };
  return !format.isDate && disguises(format, number) ? { number, format: format.code } : number;
}
