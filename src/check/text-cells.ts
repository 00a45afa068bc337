import type { CellRef } from '../model/expression';
import { isSameCell } from '../model/expression';
import type { EntryFinding, RuleFinding } from '../model/finding';
import { loneRepair } from '../model/repair';
import type { Report } from '../model/report';

/** Text in a number cell: the number that it stands for is proposed, or what the sums need there, else 0. */
export const textFinding = (ref: CellRef, text: string, entry: number | null, wanted = 0): EntryFinding => ({
  kind: 'entry',
  rule: 'entry.text',
  severity: 'error',
  verdict: 'fail',
  cells: [ref],
  text,
  ...(entry === null ? {} : { value: entry }),
  repairs: loneRepair({ ref, from: entry, to: entry ?? wanted }),
});

/** Checks that wait for nothing but cells with text, about which a finding of its own says what to do; and the others. */
export function byCause(
  broken: readonly RuleFinding[],
  { texts = [] }: Report,
): { readonly others: readonly RuleFinding[]; readonly waiting: readonly RuleFinding[] } {
  const waits = ({ missing }: RuleFinding): boolean =>
    !!missing?.every((ref) => texts.some((text) => isSameCell(text.ref, ref)));
  return { others: broken.filter((finding) => !waits(finding)), waiting: broken.filter(waits) };
}

/** Findings about text, each with the number that the checks want which wait for its cell alone. */
export const withWanted = (
  findings: readonly EntryFinding[],
  waiting: readonly RuleFinding[],
): readonly EntryFinding[] =>
  findings.map((finding) => {
    const [ref] = finding.cells;
    if (finding.rule !== 'entry.text' || finding.value !== undefined || !ref) return finding;
    const check = waiting.find(
      ({ wanted, missing }) =>
        typeof wanted === 'number' && missing?.every((cellRef) => isSameCell(cellRef, ref)),
    );
    return textFinding(ref, finding.text ?? '', null, check?.wanted ?? 0);
  });
