import type { ReactElement } from 'react';
import { Disclosure } from '../disclosure';
import type { PaneState, ShownReport } from '../state';
import { checkTexts } from './texts';
import { CauseCard } from './cause-card';
import { CellButtons } from './cell-buttons';
import { viewOf } from './findings-view';
import { readingsOf } from './readings';
import { WaitingList } from './waiting-list';

/** The causes of one report that the filter lets through, and how doubtful cells were read. */
export function ReportFindings(props: {
  readonly checked: ShownReport;
  /** Said above, where there are several reports. */
  readonly title: string | undefined;
  readonly filter: PaneState['filter'];
  /** Does its first card say what to do first? */
  readonly leads?: boolean;
}): ReactElement | null {
  const { checked, title, filter, leads = false } = props;
  const view = viewOf(checked);
  const shown = view.cards.filter(({ tier }) => filter === 'all' || filter === tier);
  const waiting = filter === 'all' ? view.waiting : [];
  const readings = filter === 'all' || filter === 'verify' ? readingsOf(checked) : [];
  if (!shown.length && !waiting.length && !readings.length) return null;
  return (
    <div>
      {title && <h3>{title}</h3>}
      {shown.length > 0 && (
        <ul className="findings" aria-label={checkTexts.check.list}>
          {shown.map((card, index) => (
            <CauseCard key={card.key} checked={checked} card={card} leads={leads && index === 0} />
          ))}
        </ul>
      )}
      <WaitingList checked={checked} views={waiting} />
      {readings.length > 0 && (
        <Disclosure summary={checkTexts.check.readings(readings.length)}>
          <ul className="plain">
            {readings.map(({ key, sentence, ref }) => (
              <li key={key}>
                {sentence}
                {ref && <CellButtons checked={checked} cells={[ref]} marked={[ref]} />}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
