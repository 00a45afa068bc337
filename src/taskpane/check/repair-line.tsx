import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { shortRepairWords } from '../../words/change-words';
import type { CellRef } from '../../model/expression';
import type { Repair } from '../../model/repair';
import { focusTab } from './focus-tab';
import { usePane, usePaneState } from '../pane-context';
import type { ShownReport } from '../state';
import { CellButtons } from './cell-buttons';
import { checkTexts } from './texts';

const words = checkTexts.repair;

/** `J7 予以公开·总计 11 → 10 〔改为 10〕`: a repair, its cells to be gone to; of a workbook it can be adopted. */
export function RepairLine(props: {
  readonly checked: ShownReport;
  readonly repair: Repair;
  /** Cells to mark along with its own. */
  readonly marked: readonly CellRef[];
  readonly primary?: boolean;
}): ReactElement {
  const { checked, repair, marked, primary = false } = props;
  const pane = usePane();
  const busy = !!usePaneState().work;
  const { form, place } = checked.recognised;
  const refs = repair.changes.map(({ ref }) => ref);
  const button = buttonWords(repair);
  return (
    <div className="row repair">
      <CellButtons checked={checked} cells={refs} marked={marked} suspects={refs} />
      <span>{shortRepairWords(form, repair, () => '').trim()}</span>
      {checked.key !== undefined && (
        <Button
          size="small"
          appearance={primary ? 'primary' : 'secondary'}
          aria-label={words.buttonLabel(
            button,
            shortRepairWords(form, repair, (ref) => place(ref)?.address),
          )}
          disabledFocusable={busy}
          onClick={() => void pane.adopt(checked, repair).then(focusTab)}
        >
          {button}
        </Button>
      )}
    </div>
  );
}

function buttonWords({ changes: [change, ...others] }: Repair): string {
  if (!change || others.length) return words.adopt;
  if (change.formula !== undefined) return words.restore;
  return change.from === null ? words.fill(change.to) : words.change(change.to);
}
