import type { OwnRuleProblem } from '../../model/own-rule';
import { unreadRules } from '../../own-rules';
import { ownRuleSentence, ownRulesInText } from '../../sheet/own-rule-list';
import { forms } from '../../forms';
import { DEFAULT_SETTINGS } from '../../model/settings';
import { decodeText, looksLikeText } from '../../read';
import type { FileContent } from '../open-document';
import { openDocument } from '../open-document';
import type { FoundChecks, OwnChecks } from '../own-checks';
import { ownChecksOn } from '../own-checks';
import type { Task } from '../task';
import { TaskError } from '../task';

/**
 * Reads the own rules and settings that a reviewer checks all reports by: a workbook with the sheets 自定义勾稽 and
 * 勾稽设置, or a text with a rule on each line. Throws a TaskError that names every line that is no rule.
 */
export const readOwnChecks: Task<FileContent, OwnChecks> = async (file, { progress }) => {
  progress(0, 1, '读取自定义勾稽');
  const { name, bytes } = file;
  const { rules, settings, problems } = looksLikeText(bytes)
    ? inText(decodeText(bytes))
    : ownChecksOn((await openDocument(file)).grids);
  if (problems.length) throw new TaskError(problemSentences(name, problems));
  if (!rules.length && settings === DEFAULT_SETTINGS)
    throw new TaskError(`${name} 里没有找到自定义规则。请用工作表「自定义勾稽」，或文本文件一行写一条。`);
  return { rules, settings };
};

function inText(text: string): FoundChecks {
  const { rules, problems } = ownRulesInText(text);
  return { rules, problems: [...problems, ...unreadRules(forms, rules)], settings: DEFAULT_SETTINGS };
}

const problemSentences = (name: string, problems: readonly OwnRuleProblem[]): string =>
  [`${name} 里有 ${problems.length} 条规则不能用：`, ...problems.map(ownRuleSentence)].join('\n');
