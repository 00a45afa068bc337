import { evaluate } from '../check/evaluate';
import { UNDECIDED, PASS } from '../derive/formula';
import type { Expression, Relation } from '../model/expression';
import { add, cell } from '../model/expression';
import { isUnread } from '../model/report';
import type { Entry } from '../model/report';
import type { Argument, RangeArgument } from './argument';
import { asRange, entryOf } from './argument';

/** A group of operands, what its sum is called in the answer, and what its cells are called. */
interface Operand {
  readonly name: string;
  readonly cells: string;
  readonly entries: readonly Entry[];
}

const entries = (argument: Argument | RangeArgument): readonly Entry[] =>
  asRange(argument).flat().map(entryOf);

/** Compares the exact sums of two groups; `said` is the order in which they are said. */
function compare(
  left: Operand,
  right: Operand,
  sides: readonly ['left' | 'right', 'left' | 'right'],
): string {
  const all = [...left.entries, ...right.entries];
  const problem = describeProblem([left, right]);
  if (problem) return `${UNDECIDED}：${problem}`;
  // The evaluator reads cells of a form; here they are numbered by their place among the arguments.
  const sum = (from: number, count: number): Expression =>
    add(...Array.from({ length: count }, (_, index) => cell('', String(from + index), '')));
  const relation: Relation = '=';
  const result = evaluate(
    sum(0, left.entries.length),
    relation,
    sum(left.entries.length, right.entries.length),
    ({ row }) => all[Number(row)] ?? null,
  );
  if ('missing' in result) return UNDECIDED;
  if (result.verdict === 'pass') return PASS;
  const words = { left: `${left.name} ${result.left}`, right: `${right.name} ${result.right}` };
  return `差 ${Math.abs(result.difference)}（${words[sides[0]]}，${words[sides[1]]}）`;
}

/** First operand that is blank or no number, in words; undefined where all are numbers. */
function describeProblem(groups: readonly Operand[]): string | undefined {
  for (const { cells, entries } of groups)
    for (const [index, entry] of entries.entries()) {
      const place = entries.length === 1 ? cells : `${cells}第 ${index + 1} 格`;
      if (entry === null) return `${place}空白，没有的请填 0`;
      if (isUnread(entry))
        return entry.reason === 'error'
          ? `${place}是错误值 ${entry.text}`
          : `${place}是文字“${entry.text}”，请改为数字`;
    }
  return undefined;
}

const labelled = (label: Argument, words: string): string => {
  const text = typeof label === 'string' ? label.trim() : '';
  return text && words !== PASS ? `${text}：${words}` : words;
};

/** Text that a person writes for an empty cell; never the label of a sum. */
const PLACEHOLDER = /^[无零空〇没有\s]+$/u;

const isLabel = (argument: RangeArgument): boolean => {
  const [first] = argument[0] ?? [];
  return (
    argument.length === 1 &&
    argument[0]?.length === 1 &&
    typeof first === 'string' &&
    /\p{Script=Han}/u.test(first) &&
    !PLACEHOLDER.test(first)
  );
};

/**
 * GOUJI.SUMCHECK: is a total the sum of its parts? Excel lets only the last parameter repeat, so a label is a last
 * lone text with a Chinese word in it. Answers `√`, `差 3（总计 9，各项之和 12）` or `无法判断：…`.
 */
export function sumCheck(
  total: Argument | RangeArgument,
  ...rest: readonly (Argument | RangeArgument)[]
): string {
  const parts = rest.filter((part) => part !== null && part !== undefined).map(asRange);
  const last = parts.at(-1);
  const label = last && parts.length > 1 && isLabel(last) ? last[0]?.[0] : undefined;
  const counted = label === undefined ? parts : parts.slice(0, -1);
  return labelled(
    label,
    compare(
      { name: '总计', cells: '总计', entries: entries(total) },
      { name: '各项之和', cells: '分项', entries: counted.flatMap(entries) },
      ['left', 'right'],
    ),
  );
}

/** GOUJI.BALANCE: do two ranges add up to the same? Answers `√`, `差 1（左边 12，右边 11）` or `无法判断：…`. */
export function balance(
  left: Argument | RangeArgument,
  right: Argument | RangeArgument,
  label?: Argument,
): string {
  return labelled(
    label,
    compare(
      { name: '左边', cells: '左边', entries: entries(left) },
      { name: '右边', cells: '右边', entries: entries(right) },
      ['left', 'right'],
    ),
  );
}

/**
 * GOUJI.CARRY: is 上年结转 of this year, cell by cell, what last year's report carried over? Ranges of one shape.
 * Throws a RangeError that says the shapes where they differ.
 */
export function carry(
  thisYear: Argument | RangeArgument,
  lastYear: Argument | RangeArgument,
  label?: Argument,
): string {
  const now = asRange(thisYear);
  const then = asRange(lastYear);
  const shape = (range: RangeArgument) => `${range.length} 行 ${range[0]?.length ?? 0} 列`;
  if (shape(now) !== shape(then))
    throw new RangeError(`两个区域的大小应当相同：本年 ${shape(now)}，上年 ${shape(then)}`);
  const cells = now.flatMap((row, r) => row.map((value, c) => [value, then[r]?.[c]] as const));
  const results = cells.map(([mine, theirs], index) => {
    const words = compare(
      { name: '本年上年结转', cells: '本年', entries: [entryOf(mine)] },
      { name: '上年报告结转下年度', cells: '上年', entries: [entryOf(theirs)] },
      ['right', 'left'],
    );
    return words === PASS || cells.length === 1 ? words : `第 ${index + 1} 格${words}`;
  });
  const failed = results.filter((words) => words !== PASS);
  const worst = failed.find((words) => !words.includes(UNDECIDED)) ?? failed[0];
  return labelled(label, worst ?? PASS);
}
