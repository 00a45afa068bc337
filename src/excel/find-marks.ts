/** Always true; the text in it tells our marks from every other conditional format, in any later session. */
export const MARK_FORMULA = '=LEN("gouji-mark")>0';
const MARKER = /gouji-mark/i;

/** Marks of ours on one sheet. */
export interface SheetMarks {
  readonly id: string;
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly marks: readonly Excel.ConditionalFormat[];
  /** Protected, and formats may not be changed. Its `protection.options` are loaded. */
  readonly closed: boolean;
}

/** Looks for our marks on every sheet, hidden ones too. Three syncs: sheets, their formats, formulas of those. */
export async function findMarks(context: Excel.RequestContext): Promise<readonly SheetMarks[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const sheetFormats = worksheets.items.map((worksheet) => ({
    worksheet,
    protection: worksheet.protection.load('protected,options'),
    formats: worksheet.getRange().conditionalFormats.load('items/type'),
  }));
  await context.sync();
  const custom = sheetFormats.flatMap(({ formats }) =>
    formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({ format, rule: format.custom.rule.load('formula') })),
  );
  await context.sync();
  const ours = new Set(custom.filter(({ rule }) => MARKER.test(rule.formula)).map(({ format }) => format));
  return sheetFormats.map(({ worksheet, protection, formats }) => ({
    id: worksheet.id,
    name: worksheet.name,
    worksheet,
    marks: formats.items.filter((format) => ours.has(format)),
    closed: protection.protected && !protection.options.allowFormatCells,
  }));
}
