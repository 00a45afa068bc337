import type { CellRef } from '../../model/expression';
import { entryAt, isUnread } from '../../model/report';
import { readingSentence } from '../../tasks/readings';
import type { ShownReport } from '../state';

/** A cell or a label that was not read plainly, in one sentence. */
export interface ReadingLine {
  readonly key: string;
  readonly sentence: string;
  readonly ref?: CellRef;
}

/** Everything that was read doubtfully; cells not read at all are findings of their own and left out here. */
export function readingsOf({ recognised }: ShownReport): readonly ReadingLine[] {
  const { form, report, readings } = recognised;
  const lines = new Map<string, ReadingLine>();
  for (const reading of readings) {
    const { where, text, ref } = reading;
    if (ref && isUnread(entryAt(form, report, ref))) continue;
    const key = `${where}|${text}`;
    lines.set(key, { key, sentence: readingSentence(reading), ...(ref ? { ref } : {}) });
  }
  return [...lines.values()];
}
