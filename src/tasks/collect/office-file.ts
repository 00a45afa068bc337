import { decodeText, looksLikeText } from '../../read';
import { isNamed, readable } from '../../read/readable';
import type { FileContent } from '../open-document';
import { openDocument } from '../open-document';
import type { Task } from '../task';
import { TaskError } from '../task';
import type { OfficeList } from './offices';
import { readOffices } from './offices';

/** Reads the list from a workbook or a text file. Throws a TaskError where it cannot, or holds no name. */
export const readOfficeFile: Task<FileContent, OfficeList> = async ({ name, bytes }) => {
  const list =
    looksLikeText(bytes) && !isNamed(name, readable.delimited.extensions)
      ? readOffices(decodeText(bytes))
      : readOffices((await openDocument({ name, bytes })).grids);
  if (!list.offices.length)
    throw new TaskError(`${name} 里没有找到单位名称。请一行写一个，或放在标题为“单位”的一列。`);
  return list;
};
