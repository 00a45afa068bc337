import type { CellValue } from '../host/book';

const MILLISECONDS_A_DAY = 86400000;

/** What a cell shows, for the number formats that the add-in's tables use; others show the plain value. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const [positive = 'General', negative, zero] = numberFormat.split(';');
  if (value === 0 && zero !== undefined) return literal(zero) ?? formatted(0, zero);
  if (value < 0 && negative !== undefined) return literal(negative) ?? formatted(-value, negative);
  return formatted(value, positive);
}

/** A section that shows no digits: text in quotes, or nothing. */
function literal(section: string): string | null {
  return /[0#?]/.test(section) ? null : section.replace(/"([^"]*)"|\\(.)/g, '$1$2');
}

function formatted(value: number, section: string): string {
  if (section === 'General' || section === '@') return String(Number(value.toPrecision(11)));
  if (/[ymd]/i.test(section.replace(/"[^"]*"|\[[^\][]*\]/g, ''))) return dateText(value, section);
  const digits = /(?<![#0?,])[#0?,]*[0#?](?:\.([0#?]+))?/.exec(section);
  if (!digits) return String(value);
  const percent = section.includes('%');
  const places = digits[1] ?? '';
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(places.length);
  const [whole = '', fraction = ''] = fixed.split('.');
  const grouped = digits[0].includes(',') ? whole.replace(/\B(?=(?:\d{3}){1,9}$)/g, ',') : whole;
  const kept = fraction.replace(new RegExp(`0{0,${(places.match(/#/g) ?? []).length}}$`), '');
  const number = `${value < 0 && Number(fixed) !== 0 ? '-' : ''}${grouped}${kept ? `.${kept}` : ''}`;
  return section
    .replace(digits[0], () => number)
    .replace(
      /"([^"]*)"|\\(.)|\[[^\][]*\]|_./g,
      (_, quoted: string, escaped: string) => quoted ?? escaped ?? '',
    );
}

function dateText(serial: number, section: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * MILLISECONDS_A_DAY));
  const parts: Readonly<Record<string, number>> = {
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    h: date.getUTCHours(),
    s: date.getUTCSeconds(),
  };
  return section.replace(/"([^"]*)"|\\(.)|\[[^\][]*\]|([ymdhs])\3*/gi, (run, quoted, escaped, letter) => {
    if (!letter) return quoted ?? escaped ?? '';
    return String(parts[letter.toLowerCase()]).padStart(Math.min(run.length, 2), '0');
  });
}
