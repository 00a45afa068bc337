import type { Aspect, Overview, OverviewCell, OverviewRow } from '../tasks/collect';
import { ASPECT_NAMES, ASPECTS, collectionSentence, totalsSentence } from '../tasks/collect';

const SEVERITY = { error: '错误', verify: '核实' } as const;
const VERDICT = { error: '处错误', verify: '处待核实', undecided: '处无法判断' } as const;

function aspectText(aspect: Aspect, { verdict, count }: OverviewCell): string | undefined {
  if (verdict === 'pass' || verdict === 'none') return undefined;
  return `${ASPECT_NAMES[aspect]} ${count} ${aspect === 'blanks' ? '格' : VERDICT[verdict]}`;
}

function rowText(row: OverviewRow): string {
  if (row.kind === 'missing') return `  ${row.name}：未报`;
  if (row.kind === 'unreadable')
    return `  ${row.name}：没有读出${row.name === row.file ? '' : `（${row.file}）`}`;
  const problems = ASPECTS.flatMap((aspect) => aspectText(aspect, row.cells[aspect]) ?? []);
  return problems.length
    ? `  ${row.name}${row.name === row.file ? '' : `（${row.file}）`}：${problems.join('，')}`
    : '';
}

/** What a person reads after many reports: who is missing, who has what wrong, and what shows together. */
export function overviewText({ rows, findings, totals }: Overview): string {
  const lines = ['总览', ...rows.map(rowText).filter((line) => line !== '')];
  for (const finding of findings)
    lines.push(`  [${SEVERITY[finding.severity]}] ${collectionSentence(finding)}`);
  if (findings.some((finding) => finding.kind === 'unlisted' && finding.near))
    lines.push('  （确是名单里的单位：--alias 报告上的名称=单位；加上 --register 就记住，以后不再问）');
  lines.push(`  ${totalsSentence(totals)}`);
  return `${lines.join('\n')}\n`;
}
