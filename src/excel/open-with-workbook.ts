import { ExcelProblem } from './problem';

/** Office's name for the document setting; the manifest gives it to the pane as its TaskpaneId. */
const SETTING = 'Office.AutoShowTaskpaneWithDocument';

/** Does Office open the pane together with this workbook? */
export const opensWithWorkbook = (): boolean => Office.context.document.settings.get(SETTING) === true;

/**
 * Lets Office open the pane together with this workbook, or no longer; in force once the workbook is saved.
 * Throws an ExcelProblem, and changes nothing, where the workbook does not take it.
 */
export function openWithWorkbook(open: boolean): Promise<void> {
  const { settings } = Office.context.document;
  const set = (value: boolean): void => (value ? settings.set(SETTING, true) : settings.remove(SETTING));
  set(open);
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) return resolve();
      set(!open);
      return reject(
        new ExcelProblem(
          String(error.code),
          `工作簿没有收下这项设置（${error.message}）。请确认工作簿可以编辑，再试一次。`,
        ),
      );
    });
  });
}
