import type { CellChange, MadeSheet, PaintedPlace } from '../../excel';
import { isSamePlace } from '../../excel';
import type { CellRef } from '../../model/expression';
import type { Register } from '../../model/ledger';
import type { LivePlace } from './live-report';

/** A cell of a report, and where it stands. */
export interface ReportCell {
  readonly key: string;
  readonly ref: CellRef;
  readonly place: LivePlace;
}

/** A cell that was changed. By its report it is found again when its table has moved; a title has none. */
export interface ChangedCell extends CellChange {
  readonly address: string;
  readonly cell?: Pick<ReportCell, 'key' | 'ref'>;
}

/** Rows that were made ready at the end of a register. */
export interface AddedRows {
  readonly sheetId: string;
  readonly register: Register;
  readonly count: number;
}

/** What one task has changed in the workbook, as far as it takes to undo it. */
export interface WorkbookChange {
  readonly cells?: readonly ChangedCell[];
  readonly sheets?: readonly MadeSheet[];
  /** Tables that were put on a sheet which was there. */
  readonly painted?: PaintedPlace;
  readonly rows?: AddedRows;
}

/** The cells of reports that a writing has changed; `asked` are those it was asked to write. */
export const changedCellsOf = (
  asked: readonly ReportCell[],
  changes: readonly CellChange[],
): readonly ChangedCell[] =>
  changes.map(({ sheetId, row, column, before, written }) => {
    const place = { sheetId, row, column };
    const cell = asked.find((reportCell) => isSamePlace(reportCell.place, place))!;
    return { ...place, before, written, address: cell.place.address, cell };
  });
