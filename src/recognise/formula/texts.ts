import type { TextCell } from '../../model/computed';
import type { Grid } from '../../model/grid';
import { memo } from '../../model/memo';
import type { Layout } from './layout';
import type { NamedArea } from './tokens';
import { areasIn } from './tokens';

type Sheet = Layout['sheets'][number];

/** Cells of a report that hold text, such as `1件` or `无`, and that a formula of their sheet reads: it adds nothing. */
export const textCells = ({ sheets, plain }: Layout, grids: readonly Grid[]): readonly TextCell[] =>
  plain.flatMap(({ ref, sheet, row, column }): readonly TextCell[] => {
    const text = grids[sheet]!.rows[row]?.[column];
    if (typeof text !== 'string' || text.trim() === '') return [];
    return isRead(sheets[sheet]!, row, column) ? [{ ref, text }] : [];
  });

function isRead(sheet: Sheet, row: number, column: number): boolean {
  const [r, c] = [row + (sheet.origin?.row ?? 0), column + (sheet.origin?.column ?? 0)];
  return areasRead(sheet).some(
    (area) => r >= area.row && r < area.row + area.rows && c >= area.column && c < area.column + area.columns,
  );
}

/** What the formulas of a sheet read on it. */
const areasRead = memo(({ formulas = [] }: Sheet): readonly NamedArea[] =>
  formulas.flatMap(({ text }) => areasIn(text).filter(({ sheet }) => sheet === undefined)),
);
