import type { CellRef } from '../model/expression';
import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Check } from '../model/checks';
import { cellAddress } from '../derive/address';
import { anchorOf } from '../derive/anchor';
import { statusFormula } from './check-status';
import { columnChecksFormula } from './column-checks';
import { entryFormula } from '../derive/entry-check';
import { checkFormula } from '../derive/formula';
import type { Layout } from '../derive/layout';
import { columnName } from '../derive/names';
import type { PlannedCell } from './sheet-plan';

/**
 * Checks of one column go under it, all others beside the row of their anchor; in a table of a single row they go
 * under the anchor's column. What those under the columns show stands beside the header too, where one looks while
 * filling in. After them each row says which of its numbers cannot stand there; the status of the table
 * stands beside its title.
 */
export function placeChecks(
  form: Form,
  layout: Layout,
  checks: readonly Check[],
  origin: { row: number; column: number; printed: number },
  locate: (ref: CellRef) => { row: number; column: number },
): PlannedCell[] {
  const cells: PlannedCell[] = [];
  const single = tableIndex(form, layout.table.id).rows.length === 1;
  const underRows: string[] = [];
  const besideCounts = new Map<number, number>();
  const right = origin.column + layout.columns + 1;
  for (const check of checks) {
    const anchor = locate(anchorOf(check));
    const under = check.column !== undefined || single;
    let row = anchor.row;
    let column = anchor.column;
    if (under) {
      const name = single ? '勾稽' : check.rule.name;
      if (!underRows.includes(name)) underRows.push(name);
      row = origin.row + origin.printed + underRows.indexOf(name);
    } else {
      const taken = besideCounts.get(row) ?? 0;
      besideCounts.set(row, taken + 1);
      column = right + taken;
    }
    cells.push({
      row,
      column,
      rows: 1,
      columns: 1,
      role: 'check',
      check,
      short: under,
      formula: checkFormula(form, check, locate, under),
    });
  }
  const stub = layout.table.blocks[0]?.stub?.columns ?? 0;
  if (stub)
    underRows.forEach((name, index) =>
      cells.push({
        row: origin.row + origin.printed + index,
        column: origin.column,
        rows: 1,
        columns: stub,
        role: 'checkName',
        text: `${name}（每列）`,
      }),
    );
  const columnChecks = (single ? [] : underRows)
    .slice(0, layout.headerRows)
    .map((name, index): PlannedCell => {
      const columns = cells.flatMap((cell) =>
        cell.check?.column !== undefined && cell.check.rule.name === name
          ? [{ label: columnName(form, anchorOf(cell.check)).split('·').at(-1)!, cell }]
          : [],
      );
      const place = { row: origin.row + 1 + index, column: right, rows: 1, columns: 1 };
      return {
        ...place,
        role: 'columnChecks',
        columnChecks: { name, columns },
        formula: columnChecksFormula({ name, columns }),
      };
    });
  const numbers = tableIndex(form, layout.table.id).rows.map(({ row, columns }) =>
    columns.map((column) => ({ table: layout.table.id, row: row.id, column: column.id })),
  );
  const places = numbers.map((refs) => refs.map((ref) => ({ ...locate(ref), rows: 1, columns: 1 })));
  const addressOf = (ref: CellRef): string => {
    const { row, column } = locate(ref);
    return cellAddress(row, column);
  };
  const entryChecks = numbers.map((refs, index): PlannedCell => {
    const { row } = places[index]![0]!;
    return {
      row,
      column: right + (besideCounts.get(row) ?? 0),
      rows: 1,
      columns: 1,
      role: 'entryCheck',
      entries: refs,
      formula: `=${entryFormula(form, refs, addressOf)}`,
    };
  });
  const status = statusFormula({
    numbers: places.flat(),
    entryChecks,
    checks: cells.filter(({ role }) => role === 'check'),
  });
  return [
    ...cells,
    ...columnChecks,
    ...entryChecks,
    { row: origin.row, column: right, rows: 1, columns: 1, role: 'status', formula: status },
  ];
}
