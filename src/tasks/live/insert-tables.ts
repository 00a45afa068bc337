import { planSheet } from '../../sheet/plan-sheet';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { insertAtSelection, insertSheets } from '../../excel';
import type { InsertedTable, Occupied, Origin } from '../../excel';
import { formById } from '../../forms';
import type { FormId, TableId } from '../../model/form';
import type { Report } from '../../model/report';
import { liveTask } from './live-task';
import type { WorkbookChange } from './workbook-change';

export interface InsertInput {
  readonly form: FormId;
  readonly unit: string | null;
  readonly year: number | null;
  /** Totals as formulas, or cells to type into. */
  readonly totals: 'formula' | 'typed';
  /** A sheet for each table, or one under another at the selected cell. */
  readonly place: 'newSheets' | 'selection';
  /** What the person chose where the selected place is taken; asked for by the answer, not before. */
  readonly ifOccupied?: 'below' | 'newSheets';
  /** The tables to insert; all of the form where absent. */
  readonly tables?: readonly TableId[];
  /** Numbers to fill in. */
  readonly values?: Report['tables'];
}

/** The selected place is taken: nothing was inserted, and the person is to choose. */
export interface OccupiedPlace extends Occupied {
  /** What stands there and what can be done, in Chinese. */
  readonly sentence: string;
}

export interface InsertedTables {
  /** In the order of the form; empty where the place is taken. */
  readonly sheets: readonly InsertedTable[];
  /** What Excel did not take, and what a person can do about it. */
  readonly notes?: readonly string[];
  readonly occupiedBy?: OccupiedPlace;
  readonly change: WorkbookChange;
}

/** 插入表格: the official tables of a form on new sheets, or at the selected cell where nothing stands. */
export const insertTables = liveTask<InsertInput, InsertedTables>(async (input, { progress }) => {
  const form = formById(input.form);
  const { tables = form.tables.map(({ id }) => id) } = input;
  const planAt = tables.map(
    (id) =>
      (origin?: Origin): SheetPlan =>
        planSheet(form, id, {
          unit: input.unit,
          year: input.year,
          totals: input.totals,
          checks: true,
          ...(input.values?.[id] && { values: input.values[id] }),
          ...(origin && { origin }),
        }),
  );
  progress(0, 1, '插入表格');
  if (input.place === 'newSheets' || input.ifOccupied === 'newSheets')
    return onNewSheets(
      planAt.map((plan) => plan()),
      input.year,
    );
  const answer = await insertAtSelection(planAt, input.ifOccupied === 'below' ? 'below' : 'here');
  if ('inserted' in answer) return { sheets: answer.inserted, change: { painted: answer.painted } };
  const occupiedBy = { ...answer.occupied, sentence: sentenceOf(answer.occupied) };
  return { sheets: [], occupiedBy, change: {} };
});

async function onNewSheets(plans: readonly SheetPlan[], year: number | null): Promise<InsertedTables> {
  const { sheets, notes, made } = await insertSheets(plans, year);
  return { sheets, notes, change: { sheets: made } };
}

const LONGEST = 20;

function sentenceOf({ sheetName, address, text, below }: Occupied): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const what = text ? `已有内容“${short}”` : '是合并单元格';
  return (
    `选定的位置放不下：工作表「${sheetName}」的 ${address} ${what}，没有插入。` +
    `请选择插入到新工作表，或插入到下方最近的空处（${below} 起）。`
  );
}
