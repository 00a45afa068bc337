import { anchorOf } from '../../derive/anchor';
import { checkOfFinding, findingMessage, waitsForLastYear } from '../../words/catalogue';
import { tableName } from '../../derive/names';
import type { CellRef } from '../../model/expression';
import { cellKey, isSameCell } from '../../model/expression';
import { cellRefs } from '../../model/form-index';
import type { Finding } from '../../model/finding';
import { isExplained, isRuleFinding, suspectsOf } from '../../model/finding';
import type { TableId } from '../../model/form';
import type { Rule } from '../../model/rule';
import type { ShownReport, Tier } from '../state';

/** One finding as a line of the list. */
export interface FindingLine {
  readonly key: string;
  readonly message: string;
  readonly finding: Finding;
  /** Cells it is about, those to look at first in front: `suspects`, where there is a repair. */
  readonly cells: readonly CellRef[];
  readonly suspects: readonly CellRef[];
  readonly rule?: Rule;
}

/** One that is decided. */
export interface DecidedLine extends FindingLine {
  readonly tier: Tier;
}

/** How far the cells that are to be typed are filled; what formulas compute is none of them. */
export interface Progress {
  readonly filled: number;
  readonly total: number;
  readonly blanks: readonly CellRef[];
  /** Checks that cannot be decided before cells of this year hold numbers. */
  readonly waiting: readonly FindingLine[];
}

export interface TableSummary {
  readonly table: TableId;
  readonly ordinal: string;
  readonly name: string;
  readonly status: 'pass' | 'error' | 'verify' | 'unfilled' | 'missing';
  readonly counts: Readonly<Record<Tier, number>>;
  readonly blanks: number;
}

export interface ReportView {
  readonly tables: readonly TableSummary[];
  readonly lines: readonly DecidedLine[];
  readonly progress: Progress;
  /** What could not be compared with last year's report. It says nothing against this year's. */
  readonly notCompared: readonly FindingLine[];
}

const LISTED: readonly Tier[] = ['error', 'verify', 'explained'];

function tierOf(finding: Finding): Tier | undefined {
  if (finding.verdict === 'undecided') return undefined;
  return isExplained(finding) ? 'explained' : finding.severity;
}

/** Arranges the findings of one report: errors first; apart from them what is not filled in and not compared. */
export function viewOf(checked: ShownReport): ReportView {
  const { form, report } = checked.recognised;
  const ofTier = (tier: Tier | undefined) => checked.findings.filter((finding) => tierOf(finding) === tier);
  const lines = LISTED.flatMap((tier) =>
    ofTier(tier).map((finding): DecidedLine => ({ ...lineOf(checked, finding), tier })),
  );
  const undecided = ofTier(undefined).map((finding) => lineOf(checked, finding));
  const blanks = undecided.flatMap(({ finding }) => (finding.rule === 'entry.blank' ? finding.cells : []));
  const notCompared = undecided.filter(({ finding }) => isAboutLastYear(finding));
  return {
    tables: form.tables.map((table): TableSummary => {
      const { id, ordinal } = table;
      const count = (tier: Tier) => lines.filter((line) => line.tier === tier && tableOf(line) === id).length;
      const counts = { error: count('error'), verify: count('verify'), explained: count('explained') };
      const left = blanks.filter((ref) => ref.table === id).length;
      const worst = counts.error ? 'error' : counts.verify ? 'verify' : left ? 'unfilled' : 'pass';
      return {
        table: id,
        ordinal,
        name: tableName(table),
        status: report.tables[id] ? worst : 'missing',
        counts,
        blanks: left,
      };
    }),
    lines,
    progress: {
      ...typedCells(checked, blanks.length),
      blanks,
      waiting: undecided.filter((line) => line.finding.rule !== 'entry.blank' && !notCompared.includes(line)),
    },
    notCompared,
  };
}

const isAboutLastYear = (finding: Finding): boolean =>
  'tables' in finding || (isRuleFinding(finding) && waitsForLastYear(finding));

function typedCells(
  { recognised: { form, report } }: ShownReport,
  blanks: number,
): Pick<Progress, 'filled' | 'total'> {
  const computed = new Set(report.computed?.map(({ ref }) => cellKey(ref)));
  const typed = cellRefs(form).filter((ref) => report.tables[ref.table] && !computed.has(cellKey(ref)));
  return { filled: typed.length - blanks, total: typed.length };
}

function tableOf({ finding, cells }: FindingLine): TableId | undefined {
  if ('tables' in finding) return finding.tables[0];
  return finding.kind === 'structure' ? finding.table : cells[0]?.table;
}

function lineOf(checked: ShownReport, finding: Finding): FindingLine {
  const { form } = checked.recognised;
  const base = {
    key: keyOf(finding),
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
