import type { CellRef } from '../../model/expression';
import type { Finding, RuleFinding } from '../../model/finding';
import { cellRefs, tableIndex } from '../../model/form-index';
import { grouped } from '../../model/grouped';
import { findingParts, waitsForLastYear } from '../catalogue';
import { tableName } from '../../derive/names';
import { placeInRow } from './places';
import type { LetterItem, LetterSource } from './source';
import { addressesOf, advised, keyOf } from './source';
import { ruleNames, waitingFor, wantedWords } from './waiting';

/** Blank rows of one table that are listed one by one; more of them are one item. */
const MOST_ROWS = 5;

/**
 * What is to be filled in: an item for each row with blanks, or one for the table where there are many. Checks that
 * wait for blanks say there what they want; only those that wait for last year's report stand alone.
 */
export function blankItems(source: LetterSource, undecided: readonly RuleFinding[]): readonly LetterItem[] {
  const { findings } = source;
  const lacking = new Set(
    findings.flatMap(({ rule, cells }) => (rule === 'structure.missingRow' ? cells.map(keyOf) : [])),
  );
  const blanks = findings.filter(({ rule }) => rule === 'entry.blank');
  return [
    ...blanks.flatMap((finding) => {
      const cells = finding.cells.filter((ref) => !lacking.has(keyOf(ref)));
      const items = portions(source, cells, undecided).map((portion) =>
        blankItem(source, finding, portion, undecided),
      );
      return [...grouped(items, ({ advice }) => advice).values()].flatMap(asOneChange);
    }),
    ...lastYearItems(source, undecided),
  ];
}

/** Items that wait for one change of several cells are one item; of others each tells its own sums. */
function asOneChange(items: readonly LetterItem[]): readonly LetterItem[] {
  const [first] = items;
  if (!first?.advice.includes('建议') || items.length < 2) return items;
  const all = (of: (item: LetterItem) => string): string => [...new Set(items.map(of))].join('、');
  return [
    {
      ...first,
      place: all(({ place }) => place),
      addresses: all(({ addresses }) => addresses),
      filled: all(({ filled }) => filled),
      expected: all(({ expected }) => expected),
    },
  ];
}

/** A stretch of blanks that makes one item. */
interface Portion {
  readonly place: string;
  readonly cells: readonly CellRef[];
}

function portions(
  { form }: LetterSource,
  cells: readonly CellRef[],
  undecided: readonly RuleFinding[],
): readonly Portion[] {
  const [first] = cells;
  if (!first) return [];
  const name = tableName(tableIndex(form, first.table).table);
  if (cells.length === cellRefs(form, first.table).length)
    return [{ place: `${name}（整张表 ${cells.length} 格）`, cells }];
  const rows = [...new Set(cells.map(({ row }) => row))].map((row) => cells.filter((ref) => ref.row === row));
  const isWanted = (row: readonly CellRef[]) => wantedWords(form, row, waitingFor(undecided, row)) !== '';
  const alone = rows.length <= MOST_ROWS ? rows : rows.filter(isWanted);
  const rest = rows.filter((row) => !alone.includes(row));
  return [
    ...alone.map((row) => ({ place: placeInRow(form, row), cells: row })),
    ...(rest.length
      ? [{ place: `${name}（${rest.length} 行，共 ${rest.flat().length} 格）`, cells: rest.flat() }]
      : []),
  ];
}

function blankItem(
  source: LetterSource,
  finding: Finding,
  { place, cells }: Portion,
  undecided: readonly RuleFinding[],
): LetterItem {
  const { form } = source;
  const waiting = waitingFor(undecided, cells);
  const wanted = wantedWords(form, cells, waiting);
  const notZero = ruleNames(
    form,
    waiting.filter(({ zeroSatisfies }) => zeroSatisfies === false),
  );
  const advice = notZero && !wanted ? `请补填；都填 0 时${notZero}不成立。` : '请补填，不要留空。';
  return {
    tier: 'blank',
    table: cells[0]!.table,
    place,
    addresses: addressesOf(source, cells),
    filled: filledWords(source, cells),
    expected: wanted || String(findingParts(form, finding).expected),
    advice: advised(source, [finding, ...waiting], advice),
  };
}

/** `空白`, or what was written instead of a number: `“/”`. */
function filledWords({ textOf }: LetterSource, cells: readonly CellRef[]): string {
  const texts = [...new Set(cells.map((ref) => textOf?.(ref) ?? ''))].slice(0, 3);
  return texts.map((text) => (text ? `“${text}”` : '空白')).join('、');
}

/** Checks that wait for nothing in this report: last year's has blanks where they read it. */
function lastYearItems(source: LetterSource, undecided: readonly RuleFinding[]): readonly LetterItem[] {
  return undecided.filter(waitsForLastYear).map((finding) => {
    const { place, rule, filled, expected, advice } = findingParts(source.form, finding);
    return {
      tier: 'blank',
      table: finding.cells[0]!.table,
      place: `${place}：${rule}`,
      addresses: addressesOf(source, finding.cells),
      filled: String(filled),
      expected: String(expected),
      advice: advised(source, [finding], advice),
    };
  });
}
