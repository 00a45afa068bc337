import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { cellName } from '../../derive/names';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import { usePane } from '../pane-context';
import type { ShownReport } from '../state';
import { checkTexts } from './texts';

const SHOWN = 3;

/** Addresses of the cells a finding is about; one selects its cell in the sheet. Without a workbook they only tell. */
export function CellButtons(props: {
  readonly checked: ShownReport;
  readonly cells: readonly CellRef[];
  /** Cells to mark along with the one that is selected. */
  readonly marked: readonly CellRef[];
  /** Those of them to be marked more strongly. */
  readonly suspects?: readonly CellRef[];
}): ReactElement | null {
  const { checked, cells, marked, suspects = [] } = props;
  const pane = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const placed = cells.flatMap((ref) => {
    const place = checked.recognised.place(ref);
    return place ? [{ ref, address: place.address, key: cellKey(ref) }] : [];
  });
  // In a text, all cells of a row stand on one line.
  const distinct = placed.filter(({ address }, i) => placed.findIndex((p) => p.address === address) === i);
  if (!distinct.length) return null;
  const shown = showsAll || distinct.length === SHOWN + 1 ? distinct : distinct.slice(0, SHOWN);
  return (
    <div className="row cells">
      {shown.map(({ ref, address, key }) => {
        const name = cellName(checked.recognised.form, ref);
        return checked.key !== undefined ? (
          <Button
            key={key}
            size="small"
            className="address"
            aria-label={checkTexts.check.goTo(address, name)}
            title={name}
            onClick={() => void pane.select(checked, ref, { cells: marked, suspects })}
          >
            {address}
          </Button>
        ) : (
          <span key={key} className="address plain-address" title={name}>
            {address}
          </span>
        );
      })}
      {shown.length < distinct.length && (
        <Button size="small" appearance="transparent" onClick={() => setShowsAll(true)}>
          {checkTexts.check.moreCells(distinct.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
