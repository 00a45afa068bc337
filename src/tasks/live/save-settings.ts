import { settingLines, SETTINGS_LIST } from '../../sheet/settings-list';
import type { AddedSheet } from '../../excel';
import { keepLines } from '../../excel';
import type { CheckSettings } from '../../model/settings';
import { softRules } from '../check-items';
import { liveTask } from './live-task';

/** 保存设置: keeps the settings in the workbook, on the sheet 勾稽设置. */
export const saveSettings = liveTask<CheckSettings, AddedSheet>((settings) =>
  keepLines(SETTINGS_LIST, settingLines(settings, softRules())),
);
