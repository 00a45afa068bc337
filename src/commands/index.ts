/** Screens of the pane that a ribbon button can open. */
export type Screen = 'fill' | 'check' | 'export';

/** Names of the ribbon's actions, as in the manifest, and the screen each opens. */
export const COMMANDS: Readonly<Record<string, Screen>> = {
  insertTables: 'fill',
  checkWorkbook: 'check',
  exportAnnex: 'export',
};

/**
 * Associates the ribbon's buttons with the pane. Ribbon and pane live in one shared runtime, so a button only shows
 * the pane and hands over where to go; the pane runs the task, with its progress and its answers.
 * Does nothing where the host has no ribbon actions (no shared runtime).
 */
export function registerCommands(goTo: (screen: Screen) => void): void {
  if (typeof Office === 'undefined' || !Office.actions) return;
  for (const [name, screen] of Object.entries(COMMANDS))
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      goTo(screen);
      try {
        await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
}
