import type { Area } from './address';
import { areaAddress } from './address';
import { blocksOf } from './area-blocks';
import { PASS, UNDECIDED } from './formula';

/** What the status cell shows where everything adds up. */
export const STATUS_PASS = `勾稽 ${PASS}`;
/** The same where something is still blank. */
export const STATUS_UNDECIDED = `${UNDECIDED}：还有空格或不是数的格`;

/** What the status cell shows, given what each check cell shows. */
export function statusWords(shown: readonly string[]): string {
  const failed = shown.filter((words) => words !== PASS && words !== UNDECIDED).length;
  if (failed) return `${failed} 处不符`;
  return shown.includes(UNDECIDED) ? STATUS_UNDECIDED : STATUS_PASS;
}

/** Formula text without `=`: how many of the cells show a word; `sheet` goes before each address. */
export const countShown = (cells: readonly Area[], word: string, sheet = ''): string =>
  blocksOf(cells)
    .map((area) => `SUMPRODUCT((${sheet}${areaAddress(area)}="${word}")*1)`)
    .join('+');

/** One line for the whole table: `勾稽 √`, `2 处不符`, or that something is still blank. */
export function statusFormula(results: readonly Area[]): string {
  const count = (word: string) => countShown(results, word);
  const total = results.length;
  return (
    `=IF(${count(PASS)}=${total},"${STATUS_PASS}",` +
    `IF(${count(PASS)}+${count(UNDECIDED)}=${total},"${STATUS_UNDECIDED}",` +
    `${total}-(${count(PASS)})-(${count(UNDECIDED)})&" 处不符"))`
  );
}
