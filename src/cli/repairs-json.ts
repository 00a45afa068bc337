import type { Finding } from '../model/finding';
import type { Form } from '../model/form';
import { positionOf } from '../model/form-index';
import type { Change, Repairs } from '../model/repair';
import { isUnread } from '../model/report';

/** More ways of putting the repairs of independent parts together are not listed. */
const MOST = 100;

/** Changes as `--json` has them: ids, place in `tables`, from → to. */
const changesJson = (form: Form, changes: readonly Change[]) =>
  changes.map(({ ref: { table, row, column }, from, to }) => {
    const position = positionOf(form, { table, row, column });
    return {
      table,
      row,
      column,
      ...(position ? { index: [position.row, position.column] } : {}),
      from: isUnread(from) ? null : from,
      to,
    };
  });

/** `repairs` of a finding, and whether they are known to be the smallest and all of them. */
export const repairFields = (form: Form, { list, exact }: Repairs) => ({
  repairs: list.map(({ changes }) => changesJson(form, changes)),
  repairsExact: exact,
});

/** Repairs of the whole report as `--json` has them: one of each independent part, the best of each first. */
export function wholeRepairsJson(form: Form, findings: readonly Finding[]) {
  const parts = new Set(
    findings.flatMap((finding) => ('repairs' in finding && finding.repairs ? [finding.repairs] : [])),
  );
  let whole: readonly ReturnType<typeof changesJson>[] = [[]];
  for (const { list } of parts) {
    const ways = list.map(({ changes }) => changesJson(form, changes));
    whole = whole.flatMap((before) => ways.map((changes) => [...before, ...changes])).slice(0, MOST);
  }
  return parts.size ? whole : [];
}
