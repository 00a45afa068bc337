import type { ReactElement } from 'react';
import { Disclosure } from '../disclosure';
import type { ShownReport } from '../state';
import { CellButtons } from './cell-buttons';
import type { CauseView } from './findings-view';
import { RepairLine } from './repair-line';
import { checkTexts } from './texts';

/** Checks that wait for cells to be filled in, each with what would decide it, on demand. */
export function WaitingList(props: {
  readonly checked: ShownReport;
  readonly views: readonly CauseView[];
}): ReactElement | null {
  const { checked, views } = props;
  const count = views.reduce((sum, { lines }) => sum + lines.length, 0);
  if (!views.length) return null;
  return (
    <Disclosure summary={checkTexts.check.waiting(count)}>
      <ul className="plain">
        {views.flatMap(({ cause: { advised }, marked, lines }) => [
          ...(advised
            ? [
                <li key="advised">
                  <RepairLine checked={checked} repair={advised} marked={marked} />
                </li>,
              ]
            : []),
          ...lines.map(({ key, words, cells }) => (
            <li key={key}>
              {words}
              <CellButtons checked={checked} cells={cells.slice(0, 1)} marked={cells} />
            </li>
          )),
        ])}
      </ul>
    </Disclosure>
  );
}
