import type { ReviewList } from '../../sheet/review-list';

/** Makes the file of a review list. Rejects where `signal` is aborted. */
export type ListWriter = (list: ReviewList, date: Date, signal: AbortSignal) => Promise<Uint8Array>;

/** What goes to a worker that writes a list. */
export interface ListRequest {
  readonly list: ReviewList;
  readonly date: Date;
}

/** The file, or why there is none. */
export type ListAnswer = Uint8Array | string;
