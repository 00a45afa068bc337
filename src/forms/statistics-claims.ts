import type { Claims } from '../model/claims';

const counts = (...ids: readonly string[]) =>
  ids.map((id) => ({ plus: [{ table: 'statistics', rows: [id], columns: ['value'] }] }));

/** What text counts in the 统计表, the plainest first. */
export const statisticsClaims: Claims = {
  received: counts('received'),
  new: counts('received'),
  handled: counts('received', 'closed', 'replied'),
  results: counts('closed', 'replied'),
  disclosed: counts('replied.granted'),
  partlyDisclosed: counts('replied.partly'),
  refused: counts('replied.refused'),
  'normative.made': counts('normativeMade'),
  reconsideration: counts('reconsideration'),
  'reconsideration.upheld': counts('reconsideration.upheld'),
  'reconsideration.corrected': counts('reconsideration.corrected'),
  'reconsideration.other': counts('reconsideration.other'),
  litigation: counts('litigation'),
  'litigation.upheld': counts('litigation.upheld'),
  'litigation.corrected': counts('litigation.corrected'),
  'litigation.other': counts('litigation.other'),
};
