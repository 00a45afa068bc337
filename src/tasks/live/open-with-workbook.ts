import { openWithWorkbook as keep } from '../../excel';
import { liveTask } from './live-task';

export { opensWithWorkbook } from '../../excel';

/** 随工作簿打开窗格: whether Office opens the pane together with this workbook. */
export const openWithWorkbook = liveTask<boolean, void>('openWithWorkbook', '更改设置', keep);
