import { afterReadingApart } from '../tasks/collect';
import { webWorkers } from '../tasks/collect/web-workers';
import * as files from '../tasks/files';

export * from '../tasks/files';

// What someone has sent is read in a worker first: nothing in it stops the pane.
export const readReports = afterReadingApart(files.readReports, () => webWorkers());
export const readRunningText = afterReadingApart(files.readRunningText, () => webWorkers());
export const readGrids = afterReadingApart(files.readGrids, () => webWorkers());
