/** A card that was acted on is gone, and its button with it: a keyboard goes on from the tab of the list. */
export const focusTab = (): void => {
  if (document.activeElement === document.body) document.getElementById('tab-check')?.focus();
};
