import { tableName } from '../../derive/names';
import type { Cause } from '../../model/cause';
import { causesOf } from '../../model/cause';
import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { TableId } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import { memo } from '../../model/memo';
import type { ShownReport, Tier } from '../state';

/** How one table stands. */
export interface TableSummary {
  readonly table: TableId;
  readonly ordinal: string;
  readonly name: string;
  readonly status: 'pass' | 'error' | 'verify' | 'unfilled' | 'missing';
  readonly counts: Readonly<Record<Tier, number>>;
  readonly blanks: number;
}

/** How a report stands, without a word about its causes. */
export interface Standing {
  readonly tables: readonly TableSummary[];
  readonly counts: Readonly<Record<Tier, number>>;
  /** How many of the cells that are to be typed are filled; what formulas compute is none of them. */
  readonly filled: number;
  readonly total: number;
  readonly blanks: readonly CellRef[];
}

export const standingOf = memo((checked: ShownReport): Standing => {
  const { form, report } = checked.recognised;
  const causes = causesOf(checked.findings);
  const blanks = checked.findings.flatMap(({ rule, cells }) => (rule === 'entry.blank' ? cells : []));
  const computed = new Set(report.computed?.map(({ ref }) => cellKey(ref)));
  const typed = cellRefs(form).filter((ref) => report.tables[ref.table] && !computed.has(cellKey(ref)));
  return {
    tables: form.tables.map((table): TableSummary => {
      const { id, ordinal } = table;
      const counts = countsIn(causes.filter((cause) => tableOf(cause) === id));
      const left = blanks.filter((ref) => ref.table === id).length;
      const worst = counts.error ? 'error' : counts.verify ? 'verify' : left ? 'unfilled' : 'pass';
      const status = report.tables[id] ? worst : 'missing';
      return { table: id, ordinal, name: tableName(table), status, counts, blanks: left };
    }),
    counts: countsIn(causes),
    filled: typed.length - blanks.length,
    total: typed.length,
    blanks,
  };
});

function countsIn(causes: readonly Cause[]): Standing['counts'] {
  const count = (tier: Tier): number => causes.filter((cause) => cause.tier === tier).length;
  return { error: count('error'), verify: count('verify'), explained: count('explained') };
}

function tableOf({ findings: [finding], suspects }: Cause): TableId | undefined {
  if (!finding) return undefined;
  if ('tables' in finding) return finding.tables[0];
  const [cell] = [...suspects, ...finding.cells.filter(({ year }) => !year)];
  return cell?.table ?? (finding.kind === 'structure' ? finding.table : undefined);
}
