import type { Ledger, LedgerDigest, NumberedApplication } from '../model/ledger';
import type { CountedLedger } from './count-rows';
import { ledgerFacts } from './ledger-facts';
import type { LedgerRow } from './rows';
import { cellOf } from './rows';

/** What of a ledger may leave its workbook: numbers, types, days, sums. No name, and nothing of what was asked. */
export const digestOf = (
  { applications, year }: Pick<CountedLedger, 'applications' | 'year'>,
  { lists }: Pick<Ledger, 'lists'>,
): LedgerDigest => ({
  year,
  applications: applications.filter(({ isBelow }) => !isBelow).map((row) => numbered(row, lists)),
  facts: ledgerFacts(applications, year, lists.ways),
});

function numbered(row: LedgerRow, { types }: Ledger['lists']): NumberedApplication {
  const type = types.find(({ label }) => label === cellOf(row, 'type'))?.id;
  const [received, closed] = [cellOf(row, 'received'), cellOf(row, 'closed')];
  return {
    number: numberOf(row),
    ...(type !== undefined && { type }),
    ...(typeof received === 'number' && { received }),
    ...(typeof closed === 'number' && { closed }),
  };
}

/** The number of an application; none where it holds the name or the content. */
function numberOf(row: LedgerRow): string {
  const number = String(cellOf(row, 'number') ?? '').trim();
  const isPersonal = ['applicant', 'content'].some((field) => {
    const text = String(cellOf(row, field) ?? '').trim();
    return text.length > 1 && number.includes(text);
  });
  return isPersonal ? '' : number;
}
