import { readSelection } from '../../excel';
import { readOffices } from '../collect/offices';
import { TaskError } from '../task';
import { liveTask } from './live-task';

/** 从选中的单元格读取: names of offices that stand in the selected cells, each once. Throws a TaskError where none does. */
export const readSelectedOffices = liveTask<void, readonly string[]>(async () => {
  const grid = await readSelection();
  const { offices } = readOffices(grid ? [grid] : []);
  if (!offices.length)
    throw new TaskError('选中的单元格里没有单位名称。请选中写有单位名称的单元格或整列，再点一次。');
  return offices;
});
