import type { Grid } from '../../model/grid';
import type { FileContent } from '../open-document';
import { openDocument } from '../open-document';
import type { Task } from '../task';

/** The sheets or tables of a file of any kind. Throws a TaskError for a bad file. */
export const readGrids: Task<FileContent, readonly Grid[]> = async (file, { progress }) => {
  progress(0, 1, '读取台账');
  return (await openDocument(file)).grids;
};
