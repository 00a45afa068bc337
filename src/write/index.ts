export type { AccountSection } from './xlsx/paint-account';
export type { CombinedBook } from './xlsx/write-combined';
export { combinedAddresses, writeCombined } from './xlsx/write-combined';
export type { XlsxOptions } from './xlsx/write-xlsx';
export { writeXlsx } from './xlsx/write-xlsx';
export { writeLetter } from './docx/write-letter';
export { writeReviewList } from './xlsx/review-list';
