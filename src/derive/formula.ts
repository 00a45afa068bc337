import type { Algebra, CellRef, Expression } from '../model/expression';
import { cellsOf, fold } from '../model/expression';
import type { Form } from '../model/form';
import { cellKind } from '../model/form-index';
import type { Check } from '../model/checks';
import { cellAddress, quoteSheet } from './address';
import { ENTRY_WORDS } from './entry-check';

/** Where a cell stands, 0-based; `sheet` where that is not the sheet of the formula. */
export type Locate = (ref: CellRef) => {
  readonly row: number;
  readonly column: number;
  readonly sheet?: string;
};

const onSheet = (sheet: string | undefined): string => (sheet === undefined ? '' : `${quoteSheet(sheet)}!`);

/** Address of a cell in a formula, with its sheet where that is another. */
export const addressIn = (locate: Locate, ref: CellRef): string => {
  const { row, column, sheet } = locate(ref);
  return onSheet(sheet) + cellAddress(row, column);
};

/** Cells as ranges where they touch: `D5:I5` for a row, `D5:D25` for a column, in the order given. */
export function ranges(refs: readonly CellRef[], locate: Locate): readonly string[] {
  const places = refs.map((ref) => {
    const place = locate(ref);
    return { ...place, text: cellAddress(place.row, place.column) };
  });
  const out: string[] = [];
  for (let i = 0; i < places.length;) {
    let end = i;
    const run = (dr: number, dc: number) => {
      let j = i;
      while (
        places[j + 1]?.row === places[j]!.row + dr &&
        places[j + 1]?.column === places[j]!.column + dc &&
        places[j + 1]?.sheet === places[j]!.sheet
      )
        j += 1;
      return j;
    };
    end = Math.max(run(0, 1), run(1, 0));
    const { sheet, text } = places[i]!;
    out.push(onSheet(sheet) + (end === i ? text : `${text}:${places[end]!.text}`));
    i = end + 1;
  }
  return out;
}

/** An expression as Excel formula text without `=`. */
export function formulaText(expression: Expression, locate: Locate): string {
  const algebra: Algebra<string> = {
    cell: (ref) => addressIn(locate, ref),
    number: String,
    add: (terms, sources) => {
      const refs = sources.flatMap((source) => (source.op === 'cell' ? [source.ref] : []));
      return refs.length === sources.length && refs.length > 2
        ? `SUM(${ranges(refs, locate).join(',')})`
        : terms.join('+');
    },
    subtract: (from, take, [, source]) => `${from}-${source.op === 'cell' ? take : `(${take})`}`,
  };
  return fold(expression, algebra);
}

/** How many of the cells hold numbers: COUNT passes over blanks, text and error values alike. */
const counted = (refs: readonly CellRef[], locate: Locate): string =>
  `COUNT(${ranges(refs, locate).join(',')})`;

const isAmount = (form: Form, refs: readonly CellRef[]): boolean =>
  refs.some((ref) => cellKind(form, ref).kind === 'amount');

const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Words of a verdict, shared by native formulas, custom functions and findings. */
export const PASS = '√';
export const UNDECIDED = '无法判断';

/** Start of the words for a failed check, by relation. */
export const FAIL_WORD = { '=': '差', '<=': '多', '>=': '少' } as const;

const VERDICT = new RegExp(
  `^(?:(?:(?:勾稽|填写) )?${PASS}$|${UNDECIDED}|(?:${Object.values(FAIL_WORD).join('|')}) \\d` +
    `|\\d+ 处不符$|\\d+ 格填得不对)`,
);

/** Is this what a native check shows? Such cells stand beside the official table and are no part of it. */
export const isVerdict = (text: string): boolean => VERDICT.test(text) || ENTRY_WORDS.test(text);

export interface VerdictParts {
  readonly word: string;
  /** Both sides in the order they are said. */
  readonly sides: readonly [
    { name: string; side: 'left' | 'right' },
    { name: string; side: 'left' | 'right' },
  ];
}

/** The words around the numbers of a failed check: `差 3（总计 9，各项之和 12）`. */
export function verdictParts({ rule }: Check): VerdictParts {
  const left = { name: rule.sides[0], side: 'left' } as const;
  const right = { name: rule.sides[1], side: 'right' } as const;
  return { word: FAIL_WORD[rule.condition.relation], sides: [left, right] };
}

/**
 * Native check of one rule instance: `√`, `无法判断`, or `差 3（总计 9，各项之和 12）` (`差 3` where `short`).
 * Uses only functions that WPS, LibreOffice and old Excel have. Amounts (万元) are compared to four places, the 元.
 */
export function checkFormula(form: Form, check: Check, locate: Locate, short = false): string {
  const refs = [...cellsOf(check.left), ...cellsOf(check.right)];
  const round = (formula: string) => (isAmount(form, refs) ? `ROUND(${formula},4)` : formula);
  const left = round(formulaText(check.left, locate));
  const right = round(formulaText(check.right, locate));
  const { word, sides } = verdictParts(check);
  const value = { left, right };
  const wrap = (formula: string) => (/^[A-Z]+\d+$|\)$/.test(formula) ? formula : `(${formula})`);
  const minus = (a: string, b: string) => round(`${a}-${wrap(b)}`);
  const difference =
    check.rule.condition.relation === '='
      ? `IF(${left}>${right},${minus(left, right)},${minus(right, left)})`
      : check.rule.condition.relation === '<='
        ? minus(left, right)
        : minus(right, left);
  const detail = short
    ? ''
    : `&${text(`（${sides[0].name} `)}&${value[sides[0].side]}&${text(`，${sides[1].name} `)}&${value[sides[1].side]}&"）"`;
  return (
    `=IF(${counted(refs, locate)}<${refs.length},${text(UNDECIDED)},` +
    `IF(${left}${check.rule.condition.relation}${right},${text(PASS)},${text(`${word} `)}&${difference}${detail}))`
  );
}

/** A total as a formula: blank until every part holds a number, so that a blank is never counted as 0. */
export function totalFormula(form: Form, check: Check, locate: Locate): string {
  const refs = cellsOf(check.right);
  const sum = formulaText(check.right, locate);
  return `=IF(${counted(refs, locate)}<${refs.length},"",${isAmount(form, refs) ? `ROUND(${sum},4)` : sum})`;
}
