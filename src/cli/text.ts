import { tableName } from '../derive/names';
import { formById } from '../forms';
import type { Cause, Tier } from '../model/cause';
import { causesOf } from '../model/cause';
import type { CellRef } from '../model/expression';
import { cellKey } from '../model/expression';
import type { TableId } from '../model/form';
import { isUnread } from '../model/report';
import { readingSentence } from '../tasks/readings';
import type { ReceivedReport } from '../tasks/collect';
import { formOf, remarksOf } from '../tasks/collect';
import { causeWords } from '../words/cause-words';
import { addressList } from '../words/letter/address-list';

const TIERS: Readonly<Record<Tier, string>> = {
  error: '错误',
  verify: '核实',
  undecided: '无法判断',
  explained: '已说明',
};

/** Is a cause about a table? What could not be compared with last year's is about none as it stands. */
const isAbout = ({ findings: [finding] }: Cause, table: TableId): boolean => {
  if ('tables' in finding) return finding.verdict === 'fail' && finding.tables.includes(table);
  return ((finding.kind === 'structure' && finding.table) || finding.cells[0]?.table) === table;
};

/** `表三：2 处不符`, `√`, or `无法判断`. */
function verdictOf({ report }: ReceivedReport, causes: readonly Cause[], table: TableId): string {
  if (!report.tables[table]) return '没有这张表';
  const here = causes.filter((cause) => isAbout(cause, table));
  const count = (of: Tier) => here.filter(({ tier }) => tier === of).length;
  if (count('error')) return `${count('error')} 处不符`;
  if (count('undecided')) return '无法判断（有空格或没有读出的格）';
  return count('verify') ? `${count('verify')} 处待核实` : '√';
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

/** What a person reads of a checked report: verdict of each table, then its causes, under each what it mends. */
export function checkText(received: ReceivedReport, expectsLastYear = false): string {
  const causes = causesOf(received.findings);
  const lines = [
    heading(received),
    ...lastYearLines(received, expectsLastYear),
    ...verdictLines(received, causes),
    ...remarksOf(received).map((remark) => `  [提示] ${remark}`),
    ...causeLines(received, causes),
    ...received.readings.map((reading) => `  [读法] ${readingSentence(reading)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The verdict of each table. */
export const verdictLines = (received: ReceivedReport, causes: readonly Cause[]): readonly string[] =>
  formOf(received).tables.map((table) => `  ${tableName(table)} ${verdictOf(received, causes, table.id)}`);

/** Causes, under each what it mends. */
export function causeLines(received: ReceivedReport, causes: readonly Cause[]): readonly string[] {
  const addressOf = (ref: CellRef): string | undefined => received.addresses[cellKey(ref)];
  return causes.flatMap((cause) => {
    const words = causeWords(formOf(received), cause, addressOf);
    const cells = cause.findings[0].cells.filter((ref) => !ref.year);
    const where = cause.advised ? '' : addressList(cells.flatMap((ref) => addressOf(ref) ?? []));
    return [
      `  [${TIERS[cause.tier]}] ${words.title}。${words.advice}${where && ` ${where}`}`,
      ...words.lines.map((line) => `      ${line}`),
    ];
  });
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
