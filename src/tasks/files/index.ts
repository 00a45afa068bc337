export type { ExportedFile, ExportInput } from './export-annex';
export { annexName, exportAnnex, newWorkbook } from './export-annex';
export type { FileInput } from './read-reports';
export { readPaste, readReports } from './read-reports';
