import type { ReactElement } from 'react';
import { tierOf } from '../../model/cause';
import { isNumberInText } from '../../model/finding';
import { TextSides } from '../text/text-sides';
import type { ShownReport } from '../state';
import { CauseLines } from './cause-lines';
import { CellButtons } from './cell-buttons';
import { ExplainBox } from './explain-box';
import { useExplaining } from './explaining';
import type { CauseCard as Card } from './findings-view';
import { RepairLine } from './repair-line';
import { TierMark } from './tier-mark';
import { WayList } from './way-list';

/** One cause: how grave, what to change or what is wrong and where; on demand what it mends and why. */
export const CauseCard = ({
  checked,
  card,
  leads,
}: {
  readonly checked: ShownReport;
  readonly card: Card;
  /** Is it what to do first? */
  readonly leads: boolean;
}): ReactElement => {
  const { cause, tier, title, advice, cells, marked } = card;
  const explaining = useExplaining(checked);
  return (
    <li className="card" data-tier={tier}>
      <TierMark tier={tier} />
      {cause.advised ? (
        <RepairLine checked={checked} repair={cause.advised} marked={marked} primary={leads} />
      ) : isNumberInText(cause.findings[0]) ? (
        <TextSides checked={checked} finding={cause.findings[0]} marked={marked} />
      ) : (
        <>
          <p>{title}</p>
          <CellButtons checked={checked} cells={cells} marked={marked} />
        </>
      )}
      {advice && <p className="quiet">{advice}</p>}
      <WayList checked={checked} view={card} />
      {explaining &&
        tier !== 'error' &&
        cause.findings
          .filter((finding) => tierOf(finding) === tier)
          .map((finding, index) => <ExplainBox key={index} explaining={explaining} finding={finding} />)}
      <CauseLines checked={checked} view={card} />
    </li>
  );
};
