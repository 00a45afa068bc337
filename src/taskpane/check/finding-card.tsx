import type { ReactElement } from 'react';
import type { Rule } from '../../model/rule';
import { Disclosure } from '../disclosure';
import type { ShownReport } from '../state';
import { checkTexts } from './texts';
import { CellButtons } from './cell-buttons';
import { ExplainBox } from './explain-box';
import type { DecidedLine } from './findings-view';
import { RepairList } from './repair-list';
import { TierMark } from './tier-mark';

/** One finding: how grave, what, where, and on demand why. */
export const FindingCard = ({
  checked,
  line,
}: {
  readonly checked: ShownReport;
  readonly line: DecidedLine;
}): ReactElement => (
  <li className="card" data-tier={line.tier}>
    <TierMark tier={line.tier} />
    <p>{line.message}</p>
    <CellButtons checked={checked} cells={line.cells} marked={line.cells} suspects={line.suspects} />
    <RepairList checked={checked} finding={line.finding} />
    {line.tier !== 'error' && checked.key !== undefined && (
      <ExplainBox checked={checked} finding={line.finding} />
    )}
    {line.rule && <RuleNote rule={line.rule} />}
  </li>
);

const RuleNote = ({ rule }: { readonly rule: Rule }): ReactElement => (
  <Disclosure summary={checkTexts.check.rule}>
    <p>{rule.wording}</p>
    <p className="quiet">
      {checkTexts.check.ruleOrigin}：{checkTexts.check.origin[rule.origin]}
      <br />
      {checkTexts.check.ruleSource}：{rule.source}
    </p>
  </Disclosure>
);
