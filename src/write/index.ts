export type { XlsxOptions } from './xlsx/write-xlsx';
export { writeXlsx } from './xlsx/write-xlsx';
export { writeLetter } from './docx/write-letter';
export { writeReviewList } from './xlsx/review-list';
