import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import { cellRefs } from '../../model/form-index';
import { usePane } from '../pane-context';
import type { ShownReport } from '../state';
import { CellButtons } from './cell-buttons';
import { standingOf } from './standing';
import { checkTexts } from './texts';

const words = checkTexts.check;

/** `已填 23/144` and the way to the next blank cell; nothing where all cells are filled. */
export function ProgressLine({ checked }: { readonly checked: ShownReport }): ReactElement | null {
  const pane = usePane();
  const [visited, setVisited] = useState<CellRef>();
  const { filled, total, blanks } = standingOf(checked);
  if (!blanks.length) return null;
  const goOn = () => {
    const next = nextBlank(checked, blanks, visited);
    setVisited(next);
    void pane.select(checked, next, { cells: [], suspects: [] });
  };
  return (
    <div className="row progress">
      <span>{words.filled(filled, total)}</span>
      {checked.key === undefined ? (
        <CellButtons checked={checked} cells={blanks} marked={[]} />
      ) : (
        <Button size="small" onClick={goOn}>
          {words.nextBlank}
        </Button>
      )}
    </div>
  );
}

/** The first blank behind the one that was gone to last, in the order of the form; behind the last one the first. */
function nextBlank(
  { recognised: { form } }: ShownReport,
  blanks: readonly CellRef[],
  visited: CellRef | undefined,
): CellRef {
  const order = new Map(cellRefs(form).map((ref, index) => [cellKey(ref), index]));
  const placeOf = (ref: CellRef): number => order.get(cellKey(ref)) ?? 0;
  const behind = visited && blanks.find((ref) => placeOf(ref) > placeOf(visited));
  return behind ?? blanks[0]!;
}
