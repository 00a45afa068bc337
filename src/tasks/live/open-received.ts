import { anchorOf } from '../../derive/anchor';
import { checkOfFinding } from '../../words/catalogue';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { planSheet } from '../../sheet/plan-sheet';
import type { InsertedTable, MarkedCell } from '../../excel';
import { goTo, insertSheets, mark } from '../../excel';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Finding } from '../../model/finding';
import { isRuleFinding, suspectsOf } from '../../model/finding';
import type { Form } from '../../model/form';
import type { ReceivedReport } from '../collect/received';
import { formOf } from '../collect/received';
import { TaskError } from '../task';
import { liveTask } from './live-task';
import type { WorkbookChange } from './workbook-change';

export interface OpenedReceived {
  /** In the order of the form; only tables that were received. */
  readonly sheets: readonly InsertedTable[];
  /** What Excel did not take, and what a person can do about it. */
  readonly notes: readonly string[];
  /** Cells of findings that are marked. */
  readonly marked: number;
  readonly change: WorkbookChange;
}

/**
 * 打开到当前工作簿: the tables of a received report on new sheets, as they were received, totals as typed, with the
 * cells of every finding marked and the first one selected.
 */
export const openReceived = liveTask<
  Pick<ReceivedReport, 'report' | 'findings' | 'ownChecks'>,
  OpenedReceived
>(async ({ report, findings, ownChecks }, { progress }) => {
  const { unit, year, tables } = report;
  const form = formOf({ report, ...(ownChecks && { ownChecks }) });
  const plans = form.tables
    .filter(({ id }) => tables[id])
    .map(({ id, ordinal }): SheetPlan => {
      const plan = planSheet(form, id, { unit, year, totals: 'typed', checks: true, values: tables[id]! });
      return { ...plan, sheetName: receivedSheetName(unit, ordinal) };
    });
  if (!plans.length) throw new TaskError('这份报告里没有规定的表格，没有可以打开的内容。');
  progress(0, 2, '插入工作表');
  const { sheets, notes, made } = await insertSheets(plans);
  progress(1, 2, '标记问题');
  const cells = plans.flatMap((plan, index) =>
    markedOn(plan, sheets[index]!.sheetId, tonesOf(form, findings)),
  );
  const { count } = await mark(cells);
  const first = cells.find(({ tone }) => tone === 'anchor');
  if (first) await goTo(first);
  return { sheets, notes, marked: count, change: { sheets: made } };
});

const LONGEST = 31;

/** `某某局 三`: the office before the table's number, within what Excel allows as a sheet's name. */
export function receivedSheetName(unit: string | null, ordinal: string): string {
  const free = (unit ?? '下级').replace(/[\\/?*[\]:]|^'+|\p{Cc}/gu, '').trim();
  return `${free.slice(0, LONGEST - ordinal.length - 1)} ${ordinal}`.trim();
}

type Tones = ReadonlyMap<string, MarkedCell['tone']>;

/** How the cells of all findings are marked: the one to look at first strongly, where several name it. */
function tonesOf(form: Form, findings: readonly Finding[]): Tones {
  const tones = new Map<string, MarkedCell['tone']>();
  for (const finding of findings)
    for (const ref of finding.cells)
      if (!ref.year && !tones.has(cellKey(ref))) tones.set(cellKey(ref), 'operand');
  for (const finding of findings)
    for (const ref of firstCells(form, finding)) tones.set(cellKey(ref), 'anchor');
  return tones;
}

function firstCells(form: Form, finding: Finding): readonly CellRef[] {
  const suspects = suspectsOf(finding);
  if (suspects.length) return suspects;
  if (!isRuleFinding(finding)) return finding.cells.filter(({ year }) => !year);
  return finding.missing ?? [anchorOf(checkOfFinding(form, finding))];
}

const markedOn = ({ cells }: SheetPlan, sheetId: string, tones: Tones): readonly MarkedCell[] =>
  cells.flatMap(({ ref, row, column }) => {
    const tone = ref && tones.get(cellKey(ref));
    return tone ? [{ sheetId, row, column, tone }] : [];
  });
