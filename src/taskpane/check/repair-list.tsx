import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { repairWords, suggestionOf } from '../../words/repair-words';
import type { Finding } from '../../model/finding';
import type { Repair } from '../../model/repair';
import { advisedOf } from '../../model/repair';
import { Disclosure } from '../disclosure';
import { focusTab } from './focus-tab';
import { usePane, usePaneState } from '../pane-context';
import type { ShownReport } from '../state';
import { checkTexts } from './texts';

const words = checkTexts.repair;

interface Props {
  readonly checked: ShownReport;
  readonly finding: Finding;
}

/**
 * What to change so that a finding goes away: the likeliest repair, the others on demand; where nothing speaks for one
 * of them, where to look, and all on demand.
 */
export function RepairList({ checked, finding }: Props): ReactElement | null {
  const { repairs } = finding;
  if (!repairs) return null;
  const { list, exact } = repairs;
  const advised = advisedOf(repairs);
  const others = list.slice(advised ? 1 : 0);
  if (!list.length) return null;
  return (
    <div className="repairs">
      {advised ? (
        <RepairLine checked={checked} repair={advised} isAdvised />
      ) : (
        <p>{suggestionOf(checked.recognised.form, finding)}</p>
      )}
      {!exact && <p className="quiet">{words.inexact}</p>}
      {others.length > 0 && (
        <Disclosure summary={advised ? words.others(others.length) : words.ways(others.length)}>
          <ul className="plain">
            {others.map((repair, index) => (
              <li key={index}>
                <RepairLine checked={checked} repair={repair} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** One repair in words; of a workbook it can be adopted. */
function RepairLine({
  checked,
  repair,
  isAdvised = false,
}: {
  readonly checked: ShownReport;
  readonly repair: Repair;
  readonly isAdvised?: boolean;
}): ReactElement {
  const pane = usePane();
  const busy = !!usePaneState().work;
  const sentence = repairWords(checked.recognised.form, repair);
  return (
    <div className="repair">
      <p>{isAdvised ? words.suggest(sentence) : `${sentence}。`}</p>
      {checked.key !== undefined && (
        <Button
          size="small"
          aria-label={words.adoptLabel(sentence)}
          disabledFocusable={busy}
          onClick={() => void pane.adopt(checked, repair).then(focusTab)}
        >
          {repair.changes.some(({ formula }) => formula !== undefined) ? words.restore : words.adopt}
        </Button>
      )}
    </div>
  );
}
