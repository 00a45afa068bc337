export type { ExportedFile, ExportInput } from './export-annex';
export { annexName, exportAnnex, newWorkbook } from './export-annex';
export type { FileInput } from './read-reports';
export { readPaste, readReports } from './read-reports';
export type { LetterRow, Suggest } from './letter-rows';
export type { LettersInput, WrittenLetter, WrittenLetters } from './write-letters';
export { writeLetters } from './write-letters';
export type { ReviewListInput } from './write-review-list';
export { writeReviewList } from './write-review-list';
