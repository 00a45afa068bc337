/** Lists that fields choose from. */
export type ListId = 'types' | 'results' | 'ways' | 'kinds' | 'outcomes' | 'roles';

/** A word of a list; `id` is that of the row or column it is counted in, where there is one. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A column of a register that is typed into. */
export interface LedgerField {
  readonly id: string;
  readonly label: string;
  /** What stands above the labels of neighbours. */
  readonly group: string;
  /** days: a number of working days, 1 to 20. */
  readonly kind: 'text' | 'date' | 'days' | 'choice';
  readonly list?: ListId;
  readonly points: number;
}

/**
 * A column of a register that is calculated. `formula` is native text without `=`: `{id}` stands for the cell of a
 * field in the same row, `{id:above}` for that of the row above, `[id]` for all cells of a field.
 */
export interface LedgerColumn {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly formula: string;
}

/** Why a row may count nowhere, or wrongly: `when` is a native condition, as in a `LedgerColumn`. */
export interface RowFault {
  readonly id: string;
  readonly when: string;
  readonly say: string;
  /** A table lacks the row; it counts, perhaps wrongly, where absent. */
  readonly uncounted?: true;
}

/** A list of applications or of cases, one a row, from which a table of the form is counted. */
export interface Register {
  readonly id: 'applications' | 'cases';
  /** Name of its sheet and text of its first cell. */
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly fields: readonly LedgerField[];
  /** The first one numbers the rows; the last ones are `fault` and `order`. */
  readonly computed: readonly LedgerColumn[];
  readonly faults: readonly RowFault[];
}

/** The ledger from which tables of a form are counted. */
export interface Ledger {
  readonly lists: Readonly<Record<ListId, readonly Choice[]>>;
  readonly applications: Register;
  readonly cases: Register;
}

/** What a cell of a table counts: rows of a register, by their words. */
export type Count =
  | {
      readonly register: 'applications';
      /** received, closed: in the year; carriedIn: before it, and open when it began; carriedOut: open at its end. */
      readonly what: 'received' | 'carriedIn' | 'closed' | 'carriedOut';
      readonly type: string;
      /** Of the closed ones. */
      readonly result?: string;
    }
  | {
      readonly register: 'cases';
      readonly kind: string;
      /** Cases in which the body has this part do not count. */
      readonly exceptRole: string;
      /** Absent for those that are still pending at the end of the year. */
      readonly outcome?: string;
    };
