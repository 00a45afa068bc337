import { cellAddress } from '../derive/address';
import { PASS, UNDECIDED } from '../derive/formula';
import { countShown } from './check-status';
import type { ColumnChecks } from './sheet-plan';

/** What is shown where a rule holds in every column, and where some cannot be judged and no other fails. */
export const columnsPass = ({ name }: ColumnChecks): string => `${name} ${PASS}`;
export const columnsUndecided = ({ name }: ColumnChecks): string => `${name} ${UNDECIDED}`;

const isFailed = (words: string): boolean => words !== PASS && words !== UNDECIDED;

/** `收办平衡 √`, or the columns that differ: `收办平衡 自然人差 10 总计差 10`; `shown` are the words under the columns. */
export function columnChecksWords(checks: ColumnChecks, shown: readonly string[]): string {
  if (shown.every((words) => words === PASS)) return columnsPass(checks);
  const failed = checks.columns.flatMap(({ label }, index) =>
    isFailed(shown[index]!) ? [`${label}${shown[index]!}`] : [],
  );
  return failed.length ? [checks.name, ...failed].join(' ') : columnsUndecided(checks);
}

/** The same words as a formula. */
export function columnChecksFormula(checks: ColumnChecks): string {
  const { name, columns } = checks;
  const cells = columns.map(({ cell }) => cell);
  const [passed, undecided] = [PASS, UNDECIDED].map((word) => countShown(cells, word));
  const failed = columns.map(({ label, cell: { row, column } }) => {
    const address = cellAddress(row, column);
    return `IF(OR(${address}="${PASS}",${address}="${UNDECIDED}"),""," ${label}"&${address})`;
  });
  return (
    `=IF(${passed}=${cells.length},"${columnsPass(checks)}",` +
    `IF(${passed}+${undecided}=${cells.length},"${columnsUndecided(checks)}","${name}"&${failed.join('&')}))`
  );
}
