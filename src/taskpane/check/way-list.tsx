import type { ReactElement } from 'react';
import { REASONS } from '../../words/repair-words';
import type { Repair } from '../../model/repair';
import { Disclosure } from '../disclosure';
import type { ShownReport } from '../state';
import type { CauseView } from './findings-view';
import { RepairLine } from './repair-line';
import { checkTexts } from './texts';

const words = checkTexts.repair;

/** As many ways as are shown without being asked for. */
const MOST_SHOWN = 3;

interface Props {
  readonly checked: ShownReport;
  readonly view: CauseView;
}

/** The ways to mend a cause besides the advised one: those for which more speaks, the others on demand. */
export function WayList({ checked, view }: Props): ReactElement | null {
  const { ways, likely, advised } = view.cause;
  const shown = ways.slice(0, likely <= MOST_SHOWN ? likely : 0);
  const others = ways.slice(shown.length);
  const reason = shown[0]?.reason;
  if (!ways.length) return null;
  return (
    <>
      {reason && <p className="quiet">{words.likely(REASONS[reason])}</p>}
      <Ways checked={checked} view={view} ways={shown} />
      {others.length > 0 && (
        <Disclosure
          summary={advised || shown.length ? words.others(others.length) : words.ways(others.length)}
        >
          <Ways checked={checked} view={view} ways={others} />
        </Disclosure>
      )}
    </>
  );
}

const Ways = ({ checked, view, ways }: Props & { readonly ways: readonly Repair[] }): ReactElement | null =>
  ways.length > 0 ? (
    <ul className="plain">
      {ways.map((repair, index) => (
        <li key={index}>
          <RepairLine checked={checked} repair={repair} marked={view.marked} />
        </li>
      ))}
    </ul>
  ) : null;
