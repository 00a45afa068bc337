import type { ReactElement } from 'react';
import { Disclosure } from '../disclosure';
import type { ShownReport } from '../state';
import { CellButtons } from './cell-buttons';
import type { FindingLine } from './findings-view';
import { RepairList } from './repair-list';
import { checkTexts } from './texts';

/** Checks that wait for cells to be filled in, each with what would decide it, on demand. */
export const WaitingList = (props: {
  readonly checked: ShownReport;
  readonly lines: readonly FindingLine[];
}): ReactElement | null =>
  props.lines.length > 0 ? (
    <Disclosure summary={checkTexts.check.waiting(props.lines.length)}>
      <ul className="plain">
        {props.lines.map((line) => (
          <li key={line.key}>
            {line.message}
            <CellButtons checked={props.checked} cells={line.cells.slice(0, 1)} marked={line.cells} />
            <RepairList checked={props.checked} finding={line.finding} />
          </li>
        ))}
      </ul>
    </Disclosure>
  ) : null;
