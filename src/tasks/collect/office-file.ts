import { decodeText, looksLikeText } from '../../read';
import { isNamed, readable } from '../../read/readable';
import { deadlineProblem } from '../../words/letter/words';
import type { Grid } from '../../model/grid';
import type { FileContent } from '../open-document';
import { openDocument } from '../open-document';
import type { Task } from '../task';
import { OFFICES, ROUNDS } from '../files/register-lists';
import { TaskError } from '../task';
import type { OfficeList } from './offices';
import { readOffices } from './offices';

/** Throws a TaskError where the deadline of an office is no day of the calendar. */
export function checkDeadlines(source: string, { details }: OfficeList): void {
  for (const [office, { deadline }] of details) {
    const problem = deadlineProblem(deadline);
    if (problem !== undefined) throw new TaskError(`${source} 里${office}的期限${problem}`);
  }
}

/** Of a register only its list of offices: its other sheets name whoever has sent something. */
function listIn(grids: readonly Grid[]): readonly Grid[] {
  const isRegister = grids.some(({ name }) => name === ROUNDS.sheet);
  return isRegister ? grids.filter(({ name }) => name === OFFICES.sheet) : grids;
}

/** Reads the list from a workbook or a text file. Throws a TaskError where it cannot, holds no name, or a deadline that cannot be. */
export const readOfficeFile: Task<FileContent, OfficeList> = async ({ name, bytes }) => {
  const list =
    looksLikeText(bytes) && !isNamed(name, readable.delimited.extensions)
      ? readOffices(decodeText(bytes))
      : readOffices(listIn((await openDocument({ name, bytes })).grids));
  if (!list.offices.length)
    throw new TaskError(`${name} 里没有找到单位名称。请一行写一个，或放在标题为“单位”的一列。`);
  checkDeadlines(name, list);
  return list;
};
