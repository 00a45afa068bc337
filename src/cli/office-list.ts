import { officeKey } from '../model/office-name';
import type { OfficeList } from '../tasks/collect';
import { afterReadingApart, readOfficeFile } from '../tasks/collect';
import { TaskError } from '../tasks/task';
import { givenFile } from './given-file';
import type { Io } from './io';
import { taskContext, UsageError } from './io';

/** The offices named in the file of `--offices`. */
export async function readOfficeList(path: string, io: Io): Promise<OfficeList> {
  const file = givenFile(path, '单位名单', io);
  try {
    const read = afterReadingApart(readOfficeFile, () => io.pool(1));
    return await read(file, taskContext(io));
  } catch (error) {
    throw error instanceof TaskError ? new UsageError(`单位名单 ${error.message}`) : error;
  }
}

/** The list with the names of `--alias`, `名称=单位`, by which its offices are known too. */
export function withAliases(list: OfficeList, aliases: readonly string[]): OfficeList {
  const named = aliases.map((alias): readonly [string, string] => {
    const [name = '', full = '', more] = alias.split('=').map((part) => part.trim());
    if (!name || !full || more !== undefined)
      throw new UsageError(`--alias 不能是“${alias}”，应如 城关镇政=某县城关镇人民政府。`);
    const office = list.offices.find((each) => officeKey(each) === officeKey(full));
    if (office === undefined)
      throw new UsageError(`--alias ${alias}：名单里没有“${full}”。请按名单写单位的全称。`);
    return [name, office];
  });
  return { ...list, shortNames: new Map([...list.shortNames, ...named]) };
}
