import type { CheckSettings } from '../../model/settings';
import type { CommandContext } from '../command-context';
import { checkTexts } from '../check/texts';

const words = checkTexts.settings;

/** What a person sets for the checks, and for the pane. */
export interface SettingsCommands {
  /** Keeps them in the workbook, without one for the session, and checks by them at once. */
  saveSettings(settings: CheckSettings): Promise<void>;
  /** Lets the pane open together with this workbook, or no longer. */
  openWithWorkbook(open: boolean): Promise<void>;
}

export const settingsCommands = ({
  live,
  get,
  dispatch,
  run,
  done,
  inWorkbook,
  checkReports,
  checkWith,
}: CommandContext): SettingsCommands => ({
  async saveSettings(settings) {
    await run(words.save, async (context) => {
      if (!inWorkbook()) {
        await checkWith({ ownChecks: { rules: get().ownChecks?.rules ?? [], settings } }, context);
        return done(words.savedHere);
      }
      const { sheetName } = await live.saveSettings(settings, context);
      await checkReports(context);
      done(words.saved(sheetName));
    });
  },
  async openWithWorkbook(open) {
    await run(words.change, async (context) => {
      await live.openWithWorkbook(open, context);
      dispatch({ opensWithWorkbook: open });
      done(open ? words.opens : words.opensNoLonger);
    });
  },
});
