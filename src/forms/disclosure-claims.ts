import type { Claims } from '../model/claims';
import type { ClaimId } from '../model/text-claim';

/** What text counts in table 二, by claim: the row and the column of each. */
export const disclosureClaims = (
  cells: Readonly<Partial<Record<ClaimId, readonly [row: string, column: string]>>>,
): Claims =>
  Object.fromEntries(
    Object.entries(cells).map(([claim, [row, column]]) => [
      claim,
      [{ plus: [{ table: 'disclosure', rows: [row], columns: [column] }] }],
    ]),
  );
