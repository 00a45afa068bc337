import type { WorkbookPlace } from '../../sheet/check-sheet';
import { checkSheetOf } from '../../sheet/check-sheet';
import type { AddedSheet } from '../../excel';
import { ability, insertCheckSheet as insert } from '../../excel';
import type { CellRef } from '../../model/expression';
import { TaskError } from '../task';
import type { FoundReport } from './live-report';
import { findAgain, findReports } from './live-report';
import { liveTask } from './live-task';
import type { WorkbookChange } from './workbook-change';

export interface CheckSheetInput {
  /** The report to watch; the first of the workbook where absent. */
  readonly report?: Pick<FoundReport, 'key'>;
}

export interface InsertedCheckSheet extends AddedSheet {
  readonly change: WorkbookChange;
  /** What the person should know, in Chinese: that Excel does not know the functions yet. */
  readonly note?: string;
}

const NOT_CALCULATED =
  '校验表已插入，但 Excel 还没有认出自定义函数（显示 #NAME?）。请保存后重新打开工作簿和加载项；在此之前请看各表旁的校验。';

/** 插入校验表: a sheet 勾稽校验 that checks a report with the custom functions, a line for each check. */
export const insertCheckSheet = liveTask<CheckSheetInput, InsertedCheckSheet>(async ({ report }) => {
  const { customFunctions } = await ability();
  if (!customFunctions)
    throw new TaskError(
      '这个版本的 Excel 不支持自定义函数，不能插入校验表。各表旁的校验和窗格中的校验不受影响。',
    );
  const found = report ? await findAgain(report) : (await findReports()).reports[0];
  if (!found) throw new TaskError('工作簿里没有找到报表。请先插入表格，或打开有表格的工作簿。');
  const { calculated, ...made } = await insert(checkSheetOf(found.recognised.form, placesOf(found)));
  const { sheetId, sheetName } = made;
  return { sheetId, sheetName, change: { sheets: [made] }, ...(!calculated && { note: NOT_CALCULATED }) };
});

const placesOf =
  ({ placeOf }: FoundReport) =>
  (ref: CellRef): WorkbookPlace | undefined => {
    const place = placeOf(ref);
    return place && { sheet: place.sheetName, row: place.row, column: place.column };
  };
