import { decodeText, looksLikeText } from '../../read';
import type { FileContent } from '../open-document';
import { openDocument } from '../open-document';
import type { Task } from '../task';
import { TaskError } from '../task';
import type { OfficeList } from './offices';
import { readOffices } from './offices';

interface OfficeFile extends FileContent {
  /** Of a workbook the only sheet that is read. */
  readonly sheet?: string;
}

/** Reads the list from a workbook or a text file. Throws a TaskError where it cannot, or holds no name. */
export const readOfficeFile: Task<OfficeFile, OfficeList> = async ({ name, bytes, sheet }) => {
  const list = looksLikeText(bytes)
    ? readOffices(decodeText(bytes))
    : readOffices(
        (await openDocument({ name, bytes })).grids.filter(
          (grid) => sheet === undefined || grid.name === sheet,
        ),
      );
  if (!list.offices.length)
    throw new TaskError(`${name} 里没有找到单位名称。请一行写一个，或放在标题为“单位”的一列。`);
  return list;
};
