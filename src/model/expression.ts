/** Name of a table. Two forms that have a table of one name are versions of one report. */
export type TableId = string;

/** Names a cell of a form by stable ids. `year: 'last'` is the same cell of last year's report. */
export interface CellRef {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly year?: 'last';
}

/** The same cell, of whichever year. */
export const isSameCell = (a: CellRef, b: CellRef): boolean =>
  a.table === b.table && a.row === b.row && a.column === b.column;

/** Tells the cells of one report apart, as a key of maps. */
export const cellKey = ({ table, row, column }: CellRef): string => `${table}|${row}|${column}`;

/** What a rule says, as data. In a rule, `'*'` as row or column means every row or column, one check each. */
export type Expression =
  | { readonly op: 'cell'; readonly ref: CellRef }
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'add'; readonly terms: readonly Expression[] }
  | { readonly op: 'subtract'; readonly from: Expression; readonly take: Expression };

export type Relation = '=' | '<=' | '>=';

export interface Condition {
  readonly left: Expression;
  readonly relation: Relation;
  readonly right: Expression;
}

export const cell = (table: TableId, row: string, column: string, year?: 'last'): Expression => ({
  op: 'cell',
  ref: year ? { table, row, column, year } : { table, row, column },
});
export const constant = (value: number): Expression => ({ op: 'number', value });
export const add = (...terms: readonly Expression[]): Expression => ({ op: 'add', terms });
export const subtract = (from: Expression, take: Expression): Expression => ({ op: 'subtract', from, take });

/** One meaning of an expression: what each of its parts becomes. */
export interface Algebra<T> {
  cell(ref: CellRef): T;
  number(value: number): T;
  add(terms: readonly T[], sources: readonly Expression[]): T;
  subtract(from: T, take: T, sources: readonly [Expression, Expression]): T;
}

/** Folds an expression with one meaning; every back end (numbers, formula, sentence) goes through here. */
export function fold<T>(expression: Expression, algebra: Algebra<T>): T {
  switch (expression.op) {
    case 'cell':
      return algebra.cell(expression.ref);
    case 'number':
      return algebra.number(expression.value);
    case 'add':
      return algebra.add(
        expression.terms.map((term) => fold(term, algebra)),
        expression.terms,
      );
    case 'subtract':
      return algebra.subtract(fold(expression.from, algebra), fold(expression.take, algebra), [
        expression.from,
        expression.take,
      ]);
  }
}

/** The cells an expression reads, in printed order, each once for each mention. */
export function cellsOf(expression: Expression): readonly CellRef[] {
  return fold<readonly CellRef[]>(expression, {
    cell: (ref) => [ref],
    number: () => [],
    add: (terms) => terms.flat(),
    subtract: (from, take) => [...from, ...take],
  });
}
