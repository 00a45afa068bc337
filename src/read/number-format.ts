/** Which numbers a format shows as others, by the section that applies to them (ECMA-376 part 1, 18.8.31). */
export interface NumberFormat {
  readonly code: string;
  readonly isDate: boolean;
  /** Positive numbers, and all where the code has one section. */
  readonly disguisesPositive: boolean;
  readonly disguisesNegative: boolean;
  readonly disguisesZero: boolean;
  /** Texts that are numbers, too. */
  readonly disguisesText?: true;
}

/** Excel takes no longer ones. */
const LONGEST_CODE = 255;
const QUOTED = /"([^"]*)"|[\\!](.)/g;
const GENERAL = /general|G\/通用格式|@/i;
const PLACE = /[0#?]/;
/** A comma behind the last place divides by a thousand, % multiplies by a hundred. */
const SCALED = /[0#?]\s*,+(?![0#?,])|%/;
/** Words that make another number of the digits beside them: a point, digits, 万 or a unit of money but 万元. */
const OTHER_NUMBER = /[\d.]|[十百千万亿](?!元)|[十百千]万|亿|(?<!万)元|角/;

/** What a number format does to numbers; undefined where it shows them as they are. */
export function numberFormat(code: string): NumberFormat | undefined {
  if (code.length > LONGEST_CODE) return undefined;
  const isDate = isDateFormat(code);
  const [positive = '', negative, zero] = sectionsOf(code);
  const format = {
    code,
    isDate,
    disguisesPositive: !isShown(positive),
    disguisesNegative:
      negative === undefined ? !isShown(positive) : !isShown(negative) || !/[-(（]/.test(negative),
    disguisesZero: OTHER_NUMBER.test(wordsOf(zero ?? '')),
  };
  return isDate || format.disguisesPositive || format.disguisesNegative || format.disguisesZero
    ? format
    : undefined;
}

/** Does a format show a number as another, or not at all? */
export const disguises = (format: NumberFormat, number: number): boolean =>
  number > 0 ? format.disguisesPositive : number < 0 ? format.disguisesNegative : format.disguisesZero;

/** The sections of a code; a semicolon in quotes or behind a backslash or an exclamation mark parts none. */
function sectionsOf(code: string): readonly string[] {
  const sections = [''];
  for (const [part] of code.matchAll(/"[^"]*"|[\\!].|[^]/g))
    if (part === ';') sections.push('');
    else sections.push(sections.pop()! + part);
  return sections;
}

const wordsOf = (section: string): string =>
  [...section.matchAll(QUOTED)].map(([, words, sign]) => words ?? sign).join('');
const placesOf = (section: string): string => section.replace(QUOTED, '').replace(/\[[^[\]]*\]|_.|\*./g, '');

function isShown(section: string): boolean {
  const places = placesOf(section);
  if (GENERAL.test(places)) return !OTHER_NUMBER.test(wordsOf(section));
  return PLACE.test(places) && !SCALED.test(places) && !OTHER_NUMBER.test(wordsOf(section));
}

/** Does a number format show a date or a time? Words in quotes, colours, locales and paddings say nothing. */
function isDateFormat(code: string): boolean {
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^[\]]*\]/g, (part) => (/^\[[hms]+\]$/i.test(part) ? 'h' : ''))
    .replace(/general|G\/通用格式/gi, '')
    .split(';');
  return /[ymdhs]/i.test(first);
}

/** Are digits as shown, with separators, a number but for rounding? */
export function isRounded(number: number, digits: string): boolean {
  const plain = digits.replace(/,/g, '').replace('−', '-');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return Math.abs(Number(plain) - number) < 0.5000001 * 10 ** -decimals;
}
