import type { ReactElement } from 'react';
import { Disclosure } from '../disclosure';
import type { ShownReport } from '../state';
import { checkTexts } from './texts';
import { CellButtons } from './cell-buttons';
import type { UndecidedGroup } from './findings-view';
import { RepairList } from './repair-list';
import { TierMark } from './tier-mark';

/** All that is undecided in one table, in one line; each check on demand. */
export const GroupCard = ({
  checked,
  group,
}: {
  readonly checked: ShownReport;
  readonly group: UndecidedGroup;
}): ReactElement => (
  <li className="card" data-tier="undecided">
    <TierMark tier="undecided" />
    <p>{checkTexts.check.group(group.name, group.blanks.length, group.lines.length)}</p>
    <CellButtons checked={checked} cells={group.blanks} marked={[]} />
    {group.lines.length > 0 && (
      <Disclosure summary={checkTexts.check.groupShow}>
        <ul className="plain">
          {group.lines.map((line) => (
            <li key={line.key}>
              {line.message}
              <CellButtons checked={checked} cells={line.cells.slice(0, 1)} marked={line.cells} />
              <RepairList checked={checked} finding={line.finding} />
            </li>
          ))}
        </ul>
      </Disclosure>
    )}
  </li>
);
