import type { Grid } from '../../model/grid';
import type { CountedLedger } from '../../ledger/count-rows';
import { today } from '../../ledger/calendar';
import { SETTINGS_SHEET } from '../../ledger/names';
import type { LedgerCell } from '../../ledger/rows';
import { contentOf, rowsOn } from '../../ledger/rows';
import { SCOPES, SETTINGS } from '../../ledger/settings';
import type { Register } from '../../model/ledger';
import type { RecognisedReport } from '../../recognise';

/** The ledger of a workbook, as its sheets hold it. */
export type WorkbookLedger = CountedLedger;

/** The ledger that counts a report; undefined where its workbook has none, or one for another year. */
export function ledgerOn(
  grids: readonly Grid[],
  { form, report }: Pick<RecognisedReport, 'form' | 'report'>,
): WorkbookLedger | undefined {
  const { ledger } = form;
  if (!ledger) return undefined;
  const rowsOf = (register: Register) => grids.map((grid) => rowsOn(grid, register)).find((rows) => rows);
  const applications = rowsOf(ledger.applications);
  if (!applications) return undefined;
  const settings = settingsOn(grids);
  const year = settings.get('台账_年') ?? report.year;
  if (typeof year !== 'number' || (report.year !== null && report.year !== year)) return undefined;
  const until = settings.get('台账_截至');
  return {
    applications,
    cases: rowsOf(ledger.cases) ?? [],
    year,
    scope: String(settings.get('案_口径') ?? SCOPES[0]),
    until: Math.max(today(), typeof until === 'number' ? until : 0),
  };
}

/** What 台账设置 says, by defined name. */
function settingsOn(grids: readonly Grid[]): ReadonlyMap<string, LedgerCell> {
  const sheet = grids.find(({ rows }) => rows[0]?.[0] === SETTINGS_SHEET);
  const found = new Map<string, LedgerCell>();
  for (const [label, value] of sheet?.rows ?? []) {
    const setting = SETTINGS.find((ledgerSetting) => ledgerSetting.label === label);
    const content = contentOf(value);
    if (setting && content !== null) found.set(setting.name, content);
  }
  return found;
}
