import { goTo } from '../../excel';
import { cellName } from '../../derive/names';
import type { CellRef } from '../../model/expression';
import { TaskError } from '../task';
import type { FoundReport, LivePlace } from './live-report';
import { findAgain } from './live-report';
import { liveTask } from './live-task';

export interface GoToInput {
  readonly report: Pick<FoundReport, 'key'>;
  readonly ref: CellRef;
}

/** Selects a cell of a report, wherever its table stands now. */
export const goToCell = liveTask<GoToInput, LivePlace>(async ({ report, ref }) => {
  const found = await findAgain(report);
  const place = found.placeOf(ref);
  if (!place)
    throw new TaskError(`工作簿里没有${cellName(found.recognised.form, ref)}这一格。请补上后再校验。`);
  await goTo(place);
  return place;
});
