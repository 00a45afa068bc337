import type { SoftRule } from '../../derive/settings-list';
import { settingLines, SETTINGS_LIST } from '../../derive/settings-list';
import type { AddedSheet } from '../../excel';
import { keepLines } from '../../excel';
import { formForUnit, forms } from '../../forms';
import type { CheckSettings } from '../../model/settings';
import { liveTask } from './live-task';

/** Rules of 核实 on any of the forms, each once: those that an office may switch off. */
export const softRules = (): readonly SoftRule[] => {
  const rules = forms.flatMap((form) => formForUnit(form, '镇').rules);
  const soft = rules.filter(({ severity }) => severity === 'verify');
  return [...new Map(soft.map(({ id, name, wording }) => [id, { id, name, wording }])).values()];
};

/** 保存设置: keeps the settings in the workbook, on the sheet 勾稽设置. */
export const saveSettings = liveTask<CheckSettings, AddedSheet>('saveSettings', '保存设置', (settings) =>
  keepLines(SETTINGS_LIST, settingLines(settings, softRules())),
);
