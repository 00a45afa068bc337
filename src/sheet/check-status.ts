import type { Area } from '../derive/address';
import { areaAddress, cellAddress } from '../derive/address';
import { blocksOf } from '../derive/area-blocks';
import { countWrong } from '../derive/entry-check';
import { PASS, UNDECIDED } from '../derive/formula';

/** What the status cell shows where every number is right and everything adds up. */
export const STATUS_PASS = `勾稽 ${PASS}`;
/** The same where no rule is checked beside the table. */
export const STATUS_FILLED = `填写 ${PASS}`;
/** Where something is still blank. */
export const STATUS_UNDECIDED = `${UNDECIDED}：还有空着的格`;

/** How a table is filled in. */
export interface TableCounts {
  /** Number cells that are blank, totals included. */
  readonly blank: number;
  /** Number cells that hold what cannot stand there. */
  readonly wrong: number;
  /** What each check cell shows. */
  readonly shown: readonly string[];
}

/** Word of the status cell where all is well. */
export const statusPass = (checks: number): string => (checks ? STATUS_PASS : STATUS_FILLED);

/** How many of the checks do not hold. */
export const failedChecks = (shown: readonly string[]): number =>
  shown.filter((words) => words !== PASS && words !== UNDECIDED).length;

/** What the status cell shows. */
export function statusWords({ blank, wrong, shown }: TableCounts): string {
  const failed = failedChecks(shown);
  if (wrong || failed)
    return [wrong && `${wrong}${WRONG}`, failed && `${failed}${FAILED}`].filter(Boolean).join('，');
  return blank || shown.includes(UNDECIDED) ? STATUS_UNDECIDED : statusPass(shown.length);
}

const WRONG = ' 格填得不对';
const FAILED = ' 处不符';

/** Formula text without `=`: how many of the cells show a word; `sheet` goes before each address. */
export const countShown = (cells: readonly Area[], word: string, sheet = ''): string =>
  blocksOf(cells)
    .map((area) => `SUMPRODUCT((${sheet}${areaAddress(area)}="${word}")*1)`)
    .join('+');

/** Formula text without `=`: how many of the checks in these cells do not hold. */
export const countFailed = (checks: readonly Area[], sheet = ''): string =>
  [
    String(checks.length),
    ...(checks.length ? [PASS, UNDECIDED].map((word) => `(${countShown(checks, word, sheet)})`) : []),
  ].join('-');

/** Formula text without `=`: how many of the cells are blank, as they are and where a total waits for its parts. */
export const countBlank = (cells: readonly Area[], sheet = ''): string =>
  blocksOf(cells)
    .map((area) => `COUNTBLANK(${sheet}${areaAddress(area)})`)
    .join('+');

/** Formula text without `=`: how many number cells the words beside the rows are about. */
export const countWrongIn = (words: readonly Area[], sheet = ''): string =>
  countWrong(words.map(({ row, column }) => sheet + cellAddress(row, column)));

/** Cells that the status of a table is made from. */
export interface StatusCells {
  readonly numbers: readonly Area[];
  readonly entryChecks: readonly Area[];
  readonly checks: readonly Area[];
}

/** One line for the whole table: `勾稽 √`, `1 格填得不对，2 处不符`, or that something is still blank. */
export function statusFormula({ numbers, entryChecks, checks }: StatusCells): string {
  const wrong = countWrongIn(entryChecks);
  const failed = countFailed(checks);
  const holds = checks.length ? `${countShown(checks, PASS)}=${checks.length},` : '';
  const faults = checks.length
    ? `IF(${wrong}=0,"",${wrong}&"${WRONG}"&IF(${failed}=0,"","，"))&IF(${failed}=0,"",${failed}&"${FAILED}")`
    : `${wrong}&"${WRONG}"`;
  return (
    `=IF(AND(${wrong}=0,${failed}=0),` +
    `IF(AND(${holds}${countBlank(numbers)}=0),"${statusPass(checks.length)}","${STATUS_UNDECIDED}"),${faults})`
  );
}
