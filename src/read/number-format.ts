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
/** Words in quotes, and single characters behind a sign that says they are meant as they stand. */
const QUOTED = /"([^"]*)"|[\\!]([^])/g;
const UNIT = '(?:件次|人次|万元|[件条宗次个项篇人份部])';
/** What shows a number as it is, once quotes and paddings are gone: its digits, a sign or brackets, a unit behind it. */
const PLAIN = new RegExp(
  `^(?<sign>[-+]?)(?<open>\\(?)[#0?]+(?:,[#0?]+| [#0?]{3})*(?:\\.[#0?]*)?${UNIT}?\\)?$`,
);
/** What shows 0 as none. */
const NONE = /^[#?]*(?:[-—–/][#?]*|无)?$/;
/** Stand in a section for words with digits or a point, which make another number of the digits beside them. */
const [NO_ZERO, POINT, QUOTE] = ['✘', '✗', '\ue000'];
/** What may stand beside a 0 and leaves it one: scales and units. */
const BESIDE_ZERO = /^[件次条宗个项篇人份部十百千万亿元角0.,%#?+E✗ ]*$/;
const CONDITION = /\[[<=>]/;

/** What a number format does to numbers; undefined where it shows them as they are. */
export function numberFormat(code: string): NumberFormat | undefined {
  if (code.length > LONGEST_CODE) return undefined;
  const isDate = isDateFormat(code);
  const sections = sectionsOf(code).map(plainSection);
  const [positive = '', negative = positive, zero, text] = sections;
  // Sections with conditions of their own may be for any number.
  const hides = CONDITION.test(code) && sections.some((section) => !PLAIN.test(section));
  const format: NumberFormat = {
    code,
    isDate,
    disguisesPositive: hides || !isPositive(positive),
    disguisesNegative: hides || !(sections.length > 1 ? isNegative(negative) : isPositive(positive)),
    disguisesZero: hides || !(zero === undefined ? BESIDE_ZERO.test(positive) : isZero(zero)),
    ...((text !== undefined || code.includes('@')) &&
      !isPositive(text ?? positive) && { disguisesText: true }),
  };
  const { disguisesPositive, disguisesNegative, disguisesZero, disguisesText } = format;
  return isDate || disguisesPositive || disguisesNegative || disguisesZero || disguisesText
    ? format
    : undefined;
}

const isPositive = (section: string): boolean => /^\+?$/.test(signOf(section) ?? NO_ZERO);
const isNegative = (section: string): boolean => /[-(]/.test(signOf(section) ?? '');
const isZero = (section: string): boolean => NONE.test(section) || PLAIN.test(section);

/** Sign and bracket before the digits of a section; undefined where it shows another number. */
function signOf(section: string): string | undefined {
  const { sign = '', open = '' } = PLAIN.exec(section)?.groups ?? {};
  return PLAIN.test(section) ? sign + open : undefined;
}

/**
 * A section as it shows: words without their quotes, digits of the number as they stand; paddings, fillings with
 * spaces, colours but white, and locales left out.
 */
function plainSection(section: string): string {
  const words: string[] = [];
  return section
    .replace(QUOTED, (_, quoted: string | undefined, sign: string | undefined) => {
      words.push((quoted ?? sign!).replace(/[1-9]/g, NO_ZERO).replace(/[0#?.,]/g, POINT));
      return QUOTE;
    })
    .replace(/general|G\/通用格式|@/gi, '0')
    .replace(/\[(?:white|白色|color ?2|颜色 ?2|\$[^\]-][^\]]*)\]/gi, NO_ZERO)
    .replace(/\[[^[\]]*\]|_.|\* /g, '')
    .replaceAll(QUOTE, () => words.shift()!)
    .replace(/(?<![#0?]) | (?![#0?])/g, '')
    .normalize('NFKC');
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
