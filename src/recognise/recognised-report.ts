import type { CellRef } from '../model/expression';
import type { StructureFinding } from '../model/finding';
import type { Form } from '../model/form';
import type { Report } from '../model/report';
import type { UnreadCell } from './entries';
import type { Place } from './place';
import type { Reading } from './reading';

/** A report found in a document, with how it was read. */
export interface RecognisedReport {
  readonly form: Form;
  readonly report: Report;
  /** Where a cell of the form stands; undefined where the document has no such cell. */
  place(ref: CellRef): Place | undefined;
  /** Every cell and label that was not read plainly. */
  readonly readings: readonly Reading[];
  readonly unread: readonly UnreadCell[];
  readonly findings: readonly StructureFinding[];
}
