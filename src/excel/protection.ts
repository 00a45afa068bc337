/** What stays allowed on a sheet that the add-in protects. */
const ALLOWED = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
} as const satisfies Excel.WorksheetProtectionOptions;

const NEVER_ALLOWED = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowInsertColumns',
  'allowPivotTables',
  'allowSort',
] as const;

/** Labels and formulas cannot be changed by mistake; no password, so that anyone can take it off. */
export const protectLabels = ({ protection }: Excel.Worksheet): void => protection.protect(ALLOWED);

/** Is it as the add-in protects its sheets and files? One that a person has set allows other things. */
export const isOwnProtection = ({ protected: on, options }: Excel.WorksheetProtection): boolean =>
  on &&
  options.allowFormatCells === true &&
  options.allowFormatColumns === true &&
  options.allowFormatRows === true &&
  NEVER_ALLOWED.every((name) => !options[name]);

/** Closes a sheet that an error left open; a failure here must not hide the first one. */
export async function closeAgain(
  context: Excel.RequestContext,
  protection: Excel.WorksheetProtection,
  options: Excel.WorksheetProtectionOptions,
): Promise<void> {
  try {
    protection.load('protected');
    await context.sync();
    if (protection.protected) return;
    protection.protect(options);
    await context.sync();
  } catch {
    return;
  }
}
