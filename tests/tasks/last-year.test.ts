import { lastYearAmong } from '../../src/tasks/last-year';
import { report } from './collect/received';

describe('last year’s report among those of one workbook', () => {
  const now = report('某县财政局', 2023);
  const last = report('某县财政局', 2022);
  const other = report('某县教育局', 2022);

  test('is of the year before and the same unit', () => {
    expect(lastYearAmong(now, [now, report('某县财政局', 2021), other, last])).toBe(last);
    expect(lastYearAmong(now, [now, other, report('某县财政局', 2021)])).toBeUndefined();
  });

  test('may name its unit shorter, or not at all, where it is the only one', () => {
    const short = report('财政局', 2022);
    const nameless = report(null, 2022);
    expect(lastYearAmong(now, [other, short])).toBe(short);
    expect(lastYearAmong(now, [other, nameless])).toBe(nameless);
    expect(lastYearAmong(now, [short, nameless])).toBeUndefined();
    expect(lastYearAmong(now, [short, last])).toBe(last);
  });

  test('is none where two are of that year, or where no year is written', () => {
    expect(lastYearAmong(now, [last, report('某县财政局', 2022)])).toBeUndefined();
    expect(lastYearAmong(report('某县财政局', null), [last])).toBeUndefined();
  });
});
