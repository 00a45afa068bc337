const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese numeral up to 千万: 一百二十三, 两千零五, 廿三, 三万; undefined where it is none. */
export function chineseNumber(text: string): number | undefined {
  let total = 0;
  let part = 0;
  let digit: number | undefined;
  for (const character of text.replace(/廿/g, '二十')) {
    const value = DIGITS[character];
    const tens = TENS[character];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (tens !== undefined) {
      part += (digit ?? 1) * tens;
      digit = undefined;
    } else if (character === '万') {
      total += (part + (digit ?? 0)) * 10_000;
      part = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + part + (digit ?? 0);
}

/** A number with its unit, as found in plain text. */
export interface Quantity {
  readonly at: number;
  readonly end: number;
  /** The number as it stands, without its unit: `1,015` is `1015`. */
  readonly text: string;
  /** In pieces, in 元 for money, in percent. */
  readonly value: number;
  readonly unit: 'count' | 'money' | 'percent';
  /** How far what it stands for may be from it: 500 for 1.2万件, 0 for 12件, the last digit for a percentage. */
  readonly slack: number;
}

const NUMBER = String.raw`(?<digits>\d+(?:\.\d+)?)(?<scale>[万亿]?)|(?<han>[零〇一二两三四五六七八九十百千万廿]+)`;
const UNIT = String.raw`(?<count>件次|人次|件|宗|条|次|份|项|个(?!工作日|月|小时|百分点|部分|方面)|部|篇|起|例)|(?<money>元)|(?<percent>%)`;
/** A number without a unit, where a clause ends with it and a word before it says what it counts: `部分公开67`. */
const BARE = String.raw`(?<=公开|提供|处理|有效|[为共计数])(?<bare>\d+)$`;
const QUANTITY = new RegExp(
  String.raw`(?<![\d.第每任某号\-/零〇一二两三四五六七八九十百千万廿])(?:(?:${NUMBER})(?:${UNIT})|${BARE})`,
  'gu',
);
const SCALE: Readonly<Record<string, number>> = { '': 1, 万: 10_000, 亿: 100_000_000 };

/** Numbers with a unit that reports count in; numbers that are only about (余, 约, 近) are none. */
export function quantitiesIn(plain: string): readonly Quantity[] {
  return [...plain.matchAll(QUANTITY)].flatMap((match): readonly Quantity[] => {
    const { bare, digits = bare, scale = '', han, money, percent } = match.groups ?? {};
    const position = match.index;
    if (/(?:近|约|超过|不足|将近|超)$/.test(plain.slice(Math.max(0, position - 2), position))) return [];
    const value = han === undefined ? times(digits ?? '', SCALE[scale] ?? 1) : chineseNumber(han);
    if (value === undefined) return [];
    const unit = money ? 'money' : percent ? 'percent' : 'count';
    const decimals = digits?.split('.')[1]?.length ?? 0;
    const step = 10 ** -decimals * (SCALE[scale] ?? 1);
    const rounded = unit === 'count' ? scale !== '' : decimals > 0;
    return [
      {
        at: position,
        end: position + match[0].length,
        value,
        text: digits === undefined ? (han ?? '') : `${digits}${scale}`,
        unit,
        slack: unit === 'percent' ? step : rounded ? step / 2 : 0,
      },
    ];
  });
}

/** Exact: 12.35 万 is 123500, whatever 12.35 × 10000 is in binary. */
function times(digits: string, factor: number): number {
  const [whole = '', fraction = ''] = digits.split('.');
  const zeros = String(factor).length - 1;
  const shifted = fraction.padEnd(zeros, '0');
  return Number(`${whole}${shifted.slice(0, zeros)}.${shifted.slice(zeros) || '0'}`);
}
