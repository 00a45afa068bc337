import { repairsOf } from '../../src/check/repair/repair';
import { cellRefs } from '../../src/model/form-index';
import type { Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';
import { form, plain } from '../check/repair/problems';
import type { Figure } from './figures';
import { median, ms } from './figures';

const REPORTS = 200;
const TARGETS = [undefined, '≤ 0.2 ms', '≤ 5 ms', '≤ 100 ms'] as const;

const refs = cellRefs(form, 'applications');

/** Numbers that look random and are the same in every run (Park–Miller). */
function sequence(): (below: number) => number {
  let state = 1;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

/** Table 三 with this many cells made too high, each by another amount. */
function broken(errors: number, next: (below: number) => number): Report {
  const more = new Map<string, number>();
  while (more.size < errors) {
    const { row, column } = refs[next(refs.length)]!;
    more.set(`${row}|${column}`, next(50) + 1);
  }
  const values = fillTable(
    form,
    'applications',
    (ref) => (entryAt(form, plain, ref) as number) + (more.get(`${ref.row}|${ref.column}`) ?? 0),
  );
  return { ...plain, tables: { applications: values } };
}

/** Smallest repairs of table 三 with no, one, two and three wrong cells: the middle and the slowest of many reports. */
export function repairing(): readonly Figure[] {
  const next = sequence();
  return TARGETS.flatMap((target, errors): readonly Figure[] => {
    const reports = Array.from({ length: REPORTS }, () => broken(errors, next));
    for (const report of reports) repairsOf(form, report);
    const times = reports.map((report) => {
      const start = performance.now();
      repairsOf(form, report);
      return performance.now() - start;
    });
    return [
      [`${errors} wrong cells, median`, ms(median(times)), target],
      [`${errors} wrong cells, slowest`, ms(Math.max(...times))],
    ];
  });
}
