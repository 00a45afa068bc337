import type { OverviewRow } from '../../tasks/collect';
import { totalsSentence } from '../../tasks/collect';
import type { TaskContext } from '../../tasks/task';
import { createBlob } from '../export/exported-file';
import type { Pane } from '../pane';
import type { Store } from '../store';
import { texts } from '../texts';
import type { CollectTasks, MadeFile, SumRequest } from './ports';
import type { CollectChange, CollectState } from './state';
import { words } from './texts';

const text = words.actions;

/** What can be made of everything that was received. */
export interface Actions {
  /** The letter to one office, to copy or to download. */
  writeLetter(row: OverviewRow): Promise<void>;
  /** The letters to all offices that need one, in one file. */
  writeLetters(): Promise<void>;
  writeReviewList(): Promise<void>;
  /** Adds the reports up; what a person must decide first is asked. */
  sumUp(request: SumRequest): Promise<void>;
}

/** What the screen needs of the pane around it: one task at a time with its progress, and sentences to tell. */
export type PaneAround = Pick<Pane, 'run' | 'tell'> & { readonly store: Pick<Pane['store'], 'get'> };

export function createActions(
  tasks: CollectTasks,
  { run, tell, store: pane }: PaneAround,
  { get, dispatch }: Store<CollectState, CollectChange>,
): Actions {
  /** Keeps the file for its link; one of another kind than a workbook can only be downloaded. */
  const keep = ({ name, bytes }: MadeFile): void => {
    const before = get().made;
    if (before) URL.revokeObjectURL(before.url);
    dispatch({ made: { name, url: URL.createObjectURL(createBlob(bytes, name)) } });
  };
  const open = async ({ bytes }: MadeFile, context: TaskContext): Promise<void> => {
    const opened =
      pane.get().host === 'workbook' &&
      (await tasks.openWorkbook(bytes, context).then(
        () => true,
        () => false,
      ));
    tell({ tone: 'success', text: opened ? texts.export.opened : texts.export.ready });
  };
  const request = (rows: readonly OverviewRow[]) => {
    const { year, deadline, sender } = get();
    return { rows, year, deadline, sender };
  };

  return {
    async writeLetter(row) {
      await run(text.letter, async (context) => {
        const [letter] = (await tasks.letters(request([row]), context)).letters;
        if (!letter) return tell({ tone: 'info', text: text.noLetter });
        keep(letter.file);
        dispatch({ letter: { row, text: letter.text } });
      });
    },
    async writeLetters() {
      await run(text.letters, async (context) => {
        const { letters, zip } = await tasks.letters(request(get().overview?.rows ?? []), context);
        if (!letters.length) return tell({ tone: 'info', text: text.noLetters });
        keep(zip);
        tell({ tone: 'success', text: text.lettersDone(letters.length) });
      });
    },
    async writeReviewList() {
      const { overview, year } = get();
      if (!overview) return;
      await run(text.list, async (context) => {
        const summary = totalsSentence(overview.totals);
        const file = await tasks.reviewList({ rows: overview.rows, summary, year }, context);
        keep(file);
        await open(file, context);
      });
    },
    async sumUp(asked) {
      dispatch({ sum: undefined });
      await run(text.sum, async (context) => {
        const answer = await tasks.sumUp(asked, context);
        dispatch({ sum: { asked, answer } });
        if ('conflicts' in answer) return;
        keep(answer.file);
        await open(answer.file, context);
      });
    },
  };
}
