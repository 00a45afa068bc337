import { forms } from '../../forms';
import type { CarriedOtherwise } from '../../ledger/carried-over';
import { compareCarriedOver, openAt } from '../../ledger/carried-over';
import { digestOf } from '../../ledger/digest';
import { NO_MAPPING } from '../../ledger/existing/read-existing';
import type { ReadDocument } from '../../model/grid';
import type { LedgerMapping } from '../../model/ledger';
import type { Report } from '../../model/report';
import { recognise } from '../../recognise';
import { TaskError } from '../task';
import type { CountedExisting } from './count-existing';
import { ledgerIn } from './count-existing';
import { unlikeReport } from './unlike-report';

/** What last year's file says of what was carried over; what it does not hold is absent. */
export interface CarriedFromLastYear {
  /** Applications that this year's ledger holds as carried over. */
  readonly carriedIn: number;
  /** Where last year's report is there: its columns that carry over another number. */
  readonly report?: readonly CarriedOtherwise[];
  /** Where last year's ledger is there: how many were compared one by one and agree, and those that do not. */
  readonly ledger?: { readonly alike: number; readonly otherwise: readonly CarriedOtherwise[] };
}

/**
 * Compares what a ledger holds as carried over with a file of last year: its report, its ledger, or both. Throws a
 * TaskError where that holds neither, or a report of another year.
 */
export function compareLastYear(
  counted: CountedExisting,
  { document, name }: { readonly document: ReadDocument; readonly name: string },
  mapping: LedgerMapping = NO_MAPPING,
): CarriedFromLastYear {
  const { form, year, digest: now } = counted;
  const reports = recognise(document, forms, { fileName: name }).map(({ report }) => report);
  const report = lastYearsReport(reports, year);
  // The year of days without one is that of this year's file.
  const rows = ledgerIn(document.grids, form.ledger, withoutYear(mapping));
  const before = rows && digestOf({ ...rows, year: year - 1 }, form.ledger);
  if (!report && !before) {
    const [other] = reports;
    throw new TaskError(
      other
        ? `${name} 里的报告是 ${other.year} 年度的，不是 ${year - 1} 年度的，不能核对结转。`
        : `${name} 里没有 ${year - 1} 年度的报告，也没有台账，不能核对结转。`,
    );
  }
  return {
    carriedIn: openAt(year, now).length,
    ...(report && { report: unlikeReport(form, now, report) }),
    ...(before && { ledger: compareCarriedOver(now, before) }),
  };
}

/** The one report of the year before; one that does not say its year fits where it is alone. */
function lastYearsReport(reports: readonly Report[], year: number): Report | undefined {
  const named = reports.filter((report) => report.year === year - 1);
  const fitting = named.length ? named : reports.filter((report) => report.year === null);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function withoutYear({ columns, words, names }: LedgerMapping): LedgerMapping {
  return { columns, words, names };
}
