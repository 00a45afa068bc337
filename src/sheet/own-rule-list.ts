import type { Grid } from '../model/grid';
import type { OwnRule, OwnRuleList, OwnRuleProblem } from '../model/own-rule';
import type { KeptLine, KeptList } from './kept-list';
import { keptLines } from './kept-list';

type Column = 'name' | 'text' | 'severity' | 'wording' | 'result';

/** The sheet 自定义勾稽. 性质 may be blank, which counts as 核实; 检查结果 is filled in only when a person asks. */
export const RULE_LIST: KeptList<Column> = {
  sheet: 'rules',
  note: '一行写一条规则，用表里印的行名、列名来写。随各表一起校验；“性质”不填时按核实。',
  key: 'name',
  columns: {
    name: { name: '名称', points: 110 },
    text: { name: '规则', points: 330 },
    severity: { name: '性质', points: 48, choices: ['错误', '核实'] },
    wording: { name: '说明', points: 200 },
    result: { name: '检查结果', points: 240 },
  },
  hints: [
    '写法示例（照抄到“规则”一栏即可）',
    '表三[予以公开, 总计] <= 表三[本年新收, 总计]',
    '表三[*, 总计] >= 表三[*, 自然人]',
    '表三[上年结转, *] = 上年 表三[结转下年度, *]',
    '表二[行政许可] + 表二[行政处罚] >= 1',
    '表四[复议后起诉·总计] <= 表四[行政复议·总计]',
    '“*”表示每一行或每一列；“上年”表示上年报告里的数；可用 + - ( ) = <= >=。',
  ],
};

type RuleLine = KeptLine<Column>;

/** The rules on the sheets 自定义勾稽 of a workbook, a line each. */
export const ownRulesOnSheets = (grids: readonly Grid[]): OwnRuleList =>
  listOf(keptLines(grids, RULE_LIST).filter(({ cells: { name, text } }) => text || name));

/**
 * Rules in a text file, a line each: `名称｜规则｜性质｜说明` parted by `|` or tabs, or the rule alone. Lines that
 * begin with `#` are notes.
 */
export function ownRulesInText(text: string): OwnRuleList {
  const lines = text.split(/\r\n?|\n/).flatMap((line, index): readonly RuleLine[] => {
    if (!line.trim() || /^\s*#/.test(line)) return [];
    const parts = line.split(/[|｜\t]/).map((part) => part.trim());
    const [name = '', text = '', severity = '', wording = ''] = parts.length > 1 ? parts : ['', ...parts];
    if (name === RULE_LIST.columns.name.name && text === RULE_LIST.columns.text.name) return [];
    return [{ cells: { name, text, severity, wording, result: '' }, where: `第 ${index + 1} 行` }];
  });
  return listOf(lines);
}

const LONGEST_NAME = 100;
/** An office has some ten; each is read on every form and checked in every report. */
const MOST_RULES = 300;

function listOf(lines: readonly RuleLine[]): OwnRuleList {
  const rules: OwnRule[] = [];
  const problems: OwnRuleProblem[] = [];
  const names = new Set<string>();
  for (const [index, { cells, where }] of lines.slice(0, MOST_RULES).entries()) {
    const { text, wording } = cells;
    const name = cells.name || `自定义 ${index + 1}`;
    const word = cells.severity || '核实';
    const problem = !text
      ? '没有写规则。'
      : name.length > LONGEST_NAME
        ? `名称太长，最多 ${LONGEST_NAME} 个字。`
        : names.has(name)
          ? '名称与前面的规则相同，请换一个名称。'
          : word === '错误' || word === '核实'
            ? undefined
            : `性质“${word}”不对，请写“错误”或“核实”。`;
    names.add(name);
    if (problem) problems.push({ name: name.slice(0, LONGEST_NAME), where, sentence: problem });
    else rules.push({ name, text, severity: word === '错误' ? 'error' : 'verify', wording, where });
  }
  const beyond = lines[MOST_RULES];
  if (beyond) {
    const sentence = `规则最多 ${MOST_RULES} 条，从这一行起的 ${lines.length - MOST_RULES} 条没有读。`;
    problems.push({ name: beyond.cells.name.slice(0, LONGEST_NAME), where: beyond.where, sentence });
  }
  return { rules, problems };
}

/** A problem with its place, as a line for people: `自定义勾稽!A5「…」：…`. */
export const ownRuleSentence = ({ where, name, sentence }: OwnRuleProblem): string =>
  `${where}「${name}」：${sentence}`;
