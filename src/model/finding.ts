import type { GivenExplanation } from './explanation';
import type { CellRef } from './expression';
import type { FormId, TableId } from './form';
import type { Repairs } from './repair';
import { advisedOf } from './repair';
import type { UnreadReason } from './report';
import type { Severity } from './rule';
import type { Applicant, ClaimId, NumberPlace } from './text-claim';

/** A rule (within one report) that fails or cannot be decided. */
export interface RuleFinding {
  /** carry: a rule that reads last year's report. */
  readonly kind: 'rule' | 'carry';
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: 'fail' | 'undecided';
  /** Operands in printed order, left side first. */
  readonly cells: readonly CellRef[];
  /** Which instance of the rule: its row or its column. */
  readonly row?: string;
  readonly column?: string;
  /** Exact values of both sides and left − right; absent where undecided. */
  readonly left?: number;
  readonly right?: number;
  readonly difference?: number;
  /** Operands that are blank or unread, where undecided. */
  readonly missing?: readonly CellRef[];
  /** Where one operand is missing: the one value that would satisfy the rule, null if none can. */
  readonly wanted?: number | null;
  /** Where only blanks are missing: would zeros in their place satisfy the rule? */
  readonly zeroSatisfies?: boolean;
  /** Operands that are formulas which cannot be followed: they count as they stand. */
  readonly fixed?: readonly CellRef[];
  /** Some operands count rows of a ledger. */
  readonly counted?: true;
}

/** A cell whose content is not what its kind allows, or cells that are blank. */
export interface EntryFinding {
  readonly kind: 'entry';
  readonly rule:
    | 'entry.negative'
    | 'entry.fraction'
    | 'entry.unread'
    | 'entry.unitConflict'
    | 'entry.blank'
    /** An amount that 元 fit better than the 万元 of its cell. */
    | 'entry.inYuan'
    /** Two neighbours that one number may be split over: first the cell where it fits. */
    | 'entry.splitDigits'
    /** Text in a cell that formulas read, so that they do not count it. */
    | 'entry.text'
    /** Formulas of one table whose results were never calculated. */
    | 'entry.uncalculated'
    /** A total whose formula adds up other cells than it should. */
    | 'entry.wrongFormula'
    /** A total that holds a number, or nothing, where those beside it hold formulas. */
    | 'entry.typedTotal';
  readonly severity: Severity;
  readonly verdict: 'fail' | 'undecided';
  readonly cells: readonly CellRef[];
  readonly value?: number;
  readonly text?: string;
  readonly reason?: UnreadReason;
  /** What an unread cell may stand for, as `Unread.maybe`; for several cells, one number each. */
  readonly maybe?: readonly number[];
  /** For a total: what its parts add up to, and the formula that it should hold. */
  readonly expected?: number;
  readonly formula?: string;
  readonly repairs?: Repairs;
}

/** The shape of what was received is not that of the form. */
export interface StructureFinding {
  readonly kind: 'structure';
  readonly rule:
    | 'structure.missingTable'
    | 'structure.wrongForm'
    | 'structure.mixedForms'
    | 'structure.notCarried'
    | 'structure.missingRow'
    | 'structure.unknownRow'
    | 'structure.unknownColumn'
    | 'structure.unitDisagrees'
    | 'structure.yearDisagrees'
    | 'structure.picture';
  readonly severity: Severity;
  readonly verdict: 'fail';
  readonly cells: readonly CellRef[];
  readonly table?: TableId;
  readonly form?: FormId;
  /** Printed label or text the finding is about, as met. */
  readonly text?: string;
  /** Where in the file or workbook, in words or as an address. */
  readonly where?: string;
}

/** Rows of the ledger that count nowhere or doubtfully, or a table that is not what its ledger gives. */
export interface LedgerFinding {
  readonly kind: 'ledger';
  readonly rule: 'ledger.uncounted' | 'ledger.doubtful' | 'ledger.differs' | 'ledger.carriedOver';
  readonly severity: Severity;
  readonly verdict: 'fail';
  /** Cells that differ from what the ledger gives; none where it is about its rows. */
  readonly cells: readonly CellRef[];
  /** What is wrong with the rows; never what stands in them. */
  readonly text?: string;
  /** Addresses of the rows; numbers of applications, where two years are compared. */
  readonly rows?: readonly string[];
  /** Of the first cell: what stands there, and what the ledger gives. */
  readonly value?: number;
  readonly expected?: number;
}

/** What the running text says is not what the tables say, or the text is not as it should be. */
export interface TextFinding {
  readonly kind: 'text';
  readonly rule:
    | 'text.count'
    | 'text.share'
    | 'text.rate'
    | 'text.change'
    | 'text.chapterMissing'
    | 'text.chapterEmpty'
    | 'text.chapterOrder'
    | 'text.noProblems'
    | 'text.noImprovements'
    | 'text.noProcessingFee'
    | 'text.tooLong'
    | 'text.year'
    | 'text.repeated';
  readonly severity: Severity;
  readonly verdict: 'fail';
  /** The cells that the number was compared with, last year's included; none where it is about the text alone. */
  readonly cells: readonly CellRef[];
  /** As written. */
  readonly sentence?: string;
  /** Where in the sentence the number stands. */
  readonly place?: NumberPlace;
  /** Where the numbers stand that it is the sum of. */
  readonly parts?: readonly NumberPlace[];
  readonly claim?: ClaimId;
  readonly applicant?: Applicant;
  /** What the text says, what it should be by the tables, and left − right; years, percentages, lengths and counts alike. */
  readonly left?: number;
  readonly right?: number;
  readonly difference?: number;
  /** What the tables give by other conventions of counting. */
  readonly others?: readonly number[];
  /** Title of the chapter it is about. */
  readonly text?: string;
}

/** About tables and last year's report: they could not be compared (undecided), or hold the same numbers again. */
export interface YearsFinding {
  readonly kind: 'carry';
  readonly rule: 'years.otherUnit' | 'years.otherYear' | 'years.missingTable' | 'years.sameTable';
  readonly severity: Severity;
  readonly verdict: 'fail' | 'undecided';
  readonly cells: readonly CellRef[];
  /** At least one. */
  readonly tables: readonly TableId[];
  /** Units or years, where these keep the two reports from being compared. */
  readonly own?: string;
  readonly last?: string;
}

/** A number that is far from last year's. */
export interface JumpFinding {
  readonly kind: 'jump';
  /** jump.zero: one of the two is 0. */
  readonly rule: 'jump.factor' | 'jump.zero';
  readonly severity: Severity;
  readonly verdict: 'fail';
  /** The cell, then the same cell of last year's report. */
  readonly cells: readonly [CellRef, CellRef];
  readonly value: number;
  readonly lastValue: number;
  /** How many times the smaller number the greater one is, to two places; absent where one is 0. */
  readonly factor?: number;
  /** What had to be reached for this to be told: a factor, or where one is 0 the other number. */
  readonly threshold: number;
}

/** Something that is wrong or doubtful, with what the office has written about it. */
export type Finding = (
  | RuleFinding
  | EntryFinding
  | StructureFinding
  | YearsFinding
  | JumpFinding
  | TextFinding
  | LedgerFinding
) & {
  readonly explanation?: GivenExplanation;
  /** What mends it; findings that are mended together share it. */
  readonly repairs?: Repairs;
  /** What mends it only all together, where several mistakes meet in it. */
  readonly waitsFor?: readonly Repairs[];
};

/** Explained, with numbers that have not changed since: it needs no more attention of the office. */
export const isExplained = ({ explanation }: Finding): boolean => explanation?.state === 'kept';

/** The cells that the advised repair changes; none where there is none. */
export const suspectsOf = ({ repairs }: Finding): readonly CellRef[] =>
  (repairs && advisedOf(repairs)?.changes.map(({ ref }) => ref)) ?? [];

/** Is a finding about one check of the form's rules? */
export const isRuleFinding = (finding: Finding): finding is RuleFinding =>
  finding.kind === 'rule' || (finding.kind === 'carry' && !('tables' in finding));

/** Is a finding about one number of the text that the tables give otherwise? */
export const isNumberInText = (finding: Finding): finding is TextFinding & { readonly sentence: string } =>
  finding.kind === 'text' && finding.sentence !== undefined && finding.claim !== undefined;
