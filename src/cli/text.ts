import { tableName } from '../derive/names';
import { formById } from '../forms';
import { cellKey } from '../model/expression';
import type { Finding } from '../model/finding';
import { isExplained } from '../model/finding';
import type { TableId } from '../model/form';
import { isUnread } from '../model/report';
import { readingSentence } from '../tasks/readings';
import type { ReceivedReport } from '../tasks/collect';
import { formOf, messageOf, remarksOf } from '../tasks/collect';

const SEVERITY = { error: '错误', verify: '核实' } as const;

/** Is a finding about a table? What could not be compared with last year's is about none as it stands. */
const isAbout = (finding: Finding, table: TableId): boolean => {
  if ('tables' in finding) return finding.verdict === 'fail' && finding.tables.includes(table);
  return ((finding.kind === 'structure' && finding.table) || finding.cells[0]?.table) === table;
};

/** `表三：2 处不符`, `√`, or `无法判断`. */
function verdictOf({ report, findings }: ReceivedReport, table: TableId): string {
  if (!report.tables[table]) return '没有这张表';
  const here = findings.filter((finding) => isAbout(finding, table));
  const errors = here.filter(({ severity, verdict }) => severity === 'error' && verdict === 'fail').length;
  const verify = here.filter(
    (each) => each.severity === 'verify' && each.verdict === 'fail' && !isExplained(each),
  );
  if (errors) return `${errors} 处不符`;
  if (here.some(({ verdict }) => verdict === 'undecided')) return '无法判断（有空格或没有读出的格）';
  return verify.length ? `${verify.length} 处待核实` : '√';
}

const heading = (received: ReceivedReport): string => {
  const { unit, year } = received.report;
  return `${received.file}\n  ${unit ?? '单位不详'} ${year ?? '年度不详'} · ${formOf(received).name}`;
};

/** What it was compared with, where last year's reports are given (`asked`) or stand in the same file. */
function lastYearLines({ lastYear }: ReceivedReport, expectsLastYear: boolean): readonly string[] {
  if (!lastYear) return expectsLastYear ? ['  上年报告：没有找到本单位的，没有核对与上年的衔接'] : [];
  const { unit, year, form } = lastYear;
  return [`  上年报告：${unit ?? '单位不详'} ${year ?? '年度不详'} · ${formById(form).name}`];
}

/** What a person reads of a checked report: verdict of each table, then findings with addresses. */
export function checkText(received: ReceivedReport, expectsLastYear = false): string {
  const lines = [heading(received), ...lastYearLines(received, expectsLastYear)];
  for (const table of formOf(received).tables)
    lines.push(`  ${tableName(table)} ${verdictOf(received, table.id)}`);
  // Where a table has many blanks, each rule that they leave undecided says nothing new.
  const blankTables = new Set(
    received.findings.flatMap(({ rule, cells }) =>
      rule === 'entry.blank' && cells[0] ? [cells[0].table] : [],
    ),
  );
  for (const remark of remarksOf(received)) lines.push(`  [提示] ${remark}`);
  const listed = received.findings.filter(
    (finding) =>
      finding.verdict === 'fail' ||
      finding.kind === 'entry' ||
      'tables' in finding ||
      ('wanted' in finding && finding.wanted !== undefined) ||
      !(finding.cells[0] && blankTables.has(finding.cells[0].table)),
  );
  for (const finding of listed) {
    const word = isExplained(finding)
      ? '已说明'
      : finding.verdict === 'undecided'
        ? '无法判断'
        : SEVERITY[finding.severity];
    const addresses = finding.cells
      .filter((ref) => !ref.year)
      .slice(0, 4)
      .flatMap((ref) => received.addresses[cellKey(ref)] ?? []);
    const more = finding.cells.length > 4 ? ' 等' : '';
    lines.push(
      `  [${word}] ${messageOf(received, finding)}${addresses.length ? ` ${[...new Set(addresses)].join('、')}${more}` : ''}`,
    );
  }
  for (const reading of received.readings) lines.push(`  [读法] ${readingSentence(reading)}`);
  return `${lines.join('\n')}\n`;
}

/** What was recognised: form, unit, year, how many numbers of each table, and every doubtful reading. */
export function readText(received: ReceivedReport): string {
  const lines = [heading(received)];
  for (const table of formOf(received).tables) {
    const entries = received.report.tables[table.id]?.flat();
    const numbers = entries?.filter((entry) => typeof entry === 'number').length;
    const unread = entries?.filter(isUnread).length;
    lines.push(
      `  ${tableName(table)} ` +
        (entries
          ? `${entries.length} 格，读出 ${numbers} 个数，空白 ${entries.length - (numbers ?? 0) - (unread ?? 0)} 格，没有读出 ${unread} 格`
          : '没有这张表'),
    );
  }
  for (const reading of received.readings) lines.push(`  [读法] ${readingSentence(reading)}`);
  return `${lines.join('\n')}\n`;
}
