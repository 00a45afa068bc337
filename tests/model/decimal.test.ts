import fc from 'fast-check';
import {
  addDecimals,
  decimalOf,
  decimalToNumber,
  subtractExactly,
  sumExactly,
} from '../../src/model/decimal';

describe('exact decimals', () => {
  it('adds amounts without binary rounding', () => {
    expect(sumExactly([0.1, 0.2])).toBe(0.3);
    expect(sumExactly([1.1, 2.2, 3.3])).toBe(6.6);
    expect(subtractExactly(0.3, 0.1)).toBe(0.2);
  });

  it('keeps whole numbers exact beyond 2^53', () => {
    const { units } = addDecimals([decimalOf(9007199254740992), decimalOf(1)]);
    expect(units).toBe(9007199254740993n);
  });

  it('reads every finite double as its shortest decimal text and back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimalToNumber(decimalOf(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('refuses what is no finite number', () => {
    expect(() => decimalOf(NaN)).toThrow(RangeError);
    expect(() => decimalOf(Infinity)).toThrow(RangeError);
  });

  it('agrees with whole ten-thousandths', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (units) => {
        const sum = units.reduce((a, b) => a + b, 0);
        expect(sumExactly(units.map((unit) => unit / 10_000))).toBe(sum / 10_000 === 0 ? 0 : sum / 10_000);
      }),
    );
  });
});
