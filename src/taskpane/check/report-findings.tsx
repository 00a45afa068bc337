import type { ReactElement } from 'react';
import { Disclosure } from '../disclosure';
import type { PaneState, ShownReport } from '../state';
import { checkTexts } from './texts';
import { CellButtons } from './cell-buttons';
import { rememberedView } from './counts';
import { FindingCard } from './finding-card';
import { GroupCard } from './group-card';
import { readingsOf } from './readings';

/** The findings of one report that the filter lets through, and how doubtful cells were read. */
export function ReportFindings(props: {
  readonly checked: ShownReport;
  /** Said above, where there are several reports. */
  readonly title: string | undefined;
  readonly filter: PaneState['filter'];
}): ReactElement | null {
  const { checked, title, filter } = props;
  const { lines, groups } = rememberedView(checked);
  const shown = lines.filter(({ tier }) => filter === 'all' || filter === tier);
  const shownGroups = filter === 'all' || filter === 'undecided' ? groups : [];
  const readings = filter === 'all' || filter === 'verify' ? readingsOf(checked) : [];
  if (!shown.length && !shownGroups.length && !readings.length) return null;
  return (
    <div>
      {title && <h3>{title}</h3>}
      {shown.length + shownGroups.length > 0 && (
        <ul className="findings" aria-label={checkTexts.check.list}>
          {shown.map((line) => (
            <FindingCard key={line.key} checked={checked} line={line} />
          ))}
          {shownGroups.map((group) => (
            <GroupCard key={group.key} checked={checked} group={group} />
          ))}
        </ul>
      )}
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
