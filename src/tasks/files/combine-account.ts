import type { Combination, Comparison, GapReason, Part } from '../../combine';
import { findingMessage } from '../../words/catalogue';
import { cellName } from '../../derive/names';
import { formById } from '../../forms';
import type { Finding } from '../../model/finding';
import type { Form } from '../../model/form';
import { entryAt, isUnread } from '../../model/report';
import type { AccountSection } from '../../write';
import type { KnownReports } from '../collect/known-reports';
import { differenceReason, entryText, leftReason, listed, sharesWords } from './combine-words';
import type { SumFailure } from './sum-failures';

const GAP_WORDS: Readonly<Record<GapReason, string>> = {
  blank: '空白',
  unread: '没有读出',
  noTable: '没有这张表',
};

/** All that the sheet 汇总说明 tells. */
export interface Account {
  readonly form: Form;
  readonly combination: Combination;
  /** Findings of the sum. */
  readonly findings: readonly Finding[];
  /** What of them comes from which reports. */
  readonly failures: readonly SumFailure[];
  /** What is to be said of a part that was added: its own errors, doubtful readings. */
  statusOf(part: Part): string;
  readonly missing: readonly string[];
  readonly unreadable: KnownReports['unreadable'];
  readonly notes: readonly string[];
  readonly comparison?: Comparison;
}

/** The account of a sum, section by section: added, not added, incomplete, findings, differences. */
export function accountSections(account: Account): readonly AccountSection[] {
  const { notes, missing, unreadable, comparison } = account;
  return [
    { title: '摘要', note: '', header: [], rows: notes.map((sentence) => [sentence]) },
    added(account),
    notAdded(account),
    ...(missing.length
      ? [
          {
            title: '没有报送的单位',
            note: '',
            header: ['单位'],
            rows: missing.map((name) => [name]),
          },
        ]
      : []),
    ...(unreadable.length
      ? [
          {
            title: '没有读出的文件',
            note: '',
            header: ['单位', '文件', '原因'],
            rows: unreadable.map(({ name, file, problem }) => [name === file ? '' : name, file, problem]),
          },
        ]
      : []),
    incompleteCells(account),
    findingsOfSum(account),
    ...(comparison ? [differences(account, comparison)] : []),
  ];
}

function added({ form, combination: { parts, report }, statusOf }: Account): AccountSection {
  return {
    title: '计入的报告',
    note: '各单位的数见各“来源”表；点击规定表格里的数，可以从公式找到各单位的数。打印整个工作簿时不印“来源”表，要打印请先取消它的打印区域。',
    header: ['单位', '文件', '格式', '年度', '级别', '空白格', '未读格', '情况'],
    rows: parts.map((part) => {
      const entries = Object.keys(report.tables).flatMap(
        (id) => part.report.tables[id as keyof typeof report.tables]?.flat() ?? [],
      );
      return [
        part.name,
        part.file,
        form.name,
        part.report.year,
        part.own ? '本级' : '下级',
        entries.filter((entry) => entry === null).length,
        entries.filter(isUnread).length,
        statusOf(part),
      ];
    }),
  };
}

function notAdded({ form, combination: { left, report } }: Account): AccountSection {
  return {
    title: '没有计入的报告',
    note: left.length ? '' : '没有。',
    header: ['单位', '文件', '格式', '年度', '原因'],
    rows: left.map((part) => [
      part.part.name,
      part.part.file,
      formById(part.part.report.form).name,
      part.part.report.year,
      leftReason(form, part, report.year ?? 0),
    ]),
  };
}

function incompleteCells({ form, combination: { incomplete, report } }: Account): AccountSection {
  return {
    title: '合计不全的格',
    note: incomplete.length ? '没有的请各单位填 0。' : '没有。各格都有全部单位的数，或全部空白。',
    header: ['位置', '合计', '缺几个单位', '缺数的单位'],
    rows: incomplete.map(({ ref, gaps }) => [
      cellName(form, ref),
      entryText(entryAt(form, report, ref)),
      gaps.length,
      listed(
        gaps.map(({ part, reason }) => `${part.name}（${GAP_WORDS[reason]}）`),
        50,
      ),
    ]),
  };
}

function findingsOfSum({ form, findings, failures }: Account): AccountSection {
  const sharesOf = new Map<Finding, string>(
    failures.map((failure) => [failure.finding, sharesWords(failure)]),
  );
  return {
    title: '汇总表的校验',
    note: findings.length
      ? `有 ${findings.length} 个问题。来自哪些单位的，列出各单位的差额，差得最多的在前。`
      : '勾稽关系全部成立。',
    header: ['问题', '性质', '来自的单位和差额'],
    rows: findings.map((finding) => [
      findingMessage(form, finding),
      finding.verdict === 'undecided' ? '无法判断' : finding.severity === 'error' ? '错误' : '核实',
      sharesOf.get(finding) ?? '',
    ]),
  };
}

function differences({ form }: Account, comparison: Comparison): AccountSection {
  const { differences: all } = comparison;
  return {
    title: '与上报总表的差额',
    note: all.length ? '' : '各格一致。',
    header: ['位置', '上报数', '汇总数', '相差', '可能的原因'],
    rows: all.map((difference) => [
      cellName(form, difference.ref),
      entryText(difference.reported),
      entryText(difference.sum),
      difference.difference,
      differenceReason(difference, comparison),
    ]),
  };
}
