import type { Finding } from '../model/finding';
import { isExplained } from '../model/finding';
import type { ReceivedReport } from '../tasks/collect';
import { tallyOf } from '../tasks/collect';

/** Kinds of findings that may be asked for alone. */
export const TIERS = ['error', 'verify', 'undecided'] as const;
type ShownTier = (typeof TIERS)[number];

const tierOf = (finding: Finding): ShownTier | 'explained' =>
  isExplained(finding) ? 'explained' : finding.verdict === 'undecided' ? 'undecided' : finding.severity;

/** A report with the findings of one kind alone. */
export const onlyTier = (received: ReceivedReport, tier: ShownTier): ReceivedReport => ({
  ...received,
  findings: received.findings.filter((finding) => tierOf(finding) === tier),
});

/** What the overview needs of a report that has been printed: many of them are held at once. */
export const withoutDetail = (received: ReceivedReport): ReceivedReport => ({
  ...received,
  findings: [],
  tally: tallyOf(received.findings),
  readings: [],
  unread: [],
  addresses: {},
  // That there was one is all that is told of it.
  ...(received.text && { text: [] }),
});
