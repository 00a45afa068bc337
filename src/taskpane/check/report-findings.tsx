import type { ReactElement } from 'react';
import { Disclosure } from '../disclosure';
import type { PaneState, ShownReport } from '../state';
import { checkTexts } from './texts';
import { CellButtons } from './cell-buttons';
import { rememberedView } from './counts';
import { FindingCard } from './finding-card';
import { readingsOf } from './readings';
import { WaitingList } from './waiting-list';

/** The findings of one report that the filter lets through, and how doubtful cells were read. */
export function ReportFindings(props: {
  readonly checked: ShownReport;
  /** Said above, where there are several reports. */
  readonly title: string | undefined;
  readonly filter: PaneState['filter'];
}): ReactElement | null {
  const { checked, title, filter } = props;
  const { lines, progress } = rememberedView(checked);
  const shown = lines.filter(({ tier }) => filter === 'all' || filter === tier);
  const waiting = filter === 'all' ? progress.waiting : [];
  const readings = filter === 'all' || filter === 'verify' ? readingsOf(checked) : [];
  if (!shown.length && !waiting.length && !readings.length) return null;
  return (
    <div>
      {title && <h3>{title}</h3>}
      {shown.length > 0 && (
        <ul className="findings" aria-label={checkTexts.check.list}>
          {shown.map((line) => (
            <FindingCard key={line.key} checked={checked} line={line} />
          ))}
        </ul>
      )}
      <WaitingList checked={checked} lines={waiting} />
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
