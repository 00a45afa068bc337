export type { XlsxOptions } from './xlsx/write-xlsx';
export { writeXlsx } from './xlsx/write-xlsx';
