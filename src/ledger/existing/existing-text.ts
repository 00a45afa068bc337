import type { ListId } from '../../model/ledger';
import type { Proposal } from './propose-word';

/** Answer for texts whose rows are no applications or cases and do not count. */
export const SKIPPED = '不计';

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
  readonly from: Proposal['from'] | 'given';
  readonly word?: string;
  readonly why?: string;
}
