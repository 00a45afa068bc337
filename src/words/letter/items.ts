import type { Cause } from '../../model/cause';
import { causesOf } from '../../model/cause';
import type { CellRef } from '../../model/expression';
import type { EntryFinding, Finding, RuleFinding } from '../../model/finding';
import { isRuleFinding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import type { Repair } from '../../model/repair';
import { anchorOf } from '../../derive/anchor';
import { cellName } from '../../derive/names';
import { shortCellName, shortRowName } from '../../derive/short-names';
import { checkOfFinding, findingParts } from '../catalogue';
import { causeAdvice, findingLines } from '../cause-words';
import { fromWords, pairWords, shortRepairWords } from '../change-words';
import { blankItems } from './blanks';
import { placeInRow } from './places';
import { alikeAs, alikeCheck, gathered } from './alike';
import type { Alike, LetterItem, LetterSource } from './source';
import { addressesIn, addressesOf, advised, isUndecidedRule } from './source';
import { waitingFor, wantedWords } from './waiting';

/** What is to be said as items, one for each cause: about the whole report first, then table by table. */
export function itemsOf(source: LetterSource): readonly LetterItem[] {
  const { findings, form } = source;
  const undecided = findings.filter(isUndecidedRule);
  const items = [
    ...(source.beside ?? []),
    ...causesOf(findings).flatMap((cause) => causeItem(source, cause, undecided) ?? []),
    ...blankItems(source, undecided),
  ];
  const order = ({ table }: LetterItem) => (table ? form.tables.findIndex(({ id }) => id === table) : -1);
  return [...gathered(items)].sort((a, b) => order(a) - order(b));
}

/** The item of a cause; undefined where it only waits, for blanks to be filled or for others to be mended. */
function causeItem(
  source: LetterSource,
  cause: Cause,
  undecided: readonly RuleFinding[],
): LetterItem | undefined {
  if (cause.tier === 'undecided' || cause.waitsFor.length) return undefined;
  const unread = cause.findings.filter(isUnreadEntry);
  if (unread.length) return unreadItem(source, unread, undecided);
  const { advised, findings } = cause;
  return advised && isRuleFinding(findings[0])
    ? repairItem(source, cause, advised)
    : failedItem(source, cause);
}

const isUnreadEntry = (finding: Finding): finding is EntryFinding => finding.rule === 'entry.unread';

/** The cells to change and what they hold; what to change, and the sums that it mends. */
function repairItem(source: LetterSource, cause: Cause, repair: Repair): LetterItem {
  const { form } = source;
  const { changes } = repair;
  const refs = changes.map(({ ref }) => ref);
  const isRow = refs.every(({ table, row }) => table === refs[0]!.table && row === refs[0]!.row);
  const names = new Set(cause.findings.map((finding) => findingParts(form, finding).rule));
  const [only, ...others] = changes;
  const change =
    only && !others.length
      ? `改为 ${only.to}`
      : (pairWords(form, changes) ?? `：${shortRepairWords(form, repair, source.addressOf)}`);
  return {
    tier: cause.tier === 'verify' ? 'verify' : 'error',
    table: refs[0]!.table,
    place: isRow ? placeInRow(form, refs) : refs.map((ref) => cellName(form, ref)).join('、'),
    addresses: addressesOf(source, refs),
    filled: changes.map(fromWords).join('、'),
    expected: `${[...names].join('、')}相符`,
    advice: `建议${change}，请核对。${causeAdvice(form, cause)}${linesWords(findingLines(form, cause.findings))}`,
    about: [cause.findings[0]],
  };
}

const linesWords = (lines: readonly string[]): string => (lines.length ? `现在${lines.join('；')}。` : '');

/** What is wrong, where no change is advised for it. */
function failedItem(source: LetterSource, cause: Cause): LetterItem {
  const { form } = source;
  const [finding, ...others] = cause.findings;
  const { place, rule, filled, expected, difference } = findingParts(form, finding);
  const table = tableOf(finding);
  const failed = others.filter(({ verdict }) => verdict === 'fail');
  const advice = causeAdvice(form, cause, source.addressOf);
  const alike = failed.length ? undefined : alikeOf(source, finding, advice);
  return {
    tier: cause.tier === 'verify' ? 'verify' : 'error',
    ...(table && { table }),
    place: `${place}：${rule}`,
    addresses: whereOf(source, finding),
    filled: String(filled),
    expected: `${expected}${difference ? `，相差 ${Math.abs(difference)}` : ''}`,
    advice: `${advice}${linesWords(findingLines(form, failed))}`,
    about: [finding],
    ...(alike && { alike }),
  };
}

/** What a finding that no change is advised for has in common with others. */
function alikeOf(source: LetterSource, finding: Finding, advice: string): Alike | undefined {
  const { form } = source;
  const addresses =
    finding.kind === 'structure' ? [finding.where ?? []].flat() : addressesIn(source, finding.cells);
  if (isRuleFinding(finding)) return alikeCheck(form, finding, advice, addresses);
  const table = tableOf(finding);
  const count = finding.kind === 'entry' ? finding.cells.length : 1;
  return alikeAs(form, finding.rule, {
    ...(table && { table }),
    detail: detailOf(form, finding),
    count,
    addresses,
  });
}

/** What tells a finding from others of its kind: the text met, else the cell. */
function detailOf(form: Form, finding: Finding): string {
  const [cell] = finding.cells;
  const hasText = 'text' in finding && finding.text !== undefined && finding.rule !== 'entry.typedTotal';
  if (cell && finding.rule === 'structure.missingRow') return shortRowName(form, cell);
  if (hasText) return `“${finding.text}”`;
  return cell ? shortCellName(form, cell) : '';
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

/** Digits alone, and more than one cell for them. */
const isRunTogether = (cells: readonly CellRef[], { text = '' }: EntryFinding): boolean =>
  cells.length > 1 && /^[\d\s]+$/.test(text);

function unreadItem(
  source: LetterSource,
  run: readonly EntryFinding[],
  undecided: readonly RuleFinding[],
): LetterItem {
  const cells: readonly CellRef[] = run.flatMap((finding) => finding.cells);
  const { rule, filled, expected, advice } = findingParts(source.form, { ...run[0]!, cells });
  const wanted = wantedWords(source.form, cells, waitingFor(undecided, cells));
  const isOwn = wanted !== '' || run.some(({ maybe }) => maybe);
  const { table } = cells[0]!;
  const alike = alikeAs(source.form, isRunTogether(cells, run[0]!) ? 'runTogether' : run[0]!.rule, {
    table,
    detail: String(filled),
    count: cells.length,
    addresses: addressesIn(source, cells),
  });
  return {
    tier: 'error',
    table,
    place: `${placeInRow(source.form, cells)}：${rule}`,
    addresses: addressesOf(source, cells),
    filled: String(filled),
    expected: wanted || String(expected),
    advice: advised(source, run, advice),
    ...(!isOwn && alike && { alike }),
  };
}
