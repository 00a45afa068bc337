import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Tier } from '../../model/cause';
import { causesOf } from '../../model/cause';
import type { ReceivedReport } from '../../tasks/collect';
import { formOf } from '../../tasks/collect';
import { causeWords } from '../../words/cause-words';

/** What one change mends, or waits for, in words. */
export interface CauseLine {
  readonly tier: Tier;
  /** Rule of its first finding. */
  readonly rule: string;
  readonly title: string;
  readonly advice: string;
  /** Addresses of its cells, as a person finds them. */
  readonly addresses: readonly string[];
}

/** The causes of a report's findings, in order. */
export function causeLines(received: ReceivedReport): readonly CauseLine[] {
  const form = formOf(received);
  const addressOf = (ref: CellRef): string | undefined => received.addresses[cellKey(ref)];
  return causesOf(received.findings).map((cause) => {
    const { title, advice } = causeWords(form, cause, addressOf);
    const [first] = cause.findings;
    const refs = cause.advised?.changes.map(({ ref }) => ref) ?? first.cells;
    const addresses = refs.flatMap((ref) => (ref.year ? [] : (addressOf(ref) ?? [])));
    return { tier: cause.tier, rule: first.rule, title, advice, addresses };
  });
}
