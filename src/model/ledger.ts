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
 * field in the same row, `[id]` for all cells of a field. It names no other row: rows are sorted and deleted.
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
  /** The first one numbers the rows; the last ones are `fault` and `faultRow`, its row on the sheet where it has one. */
  readonly computed: readonly LedgerColumn[];
  readonly faults: readonly RowFault[];
}

/** What a text that an office writes in its own ledger may mean. */
export interface WordHint {
  readonly pattern: RegExp;
  /** Ids of choices, of which the first one on the list is proposed. */
  readonly means?: readonly string[];
  /** It says that there is no result yet. */
  readonly isOpen?: true;
  /** Why only the office can say what it means; a hint of this sort goes before others. */
  readonly ask?: string;
}

/** What the name of an applicant may tell of its type, which is only ever a suggestion. */
export interface NameHint {
  /** Says which names, without any of them: `…公司`. */
  readonly id: string;
  readonly pattern: RegExp;
  /** Id of the type; absent where it must be asked. */
  readonly means?: string;
}

/** How an office's own ledger is read: its columns, and what its texts mean. Holds no name and no content. */
export interface LedgerMapping {
  /** Header of the column of each field, by the field's id; `''` where there is none. */
  readonly columns: Readonly<Partial<Record<Register['id'], Readonly<Record<string, string>>>>>;
  /** Word of the list for each text; `''` where it is still to be answered, 不计 for rows that do not count, 未办结 for no result yet. */
  readonly words: Readonly<Partial<Record<ListId, Readonly<Record<string, string>>>>>;
  /** Type for each sort of name, where no column tells it. */
  readonly names: Readonly<Record<string, string>>;
  /** Year of dates that are written without one. */
  readonly year?: number;
}

/** The ledger from which tables of a form are counted. */
export interface Ledger {
  /** What the texts of other ledgers may mean. */
  readonly hints: Readonly<Partial<Record<ListId, readonly WordHint[]>>>;
  readonly nameHints: readonly NameHint[];
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

/** An application without what it asks and who asks: what is compared from one year to the next. */
export interface NumberedApplication {
  /** 登记号; empty where there is none, or one that itself names somebody. */
  readonly number: string;
  /** Id of its type; absent where the text is not on the list. */
  readonly type?: string;
  /** Days as serial numbers; absent where they are none. */
  readonly received?: number;
  readonly closed?: number;
}

/** What a ledger says beyond the tables, as far as it may leave its workbook. */
export interface LedgerDigest {
  readonly year: number;
  readonly applications: readonly NumberedApplication[];
  readonly facts: LedgerFacts;
}

/** What a ledger knows of a year besides what tables count. */
export interface LedgerFacts {
  /** New applications by the way they came; none where it is not known of all. */
  readonly ways: readonly (readonly [way: string, count: number])[];
  /** Average of days from the receipt to the answer of those closed in the year; absent where it is not known of all. */
  readonly days?: number;
  /** Applications that were told in the year that the answer takes longer. */
  readonly extended: number;
  /** Applications of the year that were or are answered too late; absent where that is not calculated for all. */
  readonly overdue?: number;
}
