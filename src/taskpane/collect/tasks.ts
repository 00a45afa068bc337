import type { Report } from '../../model/report';
import { collectFiles, overviewOf, readOfficeFile } from '../../tasks/collect';
import { webWorkers } from '../../tasks/collect/web-workers';
import { openReceived, openWorkbook, readSelectedOffices } from '../../tasks/live';
import { writeListInWorker } from '../../tasks/files/web-list-writer';
import { comparedWith } from './compared';
import type { CollectTasks } from './ports';

const NONE: readonly Report[] = [];

/** Joins the screen 下级报送 to the task objects. */
export const collectTasks: CollectTasks = {
  async collect(files, found, own, context) {
    await collectFiles({ files, pool: webWorkers(), onResult: found, ...(own && { own }) }, context);
  },
  overview: (files, input, own) => overviewOf(comparedWith(input.lastYear ?? NONE, own, files), input),
  async readOffices(file) {
    return (await readOfficeFile(await file.bytes(), file.name)).offices;
  },
  readSelectedOffices: (context) => readSelectedOffices(undefined, context),
  async open(received, context) {
    const { sheets, notes, marked } = await openReceived(received, context);
    return { sheets: sheets.map(({ sheetName }) => sheetName), notes, marked };
  },
  async letters({ deadline, sender, ...request }, context) {
    const { writeLetters } = await import('../../tasks/files');
    const frame = { date: new Date(), ...(deadline && { deadline }), ...(sender && { sender }) };
    return writeLetters({ ...request, ...frame }, context);
  },
  async reviewList(request, context) {
    const { writeReviewList } = await import('../../tasks/files');
    return writeReviewList({ ...request, date: new Date(), write: writeListInWorker }, context);
  },
  async sumUp(request, context) {
    const { combineReports, ConflictError } = await import('../../tasks/files');
    try {
      return await combineReports(request, context);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const sentences = error.message.split('\n');
      return {
        conflicts: error.conflicts.map(({ kind, unit, parts }, at) => ({
          kind,
          unit,
          files: parts.map(({ file }) => file),
          sentence: sentences[at] ?? '',
        })),
      };
    }
  },
  openWorkbook: (bytes, context) => openWorkbook({ bytes }, context),
};
