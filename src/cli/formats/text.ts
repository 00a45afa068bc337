import { asideWords } from '../../tasks/collect';
import { overviewText } from '../overview-text';
import type { Io } from '../io';
import { checkText } from '../text';
import type { Printer } from './format';

/** For people: each report, then all together. */
export const textPrinter = (
  { out }: Pick<Io, 'out'>,
  { expectsLastYear }: { readonly expectsLastYear: boolean },
): Printer => ({
  report: (received) => out(checkText(received, expectsLastYear)),
  unreadable: () => undefined,
  end(overview, { passedOver, made }) {
    const { reports, withErrors, setAside, unreadable, expected } = overview.totals;
    if (reports + setAside > 1 || expected !== null) out(overviewText(overview));
    const others = [
      ...(setAside ? [`不计入 ${setAside} 份`] : []),
      ...(unreadable ? [`${unreadable} 个文件没有读出`] : []),
      ...asideWords(made, passedOver),
    ];
    out(`${[`共 ${reports} 份报告，${withErrors} 份有错误`, ...others].join('；')}。\n`);
  },
});
