import { decodeText, looksLikeText } from '../../read';
import { openDocument } from '../open-document';
import { TaskError } from '../task';
import type { OfficeList } from './offices';
import { readOffices } from './offices';

/** Reads the list from a workbook, where `sheet` is given from that sheet alone, or from a text file. Throws a TaskError where it cannot, or holds no name. */
export async function readOfficeFile(bytes: Uint8Array, name: string, sheet?: string): Promise<OfficeList> {
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
}
