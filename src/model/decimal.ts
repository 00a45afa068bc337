/**
 * Exact decimal sums of doubles. Each double stands for its shortest decimal text (what a person typed and Excel
 * keeps to 15 digits), so 0.1 + 0.2 is 0.3 and amounts in 万元 add up to the 分 without binary rounding.
 */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the point: the value is units / 10^scale. */
  readonly scale: number;
}

/** Exact decimal of a finite double. */
export function decimalOf(value: number): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const units = BigInt(sign + whole + fraction);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

const unitsAt = (value: Decimal, scale: number): bigint => value.units * 10n ** BigInt(scale - value.scale);

export function addDecimals(values: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...values.map((value) => value.scale));
  return { units: values.reduce((sum, value) => sum + unitsAt(value, scale), 0n), scale };
}

export const negateDecimal = (value: Decimal): Decimal => ({ units: -value.units, scale: value.scale });

/** The double nearest to a decimal. */
export function decimalToNumber({ units, scale }: Decimal): number {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const text = scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  return Number(units < 0n ? `-${text}` : text);
}

/** Amounts have no more places than these, counts none. */
const PARTS_OF_ONE = 10_000;
/** Decimals of 15 digits are all told apart by doubles. */
const MOST_PARTS = 1e15;

/** A number in ten-thousandths, exactly; NaN where it has more places, or too many digits to be told so. */
export function wholeParts(value: number): number {
  const parts = Math.round(value * PARTS_OF_ONE);
  return parts / PARTS_OF_ONE === value && Math.abs(parts) < MOST_PARTS ? parts : NaN;
}

/** The double nearest to the exact sum. */
export function sumExactly(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) {
    sum += wholeParts(value);
    if (!Number.isSafeInteger(sum)) return decimalToNumber(addDecimals(values.map(decimalOf)));
  }
  return sum / PARTS_OF_ONE;
}

/** Exact difference a − b; zero only if the two are equal as decimals. */
export function subtractExactly(a: number, b: number): number {
  return sumExactly([a, -b]);
}
