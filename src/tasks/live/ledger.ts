import { planLedger } from '../../sheet/ledger/ledger-sheets';
import type { CellEntry } from '../../excel';
import { insertLedger as insert, writeValues } from '../../excel';
import { countedTables } from '../../ledger/count-rows';
import { countedTablesOf, countFormula, countOf, isCounting } from '../../ledger/counts';
import type { CellRef } from '../../model/expression';
import { cellRefs } from '../../model/form-index';
import type { Report } from '../../model/report';
import { entryAt } from '../../model/report';
import { ledgerOn } from '../ledger/workbook-ledger';
import { TaskError } from '../task';
import type { FoundReport, LivePlace } from './live-report';
import { findAgain, findReports, reportWithKey } from './live-report';
import { liveTask } from './live-task';
import type { WorkbookChange } from './workbook-change';
import { changedCellsOf } from './workbook-change';

export interface LedgerInput {
  readonly report: Pick<FoundReport, 'key'>;
}

export interface InsertLedgerInput extends LedgerInput {
  /** Rows that are made ready; 500 where absent. */
  readonly rows?: number;
  /** Are blank tables to count it? They are where absent. */
  readonly counted?: boolean;
}

/** A cell that a ledger counts. */
interface CountedCell {
  readonly key: string;
  readonly ref: CellRef;
  readonly place: LivePlace;
  readonly formula: string;
}

export interface InsertedLedger {
  readonly change: WorkbookChange;
  /** Do the tables count now? Never where numbers stand in them: a person looks at these first. */
  readonly counting: boolean;
}

/** 插入台账: the sheets of a ledger for one report. Tables 三 and 四 count it at once where they are still blank and are to. */
export const insertLedger = liveTask<InsertLedgerInput, InsertedLedger>(
  async ({ report, rows, counted = true }) => {
    const found = await findAgain(report);
    const { form, report: read } = found.recognised;
    if (!form.ledger) throw new TaskError(`${form.name}没有台账。`);
    if (read.year === null) throw new TaskError('这份报表没有写明年度，不知道台账计哪一年。请先写上年度。');
    const cells = countedCells(found);
    const missing = countedTablesOf(form).find(({ id }) => !read.tables[id]);
    if (missing) throw new TaskError(`没有找到表${missing.ordinal}，不能插入台账。请先补上这张表。`);
    const plan = planLedger(form.ledger, {
      year: { year: read.year },
      ...(rows === undefined ? {} : { rows }),
      locate: (ref) => {
        const place = found.placeOf(ref);
        if (!place) throw new TaskError('表三或表四缺少行或列，不能插入台账。请先补齐表格。');
        return { sheet: place.sheetName, row: place.row, column: place.column };
      },
    });
    const { made, written } = await insert(plan, counted ? cells.map(formulaEntry) : []);
    const { changes } = written;
    return {
      change: { sheets: made, ...(changes.length > 0 && { cells: changedCellsOf(cells, changes) }) },
      counting: changes.length > 0,
    };
  },
);

export interface CountInput extends LedgerInput {
  /** Nothing is written: only what stands there and what the ledger gives. */
  readonly preview?: boolean;
}

/** A number that is typed where the ledger gives another. */
export interface TypedAgainstCounted {
  readonly ref: CellRef;
  readonly address: string;
  readonly typed: unknown;
  readonly counted: number;
}

export interface CountedByLedger {
  readonly differing: readonly TypedAgainstCounted[];
  /** Cells that count now, or would. */
  readonly cells: number;
  readonly change: WorkbookChange;
}

/** 改为台账计数: the cells of tables 三 and 四 get the formulas that count the ledger, in place of what is typed. */
export const countByLedger = liveTask<CountInput, CountedByLedger>(async ({ report, preview = false }) => {
  const { reports, document } = await findReports();
  const found = reportWithKey(reports, report);
  const { form } = found.recognised;
  const ledger = ledgerOn(document.grids, found.recognised);
  if (!ledger)
    throw new TaskError('工作簿里没有这个年度的台账。请先插入台账，或在「台账设置」里改统计年度。');
  const counted: Report = { ...found.recognised.report, tables: countedTables(form, ledger) };
  const cells = countedCells(found);
  const differing = cells.flatMap(({ ref, place }): readonly TypedAgainstCounted[] => {
    const number = entryAt(form, counted, ref) as number;
    const isBlank = place.content === null || place.content === '';
    return isBlank || place.content === number
      ? []
      : [{ ref, address: place.address, typed: place.content, counted: number }];
  });
  if (preview) return { differing, cells: cells.length, change: {} };
  const { changes } = await writeValues(cells.map(formulaEntry), true);
  return { differing, cells: cells.length, change: { cells: changedCellsOf(cells, changes) } };
});

/** `cells`: those that hold a typed number now. */
type TypedInsteadOfCount = Pick<CountedByLedger, 'cells' | 'change'>;

/** 改回手工填写: the counting formulas become the numbers that they show. */
export const typeInsteadOfCount = liveTask<LedgerInput, TypedInsteadOfCount>(async ({ report }) => {
  const cells = countedCells(await findAgain(report)).filter(({ place: { formula = '' } }) =>
    isCounting(formula),
  );
  const entries = cells.flatMap(({ place: { sheetId, row, column, content } }): readonly CellEntry[] =>
    typeof content === 'number' ? [{ sheetId, row, column, value: content, overFormula: true }] : [],
  );
  const { changes } = await writeValues(entries, true);
  return { cells: entries.length, change: { cells: changedCellsOf(cells, changes) } };
});

/** The cells of tables 三 and 四 that a ledger counts, with the formulas that do. */
export function countedCells({
  key,
  recognised: { form, report },
  placeOf,
}: FoundReport): readonly CountedCell[] {
  return cellRefs(form).flatMap((ref): readonly CountedCell[] => {
    const count = countOf(form, ref);
    const place = count && report.tables[ref.table] ? placeOf(ref) : undefined;
    return count && place ? [{ key, ref, place, formula: countFormula(count) }] : [];
  });
}

const formulaEntry = ({ place: { sheetId, row, column }, formula }: CountedCell): CellEntry => ({
  sheetId,
  row,
  column,
  value: '',
  formula,
  overFormula: true,
});
