import type { Choice, LedgerFacts } from '../model/ledger';
import { serialOf } from './calendar';
import type { LedgerRow } from './rows';
import { cellOf } from './rows';

/**
 * What a ledger knows of a year besides tables 三 and 四. Ways are told only where each new application has one of the
 * list, days only where each that was closed has both its days: a part of them would be taken for all.
 */
export function ledgerFacts(
  applications: readonly LedgerRow[],
  year: number,
  ways: readonly Choice[],
): LedgerFacts {
  const [start, next] = [serialOf(year, 1, 1), serialOf(year + 1, 1, 1)];
  const rows = applications.filter(({ isBelow }) => !isBelow);
  const isIn = (row: LedgerRow, field: string): boolean => {
    const day = cellOf(row, field);
    return typeof day === 'number' && day >= start && day < next;
  };
  const received = rows.filter((row) => isIn(row, 'received'));
  const byWay = ways.map(
    ({ label }) => [label, received.filter((row) => cellOf(row, 'way') === label).length] as const,
  );
  const isWhole = byWay.reduce((sum, [, count]) => sum + count, 0) === received.length;
  const times = rows
    .filter((row) => isIn(row, 'closed'))
    .map((row) => {
      const [from, to] = [cellOf(row, 'received'), cellOf(row, 'closed')];
      return typeof from === 'number' && typeof to === 'number' ? Math.floor(to) - Math.floor(from) : NaN;
    });
  const isTimed = times.length > 0 && times.every((days) => days >= 0);
  const counted = rows.filter((row) => /^(?:新收|上年结转)/.test(String(cellOf(row, 'counted') ?? '')));
  const standings = counted.map((row) => cellOf(row, 'standing'));
  const isKnown = rows.every((row) => cellOf(row, 'counted') !== null) && !standings.includes(null);
  return {
    ways: isWhole ? byWay.filter(([, count]) => count > 0) : [],
    ...(isTimed && { days: times.reduce((sum, days) => sum + days, 0) / times.length }),
    extended: rows.filter((row) => isIn(row, 'extended')).length,
    ...(isKnown && { overdue: standings.filter((standing) => /超期/.test(String(standing))).length }),
  };
}
