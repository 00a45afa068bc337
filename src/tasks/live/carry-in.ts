import type { CarriedValue } from '../../check/years/carry';
import { carriedValues } from '../../check/years/carry';
import { comparedTables, unfit } from '../../check/years/last-year';
import { findingMessage, notCompared } from '../../words/catalogue';
import type { CellEntry, SheetCell } from '../../excel';
import { isSamePlace, writeValues } from '../../excel';
import { formById } from '../../forms';
import type { CellRef } from '../../model/expression';
import { isSameCell } from '../../model/expression';
import type { Report } from '../../model/report';
import { lastYearAmong } from '../last-year';
import { TaskError } from '../task';
import { formulaKept } from './fill-report';
import type { FoundReport, LivePlace } from './live-report';
import { findReports, reportWithKey } from './live-report';
import { liveTask } from './live-task';
import type { WorkbookChange } from './workbook-change';
import { changedCellsOf } from './workbook-change';

export interface CarryInInput {
  /** Where to: a report of the workbook. */
  readonly target: Pick<FoundReport, 'key'>;
  /** Last year's report from a file; the one in the workbook where absent. */
  readonly source?: Report;
  /** A person has agreed that what differs is replaced. Formulas are kept all the same. */
  readonly replace?: boolean;
  /** Proposals that a person has accepted, to be filled in too. */
  readonly accept?: readonly CellRef[];
  /** Nothing is written: `filled` are the cells that would be, and formulas are left out. */
  readonly preview?: boolean;
}

/** A number for a cell of this year that last year's report gives, and what stands there. */
export interface CarriedCell {
  readonly ref: CellRef;
  readonly place: LivePlace;
  readonly value: number;
}

/** A number that follows from last year's and this year's, such as 现行有效; filled in only when accepted. */
export interface Proposal extends CarriedCell {
  readonly rule: string;
}

export interface CarriedIn {
  /** Whose numbers they are. */
  readonly from: Pick<Report, 'form' | 'unit' | 'year'>;
  /** Cells that hold last year's number now; `place` tells what stood there before. */
  readonly filled: readonly CarriedCell[];
  /** Cells that hold something else and were left: replaced only when asked. */
  readonly differing: readonly CarriedCell[];
  /** One Chinese sentence for each formula whose result is not last year's number. Formulas are always kept. */
  readonly formulas: readonly string[];
  readonly proposals: readonly Proposal[];
  /** Cells for which last year's report holds no number, or which stand nowhere. */
  readonly left: readonly CellRef[];
  /** What could not be carried over, in Chinese sentences. */
  readonly notes: readonly string[];
  readonly change: WorkbookChange;
}

/**
 * 带入上年数: fills what last year's report gives (上年结转 in each column) into blank cells, and proposes what follows
 * from it and this year's numbers (现行有效). All is one writing. Throws a TaskError where the two reports are not of
 * one unit and of two years running, or have nothing to carry over.
 */
export const carryIn = liveTask<CarryInInput, CarriedIn>(
  async ({ target, source, replace = false, accept = [], preview = false }) => {
    const { reports } = await findReports();
    const found = reportWithKey(reports, target);
    const last = source ?? lastYearOf(found, reports);
    const { values, notes } = carriedTo(found.recognised, last);
    const left: CellRef[] = [];
    const proposals: Proposal[] = [];
    const wanted: CarriedCell[] = [];
    for (const { rule, ref, value, sure } of values) {
      const place = found.placeOf(ref);
      if (value === null || !place) left.push(ref);
      else if (sure || accept.some((cellRef) => isSameCell(cellRef, ref))) wanted.push({ ref, place, value });
      else if (place.content !== value) proposals.push({ rule, ref, place, value });
    }
    const from = { form: last.form, unit: last.unit, year: last.year };
    const cellOf = (cell: SheetCell): CarriedCell => wanted.find(({ place }) => isSamePlace(place, cell))!;
    if (preview) {
      const kept = (await writeValues(wanted.map(entryOf), 'look')).formulas.map(cellOf);
      const free = wanted.filter((cell) => !kept.includes(cell));
      const [filled, differing] = [free.filter((cell) => !isTaken(cell)), free.filter(isTaken)];
      return { from, filled, differing, formulas: [], proposals, left, notes, change: {} };
    }
    const taken = replace ? [] : wanted.filter(isTaken);
    const entries = wanted.filter((cell) => !taken.includes(cell)).map(entryOf);
    const { written, changes, formulas, occupied } = await writeValues(entries, replace);
    const asked = wanted.map(({ ref, place }) => ({ key: found.key, ref, place }));
    return {
      from,
      filled: written.map(cellOf),
      differing: [...taken, ...(replace ? [] : occupied.map(cellOf))],
      formulas: formulas
        .filter(({ shows, value }) => shows !== value)
        .map((entry) => formulaKept(cellOf(entry).place.address, entry)),
      proposals,
      left,
      notes,
      change: { cells: changedCellsOf(asked, changes) },
    };
  },
);

const entryOf = ({ place: { sheetId, row, column }, value }: CarriedCell): CellEntry => ({
  sheetId,
  row,
  column,
  value,
});

const isTaken = ({ place: { content }, value }: CarriedCell): boolean =>
  content !== null && content !== '' && content !== value;

/** Last year's report in the same workbook. */
function lastYearOf({ recognised: { report } }: FoundReport, reports: readonly FoundReport[]): Report {
  const all = reports.map(({ recognised }) => recognised.report);
  const last = lastYearAmong(report, all);
  if (last) return last;
  throw new TaskError(
    report.year === null
      ? '这份报表没有写明年度，不知道上年是哪一年。请在标题里写上年度，或选择上年报告的文件。'
      : `工作簿里没有（或不止一份）本单位 ${report.year - 1} 年度的报告。请选择上年报告的文件。`,
  );
}

function carriedTo(
  { form, report }: FoundReport['recognised'],
  lastReport: Report,
): { readonly values: readonly CarriedValue[]; readonly notes: readonly string[] } {
  const refused = unfit(report, lastReport);
  if (refused) throw new TaskError(findingMessage(form, refused));
  const last = { form: formById(lastReport.form), report: lastReport };
  const { tables, findings } = comparedTables(form, report, last);
  const values = carriedValues(form, report, last, tables);
  const remark = notCompared(form, report, last.form);
  const notes = [...(remark ? [remark] : []), ...findings.map((finding) => findingMessage(form, finding))];
  if (!values.length) throw new TaskError(notes.join('') || '两份报告没有可以带入的数。');
  return { values, notes };
}
