import { cellAddress, quoteSheet } from '../../derive/address';
import type { CellEntry, LiveDocument } from '../../excel';
import { goTo, writeValues } from '../../excel';
import { isCounting } from '../../ledger/counts';
import { READY_ROWS } from '../../ledger/register-layout';
import type { LedgerRow } from '../../ledger/rows';
import { cellOf, rowsOn } from '../../ledger/rows';
import type { Grid } from '../../model/grid';
import type { LedgerMapping, Register } from '../../model/ledger';
import type { Report } from '../../model/report';
import { entryAt } from '../../model/report';
import type { CountedExisting } from '../ledger/count-existing';
import { countExisting } from '../ledger/count-existing';
import { TaskError } from '../task';
import type { TypedAgainstCounted } from './ledger';
import { countedCells } from './ledger';
import type { FoundReport } from './live-report';
import { findReports, reportWithKey } from './live-report';
import { liveTask } from './live-task';
import type { LiveRegister } from './ready-rows';
import { registersIn } from './ready-rows';
import type { WorkbookChange } from './workbook-change';
import { changedCellsOf } from './workbook-change';

export interface ExistingInput {
  readonly report: Pick<FoundReport, 'key'>;
  /** Of a file; the sheets of the workbook that are not of our own ledger where absent. */
  readonly grids?: readonly Grid[];
  readonly mapping?: LedgerMapping;
}

export interface ExistingPreview {
  readonly counted: CountedExisting;
  /** Numbers in the tables that differ from what the ledger gives. */
  readonly differing: readonly TypedAgainstCounted[];
  /** Applications and cases that stand in the workbook's own ledger already. */
  readonly already: number;
}

interface Found {
  readonly report: FoundReport;
  readonly grids: LiveDocument['grids'];
  readonly counted: CountedExisting;
}

async function findExisting({ report: wanted, grids, mapping }: ExistingInput): Promise<Found> {
  const { reports, document } = await findReports();
  const report = reportWithKey(reports, wanted);
  const { year } = report.recognised.report;
  if (year === null) throw new TaskError('这份报表没有写明年度，不知道台账计哪一年。请先写上年度。');
  const { ledger } = report.recognised.form;
  const isOurs = (grid: Grid): boolean =>
    !!ledger && [ledger.applications, ledger.cases].some((register) => rowsOn(grid, register));
  const meant = grids ?? document.grids.filter((grid) => !isOurs(grid));
  const counted = countExisting({ grids: meant, year, ...(mapping && { mapping }) });
  return { report, grids: document.grids, counted };
}

/** Reads a ledger that was kept elsewhere and counts it; nothing is written. */
export const previewExisting = liveTask<ExistingInput, ExistingPreview>(async (input) => {
  const { report, grids, counted } = await findExisting(input);
  const { ledger } = counted.form;
  const already = [ledger.applications, ledger.cases].flatMap((register) =>
    grids.flatMap((grid) => rowsOn(grid, register) ?? []),
  );
  const differing = numbersOf(report, counted).flatMap(
    ({ ref, place, number }): readonly TypedAgainstCounted[] => {
      const isBlank = place.content === null || place.content === '';
      return isBlank || place.content === number
        ? []
        : [{ ref, address: place.address, typed: place.content, counted: number }];
    },
  );
  return { counted, differing, already: already.length };
});

export interface WrittenExisting {
  /** Rows or cells that were written. */
  readonly count: number;
  readonly change: WorkbookChange;
}

/** Writes what an existing ledger counts into tables 三 and 四 as numbers; cells that count our own ledger stay. */
export const fillFromExisting = liveTask<ExistingInput, WrittenExisting>(async (input) => {
  const { report, counted } = await findExisting(input);
  const cells = numbersOf(report, counted);
  const entries = cells.map(({ place: { sheetId, row, column }, number }) => ({
    sheetId,
    row,
    column,
    value: number,
  }));
  const { changes } = await writeValues(entries, true);
  return { count: cells.length, change: { cells: changedCellsOf(cells, changes) } };
});

/** Writes the rows of an existing ledger below those of our own sheets, all or none. */
export const copyExisting = liveTask<ExistingInput, WrittenExisting>(async (input) => {
  const { grids, counted } = await findExisting(input);
  const { ledger } = counted.form;
  const registers = registersIn({ grids }, ledger);
  const parts = [ledger.applications, ledger.cases].flatMap((register) => {
    const rows = counted.existing[register.id];
    return rows.length ? [{ rows, place: placeFor(registers, register, rows) }] : [];
  });
  const entries = parts.flatMap(({ rows, place }) => entriesOf(rows, place));
  const { changes } = await writeValues(entries, false);
  const names = new Map(parts.map(({ place }) => [place.sheetId, place.sheetName]));
  const cells = changes.map(({ sheetId, row, column, before, written }) => ({
    sheetId,
    row,
    column,
    before,
    written,
    address: `${quoteSheet(names.get(sheetId)!)}!${cellAddress(row, column)}`,
  }));
  const [first] = entries;
  if (first) await goTo(first);
  return { count: parts.reduce((sum, { rows }) => sum + rows.length, 0), change: { cells } };
});

function placeFor(
  registers: readonly LiveRegister[],
  { id, sheet }: Register,
  rows: readonly LedgerRow[],
): LiveRegister {
  const found = registers.find(({ register }) => register.id === id);
  if (!found) throw new TaskError(`工作簿里没有「${sheet}」。请先按「插入台账」。`);
  if (rows.length > found.free)
    throw new TaskError(
      `「${sheet}」只空着 ${found.free} 行，要写 ${rows.length} 行，没有写。请先按「${sheet}添加 ${READY_ROWS} 行」，再写入。`,
    );
  return found;
}

const entriesOf = (
  rows: readonly LedgerRow[],
  { sheetId, nextRow, columns }: LiveRegister,
): readonly CellEntry[] =>
  rows.flatMap((row, index) =>
    [...columns].flatMap(([id, column]) => {
      const value = cellOf(row, id);
      return value === null ? [] : [{ sheetId, row: nextRow + index, column, value }];
    }),
  );

/** The cells that a ledger counts and that are typed, with its numbers. */
function numbersOf(report: FoundReport, { form, tables }: CountedExisting) {
  const counted: Report = { ...report.recognised.report, tables };
  return countedCells(report).flatMap((cell) => {
    const number = tables[cell.ref.table] ? entryAt(form, counted, cell.ref) : null;
    return typeof number === 'number' && !isCounting(cell.place.formula ?? '') ? [{ ...cell, number }] : [];
  });
}
