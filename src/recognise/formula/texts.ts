import type { TextCell } from '../../model/computed';
import type { Grid } from '../../model/grid';
import type { PlacedCell } from './layout';
import type { NamedArea } from './tokens';
import { areasIn } from './tokens';

/** Cells of a report that hold text, such as `1件` or `无`, and that a formula of their sheet reads: it adds nothing. */
export function textCells(cells: readonly PlacedCell[]): readonly TextCell[] {
  const areas = new Map<Grid, readonly NamedArea[]>();
  return cells.flatMap(({ ref, grid, row, column }): readonly TextCell[] => {
    const text = grid.formulas && grid.rows[row]?.[column];
    if (typeof text !== 'string' || text.trim() === '') return [];
    if (grid.formulas?.some((each) => each.row === row && each.column === column)) return [];
    let own = areas.get(grid);
    if (!own) areas.set(grid, (own = areasRead(grid)));
    const [r, c] = [row + (grid.origin?.row ?? 0), column + (grid.origin?.column ?? 0)];
    const isRead = own.some(
      (area) =>
        r >= area.row && r < area.row + area.rows && c >= area.column && c < area.column + area.columns,
    );
    return isRead ? [{ ref, text }] : [];
  });
}

/** What the formulas of a sheet read on it. */
const areasRead = ({ formulas = [] }: Grid): readonly NamedArea[] =>
  formulas.flatMap(({ text }) => areasIn(text).filter(({ sheet }) => sheet === undefined));
