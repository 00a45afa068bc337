import type { CellObject, WorkBook } from '@e965/xlsx';
import type { CellFormula, Grid, GridValue } from '../../model/grid';
import { addressOn } from '../sheet-address';
import { numberFormat } from '../number-format';
import { shownAs } from '../xlsx/dates';

/** A sheet of a workbook that SheetJS has read with `dense`, `cellFormula` and `cellNF`. */
export function gridOf(book: WorkBook, index: number): Grid {
  const name = book.SheetNames[index]!;
  const sheet = book.Sheets[name]!;
  const from1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const rows = Array.from(sheet['!data'] ?? [], (cells) =>
    Array.from(cells ?? [], (cell) => valueOf(cell as CellObject | undefined, from1904)),
  );
  const formulas = (sheet['!data'] ?? []).flatMap((cells, row) =>
    // One of an array or of several that share theirs has none of its own.
    (cells ?? []).flatMap((cell: CellObject | undefined, column): readonly CellFormula[] =>
      cell && (cell.f ?? cell.F) !== undefined ? [{ row, column, text: `=${cell.f ?? ''}` }] : [],
    ),
  );
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, number) =>
    row?.hidden && rows[number]?.some((value) => value !== null) ? [number] : [],
  );
  return {
    name,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rowSpan: e.r - s.r + 1,
      columnSpan: e.c - s.c + 1,
    })),
    addressOf: addressOn(name),
    aligned: true,
    ...(formulas.length ? { formulas } : {}),
    ...(hiddenRows.length ? { hiddenRows } : {}),
    ...(book.Workbook?.Sheets?.[index]?.Hidden ? { hidden: true } : {}),
  };
}

function valueOf(cell: CellObject | undefined, from1904: boolean): GridValue {
  switch (cell?.t) {
    case 's':
      return String(cell.v) || null;
    case 'b':
      return cell.v === true;
    case 'e':
      return { error: cell.w ?? '#VALUE!' };
    case 'n': {
      const serial = Number(cell.v);
      if (!Number.isFinite(serial)) return null;
      const format = numberFormat(String(cell.z ?? 'General'));
      return format ? shownAs(format, serial, from1904) : serial;
    }
    default:
      return null;
  }
}
