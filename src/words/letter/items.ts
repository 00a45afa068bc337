import type { CellRef } from '../../model/expression';
import type { EntryFinding, Finding, RuleFinding } from '../../model/finding';
import { isRuleFinding } from '../../model/finding';
import type { TableId } from '../../model/form';
import { anchorOf } from '../../derive/anchor';
import { checkOfFinding, findingParts } from '../catalogue';
import { blankItems } from './blanks';
import { placeInRow } from './places';
import type { LetterItem, LetterSource } from './source';
import { addressesOf, advised, isUndecidedRule } from './source';
import { waitingFor, wantedWords } from './waiting';

/** What is to be said as items: about the whole report first, then table by table. */
export function itemsOf(source: LetterSource): readonly LetterItem[] {
  const { findings, form } = source;
  const undecided = findings.filter(isUndecidedRule);
  const items = [
    ...(source.beside ?? []),
    ...findings
      .filter(({ verdict, rule }) => verdict === 'fail' && rule !== 'entry.unread')
      .map((finding) => failedItem(source, finding)),
    ...unreadRuns(findings).map((run) => unreadItem(source, run, undecided)),
    ...blankItems(source, undecided),
  ];
  const order = ({ table }: LetterItem) => (table ? form.tables.findIndex(({ id }) => id === table) : -1);
  return items.sort((a, b) => order(a) - order(b));
}

function failedItem(source: LetterSource, finding: Finding): LetterItem {
  const { place, rule, filled, expected, difference, advice } = findingParts(source.form, finding);
  const table = tableOf(finding);
  return {
    tier: finding.severity,
    ...(table && { table }),
    place: `${place}：${rule}`,
    addresses: whereOf(source, finding),
    filled: String(filled),
    expected: `${expected}${difference ? `，相差 ${Math.abs(difference)}` : ''}`,
    advice: advised(source, [finding], advice),
  };
}

function tableOf(finding: Finding): TableId | undefined {
  if ('tables' in finding) return finding.tables.length === 1 ? finding.tables[0] : undefined;
  return finding.kind === 'structure' ? finding.table : finding.cells[0]?.table;
}

/** The cells of a finding; where a total is wrong the total first, then what it is the sum of. */
function whereOf(source: LetterSource, finding: Finding): string {
  if (finding.kind === 'structure') return finding.where ?? '';
  if (!isRuleFinding(finding)) return addressesOf(source, finding.cells);
  const check = checkOfFinding(source.form, finding);
  return addressesOf(source, check.rule.defines ? [anchorOf(check), ...finding.cells] : finding.cells);
}

/** Cells of one row that hold the same unread text, such as a row whose numbers could not be told apart. */
function unreadRuns(findings: readonly Finding[]): readonly (readonly EntryFinding[])[] {
  const runs = new Map<string, EntryFinding[]>();
  for (const finding of findings) {
    if (finding.kind !== 'entry' || finding.rule !== 'entry.unread') continue;
    const [cell] = finding.cells;
    const key = [cell?.table, cell?.row, finding.reason, finding.text].join('|');
    const run = runs.get(key);
    if (run) run.push(finding);
    else runs.set(key, [finding]);
  }
  return [...runs.values()];
}

function unreadItem(
  source: LetterSource,
  run: readonly EntryFinding[],
  undecided: readonly RuleFinding[],
): LetterItem {
  const cells: readonly CellRef[] = run.flatMap((finding) => finding.cells);
  const { rule, filled, expected, advice } = findingParts(source.form, { ...run[0]!, cells });
  return {
    tier: 'error',
    table: cells[0]!.table,
    place: `${placeInRow(source.form, cells)}：${rule}`,
    addresses: addressesOf(source, cells),
    filled: String(filled),
    expected: wantedWords(source.form, cells, waitingFor(undecided, cells)) || String(expected),
    advice: advised(source, run, advice),
  };
}
