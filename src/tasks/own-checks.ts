import type { OwnRuleProblem } from '../model/own-rule';
import { unreadRules, withOwnRules } from '../own-rules';
import { ownRulesOnSheets } from '../sheet/own-rule-list';
import { settingsOn } from '../sheet/settings-list';
import { forms } from '../forms';
import type { Form } from '../model/form';
import type { Grid } from '../model/grid';
import type { OwnRule } from '../model/own-rule';
import { formForUnit } from '../model/checks';
import type { CheckSettings } from '../model/settings';
import { DEFAULT_SETTINGS } from '../model/settings';
import type { RecognisedReport } from '../recognise';

/** What an office checks besides the official rules, and which soft ones not. Plain values: it crosses to workers. */
export interface OwnChecks {
  readonly rules: readonly OwnRule[];
  readonly settings: CheckSettings;
}

export const NO_OWN_CHECKS: OwnChecks = { rules: [], settings: DEFAULT_SETTINGS };

/** Own checks as they stand in a workbook, and the lines that cannot be read as rules. */
export interface FoundChecks extends OwnChecks {
  readonly problems: readonly OwnRuleProblem[];
}

/** Reads the sheets 自定义勾稽 and 勾稽设置. */
export function ownChecksOn(grids: readonly Grid[]): FoundChecks {
  const { rules, problems } = ownRulesOnSheets(grids);
  return { rules, problems: [...problems, ...unreadRules(forms, rules)], settings: settingsOn(grids) };
}

/** The form a report is checked by: the official one with the rules for its unit and the office's own. */
export const formWith = (form: Form, unit: string | null, { rules }: OwnChecks): Form =>
  withOwnRules(formForUnit(form, unit), rules);

/** A recognised report with the form it is checked by. */
export const onOwnForm = (recognised: RecognisedReport, ownChecks: OwnChecks): RecognisedReport => ({
  ...recognised,
  form: formWith(recognised.form, recognised.report.unit, ownChecks),
});
