import type { RepairReason } from '../../model/repair';

/** What a slip of the pen or the keyboard makes of one number: undefined where the two are not alike. */
export function digitSlip(from: number, to: number): RepairReason | undefined {
  const was = String(from);
  const is = String(to);
  if (was.length === is.length) {
    const differ = [...was].flatMap((digit, index) => (digit === is[index] ? [] : [index]));
    const [first = -1, second = -1] = differ;
    if (differ.length === 2 && second === first + 1 && was[first] === is[second] && was[second] === is[first])
      return 'swappedDigits';
    // Of one digit too: it is as easily mistyped as one of several. A 0 stands for nothing that was typed.
    return differ.length === 1 && from !== 0 && to !== 0 ? 'wrongDigit' : undefined;
  }
  if (lacksOne(is, was)) return 'lostDigit';
  return lacksOne(was, is) ? 'extraDigit' : undefined;
}

/** Is `short` what remains of `long` when one digit is taken out? A lone digit says nothing. */
const lacksOne = (long: string, short: string): boolean =>
  short !== '0' &&
  long.length === short.length + 1 &&
  [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
