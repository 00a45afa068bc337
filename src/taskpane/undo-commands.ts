import type { CommandContext } from './command-context';
import { previewAgain } from './last-year/last-year-commands';
import { texts } from './texts';

export interface UndoCommands {
  /** Undoes the last step; what somebody has changed since is left and named. */
  undo(): Promise<void>;
}

export function undoCommands(pane: CommandContext): UndoCommands {
  const { live, get, dispatch, run, tell, done, checkReports } = pane;
  return {
    async undo() {
      const step = get().undo.at(-1);
      if (!step) return;
      await run(texts.undo.run(step.name), async (context) => {
        const { left } = await live.undoChange(step.change, context);
        dispatch({ undo: get().undo.filter((undoStep) => undoStep !== step), ledgerPreview: undefined });
        await checkReports(context);
        await previewAgain(pane, context);
        if (left.length) tell({ tone: 'info', text: texts.undo.left(step.name, left) });
        else done(texts.undo.done(step.name));
      });
    },
  };
}
