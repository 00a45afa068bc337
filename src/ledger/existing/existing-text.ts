import type { ListId } from '../../model/ledger';

/** Answer for texts whose rows are no applications or cases and do not count. */
export const SKIPPED = '不计';

/** Answer for texts that are no result yet: the row counts as not closed, unless it has a day of its closing. */
export const OPEN = '未办结';

/** Answers besides the words of a list. */
export const answersBeside = (list: ListId): readonly string[] =>
  list === 'results' || list === 'outcomes' ? [OPEN, SKIPPED] : [SKIPPED];

/** A distinct text of a list's column, or a sort of name; what it means, and in which rows it stands. */
export interface ExistingText {
  readonly list: ListId;
  /** The text; of a sort of name what it is called. */
  readonly text: string;
  readonly isName?: true;
  /** Names a person or quotes an application: shown nowhere but in the pane. */
  readonly isPersonal?: true;
  readonly rows: readonly string[];
  /** given: answered by the mapping. A name is only ever suggested: `from` is asked, with the word. */
  readonly from: 'list' | 'proposed' | 'asked' | 'given';
  readonly word?: string;
  readonly why?: string;
}
