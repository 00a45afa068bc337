import type { Locate } from '../../derive/formula';
import { calendarOf } from '../../ledger/calendar';
import type { LedgerName } from '../../ledger/names';
import { ledgerNames } from '../../ledger/names';
import { READY_ROWS } from '../../ledger/register-layout';
import type { Ledger } from '../../model/ledger';
import { auditSheet } from './audit-sheet';
import { calendarSheet } from './calendar-sheet';
import type { LedgerSheet } from './ledger-sheet';
import type { RegisterRows } from './register-sheet';
import { registerSheet } from './register-sheet';
import type { LedgerYear } from './settings-sheet';
import { settingsSheet } from './settings-sheet';

/** What a ledger is made with. */
export interface LedgerOptions {
  readonly year: LedgerYear;
  /** Where the cells of tables 三 and 四 stand, with their sheets. */
  readonly locate: Locate;
  readonly rows?: number;
  /** What stands in the registers from the start. */
  readonly filled?: { readonly applications?: RegisterRows; readonly cases?: RegisterRows };
}

/** The sheets of a ledger and the names that its formulas and those of the tables use. */
export interface PlannedLedger {
  readonly sheets: readonly LedgerSheet[];
  readonly names: readonly LedgerName[];
}

/** 台账, 复议诉讼台账, 台账核对, 台账设置, 工作日历. */
export function planLedger(
  ledger: Ledger,
  { year, locate, rows = READY_ROWS, filled = {} }: LedgerOptions,
): PlannedLedger {
  const days = calendarOf(year.year);
  return {
    sheets: [
      registerSheet(ledger.applications, rows, filled.applications),
      registerSheet(ledger.cases, rows, filled.cases),
      auditSheet(ledger, rows, locate),
      settingsSheet(ledger, year),
      calendarSheet(days),
    ],
    names: ledgerNames(ledger, rows, days.length),
  };
}
