import type { OverviewRow } from '../../tasks/collect';
import { inListOrder, totalsSentence } from '../../tasks/collect';
import type { CombineInput } from '../../tasks/files';
import { writeListInWorker } from '../../tasks/files/web-list-writer';
import type { FileContent } from '../../tasks/open-document';
import type { TaskContext } from '../../tasks/task';
import { TaskError } from '../../tasks/task';
import { deadlineProblem } from '../../words/letter/words';
import type { CommandContext } from '../command-context';
import { dropLink, linkTo } from '../export/exported-file';
import type { Store } from '../store';
import { exportTexts } from '../export/texts';
import type { CollectChange, CollectState } from './state';
import { collectTexts } from './texts';

const text = collectTexts.actions;

/** What can be made of everything that was received. */
export interface Actions {
  /** The letter to one office, to copy or to download. */
  writeLetter(row: OverviewRow): Promise<void>;
  /** The letters to all offices that need one, in one file. */
  writeLetters(): Promise<void>;
  writeReviewList(): Promise<void>;
  /** The register with what was received, as a file to keep. */
  writeRegister(): Promise<void>;
  /** Adds the reports up; what a person must decide first is asked. */
  sumUp(request: CombineInput): Promise<void>;
}

export function createActions(
  { files, run, tell, done, openAsWorkbook }: CommandContext,
  { get, dispatch }: Store<CollectState, CollectChange>,
): Actions {
  /** One of another kind than a workbook can only be downloaded. */
  const keepLink = (file: FileContent): void => {
    dropLink(get().file);
    dispatch({ file: linkTo(file) });
  };
  const keepAndOpen = async (file: FileContent, context: TaskContext): Promise<void> => {
    keepLink(file);
    done((await openAsWorkbook(file.bytes, context)) ? exportTexts.export.opened : exportTexts.export.ready);
  };
  const lettersTo = (rows: readonly OverviewRow[], context: TaskContext) => {
    const { year, deadline, sender, offices, details, entered } = get();
    const problem = deadlineProblem(deadline);
    if (problem !== undefined) throw new TaskError(problem);
    const frame = { date: new Date(), ...(deadline && { deadline }), ...(sender && { sender }) };
    const rounds = entered?.sentences;
    const input = { rows: inListOrder(rows, offices), year, details, ...(rounds && { rounds }), ...frame };
    return files.writeLetters(input, context);
  };

  return {
    async writeLetter(row) {
      await run(text.letter, async (context) => {
        const [letter] = (await lettersTo([row], context)).letters;
        if (!letter) return tell({ tone: 'info', text: text.noLetter });
        keepLink(letter.file);
        dispatch({ letter: { row, text: letter.text } });
      });
    },
    async writeLetters() {
      await run(text.letters, async (context) => {
        const { letters, zip } = await lettersTo(get().overview?.rows ?? [], context);
        if (!letters.length) return tell({ tone: 'info', text: text.noLetters });
        keepLink(zip);
        done(text.lettersDone(letters.length));
      });
    },
    async writeReviewList() {
      const { overview, year, offices, details } = get();
      if (!overview) return;
      const { rows, totals } = overview;
      await run(text.list, async (context) => {
        const listed = inListOrder(rows, offices);
        const request = { rows: listed, year, details, summary: totalsSentence(totals), date: new Date() };
        const file = await files.writeReviewList({ ...request, write: writeListInWorker }, context);
        await keepAndOpen(file, context);
      });
    },
    async writeRegister() {
      const { entered, registerName } = get();
      if (!entered) return;
      await run(text.register, async () => {
        const file = { name: registerName, bytes: entered.bytes() };
        const savedRegister = await files.openRegister(file);
        keepLink(file);
        dispatch({ savedRegister });
        done(text.registerDone(registerName));
      });
    },
    async sumUp(request) {
      dispatch({ sum: undefined });
      await run(text.sum, async (context) => {
        const answer = await files.combineReports(request, context);
        dispatch({ sum: { request, answer } });
        if ('file' in answer) await keepAndOpen(answer.file, context);
      });
    },
  };
}
