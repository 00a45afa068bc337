import { tableName } from '../../derive/names';
import { formById } from '../../forms';
import { tableIndex } from '../../model/form-index';
import type { CollectionFinding, Sender } from './collection-finding';
import type { OverviewTotals } from './overview';

const MOST_NAMED = 5;

/** `甲、乙等 7 个` */
function listed(names: readonly string[], measure: string): string {
  const each = [...new Set(names)];
  return each.length > MOST_NAMED
    ? `${each.slice(0, MOST_NAMED).join('、')}等 ${each.length} ${measure}`
    : each.join('、');
}

const filesOf = (senders: readonly Sender[]): string =>
  listed(
    senders.map(({ report }) => report.file),
    '个文件',
  );
const namesOf = (senders: readonly Sender[]): string =>
  listed(
    senders.map(({ name }) => name),
    '个单位',
  );

/** What shows when all reports are looked at together, in one Chinese sentence: what, where, what to do. */
export function collectionSentence(finding: CollectionFinding): string {
  const { senders } = finding;
  switch (finding.kind) {
    case 'missing':
      return `${finding.office}没有报送。请催报。`;
    case 'unlisted':
      return `${namesOf(senders)}（${filesOf(senders)}）不在报送单位名单里。请核对单位名称或名单。`;
    case 'sentTwice':
      return `${senders[0]?.name}${finding.year === null ? '' : `${finding.year}年`}的报告收到 ${senders.length} 份（${filesOf(senders)}），${
        finding.identical ? '各表数字完全相同。请只留一份。' : '数字不同。请核实以哪一份为准。'
      }`;
    case 'lastYearAgain':
      return `${namesOf(senders)}（${filesOf(senders)}）${lastYearWords(finding)}`;
    case 'sameNumbers':
      return `${namesOf(senders)}的${tableWords(finding)}数字完全相同（${filesOf(senders)}）。请核实是否误报了别的单位的表。`;
  }
}

function lastYearWords({
  byYear,
  identical,
}: CollectionFinding & { readonly kind: 'lastYearAgain' }): string {
  if (byYear && identical) return '报的是上年的报告。请补报本年的。';
  return byYear
    ? '写的是上年的年度。请核实是否误报了上年的报告。'
    : '各表数字与上年报告完全相同。请核实是否误报了上年的数字。';
}

function tableWords({ table, senders }: CollectionFinding & { readonly kind: 'sameNumbers' }): string {
  const report = senders[0]?.report.report;
  return table && report ? tableName(tableIndex(formById(report.form), table).table) : '各表';
}

/** `应报 10，已报 8，未报 2；收到报告 9 份：有错误 3，待核实 1，无误 5；1 个文件没有读出。` */
export function totalsSentence(totals: OverviewTotals): string {
  const { expected, sent, missing, unreadable, reports, withErrors, toVerify, clean } = totals;
  const offices = expected === null ? `已报 ${sent}` : `应报 ${expected}，已报 ${sent}，未报 ${missing}`;
  const files = unreadable ? `；${unreadable} 个文件没有读出` : '';
  return `${offices}；收到报告 ${reports} 份：有错误 ${withErrors}，待核实 ${toVerify}，无误 ${clean}${files}。`;
}
