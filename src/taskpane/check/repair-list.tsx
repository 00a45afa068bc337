import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { repairWords } from '../../words/repair-words';
import type { Finding } from '../../model/finding';
import type { Repair } from '../../model/repair';
import { Disclosure } from '../disclosure';
import { focusTab } from './focus-tab';
import { usePane, usePaneState } from '../pane-context';
import type { ShownReport } from '../state';
import { texts } from '../texts';

const words = texts.repair;

interface Props {
  readonly checked: ShownReport;
  readonly finding: Finding;
}

/** What to change so that a finding goes away: the likeliest repair, the others on demand. */
export function RepairList({ checked, finding }: Props): ReactElement | null {
  const { list, exact } = ('repairs' in finding && finding.repairs) || { list: [], exact: true };
  const [first, ...others] = list;
  if (!first) return null;
  return (
    <div className="repairs">
      <RepairLine checked={checked} repair={first} />
      {!exact && <p className="quiet">{words.inexact}</p>}
      {others.length > 0 && (
        <Disclosure summary={words.others(others.length)}>
          <ul className="plain">
            {others.map((repair, at) => (
              <li key={at}>
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
}: {
  readonly checked: ShownReport;
  readonly repair: Repair;
}): ReactElement {
  const pane = usePane();
  const busy = !!usePaneState().work;
  const sentence = repairWords(checked.recognised.form, repair);
  return (
    <div className="repair">
      <p>{words.suggest(sentence)}</p>
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
