import { anchorOf } from '../../derive/anchor';
import { checkOfFinding, findingMessage } from '../../words/catalogue';
import { tableName } from '../../derive/names';
import type { CellRef } from '../../model/expression';
import { cellKey, isSameCell } from '../../model/expression';
import type { Finding } from '../../model/finding';
import { isExplained, isRuleFinding, suspectsOf } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import type { Rule } from '../../model/rule';
import type { ShownReport, Tier } from '../state';

/** One finding as a line of the list. */
export interface FindingLine {
  readonly key: string;
  readonly tier: Tier;
  readonly message: string;
  readonly finding: Finding;
  /** Cells it is about, those to look at first in front: `suspects`, where there is a repair. */
  readonly cells: readonly CellRef[];
  readonly suspects: readonly CellRef[];
  readonly rule?: Rule;
}

/** What is undecided in one table, as one line: its blanks and the checks that wait for them. */
export interface UndecidedGroup {
  readonly key: string;
  readonly table: TableId;
  readonly name: string;
  readonly blanks: readonly CellRef[];
  readonly lines: readonly FindingLine[];
}

export interface TableSummary {
  readonly table: TableId;
  readonly name: string;
  readonly title: string;
  readonly status: 'pass' | Exclude<Tier, 'explained'> | 'missing';
  readonly counts: Readonly<Record<Tier, number>>;
  readonly blanks: number;
}

export interface ReportView {
  readonly tables: readonly TableSummary[];
  readonly lines: readonly FindingLine[];
  readonly groups: readonly UndecidedGroup[];
}

function tierOf(finding: Finding): Tier {
  if (finding.verdict === 'undecided') return 'undecided';
  return isExplained(finding) ? 'explained' : finding.severity;
}

/** Arranges the findings of one report: errors first, what is undecided gathered by table. */
export function viewOf(checked: ShownReport): ReportView {
  const { form, report } = checked.recognised;
  const lines = checked.findings.map((finding) => lineOf(checked, finding));
  const decided = lines.filter(({ tier }) => tier !== 'undecided');
  const groups = form.tables
    .map((table) => groupOf(form, table.id, lines))
    .filter(({ blanks, lines: waiting }) => blanks.length + waiting.length > 0);
  return {
    tables: form.tables.map(({ id, title }) => {
      const tableLines = lines.filter((line) => tableOf(line) === id);
      const count = (tier: Tier) => tableLines.filter((line) => line.tier === tier).length;
      const counts = {
        error: count('error'),
        verify: count('verify'),
        explained: count('explained'),
        undecided: count('undecided'),
      };
      return {
        table: id,
        name: nameOf(form, id),
        title,
        status: report.tables[id] ? worst(counts) : 'missing',
        counts,
        blanks: groups.find(({ table }) => table === id)?.blanks.length ?? 0,
      };
    }),
    lines: [
      ...decided.filter(({ tier }) => tier === 'error'),
      ...decided.filter(({ tier }) => tier === 'verify'),
      ...decided.filter(({ tier }) => tier === 'explained'),
    ],
    groups,
  };
}

const worst = (counts: Readonly<Record<Tier, number>>): TableSummary['status'] =>
  (['error', 'verify', 'undecided'] as const).find((tier) => counts[tier] > 0) ?? 'pass';

function nameOf(form: Form, id: TableId): string {
  const table = form.tables.find((each) => each.id === id);
  return table ? tableName(table) : id;
}

function groupOf(form: Form, table: TableId, lines: readonly FindingLine[]): UndecidedGroup {
  const tableLines = lines.filter((line) => line.tier === 'undecided' && tableOf(line) === table);
  return {
    key: table,
    table,
    name: nameOf(form, table),
    blanks: tableLines.flatMap(({ finding }) => (finding.rule === 'entry.blank' ? finding.cells : [])),
    lines: tableLines.filter(({ finding }) => finding.rule !== 'entry.blank'),
  };
}

function tableOf({ finding, cells }: FindingLine): TableId | undefined {
  if ('tables' in finding) return finding.tables[0];
  return finding.kind === 'structure' ? finding.table : cells[0]?.table;
}

function lineOf(checked: ShownReport, finding: Finding): FindingLine {
  const { form } = checked.recognised;
  const base = {
    key: keyOf(finding),
    tier: tierOf(finding),
    message: findingMessage(form, withoutRepairs(finding)),
    finding,
    suspects: suspectsOf(finding),
  };
  if (!isRuleFinding(finding)) return { ...base, cells: finding.cells.filter(({ year }) => !year) };
  const check = checkOfFinding(form, finding);
  const anchor = anchorOf(check);
  // Where a check waits for cells, those are what to fill; else its total is where to look first.
  const first = finding.missing ?? (base.suspects.length ? base.suspects : [anchor]);
  const cells = [...first, ...finding.cells.filter((ref) => !first.some((each) => isSameCell(each, ref)))];
  return { ...base, cells: cells.filter(({ year }) => !year), rule: check.rule };
}

/** The card lists the repairs below the message. */
const withoutRepairs = (finding: Finding): Finding =>
  'repairs' in finding ? { ...finding, repairs: undefined } : finding;

/** Stable from one check to the next, so that lines stay where they are. */
function keyOf(finding: Finding): string {
  const [cell] = finding.cells;
  const place = cell ? cellKey(cell) : '';
  if (finding.kind === 'structure')
    return [finding.rule, finding.table, finding.text, finding.where].join('|');
  if ('tables' in finding) return [finding.rule, ...finding.tables].join('|');
  if (finding.kind === 'text') return [finding.rule, place, finding.text, finding.sentence].join('|');
  if (!isRuleFinding(finding)) return [finding.rule, place].join('|');
  return [finding.rule, finding.row, finding.column].join('|');
}
