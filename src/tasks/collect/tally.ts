import type { Cause } from '../../model/cause';
import { causesOf } from '../../model/cause';
import type { Finding } from '../../model/finding';
import { isExplained } from '../../model/finding';

/** What a report is looked at for, in the order of the overview's columns. */
export const ASPECTS = ['structure', 'sums', 'entries', 'blanks', 'carry', 'text', 'together'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How grave a thing is that a person is to do something about. */
export const OUTCOMES = ['error', 'verify', 'undecided'] as const;
type Outcome = (typeof OUTCOMES)[number];

export interface AspectFinding {
  readonly aspect: Aspect;
  readonly outcome: Outcome;
  readonly count: number;
}

/** What the findings of a report come to. */
export interface Tally {
  readonly aspects: readonly AspectFinding[];
  /** How many causes are so grave. */
  readonly causes: Readonly<Record<Outcome, number>>;
}

export function tallyOf(findings: readonly Finding[]): Tally {
  const causes = causesOf(findings.filter((finding) => !isExplained(finding)));
  const number = (outcome: Outcome): number => causes.filter(({ tier }) => tier === outcome).length;
  return {
    aspects: causes.flatMap(aspectsOf),
    causes: { error: number('error'), verify: number('verify'), undecided: number('undecided') },
  };
}

/** A cause counts once in each aspect that it is seen in, by the gravest of its findings there. */
function aspectsOf({ findings }: Cause): readonly AspectFinding[] {
  const worst = new Map<Aspect, AspectFinding>();
  for (const finding of findings.map(aspectFinding)) {
    const known = worst.get(finding.aspect);
    if (!known || OUTCOMES.indexOf(finding.outcome) < OUTCOMES.indexOf(known.outcome))
      worst.set(finding.aspect, finding);
  }
  return [...worst.values()];
}

function aspectFinding(finding: Finding): AspectFinding {
  const outcome = finding.verdict === 'undecided' ? 'undecided' : finding.severity;
  switch (finding.kind) {
    case 'rule':
      return { aspect: 'sums', outcome, count: 1 };
    case 'carry':
    case 'jump':
      return { aspect: 'carry', outcome, count: 1 };
    case 'text':
      return { aspect: 'text', outcome, count: 1 };
    case 'structure':
    case 'ledger':
      return { aspect: 'structure', outcome, count: 1 };
    case 'entry':
      return finding.rule === 'entry.blank'
        ? { aspect: 'blanks', outcome, count: finding.cells.length }
        : { aspect: 'entries', outcome, count: 1 };
  }
}
