import { readsLastYear } from '../../derive/anchor';
import { PASS } from '../../derive/formula';
import { findingWords } from '../../words/catalogue';
import { checkPlace } from '../../derive/names';
import { RULE_LIST } from '../../sheet/own-rule-list';
import type { AddedSheet } from '../../excel';
import { fillColumn, goTo, keepLines } from '../../excel';
import type { RuleFinding } from '../../model/finding';
import { isRuleFinding } from '../../model/finding';
import { checksOf } from '../../model/checks';
import { TaskError } from '../task';
import type { CheckedWorkbook, LiveReport } from './check-workbook';
import { liveTask } from './live-task';

/** 自定义勾稽: the sheet for own rules, added where the workbook has none, comes to the front. */
export const insertOwnRules = liveTask<void, AddedSheet>(async () => {
  const sheet = await keepLines(RULE_LIST, []);
  await goTo({ sheetId: sheet.sheetId, row: sheet.nextRow, column: 1 });
  return sheet;
});

export interface OwnRuleResults {
  /** Lines that have a result now. */
  readonly written: number;
}

/** 写入检查结果: writes into the sheet 自定义勾稽 what a check has found by each rule. Asked for by a person. */
export const writeOwnRuleResults = liveTask<CheckedWorkbook, OwnRuleResults>(
  async ({ reports, ownChecks }) => {
    const results = new Map(ownChecks.rules.map(({ name, where }) => [where, resultOf(name, reports)]));
    for (const { where, sentence } of ownChecks.problems) results.set(where, sentence);
    if (!results.size) throw new TaskError('工作簿里没有自定义规则。请先在工作表「自定义勾稽」里写规则。');
    return { written: await fillColumn(RULE_LIST, 'result', ({ where }) => results.get(where)) };
  },
);

/** What a rule gave in all reports of the workbook, in one cell. */
function resultOf(name: string, reports: readonly LiveReport[]): string {
  const results = reports.map((report) => resultIn(`own.${name}`, report));
  if (!results.length) return '工作簿里没有找到报表';
  const [only] = results;
  if (results.length === 1) return only!;
  return reports
    .map(({ recognised: { report } }, index) => `${report.unit ?? ''}${report.year ?? ''}：${results[index]}`)
    .join('\n');
}

function resultIn(id: string, { recognised: { form }, findings, lastYear }: LiveReport): string {
  const checks = checksOf(form).filter(({ rule }) => rule.id === id);
  if (!checks.length) return '不适用于这张表的格式';
  if (!lastYear && checks.every(readsLastYear)) return '没有上年报告，未核对';
  const ruleFindings = findings.filter(
    (finding): finding is RuleFinding => isRuleFinding(finding) && finding.rule === id,
  );
  const [first] = ruleFindings.filter(({ verdict }) => verdict === 'fail');
  const words = (finding: RuleFinding): string => {
    const check = checks.find(({ row, column }) => row === finding.row && column === finding.column)!;
    return `${checks.length > 1 ? checkPlace(form, check) : ''}${findingWords(form, finding)}`;
  };
  if (first)
    return `${ruleFindings.filter(({ verdict }) => verdict === 'fail').length} 处不符：${words(first)}`;
  return ruleFindings[0] ? words(ruleFindings[0]) : PASS;
}
